/**
 * Finds digits in prose that nothing can vouch for: neither a fact, nor a date, nor a name.
 * Percentages, ages and times of day are numbers like any other.
 */

/** Names that carry a number: they count nothing. */
export const ordinalNames: readonly string[] = ['COVID-19', 'G20', 'Article 49', 'Boeing 737'];

/** Words between two days of one month, by language: `15 and 16 August`. Another’s join a list in it. */
const betweenDays: Record<string, readonly string[]> = {
	en: ['and', 'or', 'to'],
	uk: ['і', 'й', 'та', 'або', 'до']
};

/** No part of a longer word, number or sum of money begins or ends here. */
const START = String.raw`(?<![\p{L}\p{N}\p{Sc}])(?<!\p{N}[.,:])`;
const END = String.raw`(?![\p{L}\p{N}])(?![.,:]\p{N})(?!\s?[%‰\p{Sc}])`;

const DAY = String.raw`(?:0?[1-9]|[12]\d|3[01])`;

/** A year stands alone, in a range or as a decade, between 1900 and 2099: larger counts have commas. */
const YEAR = String.raw`(?:19|20)\d{2}`;
const YEARS = String.raw`(?:(?:19|20)\d0s|${YEAR}(?:[–/-](?:${YEAR}|\d{2}))?)`;

const NUMBER = /[\p{Nd}¼½¾⅓⅔](?:[\p{Nd}.,:]*\p{Nd})?/gu;

/** A run of digits, as it stands in a file too. */
export const DIGITS = /[\p{Nd}¼½¾⅓⅔]+/gu;

/** What a language writes between two things of which both, or one, is meant. */
function joining(locale: string): string[] {
	return (['conjunction', 'disjunction'] as const).flatMap((type) =>
		new Intl.ListFormat(locale, { type })
			.formatToParts(['1', '2'])
			.filter((part) => part.type === 'literal')
			.map(({ value }) => value.trim())
	);
}

const MONTHS_IN_A_YEAR = 12;

/** Months as they are written after a day, each with what stands between, as parts of an expression. */
function monthNames(locale: string): string[] {
	const format = new Intl.DateTimeFormat(locale, {
		day: 'numeric',
		month: 'long',
		timeZone: 'UTC'
	});
	return Array.from({ length: MONTHS_IN_A_YEAR }, (_, month) => {
		const parts = format.formatToParts(Date.UTC(2000, month, 1));
		const at = parts.findIndex(({ type }) => type === 'month');
		// Where the month stands first, the day is written before it all the same.
		const between = parts[at - 1]?.value ?? ' ';
		return literally(between + (parts[at]?.value ?? ''));
	});
}

/** Text as a part of an expression, in which any blank is as good as another. */
function literally(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\s/gu, String.raw`\s`);
}

const patterns = new Map<string, RegExp>();

/** What may carry digits: names, dates with the day first, and years. */
function allowed(locale: string): RegExp {
	const known = patterns.get(locale);
	if (known !== undefined) return known;
	const words = (betweenDays[locale] ?? joining(locale))
		.map((word) => String.raw`|\s${literally(word)}\s?`)
		.join('');
	const days = String.raw`(?:(?:${DAY},\s)*${DAY}(?:\s?[–-]\s?${words}))?${DAY}`;
	const dates = String.raw`${days}(?:${monthNames(locale).join('|')})`;
	const made = new RegExp(
		`${START}(?:${ordinalNames.map(literally).join('|')}|${dates}|${YEARS})${END}`,
		'gu'
	);
	patterns.set(locale, made);
	return made;
}

/** Offsets and texts of unbound numbers in a piece of prose. */
export function unboundNumbers(text: string, locale: string): { offset: number; text: string }[] {
	const rest = text.replace(allowed(locale), (match) => ' '.repeat(match.length));
	return [...rest.matchAll(NUMBER)].map((match) => ({ offset: match.index, text: match[0] }));
}
