/** The frame of a count in time: its two scales, their ticks, and the stretch where nothing was read. */
import { formatNumber } from '../../format/numbers.ts';
import { message, type ModelInput } from '../chart.ts';
import { dayAfter, dayOf, yearTicks, type Tick } from '../layout/days.ts';
import type { Box } from '../layout/labels.ts';
import { narrowest, type WidthClass } from '../layout/widths.ts';
import type { Reading } from './readings.ts';

export interface Frame {
	/** Days since 1970, from the first to the day after the release. */
	domain: [number, number];
	top: number;
	levels: { value: number; label: string }[];
	years: Tick[];
	/** From here on nothing was read. */
	unread: { from: number; label: string };
	/** What is said where there is no reading at all, or null. */
	empty: string | null;
}

/** Space beside the plot in CSS pixels; the same numbers stand in the style sheet. */
export const margins = { left: 46, right: 12, top: 12, bottom: 26 } as const;

/** Least height of the plot for each width of its container; the narrow one serves a phone on its side too. */
export const leastHeight: Record<WidthClass, number> = { narrow: 150, middle: 260, wide: 300 };

interface FrameOptions {
	firstDay: string;
	/** Distance of the levels. */
	step: number;
	/** What the top of the scale is a multiple of, and the least that the scale holds. */
	round: number;
	least: number;
	/** Key of the message that stands in the stretch where nothing was read. */
	unread: string;
}

/** A frame that holds all readings and ends with the day of the release. */
export function frameOf(
	readings: readonly Reading[],
	{ firstDay, step, round, least, unread }: FrameOptions,
	{ dataset, locale, messages }: ModelInput
): Frame {
	const domain: [number, number] = [
		Math.min(dayOf(firstDay), ...readings.map(({ from }) => from)),
		dayAfter(dataset.released)
	];
	const most = Math.max(least, ...readings.map(({ value }) => value));
	const top = Math.ceil(most / round) * round;
	return {
		domain,
		top,
		levels: Array.from({ length: Math.floor(top / step) + 1 }, (_, i) => i * step).map((value) => ({
			value,
			label: formatNumber(value, locale)
		})),
		years: yearTicks(domain),
		unread: {
			from: Math.max(domain[0], ...readings.map(({ to }) => to + 1)),
			label: message(messages, unread)
		},
		empty: readings.length === 0 ? message(messages, 'nothing-recorded') : null
	};
}

/** Turns days and values into pixels of the smallest plot of a width class. */
export function pixels(width: WidthClass, { domain: [from, to], top }: Frame) {
	const right = narrowest[width] - margins.left - margins.right;
	const bottom = leastHeight[width];
	return {
		plot: {
			left: 0,
			top: -margins.top,
			right: right + margins.right - 2,
			bottom
		} satisfies Box,
		x: (day: number) => ((day - from) / (to - from)) * right,
		y: (value: number) => (1 - value / top) * bottom
	};
}
