/** Numbers as a page's language writes them. The same on server and browser. */

const formatters = new Map<string, Intl.NumberFormat>();

function formatter(locale: string): Intl.NumberFormat {
	const known = formatters.get(locale);
	if (known !== undefined) return known;
	const made = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
	formatters.set(locale, made);
	return made;
}

/** A number with the thousands separators of the locale, e.g. `19,546`. */
export function formatNumber(value: number, locale: string): string {
	return formatter(locale).format(value);
}

/** Number words by language: prose writes small numbers in words. */
const numberWords: Record<string, readonly string[]> = {
	en: [
		'zero',
		'one',
		'two',
		'three',
		'four',
		'five',
		'six',
		'seven',
		'eight',
		'nine',
		'ten',
		'eleven',
		'twelve'
	]
};

/**
 * Reads a number as the locale writes it, in digits or as a word; null if the text is none.
 * A range or a unit is not a number.
 */
export function parseNumber(text: string, locale: string): number | null {
	const trimmed = text.trim();
	const word = (numberWords[locale] ?? []).indexOf(trimmed.toLowerCase());
	if (word >= 0) return word;
	const parts = formatter(locale).formatToParts(1234567.8);
	const group = parts.find(({ type }) => type === 'group')?.value ?? ',';
	const decimal = parts.find(({ type }) => type === 'decimal')?.value ?? '.';
	const plain = trimmed.split(group).join('').split(decimal).join('.').replace('−', '-');
	if (!/^-?\d+(\.\d+)?$/.test(plain)) return null;
	const value = Number(plain);
	// Writing it back finds separators in the wrong place: `19,54,6`.
	const written = formatNumber(value, locale);
	return written === trimmed || plain === trimmed ? value : null;
}
