/** What follows from a language’s tag alone, for languages that the site has not. */
import { describe, expect, it } from 'vitest';
import { inParts, languageOfWords } from '../../../src/lib/format/foreign.ts';
import {
	directionOf,
	LANGUAGE_FOLDER,
	languages,
	ownName,
	scriptOf
} from '../../../src/lib/format/languages.ts';

describe('a tag', () => {
	it.each([
		['en', 'Latn', 'ltr'],
		['uk', 'Cyrl', 'ltr'],
		['pl', 'Latn', 'ltr'],
		['ar', 'Arab', 'rtl'],
		['he', 'Hebr', 'rtl'],
		['fa-AF', 'Arab', 'rtl'],
		['crh', 'Cyrl', 'ltr'],
		['ks-Deva', 'Deva', 'ltr'],
		['az-Arab', 'Arab', 'rtl']
	])('%s: written in %s, read %s', (language, script, direction) => {
		expect(scriptOf(language)).toBe(script);
		expect(directionOf(language)).toBe(direction);
	});

	it('names its region only where another language differs by nothing else', () => {
		expect(ownName('pt-BR', ['en', 'pt-BR'])).toBe('Português');
		expect(ownName('pt-BR', ['en', 'pt', 'pt-BR'])).toBe('Português (Brasil)');
	});
});

describe('what the folder of a language looks like', () => {
	const whole = new RegExp(`^${LANGUAGE_FOLDER}$`);

	it.each([...languages, 'pt-BR', 'zh-Hant', 'crh', 'en-XA'])('%s', (language) =>
		expect(`${language}/`).toMatch(whole)
	);

	it.each(['v/', 'data/', 'embed/', 'charts/', '_app/', 'uk/v/', 'uk'])(
		'is not that of %s',
		(path) => expect(path).not.toMatch(whole)
	);
});

describe('words in other letters than those of a page from the right', () => {
	it.each([
		['مرحبا', null],
		['received a complete list', 'en'],
		['Україна повернула', 'uk'],
		['выехали', 'ru']
	])('“%s” are in %s', (words, language) => expect(languageOfWords(words, 'ar')).toBe(language));

	it('are parts of their own, but for a name', () => {
		expect(inParts('قال The Kyiv Independent هذا', 'ar')).toHaveLength(1);
		expect(inParts('قال received a complete list هذا', 'ar')).toEqual([
			{ text: 'قال ', lang: null },
			{ text: 'received a complete list', lang: 'en' },
			{ text: ' هذا', lang: null }
		]);
	});
});
