/** Words in another script than the page’s, which a voice must be told about. */

/** Letters that only one of the languages of our sources in Cyrillic has. */
const LETTERS = [
	['uk', /[іїєґ]/iu],
	['ru', /[ыэё]/iu]
] as const;

const CYRILLIC = /\p{Script=Cyrillic}/u;

/** From the first letter in Cyrillic to the last, with the numbers and marks that belong to it. */
const RUN = /\p{Script=Cyrillic}(?:.*[\p{Script=Cyrillic}\d])?/su;

/** The language of words in Cyrillic; the script alone if it cannot be told, null if there are none. */
export function languageOfWords(words: string): string | null {
	if (!CYRILLIC.test(words)) return null;
	return LETTERS.find(([, letters]) => letters.test(words))?.[0] ?? 'und-Cyrl';
}

export interface Part {
	text: string;
	/** Its language; null where it is the page’s. */
	lang: string | null;
}

/** A text in parts of one language each. */
export function inParts(text: string): Part[] {
	const run = RUN.exec(text);
	if (run === null) return [{ text, lang: null }];
	const end = run.index + run[0].length;
	return [
		{ text: text.slice(0, run.index), lang: null },
		{ text: run[0], lang: languageOfWords(run[0]) },
		{ text: text.slice(end), lang: null }
	].filter((part) => part.text !== '');
}
