/** Which events stand in which strip, and which of them each state sets in full. */
import type { OpenDataset } from '../../dataset/dataset.ts';
import { compareDates, earliest, latest } from '../../dataset/dates.ts';
import type { SummitEvent } from '../../dataset/schema.ts';

/** The strips, each with an even scale of its own: months, hours of one day, months. */
export const STRIPS = ['before', 'day', 'after'] as const;

export type StripName = (typeof STRIPS)[number];

export const STATES = [
	'calls',
	'the-339',
	'anchorage',
	'letter',
	'route-before',
	'afterwards'
] as const;

export type StateName = (typeof STATES)[number];

export const THE_DAY = '2025-08-15';

/** The six calls that were made public before the meeting. */
export const CALLS = [
	'call-2025-02-12',
	'call-2025-03-18',
	'call-2025-05-19',
	'call-2025-06-04',
	'call-2025-06-14',
	'call-2025-07-03'
] as const;

/** Events set in full. */
export const spoken: Record<StateName, readonly string[]> = {
	calls: CALLS,
	'the-339': ['istanbul-list-handed-over', 'istanbul-list-answer-2025-07-23'],
	anchorage: [
		'anchorage-arrival',
		'anchorage-talks',
		'anchorage-joint-appearance',
		'fox-interview-2025-08-15'
	],
	letter: [
		'letter-handed-over',
		'letter-text-published',
		'letter-kyiv-thanks',
		'letter-zelenska-reply'
	],
	'route-before': ['qatar-return-2023-10-16', 'qatar-return-2024-09-27', 'qatar-return-2025-07-19'],
	afterwards: [
		'melania-trump-statement-2025-10-10',
		'budapest-summit-cancelled',
		'plan-28-points',
		'geneva-talks-2025-11-23',
		'batch-december-2025',
		'batch-february-2026'
	]
};

/** Events of the day whose hour is not stated, in the order in which the accounts tell them. */
const TOLD_IN_ORDER = [
	'letter-handed-over',
	'anchorage-joint-appearance',
	'fox-interview-2025-08-15'
];

/** Told by the legal timeline, or a restatement of other events. */
const ELSEWHERE = new Set([
	'icc-warrant-for-putin',
	'kremlin-two-replies-to-the-court',
	'calls-before-the-summit'
]);

/**
 * The strip of an event.
 * @throws Error if its date does not say whether it lies before or after the day
 */
export function stripOf({ id, date }: SummitEvent): StripName {
	const [first, last] = [earliest(date), latest(date)];
	if (last < THE_DAY) return 'before';
	if (first > THE_DAY) return 'after';
	if (first === last) return 'day';
	throw new Error(`Event ${id} is dated ${date}: that may be before or after ${THE_DAY}.`);
}

/** All events that the chart draws, in order of date and hour. */
export function drawn(dataset: OpenDataset): SummitEvent[] {
	return dataset.tables['summit-events']
		.filter(({ id }) => !ELSEWHERE.has(id))
		.sort(
			(a, b) =>
				compareDates(a.date, b.date) ||
				hour(a) - hour(b) ||
				TOLD_IN_ORDER.indexOf(a.id) - TOLD_IN_ORDER.indexOf(b.id) ||
				(a.id < b.id ? -1 : 1)
		);
}

/** The hour of an event on its day; events of the day without one come last. */
export function hour({ time }: SummitEvent): number {
	if (time === null) return 24;
	const [hours = 0, minutes = 0] = time.clock.split(':').map(Number);
	return hours + minutes / 60;
}
