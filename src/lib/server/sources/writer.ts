/** The sources page's words, and the ways to write dates, numbers and amounts with them. */
import { message, type Messages } from '../../charts/chart.ts';
import type { Figure, Qualifier, Quantity } from '../../dataset/schema.ts';
import { formatDate } from '../../format/dates.ts';
import { formatNumber } from '../../format/numbers.ts';

export interface Writer {
	/** A message of this page; its keys all begin with `sources-`. */
	say(key: string, values?: Record<string, string>): string;
	/** A message that has one wording for each plural form of the language. */
	counted(key: string, value: number, number?: string): string;
	date(date: string): string;
	/** A figure in the words of its qualifier: `at least 6,000 children`. */
	amount(figure: Figure): string;
	/** A number of an event or a place, with what it is of. */
	quantity(quantity: Quantity): string;
	/** The same without what it is of: `nearly 3 hours`. */
	bareQuantity(quantity: Quantity): string;
	/** Names in a row: `A, B and C`. */
	all(names: readonly string[]): string;
	/** What people call a time zone: `Alaska Time`. */
	zone(zone: string, day: string): string;
	country(code: string): string;
	/** Order of two texts in the page's language. */
	compare(a: string, b: string): number;
}

export function writer(messages: Messages, locale: string): Writer {
	const plurals = new Intl.PluralRules(locale);
	const list = new Intl.ListFormat(locale, { type: 'conjunction' });
	const regions = new Intl.DisplayNames(locale, { type: 'region' });
	const { compare } = new Intl.Collator(locale, { numeric: true });

	const number = (value: number): string => formatNumber(value, locale);
	const date = (day: string): string => formatDate(day, locale);
	const say: Writer['say'] = (key, values) => message(messages, `sources-${key}`, values);
	const counted: Writer['counted'] = (key, value, digits = number(value)) =>
		say(`${key}-${plurals.select(value)}`, { number: digits });
	const qualified = (qualifier: Qualifier, amount: string): string =>
		qualifier === 'exact'
			? amount
			: say('qualified', { qualifier: message(messages, `qualifier-${qualifier}`), amount });

	const bareQuantity: Writer['bareQuantity'] = ({ value, unit, qualifier }) =>
		qualified(qualifier, say('quantity', { number: number(value), unit }));

	return {
		say,
		counted,
		date,
		compare,
		bareQuantity,
		amount({ value, low, high, unit, qualifier }) {
			if (value !== null) return qualified(qualifier, counted(unit, value));
			if (low === null || high === null) return say('words-only');
			const range = say('range', { low: number(low), high: number(high) });
			return qualified(qualifier, counted(unit, high, range));
		},
		quantity(given) {
			const { what, asOf } = given;
			const amount = bareQuantity(given);
			return asOf === null
				? say('quantity-of', { what, amount })
				: say('quantity-dated', { what, amount, date: date(asOf) });
		},
		all: (names) => list.format(names),
		zone(zone, day) {
			const format = new Intl.DateTimeFormat(locale, {
				timeZone: zone,
				timeZoneName: 'longGeneric'
			});
			const parts = format.formatToParts(Date.parse(day));
			return parts.find(({ type }) => type === 'timeZoneName')?.value ?? zone;
		},
		country: (code) => regions.of(code) ?? code
	};
}
