import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatBreach, type Breach } from '../../../src/lib/dataset/breach.ts';
import { checkTables } from '../../../src/lib/dataset/check.ts';
import { readTexts } from '../../../src/lib/dataset/folder.ts';
import { rules } from '../../../src/lib/dataset/rules/index.ts';
import { tableNames } from '../../../src/lib/dataset/schema.ts';
import { fileOf, type TableTexts } from '../../../src/lib/dataset/tables.ts';
import { changed, FIXTURES, readable, TODAY, validTables, type Change } from './fixture.ts';

interface Case {
	name: string;
	/** Whether it can be made together with all others that say so, and is still said the same way. */
	together?: true;
	change: Change[];
	/** What is reported, in order of place; `at` is the text that stands there, null for a file. */
	expect: (Omit<Breach, 'line' | 'column'> & { at: string | null })[];
}

const cases = readFileSync(join(FIXTURES, 'breaches.jsonl'), 'utf8')
	.split('\n')
	.filter((line) => line !== '')
	.map((line) => JSON.parse(line) as Case);

function check(texts: TableTexts) {
	return checkTables(texts, { today: TODAY });
}

function withoutPlace({ file, record, field, found, expected }: Omit<Breach, 'line' | 'column'>) {
	return { file, record, field, found, expected };
}

/** The text that stands at a breach's line and column. */
function textAt(texts: TableTexts, { file, line, column }: Breach): string | null {
	const text = String(texts[tableNames.find((name) => fileOf(name) === file) ?? 'derived'] ?? '');
	return line === null || column === null
		? null
		: (text.split('\n')[line - 1] ?? '').slice(column - 1);
}

describe('the fixture', () => {
	it('passes', () => {
		const { breaches, counts } = check(readTexts(join(FIXTURES, 'valid')));
		expect(breaches.map(formatBreach)).toEqual([]);
		expect(counts).toEqual({ records: 21, sources: 7, rules: rules.length });
	});

	it('has a breach for every kind of fault', () => {
		expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
		expect(cases.length).toBeGreaterThanOrEqual(55);
	});
});

describe('a breach is reported once, with file, record, field, found and expected', () => {
	it.each(cases)('$name', ({ change, expect: expected }) => {
		const texts = changed(validTables(), change);
		const { breaches, tables } = check(texts);
		expect(tables).toBeNull();
		expect(breaches.map(withoutPlace)).toEqual(expected.map(withoutPlace));
		for (const [i, { at }] of expected.entries()) {
			const breach = breaches[i];
			if (breach === undefined) continue;
			if (at === null) expect(textAt(texts, breach)).toBeNull();
			else expect(textAt(texts, breach)?.slice(0, at.length)).toBe(at);
		}
	});

	it('in words that an editor reads', () => {
		const said = cases.flatMap((one) => one.expect);
		const poor = said.filter(
			({ found, expected }) =>
				found === '' ||
				expected === '' ||
				/invalid|too (?:small|big)|undefined|\[object|regex/i.test(`${found} ${expected}`)
		);
		expect(poor).toEqual([]);
	});
});

describe('the place of a breach', () => {
	const rows = '[\n\t{ "id": "twice-told",\n\t  "what": "x",\n\t  "what": "y" }\n]';
	const places = readTexts(join(FIXTURES, 'valid'));
	it.each([
		{ name: 'a repeated key', text: rows, line: 4, column: 4 },
		{ name: 'a list not closed', text: '[\n\t{}\n', line: 3, column: 1 },
		{ name: 'an object in the third line', text: '\n\n {}', line: 3, column: 2 },
		{ name: 'lines that end as on Windows', text: '[\r\n\r\n  17 ]', line: 3, column: 3 }
	])('is its line and column: $name', ({ text, line, column }) => {
		const [breach] = check({ ...places, derived: text }).breaches;
		expect(breach).toMatchObject({ file: 'derived.json', line, column });
	});

	it('is where a field stands whose row lies far down', () => {
		const texts = changed(validTables(), [
			{ table: 'places', op: 'replace', path: '/0/point/lat', value: 47.123 }
		]);
		const lines = String(texts.places).split('\n');
		const line = lines.findIndex((text) => text.includes('47.123'));
		expect(check(texts).breaches).toMatchObject([
			{ line: line + 1, column: (lines[line] ?? '').indexOf('47.123') + 1 }
		]);
	});
});

describe('what an editor’s program may do to a file', () => {
	it.each([
		{ name: 'a byte-order mark', change: (text: string) => `\uFEFF${text}` },
		{ name: 'line ends as on Windows', change: (text: string) => text.replaceAll('\n', '\r\n') },
		{
			name: 'both',
			change: (text: string) => `\uFEFF${text.replaceAll('\n', '\r\n')}`
		},
		{ name: 'no line end at the end', change: (text: string) => text.trimEnd() },
		{ name: 'all in one line', change: (text: string) => JSON.stringify(JSON.parse(text)) }
	])('is accepted: $name', ({ change }) => {
		const texts = readable(join(FIXTURES, 'valid'));
		for (const name of tableNames) texts[name] = change(texts[name]);
		expect(check(texts).breaches.map(formatBreach)).toEqual([]);
	});
});

describe('all breaches', () => {
	const together = cases.filter((one) => one.together === true);
	const whole = (breach: Omit<Breach, 'line' | 'column'>) => JSON.stringify(withoutPlace(breach));

	it('are reported in one run', () => {
		expect(together.length).toBeGreaterThan(30);
		const texts = changed(
			validTables(),
			together.flatMap(({ change }) => change)
		);
		const expected = together.flatMap((one) => one.expect);
		expect(check(texts).breaches.map(whole).sort()).toEqual(expected.map(whole).sort());
	});

	it('of every file that cannot be read are reported in one run', () => {
		const texts = Object.fromEntries(tableNames.map((name) => [name, '[ {'])) as TableTexts;
		texts.places = undefined;
		const files = check(texts).breaches.map(({ file }) => file);
		expect(files).toEqual(tableNames.map(fileOf));
	});

	it('stand in the order of the files and of the lines in them', () => {
		const { breaches } = check(
			changed(
				validTables(),
				together.flatMap(({ change }) => change)
			)
		);
		const files = tableNames.map(fileOf);
		const keys = breaches.map(({ file, line }) => files.indexOf(file) * 10_000 + (line ?? 0));
		expect(keys).toEqual([...keys].sort((a, b) => a - b));
	});
});

describe('what is allowed', () => {
	const allowed: { name: string; change: Change[] }[] = [
		{
			name: 'Russian media beside another source',
			change: [
				{
					table: 'deportation-figures',
					op: 'add',
					path: '/0/sources/-',
					value: { source: 'ru-news-2023-06-05', evidence: 'x' }
				}
			]
		},
		{
			name: 'a date of today',
			change: [
				{ table: 'deportation-figures', op: 'replace', path: '/13/asOf', value: '2024-01-01' }
			]
		},
		{
			name: 'the month and the year of today',
			change: [
				{ table: 'deportation-figures', op: 'replace', path: '/13/asOf', value: '2024-01' },
				{ table: 'sources', op: 'replace', path: '/6/published', value: '2024' }
			]
		},
		{
			name: 'evidence of 25 words, with dashes and ellipses between them',
			change: [
				{
					table: 'deportation-figures',
					op: 'replace',
					path: '/0/sources/0/evidence',
					value: `${Array.from({ length: 25 }, (_, i) => `word${i}`).join(' … ')} –`
				}
			]
		},
		{
			name: 'a leap day',
			change: [{ table: 'sources', op: 'replace', path: '/1/published', value: '2020-02-29' }]
		},
		{
			name: 'a range whose ends are one',
			change: [{ table: 'deportation-figures', op: 'replace', path: '/6/high', value: 150 }]
		},
		{
			name: 'a place beyond the date line, in Chukotka',
			change: [
				{
					table: 'places',
					op: 'replace',
					path: '/1/point',
					value: { lat: 66.1, lon: -170.5, basis: 'region' }
				}
			]
		},
		{
			name: 'two readings of one month of which nobody knows which was first',
			change: [
				{ table: 'deportation-figures', op: 'replace', path: '/1/asOf', value: '2023-04' },
				{ table: 'deportation-figures', op: 'replace', path: '/2/revision', value: null }
			]
		},
		{
			name: 'a number said, and a statement of the same day without one',
			change: [{ table: 'deportation-figures', op: 'replace', path: '/7/asOf', value: '2023' }]
		}
	];
	it.each(allowed)('$name', ({ change }) => {
		expect(check(changed(validTables(), change)).breaches.map(formatBreach)).toEqual([]);
	});

	it('a table without rows', () => {
		const texts = { ...readTexts(join(FIXTURES, 'valid')), derived: '[]' };
		expect(check(texts).breaches).toEqual([]);
	});
});

describe('a breach in one line', () => {
	const breach: Breach = {
		file: 'places.json',
		line: 14,
		column: 11,
		record: 'from-a-town',
		field: 'point.lat',
		found: '47.123',
		expected: 'a tenth of a degree'
	};
	it.each([
		{
			name: 'of a field',
			breach,
			line: 'places.json:14:11 · from-a-town · point.lat: found 47.123, expected a tenth of a degree'
		},
		{
			name: 'of a record',
			breach: { ...breach, field: '' },
			line: 'places.json:14:11 · from-a-town: found 47.123, expected a tenth of a degree'
		},
		{
			name: 'of a file',
			breach: { ...breach, line: null, column: null, record: null, field: '' },
			line: 'places.json: found 47.123, expected a tenth of a degree'
		}
	])('$name', ({ breach: one, line }) => {
		expect(formatBreach(one)).toBe(line);
	});
});
