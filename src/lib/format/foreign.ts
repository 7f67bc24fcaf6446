/** Words in another language than the page’s, which a voice must be told about. */
import { defaultLanguage, scriptOf } from './languages.ts';

/** Letters that only one of the languages of our sources in Cyrillic has. */
const LETTERS = [
	['uk', /[іїєґ]/iu],
	['ru', /[ыэё]/iu]
] as const;

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** What stands in Cyrillic, from its first letter to its last, with all that is between them. */
const CYRILLIC_RUNS = /\p{Script=Cyrillic}(?:.*[\p{Script=Cyrillic}\d])?/gsu;

/**
 * What stands in another script than the page’s, from its first letter to its last, with the numbers and
 * marks between them. Where the page is not in Latin letters, a name or two in them are a part of the
 * sentence, and no run.
 */
function runsOn(script: string): RegExp {
	if (script === 'Latn') return CYRILLIC_RUNS;
	const own = String.raw`\p{Script=${script}}`;
	const other = String.raw`(?!${own})[\p{Script=Latin}\p{Script=Cyrillic}]`;
	return new RegExp(`${other}(?:[^${own}]*${other})?`, 'gsu');
}

const LATIN = /\p{Script=Latin}/u;
const LATIN_WORDS = /\p{Script=Latin}+(?:[’'-]\p{Script=Latin}+)*/gu;

/** So many words in Latin letters in a row are more than a name in a sentence. */
const MANY = 4;

/** Whether words in Latin letters are a name: a few, each with a capital letter. */
function isName(text: string): boolean {
	const words = text.match(LATIN_WORDS) ?? [];
	const isCapital = (word: string) => /^\p{Lu}/u.test(word);
	return words.length < 2 || (words.length < MANY && words.every(isCapital));
}

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
	return scriptOf(page) !== 'Latn' && LATIN.test(words) ? 'en' : null;
}

export interface Part {
	text: string;
	/** Its language; null where it is the page’s. */
	lang: string | null;
}

/** A text in parts of one language each. */
export function inParts(text: string, page: string = defaultLanguage): Part[] {
	const script = scriptOf(page);
	const isRussian = script === 'Cyrl' && languageOfWords(text, page) === 'ru';
	const parts: Part[] = [];
	let end = 0;
	for (const { 0: run, index } of text.matchAll(isRussian ? CYRILLIC_RUNS : runsOn(script))) {
		const lang = languageOfWords(run, page);
		if (lang === null || (lang === 'en' && isName(run))) continue;
		parts.push({ text: text.slice(end, index), lang: null }, { text: run, lang });
		end = index + run.length;
	}
	parts.push({ text: text.slice(end), lang: null });
	return parts.length === 1 ? parts : parts.filter((part) => part.text !== '');
}
