/**
 * Texts of two languages that do not exist, made of English ones: one is accented and so much longer, as
 * translations are, the other is written from right to left. What has to stay as it is stays: places to be
 * filled, markup, addresses, names with numbers; numbers and days are written as the language writes them.
 */
import { ordinalNames } from '../../../src/lib/copy/digits.ts';

/** A language as it is made of English. */
export interface Pseudo {
	/** The tag, by which `Intl` knows how to write numbers, days and plural forms. */
	tag: string;
	/** What a word is made into. */
	word: (word: string) => string;
}

/** By how much a text is longer than the English one. */
export const LONGER = 0.4;

/** Letters with accents that the faces of the site have, so that their widths are known. */
const ACCENTED: Readonly<Record<string, string>> = {
	a: 'á',
	c: 'ç',
	e: 'é',
	i: 'í',
	n: 'ñ',
	o: 'ö',
	u: 'ü',
	y: 'ý',
	A: 'Á',
	C: 'Ç',
	E: 'É',
	I: 'Í',
	N: 'Ñ',
	O: 'Ö',
	U: 'Ü',
	Y: 'Ý'
};

/** Arabic letters for Latin ones: of no language, but joined and ordered as any Arabic text is. */
const ARABIC: Readonly<Record<string, string>> = Object.fromEntries(
	[...'abcdefghijklmnopqrstuvwxyz'].map((letter, i) => [
		letter,
		[...'ابصديفغهيجكلمنوبقرستعثوخيز'][i] ?? 'ا'
	])
);

const longer = (word: string): string => {
	const more = Math.round(word.length * LONGER);
	const accented = [...word].map((letter) => ACCENTED[letter] ?? letter);
	// The vowels again, from the first on: a longer word, not more words.
	const places = accented.flatMap((letter, i) => (/[áéíöüý]/u.test(letter) ? [i] : []));
	const doubled = new Map<number, number>();
	for (let i = 0; i < more; i++) {
		const at = places[i % places.length] ?? accented.length - 1;
		doubled.set(at, (doubled.get(at) ?? 0) + 1);
	}
	return accented.map((letter, i) => letter.repeat(1 + (doubled.get(i) ?? 0))).join('');
};

const arabic = (word: string): string =>
	[...word.toLowerCase()].map((letter) => ARABIC[letter] ?? letter).join('');

/** The tags are those that are kept for languages like these: XA for accents, XB for the other direction. */
export const accented: Pseudo = { tag: 'en-XA', word: longer };
export const rightToLeft: Pseudo = { tag: 'ar-XB', word: arabic };

export const pseudos: readonly Pseudo[] = [accented, rightToLeft];

const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];
const MONTH = `(?:${MONTHS.join('|')})`;

const KEPT = [
	...ordinalNames,
	// Places to be filled in, code, markup, addresses, escapes of Markdown, references.
	String.raw`\{[^}]*\}`,
	'`[^`]*`',
	'<[^>]*>',
	String.raw`https?:\S+`,
	String.raw`\\.`,
	String.raw`&#?\w+;`,
	// The s of the 1990s.
	String.raw`\d\w*`
];

const TOKENS = new RegExp(
	[
		String.raw`(?<days>\d{1,2}) (?<and>and|or) (?<last>\d{1,2} ${MONTH})`,
		String.raw`(?<day>\d{1,2}) (?<month>${MONTH})`,
		`(?<kept>${KEPT.join('|')})`,
		String.raw`(?<word>\p{Script=Latin}+)`
	].join('|'),
	'gu'
);

/** A day and a month as the language writes them, e.g. `15 August`. */
function dayMonth(day: string, month: string, tag: string): string {
	const number = MONTHS.indexOf(month);
	const format = new Intl.DateTimeFormat(tag === 'en-XA' ? 'en-GB' : tag, {
		day: 'numeric',
		month: 'long',
		timeZone: 'UTC'
	});
	return format.format(Date.UTC(2000, number, Number(day)));
}

/** A text in a language that does not exist. */
export function inPseudo(text: string, { tag, word }: Pseudo): string {
	return text.replace(TOKENS, (whole: string, ...rest: unknown[]) => {
		const groups = rest.at(-1) as Record<string, string | undefined>;
		const { days, and, last = '', day, month } = groups;
		if (days !== undefined) {
			const type = and === 'or' ? 'disjunction' : 'conjunction';
			const [number = '', name = ''] = last.split(' ');
			return new Intl.ListFormat(tag, { type }).format([days, dayMonth(number, name, tag)]);
		}
		if (day !== undefined && month !== undefined) return dayMonth(day, month, tag);
		return groups['word'] === undefined ? whole : word(whole);
	});
}
