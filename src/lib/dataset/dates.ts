/**
 * Partial dates: `2023`, `2023-03` or `2023-03-20`. A month is a month, never its first day:
 * what needs a point in time asks for the bounds.
 */

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

export type DatePrecision = 'year' | 'month' | 'day';

interface Parts {
	year: number;
	month: number | null;
	day: number | null;
}

function parts(text: string): Parts | null {
	const match = PARTIAL.exec(text);
	if (match === null) return null;
	const [, year, month, day] = match;
	return {
		year: Number(year),
		month: month === undefined ? null : Number(month),
		day: day === undefined ? null : Number(day)
	};
}

/** Number of days in a month (1–12) of the Gregorian calendar. */
function daysInMonth(year: number, month: number): number {
	return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Whether `text` is a partial date that the calendar has: `2023-02-30` is not one. */
export function isPartialDate(text: string): boolean {
	const found = parts(text);
	if (found === null) return false;
	const { year, month, day } = found;
	if (month === null) return true;
	if (month < 1 || month > 12) return false;
	return day === null || (day >= 1 && day <= daysInMonth(year, month));
}

/** How exact a partial date is. */
export function precisionOf(date: string): DatePrecision {
	return date.length === 4 ? 'year' : date.length === 7 ? 'month' : 'day';
}

/** First day that a partial date can mean, as `YYYY-MM-DD`. */
export function earliest(date: string): string {
	return date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;
}

/** Last day that a partial date can mean, as `YYYY-MM-DD`. */
export function latest(date: string): string {
	if (date.length === 4) return `${date}-12-31`;
	if (date.length === 10) return date;
	const days = daysInMonth(Number(date.slice(0, 4)), Number(date.slice(5, 7)));
	return `${date}-${String(days).padStart(2, '0')}`;
}

/** Days from the start of one date to the start of another, whole, in UTC. */
export function daysBetween(from: string, to: string): number {
	return Math.round((Date.parse(earliest(to)) - Date.parse(earliest(from))) / 86_400_000);
}

/** Order of two partial dates by the first day that each can mean, then the less exact first. */
export function compareDates(a: string, b: string): number {
	const [x, y] = [earliest(a), earliest(b)];
	if (x !== y) return x < y ? -1 : 1;
	return a.length - b.length;
}
