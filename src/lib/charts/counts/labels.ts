/** Labels of a plot, placed so that none covers a mark or another label. */
import {
	placeLabels,
	type Box,
	type LabelRequest,
	type Obstacle,
	type PlacedLabel,
	type Side
} from '../layout/labels.ts';
import type { WidthClass } from '../layout/widths.ts';
import { pixels, type Frame } from './frame.ts';
import type { Reading, Span } from './readings.ts';

export interface LabelWish {
	/** Unique in its drawing: the id of the record that it names, or a name of its own. */
	id: string;
	at: number;
	value: number;
	lines: readonly string[];
	/** As many lines in fewer letters, where a language has no room for the others. */
	shorter?: readonly string[];
	/** The record that each line can be checked in; null for a line of words. */
	records: readonly (string | null)[];
	/** Sides to try before the usual ones. */
	first?: readonly Side[];
	/** Left out where there is no room: what it says stands in the title or the table too. */
	spare?: boolean;
}

export interface Label {
	id: string;
	at: number;
	value: number;
	side: Side;
	/** How far down it hangs from its point, in pixels. */
	shift: number;
	lines: string[];
	records: (string | null)[];
}

/** What labels keep clear of. */
export interface Drawn {
	readings: readonly Reading[];
	spans: readonly Span[];
	/** Days at which a line runs through the whole height of the plot. */
	cuts?: readonly number[];
}

const SIDES: readonly Side[] = [
	'right',
	'left',
	'below-right',
	'below-left',
	'below',
	'above-right',
	'above-left',
	'above'
];

/** A mark with a little air around it. */
function around(left: number, right: number, y: number, air = 4): Obstacle {
	return { left, right, top: y, bottom: y, air };
}

/** Places as many as fit; of those that can be spared the last go first. @throws Error if another fits nowhere */
function placeSparing(
	requests: readonly (LabelRequest & { spare: boolean })[],
	plot: Box,
	obstacles: readonly Obstacle[]
): PlacedLabel[] {
	try {
		return placeLabels(requests, plot, obstacles);
	} catch (error) {
		const last = requests.findLastIndex(({ spare }) => spare);
		if (last < 0) throw error;
		return placeSparing(requests.toSpliced(last, 1), plot, obstacles);
	}
}

/** The wishes in as few letters as they have. */
function shortened(wishes: readonly LabelWish[]): LabelWish[] {
	return wishes.map(({ shorter, ...wish }) => ({ ...wish, lines: shorter ?? wish.lines }));
}

/** Of each wish that has shorter words the number alone: its day stands on the axis and in the table. */
function numbersAlone(wishes: readonly LabelWish[]): LabelWish[] {
	return shortened(wishes).map((wish, i) =>
		wishes[i]?.shorter === undefined
			? wish
			: { ...wish, lines: wish.lines.slice(0, 1), records: wish.records.slice(0, 1) }
	);
}

/**
 * Labels in the longest words that there is room for.
 * @throws Error if one that cannot be spared fits nowhere
 */
export function labelsFor(
	wishes: readonly LabelWish[],
	drawn: Drawn,
	frame: Frame,
	width: WidthClass
): Label[] {
	const place = (words: readonly LabelWish[]) => placedIn(words, drawn, frame, width);
	if (wishes.every(({ shorter }) => shorter === undefined)) return place(wishes);
	for (const words of [wishes, shortened(wishes)]) {
		try {
			return place(words);
		} catch {
			// In fewer letters, then.
		}
	}
	return place(numbersAlone(wishes));
}

function placedIn(
	wishes: readonly LabelWish[],
	{ readings, spans, cuts = [] }: Drawn,
	frame: Frame,
	width: WidthClass
): Label[] {
	const { plot, x, y } = pixels(width, frame);
	const obstacles = [
		...readings.map(({ from, to, value }) => around(x(from), x(to), y(value))),
		...spans
			.filter(({ low, high }) => low === high)
			.map(({ from, to, low }) => around(x(from), x(to), y(low), 1)),
		...cuts.map((day) => ({ left: x(day), right: x(day), top: 0, bottom: y(0), air: 2 }))
	];
	const requests = wishes.map(({ id, at, value, lines, first = [], spare = false }) => ({
		id,
		x: x(at),
		y: y(value),
		lines,
		sides: [...first, ...SIDES],
		spare
	}));
	return placeSparing(requests, plot, obstacles).flatMap(({ id, side, shift }) =>
		wishes
			.filter((wish) => wish.id === id)
			.map(({ at, value, lines, records }) => ({
				id,
				at,
				value,
				side,
				shift,
				lines: [...lines],
				records: [...records]
			}))
	);
}
