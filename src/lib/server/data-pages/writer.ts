/** The words of the pages on the dataset, and the ways to write dates, numbers and sizes with them. */
import { message, type Messages } from '../../charts/chart.ts';
import type { Language } from '../../format/languages.ts';
import { formatDate } from '../../format/dates.ts';
import { formatNumber } from '../../format/numbers.ts';
import { messages } from '../story.ts';

export interface Writer {
	messages: Messages;
	locale: Language;
	say(key: string, values?: Record<string, string>): string;
	/** A message that has one wording for each plural form of the language. */
	counted(key: string, value: number, values?: Record<string, string>): string;
	date(date: string): string;
	number(value: number): string;
	/** A number of bytes, in the largest unit that leaves no more than three digits. */
	size(bytes: number): string;
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;

export function writer(locale: Language): Writer {
	const words = messages(locale);
	const plurals = new Intl.PluralRules(locale);
	const number = (value: number): string => formatNumber(value, locale);
	const say: Writer['say'] = (key, values) => message(words, key, values);
	return {
		messages: words,
		locale,
		say,
		number,
		counted: (key, value, values = {}) =>
			say(`${key}-${plurals.select(value)}`, { number: number(value), ...values }),
		date: (date) => formatDate(date, locale),
		size(bytes) {
			const power = Math.min(Math.floor(Math.log10(Math.max(bytes, 1)) / 3), UNITS.length - 1);
			const format = new Intl.NumberFormat(locale, {
				style: 'unit',
				unit: UNITS[power] ?? 'byte',
				unitDisplay: power === 0 ? 'long' : 'short',
				maximumSignificantDigits: 3
			});
			return format.format(bytes / 1000 ** power);
		}
	};
}
