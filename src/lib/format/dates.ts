/** Dates as people write them. The time zone is fixed: a day is the same day for every reader. */
import { earliest, precisionOf } from '../dataset/dates.ts';

const styles = {
	year: { year: 'numeric' },
	month: { month: 'long', year: 'numeric' },
	day: { day: 'numeric', month: 'long', year: 'numeric' }
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const shortStyles = {
	year: { year: 'numeric' },
	month: { month: 'short', year: 'numeric' },
	day: { day: 'numeric', month: 'short', year: 'numeric' }
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** English dates are written day first, as the story's spelling is. */
const dateLocale = (locale: string) => (locale === 'en' ? 'en-GB' : locale);

/** What follows the year in Ukrainian: `р.`, which is written in full in a text and left out elsewhere. */
const YEAR_SIGN = /\s?р\.$/u;
const YEAR_WORDS = { year: 'рік', month: 'року', day: 'року' } as const;

/** A partial date, no more exact than it is: `20 March 2023`, `March 2023`, `2023`. */
export function formatDate(
	date: string,
	locale: string,
	length: 'long' | 'short' = 'long'
): string {
	const precision = precisionOf(date);
	const style = (length === 'long' ? styles : shortStyles)[precision];
	const text = new Intl.DateTimeFormat(dateLocale(locale), { ...style, timeZone: 'UTC' }).format(
		Date.parse(earliest(date))
	);
	if (locale !== 'uk') return text;
	const bare = text.replace(YEAR_SIGN, '');
	return length === 'long' ? `${bare} ${YEAR_WORDS[precision]}` : bare;
}

/** A day without its year, e.g. `15 Aug`; a date that is no day is written as `formatDate` does. */
export function formatDayMonth(date: string, locale: string): string {
	if (precisionOf(date) !== 'day') return formatDate(date, locale, 'short');
	return new Intl.DateTimeFormat(dateLocale(locale), {
		day: 'numeric',
		month: 'short',
		timeZone: 'UTC'
	}).format(Date.parse(earliest(date)));
}
