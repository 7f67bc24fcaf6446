/** Words in another language than the page’s, which a voice must be told about. */
import { defaultLanguage, scriptOf } from './languages.ts';

/** Letters that only one of the languages of our sources in Cyrillic has. */
const LETTERS = [
	['uk', /[іїєґ]/iu],
	['ru', /[ыэё]/iu]
] as const;

const CYRILLIC = /\p{Script=Cyrillic}/u;

/**
 * What stands in another script than the page’s, from its first letter to its last, with the numbers and
 * marks between them. In Cyrillic a name or two in Latin letters are a part of the sentence, and no run.
 */
const RUNS = {
	Latn: /\p{Script=Cyrillic}(?:.*[\p{Script=Cyrillic}\d])?/su,
	Cyrl: /\p{Script=Latin}(?:[^\p{Script=Cyrillic}]*\p{Script=Latin})?/su
} as const;

const LATIN = /\p{Script=Latin}/u;
const LATIN_WORDS = /\p{Script=Latin}+(?:[’'-]\p{Script=Latin}+)*/gu;

/** So many words in Latin letters in a row are a sentence, or a title. */
const MANY = 4;

/**
 * The language of words in the other script; the script alone if it cannot be told, null if there are none
 * and for words in the page’s own.
 */
export function languageOfWords(words: string, page: string = defaultLanguage): string | null {
	if (CYRILLIC.test(words)) {
		const found = LETTERS.find(([, letters]) => letters.test(words))?.[0];
		if (found === page) return null;
		return found ?? (scriptOf(page) === 'Cyrl' ? null : 'und-Cyrl');
	}
	return scriptOf(page) === 'Cyrl' && LATIN.test(words) ? 'en' : null;
}

export interface Part {
	text: string;
	/** Its language; null where it is the page’s. */
	lang: string | null;
}

/** A text in parts of one language each. */
export function inParts(text: string, page: string = defaultLanguage): Part[] {
	const whole = [{ text, lang: null }];
	const run = RUNS[scriptOf(page)].exec(text);
	if (run === null) return whole;
	const lang = languageOfWords(run[0], page);
	const isName = lang === 'en' && (run[0].match(LATIN_WORDS)?.length ?? 0) < MANY;
	if (lang === null || isName) return whole;
	const end = run.index + run[0].length;
	return [
		{ text: text.slice(0, run.index), lang: null },
		{ text: run[0], lang },
		{ text: text.slice(end), lang: null }
	].filter((part) => part.text !== '');
}
