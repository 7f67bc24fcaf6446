/**
 * A release whose process is killed (SIGKILL) at each of its file operations, one after the other.
 * The unit tests do the same without processes, for halves of writes and full disks too.
 */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readReleases, writeRelease } from '../../src/lib/dataset/folder.ts';
import { publish } from '../../src/lib/dataset/publish.ts';
import { datasetOf } from '../../src/lib/dataset/release.ts';
import { checkedTables, dataFolder, TODAY } from '../unit/dataset/fixture.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const tables = checkedTables();

/** Runs the release in a process of its own. */
function releaseIn(
	folder: string,
	killAt?: number
): Promise<{ signal: string | null; out: string }> {
	const args = ['--import', 'tsx', join(root, 'tests/commands/killed.ts'), folder];
	return new Promise((resolve) => {
		const child = execFile(
			process.execPath,
			killAt === undefined ? args : [...args, String(killAt)],
			{ cwd: root },
			(_, out) => resolve({ signal: child.signalCode, out })
		);
	});
}

function versions(folder: string): string[] {
	return readReleases(folder).map(({ manifest }) => manifest.version);
}

function published(whenFinished: (remove: () => void) => void): string {
	const folder = dataFolder([], whenFinished);
	writeRelease(folder, datasetOf(tables, '1.0.0', TODAY), 'x');
	return folder;
}

it('leaves the old state or the new one, and the next run can work', async ({ onTestFinished }) => {
	const { out } = await releaseIn(published(onTestFinished));
	const count = Number(out);
	expect(count).toBeGreaterThan(25);
	const seen = new Set<string>();
	const killAt = async (n: number) => {
		const folder = published(onTestFinished);
		expect(await releaseIn(folder, n)).toEqual({ signal: 'SIGKILL', out: '' });
		const after = versions(folder);
		expect([['1.0.0'], ['1.0.0', '1.1.0']]).toContainEqual(after);
		seen.add(after.join());
		// The lock of a dead process holds nobody up.
		const parts = { changes: { added: [], changed: [], removed: [] } };
		publish(folder, () => ({ dataset: datasetOf(tables, '1.2.0', TODAY), notes: 'x', parts }));
		expect(versions(folder)).toEqual([...after, '1.2.0']);
	};
	// Two at a time: every run is a process.
	for (let n = 1; n <= count; n += 2)
		await Promise.all([n, n + 1].filter((at) => at <= count).map(killAt));
	expect([...seen].sort()).toEqual(['1.0.0', '1.0.0,1.1.0']);
});
