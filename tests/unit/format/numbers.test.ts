import { describe, expect, it } from 'vitest';
import { formatNumber, parseNumber } from '../../../src/lib/format/numbers.ts';

describe('formatNumber', () => {
	it.each([
		[0, 'en', '0'],
		[12, 'en', '12'],
		[339, 'en', '339'],
		[1205, 'en', '1,205'],
		[19546, 'en', '19,546'],
		[1234567, 'en', '1,234,567'],
		[-19546, 'en', '-19,546'],
		[3.5, 'en', '3.5'],
		[2.25, 'en', '2.25'],
		[1234.125, 'en', '1,234.125'],
		[19546, 'de', '19.546'],
		[3.5, 'de', '3,5'],
		[19546, 'uk', '19\u00a0546']
	])('writes %d in %s as “%s”', (value, locale, written) => {
		expect(formatNumber(value, locale)).toBe(written);
	});
});

describe('parseNumber', () => {
	it.each([
		['19,546', 19546],
		['19546', 19546],
		['1,234,567', 1234567],
		[' 12 ', 12],
		['0', 0],
		['3.5', 3.5],
		['3.50', 3.5],
		['1,234.56', 1234.56],
		['-5', -5],
		['−5', -5],
		['−1,205', -1205],
		['zero', 0],
		['three', 3],
		['Seven', 7],
		['TWELVE', 12]
	])('reads “%s” as %d', (text, value) => {
		expect(parseNumber(text, 'en')).toBe(value);
	});

	it.each([
		['19.546', 'de', 19546],
		['1234,5', 'de', 1234.5],
		['19\u00a0546', 'uk', 19546],
		['19 546', 'uk', 19546],
		['19\u202f546', 'uk', 19546],
		['3,5', 'uk', 3.5]
	])('reads “%s” in %s as %d', (text, locale, value) => {
		expect(parseNumber(text, locale)).toBe(value);
	});

	it.each([
		['', 'nothing'],
		['children', 'a word'],
		['thirteen', 'a number word beyond twelve'],
		['19,54,6', 'groups of the wrong size'],
		['1954,6', 'a group of one'],
		['195,46', 'a group of two'],
		['1234,567', 'a first group of four'],
		[',546', 'a group before nothing'],
		['19,546,', 'a group of none'],
		['19.546.1', 'two decimal points'],
		['3.', 'a point and no decimals'],
		['.5', 'decimals and no whole'],
		['1.2,345', 'groups among the decimals'],
		['007', 'leading zeros'],
		['10–12', 'a range'],
		['10-12', 'a range with a hyphen'],
		['10 to 12', 'a range in words'],
		['50%', 'a percentage'],
		['€15', 'an amount'],
		['90th', 'an ordinal'],
		['10:30', 'a time'],
		['1e3', 'an exponent'],
		['--5', 'two signs'],
		['19 546', 'the separators of another language'],
		['19.546,0', 'the separators of another language, and decimals']
	])('does not read “%s” (%s)', (text) => {
		expect(parseNumber(text, 'en')).toBeNull();
	});

	it('reads number words in their own language only', () => {
		expect(parseNumber('three', 'de')).toBeNull();
	});

	it.each(['en', 'de', 'uk', 'fr', 'es', 'pl'])('reads back what it writes in %s', (locale) => {
		for (const value of [0, 7, 339, 1205, 19546, 1234567, 3.5, 0.125, 19546.75, -1205])
			expect(parseNumber(formatNumber(value, locale), locale)).toBe(value);
	});
});
