/** Releasing, comparing and verifying, without a process for each case. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { diff } from '../../../src/cli/diff.ts';
import { release } from '../../../src/cli/release.ts';
import { verify } from '../../../src/cli/verify.ts';
import { realDisk } from '../../../src/lib/dataset/durable.ts';
import { readRelease, writeRelease } from '../../../src/lib/dataset/folder.ts';
import { withLock } from '../../../src/lib/dataset/lock.ts';
import { datasetOf } from '../../../src/lib/dataset/release.ts';
import {
	checkedTables,
	dataFolder,
	snapshot,
	textOf,
	TODAY,
	validTables
} from '../dataset/fixture.ts';
import { run } from './run.ts';

let folder = '';

beforeEach(() => {
	folder = dataFolder();
	writeRelease(folder, datasetOf(checkedTables(), '1.0.0', '2023-12-01'), 'First.');
});

/** Changes rows of a table on disk. */
function edit(
	table: 'places' | 'derived',
	change: (rows: Record<string, unknown>[]) => void
): void {
	const rows = validTables()[table] as Record<string, unknown>[];
	change(rows);
	writeFileSync(join(folder, `${table}.json`), textOf(rows));
}

const correct = () =>
	edit('places', ([first]) => Object.assign(first ?? {}, { name: 'A village' }));
const extend = () =>
	edit('derived', (rows) => void rows.push({ ...rows[4], id: 'groups-once-more' }));

function cut(version: string, values: Record<string, string | boolean | string[]> = {}) {
	return run(release, { dir: folder, notes: 'x', date: TODAY, ...values }, version);
}

describe('release', () => {
	it('gives corrections their reasons, and additions none', async () => {
		correct();
		extend();
		const result = await cut('minor', { correction: ['from-a-town=It is a village.'] });
		expect(result).toMatchObject({ code: 0, err: '' });
		expect(result.out).toMatch(
			/^Released 1\.1\.0: 1 added, 1 changed, 0 removed\. SHA-256 [0-9a-f]{64}\.$/
		);
		expect(readRelease(folder, '1.1.0').manifest.changes).toEqual({
			added: ['derived/groups-once-more'],
			changed: [{ record: 'places/from-a-town', reason: 'It is a village.' }],
			removed: []
		});
		expect((await run(verify, { dir: folder })).code).toBe(0);
	});

	it('takes reasons from a file', async () => {
		correct();
		const file = join(folder, 'reasons.json');
		writeFileSync(file, '{ "places/from-a-town": "It is a village." }');
		expect((await cut('patch', { corrections: file })).code).toBe(0);
		expect(readRelease(folder, '1.0.1').manifest.changes.changed).toHaveLength(1);
	});

	it('says what it would do with --dry-run, and writes nothing', async () => {
		extend();
		const before = snapshot(folder);
		const { code, out } = await cut('minor', { 'dry-run': true });
		expect(code).toBe(0);
		expect(out.split('\n')).toEqual([
			'Release 1.1.0 would be written: 1 added, 0 changed, 0 removed. Nothing was written.',
			'',
			'derived',
			'  + groups-once-more'
		]);
		expect(snapshot(folder)).toEqual(before);
	});

	const refusals: {
		name: string;
		before: () => void;
		version: string;
		date?: string;
		says: string[];
	}[] = [
		{
			name: 'of nothing',
			before: () => undefined,
			version: 'patch',
			says: ['There is nothing to release']
		},
		{
			name: 'too low, too early and without reasons, all at once',
			before: () => {
				correct();
				extend();
			},
			version: '1.0.1',
			date: '2023-11-30',
			says: [
				'1.0.0 was released on 2023-12-01, later than 2023-11-30.',
				'1.0.1 is too low: 1 row was added, which needs at least 1.1.0.',
				'places/from-a-town was changed without a reason.'
			]
		},
		{
			name: 'after a release that was altered',
			before: () => {
				extend();
				appendFileSync(join(folder, 'releases/1.0.0/dataset.json'), ' ');
			},
			version: 'minor',
			says: ['An earlier release is not as published.', 'was altered after it was published']
		}
	];
	it.each(refusals)('is refused: $name', async ({ before, version, date, says }) => {
		before();
		const files = snapshot(folder);
		for (const dry of [false, true]) {
			const { code, out, err } = await cut(version, {
				'dry-run': dry,
				...(date === undefined ? {} : { date })
			});
			expect({ code, out }).toEqual({ code: 1, out: '' });
			expect(err).toContain(`Release ${version} is refused, and nothing was written:`);
			for (const words of says) expect(err).toContain(words);
			expect(snapshot(folder)).toEqual(files);
		}
	});

	it('is refused while another run writes', async () => {
		extend();
		// The command does not wait for anything: it is refused before it gives the turn back.
		const result = withLock(realDisk, folder, [folder], () => {
			const before = snapshot(folder);
			const refused = cut('minor');
			expect(snapshot(folder)).toEqual(before);
			return refused;
		});
		const { code, err } = await result;
		expect(code).toBe(1);
		expect(err).toContain('is writing to');
		expect(err).toContain('Nothing was written.');
	});
});

describe('verify', () => {
	it('compares the changes that a manifest names with what differs', async () => {
		extend();
		await cut('minor');
		const file = join(folder, 'releases/1.1.0/manifest.json');
		const text = readFileSync(file, 'utf8');
		writeFileSync(file, text.replace('derived/groups-once-more', 'places/from-nowhere'));
		const { code, err } = await run(verify, { dir: folder });
		expect(code).toBe(1);
		expect(err.split('\n')).toEqual([
			'Release 1.1.0: derived/groups-once-more was added, and its manifest does not say so.',
			'Release 1.1.0: its manifest says that places/from-nowhere was added; it was not.'
		]);
	});
});

describe('diff', () => {
	it('tells people, field by field', async () => {
		correct();
		extend();
		const { code, out } = await run(diff, { dir: folder }, '1.0.0', 'working');
		expect(code).toBe(0);
		expect(out.split('\n')).toEqual([
			'1.0.0 → working: 1 added, 1 changed, 0 removed.',
			'',
			'places',
			'  ~ from-a-town',
			'      name: "A town" → "A village"',
			'',
			'derived',
			'  + groups-once-more',
			'      formula: + "count-of"',
			'      of: + ["group-north-2023-03-20-8","group-south-2023-04-02-5"]',
			'      what: + "Groups that were announced"'
		]);
	});

	it('tells programs', async () => {
		correct();
		const { out } = await run(diff, { dir: folder, json: true });
		expect(JSON.parse(out)).toEqual({
			from: '1.0.0',
			to: 'working',
			changes: [
				{
					table: 'places',
					id: 'from-a-town',
					kind: 'changed',
					fields: [{ path: 'name', old: 'A town', new: 'A village' }]
				}
			]
		});
	});

	it('of equal tables is no difference, and no error', async () => {
		expect(await run(diff, { dir: folder }, 'latest', '1.0.0')).toEqual({
			code: 0,
			out: '1.0.0 → 1.0.0: 0 added, 0 changed, 0 removed.',
			err: ''
		});
	});

	it.each([
		{ words: ['1.0.0', '2.0.0'], says: 'There is no release 2.0.0. Released: 1.0.0.' },
		{ words: ['1.0.0', 'working'], says: 'Mend them first; nothing was written.' }
	])('is refused: $says', async ({ words, says }) => {
		edit('places', ([first]) => Object.assign(first ?? {}, { name: '' }));
		const { code, out, err } = await run(diff, { dir: folder }, ...words);
		expect({ code, out }).toEqual({ code: 1, out: '' });
		expect(err).toContain(says);
	});
});
