/** Time as numbers: days since 1970, on which a linear scale runs. */
import { earliest, latest } from '../../dataset/dates.ts';

const DAY = 86_400_000;

/** The day on which a partial date begins. */
export function dayOf(date: string): number {
	return Date.parse(earliest(date)) / DAY;
}

/** The day after the last that a partial date can mean. */
export function dayAfter(date: string): number {
	return Date.parse(latest(date)) / DAY + 1;
}

/** The day at whose place a partial date stands: the middle of the days that it can mean. */
export function middleOf(date: string): number {
	return (dayOf(date) + dayAfter(date) - 1) / 2;
}

export interface Tick {
	at: number;
	label: string;
}

/** First days of the years that lie in a stretch of days, with the year as label. */
export function yearTicks([from, to]: readonly [number, number]): Tick[] {
	const first = new Date(from * DAY).getUTCFullYear();
	const last = new Date(to * DAY).getUTCFullYear();
	return Array.from({ length: last - first + 1 }, (_, i) => first + i)
		.map((year) => ({ at: dayOf(String(year)), label: String(year) }))
		.filter(({ at }) => at >= from && at <= to);
}

/** First days of every n-th month in a stretch of days, labelled by a function of the month (`2025-03`). */
export function monthTicks(
	[from, to]: readonly [number, number],
	step: number,
	label: (month: string) => string
): Tick[] {
	const start = new Date(from * DAY);
	const months: Tick[] = [];
	for (let year = start.getUTCFullYear(), month = 0; ; month += step) {
		const date = new Date(Date.UTC(year, month, 1));
		const at = date.getTime() / DAY;
		if (at > to) return months;
		if (at >= from) months.push({ at, label: label(date.toISOString().slice(0, 7)) });
	}
}
