/**
 * A run that is killed, or finds the disk full, at every file operation that it makes. Whatever the
 * moment: readers find the old state or the new one, and the next run can do its work.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { realDisk, type Disk } from '../../../src/lib/dataset/durable.ts';
import { readReleases, readTexts } from '../../../src/lib/dataset/folder.ts';
import { publish, saveTables } from '../../../src/lib/dataset/publish.ts';
import { datasetBytes, datasetOf } from '../../../src/lib/dataset/release.ts';
import { checkedTables, dataFolder, textOf, validTables } from './fixture.ts';
import { Crash, frailDisk } from './frail-disk.ts';

const tables = checkedTables();

function release(folder: string, version: string, disk: Disk = realDisk) {
	return publish(
		folder,
		() => ({
			dataset: datasetOf(tables, version, '2024-01-01'),
			notes: 'x',
			parts: {
				changes: version === '1.0.0' ? undefined : { added: [], changed: [], removed: [] },
				pages: new Map([['uk/index.html', Buffer.from('<p>Сторінка</p>')]])
			}
		}),
		disk
	);
}

/** What readers of releases see: each version with its bytes. */
function seenReleases(folder: string): [string, string][] {
	return readReleases(folder).map(({ manifest, bytes, pages }) => [
		manifest.version,
		`${String(bytes)} ${String(pages.get('uk/index.html'))}`
	]);
}

const bytesOf = (version: string): [string, string] => [
	version,
	`${datasetBytes(datasetOf(tables, version, '2024-01-01'))} <p>Сторінка</p>`
];

/** Names in a folder that are no releases, tables or the folder of releases. */
function leftovers(folder: string): string[] {
	return [folder, join(folder, 'releases')]
		.filter((path) => existsSync(path))
		.flatMap((path) => readdirSync(path))
		.filter((name) => name.startsWith('.'));
}

/** How many operations a run makes that nothing disturbs. */
function operationsOf(run: (folder: string, disk: Disk) => unknown): number {
	let remove = () => {};
	const folder = dataFolder([], (whenDone) => (remove = whenDone));
	const disk = frailDisk(Number.POSITIVE_INFINITY, 'crash');
	run(folder, disk);
	remove();
	return disk.asked;
}

const each = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

describe('a release', () => {
	const first = operationsOf((folder, disk) => release(folder, '1.0.0', disk));

	const second = operationsOf((folder, disk) => {
		release(folder, '1.0.0');
		release(folder, '1.1.0', disk);
	});

	it('makes the operations that are counted here', () => {
		// Lock and its owner, two files, folders, renames, and every one forced to the disk.
		expect(first).toBeGreaterThan(25);
	});

	describe.each(['crash', 'half'] as const)('that is killed (%s)', (how) => {
		it.each(each(second))('at operation %i leaves the old state or the new one', (n) => {
			const folder = dataFolder();
			release(folder, '1.0.0');
			expect(() => release(folder, '1.1.0', frailDisk(n, how))).toThrow(Crash);
			const seen = seenReleases(folder);
			const old = [bytesOf('1.0.0')];
			expect([old, [...old, bytesOf('1.1.0')]]).toContainEqual(seen);
			// The next run is not held up, and takes away what the dead one left.
			release(folder, '1.2.0');
			expect(seenReleases(folder)).toEqual([...seen, bytesOf('1.2.0')]);
			expect(leftovers(folder)).toEqual([]);
		});
	});

	it.each(each(first))('that is the first, killed at operation %i, is none or whole', (n) => {
		const folder = dataFolder();
		expect(() => release(folder, '1.0.0', frailDisk(n, 'half'))).toThrow(Crash);
		expect([[], [bytesOf('1.0.0')]]).toContainEqual(seenReleases(folder));
	});

	it.each(each(first))('that finds the disk full at operation %i leaves nothing behind', (n) => {
		const folder = dataFolder();
		let full = false;
		try {
			release(folder, '1.0.0', frailDisk(n, 'full'));
		} catch (error) {
			full = true;
			expect(error).toMatchObject({ code: 'ENOSPC' });
		}
		const seen = seenReleases(folder);
		expect([[], [bytesOf('1.0.0')]]).toContainEqual(seen);
		if (!full) expect(seen).toHaveLength(1);
		release(folder, '1.1.0');
		expect(leftovers(folder)).toEqual([]);
	});
});

describe('a change of two tables', () => {
	const rows = validTables();
	const places = textOf((rows.places as unknown[]).slice(1));
	const sources = textOf((rows.sources as unknown[]).slice(1));
	const save = (folder: string, disk: Disk) =>
		saveTables(folder, () => ({ places, sources }), disk);
	const count = operationsOf(save);

	const seen = (folder: string) => {
		const texts = readTexts(folder);
		return [texts.places, texts.sources];
	};

	it.each(each(count))('that is killed at operation %i shows both or neither', (n) => {
		const folder = dataFolder();
		const old = seen(folder);
		expect(() => save(folder, frailDisk(n, 'half'))).toThrow(Crash);
		const after = seen(folder);
		expect([old, [places, sources]]).toContainEqual(after);
		// The next writer puts what is pending in its place, without being asked.
		release(folder, '1.0.0');
		expect(seen(folder)).toEqual(after);
		expect(leftovers(folder)).toEqual([]);
	});

	it.each(each(count))('that finds the disk full at operation %i shows both or neither', (n) => {
		const folder = dataFolder();
		const old = seen(folder);
		try {
			save(folder, frailDisk(n, 'full'));
		} catch (error) {
			expect(error).toMatchObject({ code: 'ENOSPC' });
		}
		expect([old, [places, sources]]).toContainEqual(seen(folder));
	});
});
