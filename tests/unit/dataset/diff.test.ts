import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	applyDiff,
	diffTables,
	leastVersion,
	type RowChange
} from '../../../src/lib/dataset/diff.ts';
import { parsePath, pathOf } from '../../../src/lib/dataset/path.ts';
import { datasetBytes, datasetOf } from '../../../src/lib/dataset/release.ts';
import { tableNames, type Tables } from '../../../src/lib/dataset/schema.ts';
import { checkedTables, type Change } from './fixture.ts';
import { anyTables, shuffled } from './any-tables.ts';

const valid = checkedTables();

function changesBy(...changes: Change[]): RowChange[] {
	return diffTables(valid, checkedTables(changes));
}

function bytesOf(tables: Tables): string {
	return datasetBytes(datasetOf(tables, '1.0.0', '2024-01-01'));
}

describe('what changed', () => {
	it('is nothing between equal tables', () => {
		expect(diffTables(valid, structuredClone(valid))).toEqual([]);
	});

	it('is told field by field, old and new', () => {
		expect(
			changesBy(
				{ table: 'places', op: 'replace', path: '/0/point/lat', value: 47.2 },
				{ table: 'places', op: 'replace', path: '/0/sources/0/evidence', value: 'other words' },
				{ table: 'places', op: 'replace', path: '/0/caveats', value: 'doubtful' }
			)
		).toEqual([
			{
				table: 'places',
				id: 'from-a-town',
				kind: 'changed',
				fields: [
					{ path: 'caveats', old: valid.places[0]?.caveats, new: 'doubtful' },
					{ path: 'point.lat', old: valid.places[0]?.point?.lat, new: 47.2 },
					{
						path: 'sources.0.evidence',
						old: valid.places[0]?.sources[0]?.evidence,
						new: 'other words'
					}
				]
			}
		]);
	});

	it('is an element more, an element less', () => {
		const [place] = valid.places;
		const source = { source: 'x', evidence: 'y' };
		const [first] = structuredClone(valid.places);
		if (place === undefined || first === undefined) throw new Error('The fixture has no place.');
		first.sources.push(source);
		const more = { ...valid, places: [first, ...valid.places.slice(1)] };
		const path = `sources.${place.sources.length}`;
		expect(diffTables(valid, more)[0]?.fields).toEqual([{ path, old: undefined, new: source }]);
		expect(diffTables(more, valid)[0]?.fields).toEqual([{ path, old: source, new: undefined }]);
	});

	it('is a row more or less, with each of its fields', () => {
		const [gone] = valid.derived;
		const fewer = { ...valid, derived: valid.derived.slice(1) };
		const id = gone?.id ?? '';
		const fields = Object.entries(gone ?? {}).sort(([a], [b]) => (a < b ? -1 : 1));
		expect(diffTables(valid, fewer)).toEqual([
			{
				table: 'derived',
				id,
				kind: 'removed',
				fields: fields.map(([path, old]) => ({ path, old, new: undefined }))
			}
		]);
		expect(diffTables(fewer, valid)).toEqual([
			{
				table: 'derived',
				id,
				kind: 'added',
				fields: fields.map(([path, now]) => ({ path, old: undefined, new: now }))
			}
		]);
	});
});

describe('the order', () => {
	it('of tables is theirs, of rows that of ids, whatever the files’ order', () => {
		const empty = Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Tables;
		const names = diffTables(empty, valid).map(({ table, id }) => `${table}/${id}`);
		const expected = tableNames.flatMap((table) =>
			valid[table].map(({ id }) => `${table}/${id}`).sort()
		);
		expect(names).toEqual(expected);
	});
});

describe('properties', () => {
	const runs = { seed: 20_231_123, numRuns: 300 };

	it('diff, then apply, gives the target; and the other way round', () => {
		fc.assert(
			fc.property(anyTables, anyTables, (from, to) => {
				expect(bytesOf(applyDiff(from, diffTables(from, to)))).toBe(bytesOf(to));
				expect(bytesOf(applyDiff(to, diffTables(to, from)))).toBe(bytesOf(from));
			}),
			runs
		);
	});

	it('a diff is empty where the bytes are equal, and only there', () => {
		fc.assert(
			fc.property(anyTables, anyTables, (from, to) => {
				expect(diffTables(from, to).length === 0).toBe(bytesOf(from) === bytesOf(to));
			}),
			runs
		);
	});

	it('order of rows and keys changes neither diff nor hash', () => {
		fc.assert(
			fc.property(anyTables, anyTables, fc.nat(), (from, to, seed) => {
				const other = shuffled(to, seed);
				expect(bytesOf(other)).toBe(bytesOf(to));
				expect(diffTables(from, other)).toEqual(diffTables(from, to));
			}),
			runs
		);
	});

	it('applying changes nothing in what it is applied to', () => {
		fc.assert(
			fc.property(anyTables, anyTables, (from, to) => {
				const before = JSON.stringify(from);
				applyDiff(from, diffTables(from, to));
				expect(JSON.stringify(from)).toBe(before);
			}),
			{ ...runs, numRuns: 50 }
		);
	});

	it('a path gives back its keys', () => {
		fc.assert(
			fc.property(fc.array(fc.string(), { minLength: 1 }), (keys) => {
				expect(parsePath(pathOf(keys))).toEqual(keys);
			}),
			runs
		);
	});
});

describe('the least version', () => {
	const change = (kind: RowChange['kind']): RowChange => ({
		table: 'places',
		id: 'x',
		kind,
		fields: []
	});
	const cases: { name: string; changes: RowChange[]; schema?: true; least: string }[] = [
		{ name: 'nothing', changes: [], least: '1.2.3' },
		{ name: 'a change', changes: [change('changed')], least: '1.2.4' },
		{ name: 'a removal', changes: [change('removed')], least: '1.2.4' },
		{ name: 'an addition', changes: [change('added')], least: '1.3.0' },
		{ name: 'all of them', changes: [change('changed'), change('added')], least: '1.3.0' },
		{ name: 'another schema', changes: [], schema: true, least: '2.0.0' },
		{ name: 'another schema and more', changes: [change('added')], schema: true, least: '2.0.0' }
	];
	it.each(cases)('after 1.2.3, of $name: $least', ({ changes, schema, least }) => {
		expect(leastVersion('1.2.3', changes, schema === true)).toBe(least);
	});
});
