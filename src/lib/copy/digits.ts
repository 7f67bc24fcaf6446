/** Finds digits in prose that nothing can vouch for: neither a fact, nor a date, nor a name. */

const MONTHS =
	'January|February|March|April|May|June|July|August|September|October|November|December';

/** Dates as English copy writes them; a year stands alone only between 1900 and 2099. */
const DATES = new RegExp(
	`\\b\\d{1,2}(?:\\s?[–-]\\s?\\d{1,2})?\\s(?:${MONTHS})\\b|\\b(?:${MONTHS})\\s\\d{1,2}\\b|\\b(?:19|20)\\d{2}(?:[–-]\\d{2})?\\b`,
	'gu'
);

/** Names that carry a number: they count nothing. */
export const ordinalNames: readonly string[] = ['COVID-19', 'G20', 'Article 49', 'Boeing 737'];

/** Blanks out a match, so that offsets stay what they were. */
function blank(text: string, pattern: RegExp | string): string {
	return typeof pattern === 'string'
		? text.split(pattern).join(' '.repeat(pattern.length))
		: text.replace(pattern, (match) => ' '.repeat(match.length));
}

/** Offsets and texts of unbound numbers in a piece of prose. */
export function unboundNumbers(text: string): { offset: number; text: string }[] {
	const rest = blank(ordinalNames.reduce(blank, text), DATES);
	return [...rest.matchAll(/\d[\d.,:]*\d|\d/gu)].map((match) => ({
		offset: match.index,
		text: match[0]
	}));
}
