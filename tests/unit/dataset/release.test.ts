import { readFileSync } from 'node:fs';
import { join } from 'node:path';
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
