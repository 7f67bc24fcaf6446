import { describe, expect, it } from 'vitest';
import { inParts, languageOfWords } from '../../../src/lib/format/foreign.ts';

describe('the language of words', () => {
	it.each([
		['Names on a list', null],
		['серед депортованих людей', 'und-Cyrl'],
		['Україна повернула дітей', 'uk'],
		['с родственниками в России, но мы', 'ru']
	])('of “%s” is %s', (words, lang) => {
		expect(languageOfWords(words)).toBe(lang);
	});
});

describe('a text in parts', () => {
	it.each([
		['nothing foreign, 1', [['nothing foreign, 1', null]]],
		[
			'Ukrinform: В Україні – 20 339, as read',
			[
				['Ukrinform: ', null],
				['В Україні – 20 339', 'uk'],
				[', as read', null]
			]
		],
		['', [['', null]]]
	])('“%s”', (text, parts) => {
		expect(inParts(text).map((part) => [part.text, part.lang])).toEqual(parts);
	});
});
