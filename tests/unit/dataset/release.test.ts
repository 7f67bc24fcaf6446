import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	compareVersions,
	datasetBytes,
	datasetOf,
	manifestOf,
	parseVersion,
	rowNames,
	sha256
} from '../../../src/lib/dataset/release.ts';
import { readRelease, writeRelease } from '../../../src/lib/dataset/folder.ts';
import {
	datasetSchema,
	manifestSchema,
	tableNames,
	type Tables
} from '../../../src/lib/dataset/schema.ts';
import { checkedTables, dataFolder } from './fixture.ts';

const tables = checkedTables();
const dataset = datasetOf(tables, '1.0.0', '2024-01-01');
const bytes = datasetBytes(dataset);

/** The same value with the keys of every object the other way round. */
function keysReversed(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(keysReversed);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.reverse()
			.map(([key, inner]) => [key, keysReversed(inner)])
	);
}

function rowsReversed(): Tables {
	return Object.fromEntries(
		tableNames.map((name) => [name, [...tables[name]].reverse()])
	) as unknown as Tables;
}

describe('the bytes of a dataset', () => {
	it.each([
		{ name: 'rows', same: () => rowsReversed() },
		{ name: 'keys', same: () => keysReversed(tables) as Tables },
		{ name: 'rows and keys', same: () => keysReversed(rowsReversed()) as Tables }
	])('do not depend on the order of $name', ({ same }) => {
		expect(datasetBytes(datasetOf(same(), '1.0.0', '2024-01-01'))).toBe(bytes);
	});

	it('change with any value', () => {
		const other = checkedTables([
			{ table: 'places', op: 'replace', path: '/0/point/lat', value: 47.2 }
		]);
		expect(sha256(datasetBytes(datasetOf(other, '1.0.0', '2024-01-01')))).not.toBe(sha256(bytes));
	});

	it('leave the tables as they were', () => {
		const before = JSON.stringify(tables);
		datasetOf(tables, '1.0.0', '2024-01-01');
		expect(JSON.stringify(tables)).toBe(before);
	});

	it('fit the schema and hold the tables', () => {
		expect(datasetSchema.parse(JSON.parse(bytes))).toEqual(dataset);
	});
});

describe('a manifest', () => {
	const manifest = manifestOf(dataset, bytes, 'First release.');

	it('says what the dataset is', () => {
		expect(manifestSchema.parse(manifest)).toEqual(manifest);
		expect(manifest).toMatchObject({
			version: '1.0.0',
			released: '2024-01-01',
			sha256: sha256(bytes),
			bytes: Buffer.byteLength(bytes),
			counts: { 'deportation-figures': 14, places: 3, sources: 7, derived: 5 },
			coverageTo: dataset.coverageTo,
			notes: 'First release.',
			changes: { changed: [], removed: [] }
		});
	});

	it('names every row as added', () => {
		expect(manifest.changes.added).toEqual(rowNames(dataset));
		expect(manifest.changes.added).toContain('places/from-a-town');
		expect(manifest.changes.added).toHaveLength(
			Object.values(manifest.counts).reduce((total, count) => total + count, 0)
		);
	});
});

describe('a release', () => {
	it('reads back as what was released, byte for byte', () => {
		const folder = dataFolder();
		const manifest = writeRelease(folder, dataset, 'First release.');
		const read = readRelease(folder, '1.0.0');
		expect(read.bytes.toString('utf8')).toBe(bytes);
		expect(read.dataset).toEqual(dataset);
		expect(read.manifest).toEqual(manifest);
		expect(sha256(readFileSync(join(folder, 'releases/1.0.0/dataset.json')))).toBe(manifest.sha256);
	});
});

describe('pages of a release', () => {
	const pages = new Map([
		['index.html', Buffer.from('<!doctype html>')],
		['uk/index.html', Buffer.from([0, 255, 10, 13])]
	]);

	it('read back as what was released, byte for byte', () => {
		const folder = dataFolder();
		const manifest = writeRelease(folder, dataset, 'x', { pages });
		expect(readRelease(folder, '1.0.0').pages).toEqual(pages);
		expect(manifestSchema.parse(manifest).pages).toEqual({
			'index.html': sha256('<!doctype html>'),
			'uk/index.html': sha256(new Uint8Array([0, 255, 10, 13]))
		});
	});

	it('are none where none were released', () => {
		const folder = dataFolder();
		expect(writeRelease(folder, dataset, 'x').pages).toBeUndefined();
		expect(readRelease(folder, '1.0.0').pages.size).toBe(0);
	});

	it('that were altered, or are gone, are refused', () => {
		const folder = dataFolder();
		writeRelease(folder, dataset, 'x', { pages });
		const file = join(folder, 'releases/1.0.0/pages/index.html');
		appendFileSync(file, ' ');
		expect(() => readRelease(folder, '1.0.0')).toThrow(
			/^Release 1\.0\.0 was altered after it was published: the SHA-256 of .*pages\/index\.html/
		);
		rmSync(file);
		expect(() => readRelease(folder, '1.0.0')).toThrow('page index.html is missing');
	});

	it.each(['../x', '/x', 'a//b', 'a/../b', '.', 'a/', ''])('cannot stand at %j', (path) => {
		const hash = sha256('');
		const manifest = manifestOf(dataset, bytes, 'x');
		expect(manifestSchema.safeParse({ ...manifest, pages: { [path]: hash } }).success).toBe(false);
	});
});

describe('any release', () => {
	it('reads back as what was released, byte for byte, whatever the words in it', () => {
		const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
		fc.assert(
			fc.property(words, words, fc.nat({ max: 1e9 }), (name, evidence, value) => {
				fc.pre([name, evidence].every((text) => text.trim() === text && text !== ''));
				const own = structuredClone(tables);
				const [place, figure] = [own.places[0], own['deportation-figures'][13]];
				if (place === undefined || figure === undefined) throw new Error('No rows.');
				place.name = name;
				Object.assign(figure, { value, counts: evidence });
				const folder = mkdtempSync(join(tmpdir(), 'names-release-'));
				try {
					const released = datasetOf(own, '1.0.0', '2024-01-01');
					const manifest = writeRelease(folder, released, 'x');
					const read = readRelease(folder, '1.0.0');
					expect(read.bytes.toString('utf8')).toBe(datasetBytes(released));
					expect(read).toMatchObject({ manifest, dataset: released });
				} finally {
					rmSync(folder, { recursive: true });
				}
			}),
			{ seed: 20_231_123, numRuns: 60 }
		);
	});
});

describe('a version', () => {
	it.each([
		['1.0.0', { major: 1, minor: 0, patch: 0 }],
		['0.10.200', { major: 0, minor: 10, patch: 200 }],
		['1.0', null],
		['1', null],
		['v1.0.0', null],
		['1.0.0-rc.1', null],
		['01.0.0', null],
		['1.0.0 ', null],
		['-1.0.0', null],
		['', null]
	])('%j is read: %j', (text, expected) => {
		expect(parseVersion(text)).toEqual(expected);
	});

	it.each([
		['1.0.0', '1.0.0', 0],
		['1.10.0', '1.9.0', 1],
		['1.0.9', '1.0.10', -1],
		['10.0.0', '9.9.9', 1],
		['2.0.0', '10.0.0', -1]
	])('%s against %s by number: %i', (a, b, sign) => {
		expect(Math.sign(compareVersions(a, b))).toBe(sign);
	});

	it('that is none cannot be compared', () => {
		expect(() => compareVersions('1.0', '1.0.0')).toThrow('Not a version: 1.0');
		expect(() => compareVersions('1.0.0', 'x')).toThrow('Not a version: x');
	});
});
