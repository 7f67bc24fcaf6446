/** Numbers as a page's language writes them. The same on server and browser. */
import { numberOfWord } from './number-words.ts';

const formatters = new Map<string, Intl.NumberFormat>();

/** As many decimals as the number has: rounding is said in words, never done in silence. */
const ALL_DECIMALS = 20;

function formatter(locale: string): Intl.NumberFormat {
	const known = formatters.get(locale);
	if (known !== undefined) return known;
	const made = new Intl.NumberFormat(locale, { maximumFractionDigits: ALL_DECIMALS });
	formatters.set(locale, made);
	return made;
}

/** A number with the thousands separators of the locale and all its decimals, e.g. `19,546`. */
export function formatNumber(value: number, locale: string): string {
	return formatter(locale).format(value);
}

/** Every blank and every minus in one spelling: which one was typed says nothing. */
function plainCharacters(text: string): string {
	return text.replace(/\s/gu, ' ').replace(/^−/u, '-');
}

/**
 * Reads a number as the locale writes it, in digits or as a word; null if the text is none.
 * Separators are left out or stand where the locale puts them: `19,54,6` is no number.
 * A range, a unit or a percentage is not a number.
 */
export function parseNumber(text: string, locale: string): number | null {
	const typed = plainCharacters(text.trim());
	const word = numberOfWord(typed, locale);
	if (word !== null) return word;
	const separators = formatter(locale).formatToParts(1234567.8);
	const separator = (type: 'group' | 'decimal', otherwise: string): string =>
		plainCharacters(separators.find((part) => part.type === type)?.value ?? otherwise);
	const [whole = '', decimals, ...more] = typed.split(separator('decimal', '.'));
	if (more.length > 0 || (decimals !== undefined && !/^\d+$/.test(decimals))) return null;
	const digits = whole.split(separator('group', ',')).join('');
	if (!/^-?(?:0|[1-9]\d*)$/.test(digits)) return null;
	const grouped = plainCharacters(formatNumber(Number(digits), locale));
	if (whole !== digits && whole !== grouped) return null;
	return Number(decimals === undefined ? digits : `${digits}.${decimals}`);
}
