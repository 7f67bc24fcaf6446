import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { pruneUnused } from '../../../scripts/lib/pictures.mjs';

test('a picture goes once no build has used it for so many days', () => {
	const folder = mkdtempSync(join(tmpdir(), 'names-pictures-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	for (const [name, days] of [
		['today.png', 0],
		['lately.png', 6],
		['long-ago.png', 8]
	] as const) {
		const used = new Date(Date.now() - days * 86_400_000);
		writeFileSync(join(folder, name), '');
		utimesSync(join(folder, name), used, used);
	}
	pruneUnused(folder, 7);
	expect(readdirSync(folder).sort()).toEqual(['lately.png', 'today.png']);
});

test('where there is no folder, there is nothing to do', () => {
	expect(() => pruneUnused(join(tmpdir(), 'names-no-such-folder'), 7)).not.toThrow();
});
