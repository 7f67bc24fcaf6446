import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { add } from '../../../src/cli/add.ts';
import type { Terminal } from '../../../src/cli/ask.ts';
import { check } from '../../../src/cli/check.ts';
import { insertRow, placeFor, textOfRow } from '../../../src/cli/insert.ts';
import { askedRows } from '../../../src/cli/new-rows.ts';
import { tableSchemas } from '../../../src/lib/dataset/schema.ts';
import { checkedTables, dataFolder, snapshot, TODAY, validTables } from '../dataset/fixture.ts';
import { run } from './run.ts';

const rows = validTables() as unknown as Record<string, Record<string, unknown>[]>;

const source = {
	id: 'morning-paper-2023-06-10',
	publisher: 'The Morning Paper',
	title: null,
	published: '2023-06-10',
	url: 'https://morning.example/1',
	standing: 'news'
};

/** A reading of the register that is none yet. */
const reading = {
	...rows['deportation-figures']?.[1],
	id: 'register-2023-06-10-110',
	value: 110,
	asOf: '2023-06-10',
	sources: [{ source: 'counter-2023', evidence: 'the counter says 110' }]
};

/** A folder, and a file beside the tables with what is to be added. */
function withFile(content: unknown): { folder: string; file: string } {
	const folder = dataFolder();
	const file = join(folder, 'new.json');
	writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
	return { folder, file };
}

describe('add', () => {
	it('puts a row in its place and leaves the rest of the file as it is', async () => {
		const { folder, file } = withFile(reading);
		const path = join(folder, 'deportation-figures.json');
		const before = readFileSync(path, 'utf8');
		expect(await run(add, { dir: folder, from: file }, 'deportation-figures')).toEqual({
			code: 0,
			out: 'Added: register-2023-06-10-110 (deportation-figures.json).',
			err: ''
		});
		const after = readFileSync(path, 'utf8');
		const written = `${await textOfRow(tableSchemas['deportation-figures'].parse(reading))},\n`;
		expect(after.replace(written, '')).toBe(before);
		// After the last of its measure, and before the next measure.
		expect(after.indexOf('register-2023-04-nearly-100"')).toBeLessThan(after.indexOf(reading.id));
		expect(after.indexOf(reading.id)).toBeLessThan(after.indexOf('"estimate-2023-150-to-200"'));
		expect((await run(check, { dir: folder, today: TODAY })).code).toBe(0);
	});

	it('takes rows of several tables at once, because a new record may need a new source', async () => {
		const figure = { ...reading, sources: [{ source: source.id, evidence: 'it says 110' }] };
		const { folder, file } = withFile({ sources: source, 'deportation-figures': [figure] });
		const result = await run(add, { dir: folder, from: file }, 'deportation-figures');
		expect(result.out).toBe(
			'Added: register-2023-06-10-110 (deportation-figures.json), morning-paper-2023-06-10 (sources.json).'
		);
		expect((await run(check, { dir: folder, today: TODAY })).code).toBe(0);
	});

	it('writes nothing with --dry-run, and shows the row', async () => {
		const { folder, file } = withFile(reading);
		const before = snapshot(folder);
		const result = await run(
			add,
			{ dir: folder, from: file, 'dry-run': true },
			'deportation-figures'
		);
		expect(result.code).toBe(0);
		expect(result.out).toContain('"value": 110,');
		expect(result.out).toContain('Nothing was written.');
		expect(snapshot(folder)).toEqual(before);
	});

	it.each([
		{ name: 'an unknown body', content: { ...reading, body: 'nobody' }, says: 'the id of a body' },
		{ name: 'an id that is taken', content: rows['places']?.[0], says: 'an id that is used once' },
		{
			name: 'a source that nothing cites',
			content: { sources: source },
			says: 'some record refers to'
		},
		{ name: 'a field too many', content: { ...reading, extra: 1 }, says: 'an unknown field' },
		{ name: 'a text', content: '"x"', says: 'expected an object' },
		{ name: 'no row', content: '[]', says: 'There is no row to add.' },
		{ name: 'what is no JSON', content: '{ "id": x }', says: 'new.json:1:' },
		{ name: 'nothing', content: '', says: 'an empty file' },
		{
			name: 'a key twice',
			content: '{ "id": "x", "id": "y" }',
			says: 'the same key a second time'
		},
		{ name: '__proto__', content: '{ "__proto__": {} }', says: 'the key __proto__' },
		{
			name: 'a table that there is not',
			content: { sources: source, figures: [] },
			says: 'there is no table figures'
		}
	])('refuses $name, and writes nothing', async ({ content, says }) => {
		const { folder, file } = withFile(content);
		const before = snapshot(folder);
		const table = 'restsOn' in Object(content) ? 'places' : 'deportation-figures';
		const { code, out, err } = await run(add, { dir: folder, from: file }, table);
		expect({ code, out }).toEqual({ code: 1, out: '' });
		expect(err).toContain(says.replace('new.json', file));
		expect(err).toContain('Nothing was written.');
		expect(snapshot(folder)).toEqual(before);
	});
});

describe('where a row goes', () => {
	const tables = checkedTables();
	tables.sources.sort((a, b) => (a.id < b.id ? -1 : 1));
	const [place, event, row] = [tables.places[0], tables['icc-timeline'][0], tables.sources[0]];
	if (place === undefined || event === undefined || row === undefined) throw new Error('No rows.');

	it.each([
		['an event after those of its day', 'icc-timeline', { ...event, date: '2023-03-17' }, 1],
		['an event before all', 'icc-timeline', { ...event, date: '2022' }, 0],
		['an event after all', 'icc-timeline', { ...event, date: '2023-12' }, 2],
		['a source by its id', 'sources', { ...row, id: 'd' }, 2],
		['a source of the first id', 'sources', { ...row, id: 'a' }, 0],
		['a place in its group', 'places', { ...place, id: 'from-b' }, 1],
		['a place of a new group', 'places', { ...place, role: 'transit' }, 3],
		['a measure at the end', 'measures', tables.measures[0], 7]
	] as const)('%s', (_, table, added, index) => {
		expect(placeFor(table, tables[table] as never, added as never)).toBe(index);
	});

	it.each([
		['the first', '[\n\t1,\n\t2\n]\n', 0, '[\n\t{ "id": "x" },\n\t1,\n\t2\n]\n'],
		['the second', '[\n\t1,\n\t2\n]\n', 1, '[\n\t1,\n\t{ "id": "x" },\n\t2\n]\n'],
		['the last', '[\n\t1,\n\t2\n]', 2, '[\n\t1,\n\t2,\n\t{ "id": "x" }\n]'],
		['the only', '[]\n', 0, '[\n\t{ "id": "x" }\n]\n'],
		[
			'lines as on Windows',
			'\uFEFF[\r\n\t1\r\n]\r\n',
			1,
			'\uFEFF[\r\n\t1,\r\n\t{ "id": "x" }\r\n]\r\n'
		]
	])('in the text: %s', (_, text, index, expected) => {
		expect(insertRow(text, index, '\t{ "id": "x" }')).toBe(expected);
	});
});

describe('asking', () => {
	/** A person who gives these answers, by the name of the field. */
	function person(answers: Record<string, string[]>): Terminal & { said: string[] } {
		const said: string[] = [];
		return {
			said,
			say: (line) => void said.push(line),
			ask: (question) => {
				const name = question.split(/[ :]/)[0] ?? '';
				said.push(question);
				return Promise.resolve(answers[name]?.shift() ?? (/y\/N/.test(question) ? 'n' : ''));
			}
		};
	}

	it('gives the row of a table, and of the source that it needs', async () => {
		const terminal = person({
			id: ['Bad Id', reading.id],
			measure: ['register'],
			role: ['guess', 'reading'],
			value: ['many', '110'],
			qualifier: ['exact'],
			unit: ['children'],
			counts: ['Children'],
			asOf: ['2023-02-30', '2023-06-10'],
			asOfBasis: ['counted'],
			body: ['ministry'],
			method: ['list'],
			basis: ['The counter'],
			'sources.0.source': [source.id],
			'sources.0.evidence': ['it says 110'],
			publisher: [source.publisher],
			published: ['2023-06-10'],
			url: ['http://x.example', source.url],
			standing: ['news']
		});
		const known = (table: string, id: string) =>
			(rows[table] ?? []).some((row) => row['id'] === id);
		const asked = await askedRows('deportation-figures', terminal, known);
		expect(asked).toEqual([
			{
				table: 'deportation-figures',
				row: {
					...reading,
					counts: 'Children',
					basis: 'The counter',
					sources: [{ source: source.id, evidence: 'it says 110' }]
				}
			},
			{ table: 'sources', row: source }
		]);
		for (const expected of [
			'  expected an id in kebab case (a-z, 0-9 and single hyphens)',
			'  expected one of reading, statement, rounding, disputed, words',
			'  expected a date that exists, as YYYY, YYYY-MM or YYYY-MM-DD',
			'  expected an address that begins with https:// and has no spaces',
			'sources has no morning-paper-2023-06-10 yet. Its row:'
		])
			expect(terminal.said).toContain(expected);
	});

	it.each([
		{
			name: 'a count',
			answers: {
				formula: ['count'],
				id: ['x'],
				what: ['How many'],
				'select.table': ['places'],
				'select.where': ['role', ''],
				'select.where.role': ['from']
			},
			row: {
				...{ id: 'x', formula: 'count', what: 'How many' },
				select: { table: 'places', where: { role: 'from' } }
			}
		},
		{
			name: 'a difference',
			answers: { formula: ['difference'], id: ['x'], what: ['More'], 'of.0': ['a'], 'of.1': ['b'] },
			row: { id: 'x', formula: 'difference', what: 'More', of: ['a', 'b'] }
		}
	])('gives a derived value: $name', async ({ answers, row }) => {
		const [asked] = await askedRows('derived', person(answers), () => true);
		expect(asked).toEqual({ table: 'derived', row });
	});

	it('ends where the input ends, and writes nothing', async () => {
		const silent: Terminal = { say: () => undefined, ask: () => Promise.resolve(null) };
		await expect(askedRows('bodies', silent, () => true)).rejects.toThrow(
			'The input ended before the row did. Nothing was written.'
		);
	});
});
