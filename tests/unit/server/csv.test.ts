import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csv, guarded, unguarded } from '../../../src/lib/server/data-package/csv.ts';

/** What a CSV library reads. */
function read(text: string): string[][] {
	return parse(text, { recordDelimiter: '\r\n' });
}

describe('a cell', () => {
	const cases = [
		{ name: 'plain words stay as they are', value: 'children', text: 'children' },
		{ name: 'a comma', value: 'Kherson, Ukraine', text: '"Kherson, Ukraine"' },
		{ name: 'quotation marks are doubled', value: 'a "list"', text: '"a ""list"""' },
		{ name: 'a line break', value: 'one\ntwo', text: '"one\ntwo"' },
		{ name: 'a line break of two characters', value: 'one\r\ntwo', text: '"one\r\ntwo"' },
		{ name: 'Cyrillic', value: 'Діти війни', text: 'Діти війни' },
		{ name: 'Cyrillic with both', value: 'Діти, «війни» "так"', text: '"Діти, «війни» ""так"""' },
		{ name: 'a semicolon, which some locales split at', value: 'a; b', text: '"a; b"' },
		{ name: 'blanks at an end', value: ' a', text: '" a"' },
		{ name: 'a number', value: 19546, text: '19546' },
		{ name: 'a negative number is one, and no formula', value: -37.5, text: '-37.5' },
		{ name: 'zero is not nothing', value: 0, text: '0' },
		{ name: 'yes and no', value: false, text: 'false' },
		{ name: 'null is empty', value: null, text: '' },
		{ name: 'a field that is not there is empty', value: undefined, text: '' },
		{ name: 'a list is JSON', value: ['a', 'b'], text: '"[""a"",""b""]"' },
		{ name: 'an empty list is no null', value: [], text: '[]' }
	];

	it.each(cases)('$name', ({ value, text }) => {
		expect(csv(['a', 'b'], [[value, 'z']])).toBe(`a,b\r\n${text},z\r\n`);
	});
});

describe('formulas', () => {
	const RUNNING = [
		'=1+1',
		'+1',
		'-1',
		'@SUM(A1)',
		'\t=1',
		'\r=1',
		'\n=1',
		'＝1',
		'＋1',
		'－1',
		'＠A'
	];

	it.each(RUNNING)('%j cannot run, and can be read back', (text) => {
		const [, [cell = ''] = []] = read(csv(['a', 'b'], [[text, '']]));
		expect(cell).toBe(`'${text}`);
		expect(unguarded(cell)).toBe(text);
	});

	it('of texts that begin with an apostrophe, one is taken away again, not two', () => {
		for (const text of ["'", "'=1", "''", "'tis"]) expect(unguarded(guarded(text))).toBe(text);
	});

	it.each(['a=b', '2022-03-01', '“=1”', ' =1', '(−)'])('%j is left alone', (text) => {
		expect(guarded(text)).toBe(text);
	});

	it('no text begins with a character that runs, and each is read back', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (text) => {
				expect(guarded(text)).not.toMatch(/^[=+\-@\t\r\n]/);
				expect(unguarded(guarded(text))).toBe(text);
			})
		);
	});
});

it('a table of any texts is read back by a CSV library as it was', () => {
	const text = fc.oneof(
		fc.string(),
		fc.string({ unit: fc.constantFrom(',', '"', '\n', '\r', ';', '=', "'", ' ', 'ж', 'a') })
	);
	const row = fc.tuple(text, text, text);
	fc.assert(
		fc.property(fc.array(row), (rows) => {
			const [, ...found] = read(csv(['a', 'b', 'c'], rows));
			expect(found.map((cells) => cells.map(unguarded))).toEqual(rows);
		})
	);
});
