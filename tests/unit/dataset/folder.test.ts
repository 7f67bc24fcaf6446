import {
	appendFileSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import {
	readRelease,
	readReleases,
	releasedVersions,
	ReleaseError,
	readTexts,
	writeRelease
} from '../../../src/lib/dataset/folder.ts';
import { datasetOf, sha256 } from '../../../src/lib/dataset/release.ts';
import { checkedTables, dataFolder, snapshot } from './fixture.ts';

const tables = checkedTables();
let folder = '';

function publish(version: string): void {
	writeRelease(folder, datasetOf(tables, version, '2024-01-01'), `Release ${version}.`);
}

function file(version: string, name: string): string {
	return join(folder, 'releases', version, name);
}

/** Rewrites a JSON file of a release. */
function edit(
	version: string,
	name: string,
	change: (json: Record<string, unknown>) => void
): void {
	const json = JSON.parse(readFileSync(file(version, name), 'utf8')) as Record<string, unknown>;
	change(json);
	writeFileSync(file(version, name), JSON.stringify(json));
}

/** Puts another hash into the manifest, as one who covers up a change would. */
function coverUp(version: string): void {
	edit(version, 'manifest.json', (manifest) => {
		manifest['sha256'] = sha256(readFileSync(file(version, 'dataset.json')));
	});
}

beforeEach(() => {
	folder = dataFolder();
});

describe('a release that was altered is refused and named', () => {
	const cases: { name: string; alter: () => void; reason: RegExp }[] = [
		{
			name: 'a byte more in the dataset',
			alter: () => appendFileSync(file('1.0.0', 'dataset.json'), '\n'),
			reason: /the SHA-256 of data\/releases\/1\.0\.0\/dataset\.json is [0-9a-f]{64}/
		},
		{
			name: 'another number in the dataset',
			alter: () => edit('1.0.0', 'dataset.json', (dataset) => (dataset['released'] = '2024-01-02')),
			reason: /was altered after it was published/
		},
		{
			name: 'another number, and the hash to it',
			alter: () => {
				edit('1.0.0', 'dataset.json', (dataset) => (dataset['released'] = '2024-01-02'));
				coverUp('1.0.0');
			},
			reason: /manifest\.json says in released is not what its dataset\.json holds/
		},
		{
			name: 'a dataset of another schema, and the hash to it',
			alter: () => {
				edit('1.0.0', 'dataset.json', (dataset) => (dataset['schema'] = 2));
				coverUp('1.0.0');
			},
			reason: /dataset\.json does not fit the schema \(schema: /
		},
		{
			name: 'a dataset that is no JSON, and the hash to it',
			alter: () => {
				writeFileSync(file('1.0.0', 'dataset.json'), '{');
				coverUp('1.0.0');
			},
			reason: /dataset\.json cannot be read/
		},
		{
			name: 'another hash in the manifest',
			alter: () =>
				edit('1.0.0', 'manifest.json', (manifest) => (manifest['sha256'] = '0'.repeat(64))),
			reason: /its manifest says 0{64}/
		},
		{
			name: 'another version in the manifest',
			alter: () => edit('1.0.0', 'manifest.json', (manifest) => (manifest['version'] = '1.0.1')),
			reason: /manifest\.json says that it is version 1\.0\.1/
		},
		{
			name: 'another count in the manifest',
			alter: () =>
				edit('1.0.0', 'manifest.json', (manifest) => (manifest['counts'] = { places: 4 })),
			reason: /manifest\.json says in counts/
		},
		{
			name: 'a field less in the manifest',
			alter: () => edit('1.0.0', 'manifest.json', (manifest) => delete manifest['notes']),
			reason: /manifest\.json is not a manifest \(notes: /
		},
		{
			name: 'a manifest that is no JSON',
			alter: () => writeFileSync(file('1.0.0', 'manifest.json'), 'x'),
			reason: /manifest\.json cannot be read/
		},
		{
			name: 'no manifest',
			alter: () => rmSync(file('1.0.0', 'manifest.json')),
			reason: /manifest\.json cannot be read/
		},
		{
			name: 'no dataset',
			alter: () => rmSync(file('1.0.0', 'dataset.json')),
			reason: /dataset\.json is missing/
		}
	];
	it.each(cases)('$name', ({ alter, reason }) => {
		publish('1.0.0');
		alter();
		expect(() => readRelease(folder, '1.0.0')).toThrow(ReleaseError);
		expect(() => readRelease(folder, '1.0.0')).toThrow(/^Release 1\.0\.0/);
		expect(() => readRelease(folder, '1.0.0')).toThrow(reason);
	});

	it('with all others, at once', () => {
		for (const version of ['1.0.0', '1.1.0', '1.2.0']) publish(version);
		appendFileSync(file('1.0.0', 'dataset.json'), ' ');
		rmSync(file('1.2.0', 'manifest.json'));
		const message = (() => {
			try {
				readReleases(folder);
				return '';
			} catch (error) {
				return error instanceof ReleaseError ? error.message : '';
			}
		})();
		const lines = message.split('\n');
		expect(lines).toHaveLength(2);
		expect(lines[0]).toMatch(/^Release 1\.0\.0 was altered/);
		expect(lines[1]).toMatch(/^Release 1\.2\.0: .*manifest\.json cannot be read/);
	});
});

describe('releases', () => {
	it('are none where nothing was released', () => {
		expect(releasedVersions(folder)).toEqual([]);
		expect(readReleases(folder)).toEqual([]);
	});

	it('are listed oldest first, by number', () => {
		for (const version of ['1.10.0', '1.9.0', '1.0.0']) publish(version);
		expect(releasedVersions(folder)).toEqual(['1.0.0', '1.9.0', '1.10.0']);
		expect(readReleases(folder).map(({ manifest }) => manifest.version)).toEqual([
			'1.0.0',
			'1.9.0',
			'1.10.0'
		]);
	});

	it('are not what else lies in their folder', () => {
		publish('1.0.0');
		mkdirSync(join(folder, 'releases', 'drafts'));
		mkdirSync(join(folder, 'releases', '.1.1.0.tmp-1'));
		expect(releasedVersions(folder)).toEqual(['1.0.0']);
	});

	it('are never written over', () => {
		publish('1.0.0');
		const before = snapshot(folder);
		expect(() => publish('1.0.0')).toThrow(
			'Release 1.0.0 exists already, and a release never changes. Choose a higher version.'
		);
		expect(snapshot(folder)).toEqual(before);
	});

	it('are not written if they could not be read back', () => {
		const dataset = datasetOf({ ...tables, places: [] }, '1.0.0', '2024-01-01');
		const before = snapshot(folder);
		expect(() => writeRelease(folder, dataset, 'x')).toThrow(
			/^Release 1\.0\.0 cannot be made: it would not fit the schema \(coverageTo\.places: /
		);
		expect(snapshot(folder)).toEqual(before);
	});

	it('leave no draft behind', () => {
		publish('1.0.0');
		expect(readdirSync(join(folder, 'releases'))).toEqual(['1.0.0']);
	});
});

describe('the tables of a folder', () => {
	it('are read as they stand, and are undefined where there is none', () => {
		rmSync(join(folder, 'places.json'));
		const texts = readTexts(folder);
		expect(texts.places).toBeUndefined();
		expect(texts.derived).toBe(readFileSync(join(folder, 'derived.json'), 'utf8'));
	});
});
