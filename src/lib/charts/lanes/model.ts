/** What the three timelines share: lanes of marks in time, and texts for those a state speaks of. */
import type { Anchor } from '../layout/lanes.ts';
import { heightOf, layoutLane, textLines } from '../layout/lanes.ts';
import type { Tick } from '../layout/days.ts';
import { narrowest } from '../layout/widths.ts';

/** How a number was made, or how an event is drawn. */
export type Shape = 'list' | 'confirmed' | 'estimate' | 'statement' | 'event' | 'hollow';

export interface LaneItem {
	id: string;
	lane: string;
	/** Place in its lane in percent of the lane’s width. */
	x: number;
	shape: Shape;
	/** A number or a date: set heavier. */
	heading: string;
	/** Who says it, or what happened. */
	text: string;
	/** What stands at the mark while the state does not speak of it; may be empty. */
	short: string;
}

export interface Lane {
	id: string;
	title: string;
	/** Ticks of the lane’s own scale, in percent; none where the lanes share one. */
	ticks: Tick[];
	/** Where its scale ends, in percent: what stands past it has a date and no place in time. */
	railTo: number;
	/** Where nothing was read any more, in percent, or null. */
	unread: number | null;
}

export interface LaneBase {
	lanes: Lane[];
	items: LaneItem[];
	/** What each shape of mark means; empty where all are alike. */
	key: { shape: Shape; label: string }[];
	/** Ticks of the scale that all lanes share, in percent; none if each has its own. */
	ticks: Tick[];
	unread: { from: number; label: string } | null;
}

export interface LaneLayout {
	height: number;
	lanes: { id: string; top: number; height: number }[];
	texts: { id: string; top: number; anchor: Anchor; lines: string[] }[];
}

export interface LaneDrawing {
	/** Lanes that the state speaks of. */
	focus: string[];
	/** Items that are set in full, in order. */
	full: string[];
	/** Lanes and texts for each width at which lanes are drawn; below, the full items are a list. */
	layouts: { middle: LaneLayout; wide: LaneLayout };
}

/** Widest line of a text in pixels. */
export interface TextWidths {
	middle: number;
	wide: number;
}

/** Heights in pixels; the same numbers stand in the style sheet. */
const TITLE = 18;
const STRIP = 16;
const ROW_GAP = 5;
const LANE_GAP = 4;
const AXIS = 22;

/** Space beside the lanes, both sides together. */
export const SIDES = 16;

function layoutAt(
	width: 'middle' | 'wide',
	base: LaneBase,
	full: ReadonlySet<string>,
	widths: TextWidths
): LaneLayout {
	const layout: LaneLayout = { height: 0, lanes: [], texts: [] };
	let top = 0;
	for (const lane of base.lanes) {
		const items = base.items.filter((item) => item.lane === lane.id);
		const texts = items.flatMap((item) => {
			const lines = full.has(item.id)
				? textLines(item.heading, item.text, widths[width])
				: item.short === ''
					? []
					: [item.short];
			return lines.length === 0 ? [] : [{ id: item.id, at: item.x / 100, lines }];
		});
		const placed = layoutLane(texts, narrowest[width] - SIDES);
		const rows = Math.max(-1, ...placed.map(({ row }) => row)) + 1;
		const heights = Array.from({ length: rows }, (_, row) =>
			Math.max(
				...placed
					.filter((text) => text.row === row)
					.map(({ id }) => heightOf(texts.find((text) => text.id === id)?.lines ?? []))
			)
		);
		const tops = heights.map((_, row) =>
			heights.slice(0, row).reduce((sum, height) => sum + height + ROW_GAP, 0)
		);
		for (const { id, anchor, row } of placed) {
			layout.texts.push({
				id,
				top: top + TITLE + STRIP + (tops[row] ?? 0),
				anchor,
				lines: [...(texts.find((text) => text.id === id)?.lines ?? [])]
			});
		}
		const height =
			TITLE +
			STRIP +
			heights.reduce((sum, row) => sum + row + ROW_GAP, 0) +
			(lane.ticks.length > 0 ? AXIS : 0);
		layout.lanes.push({ id: lane.id, top, height });
		top += height + LANE_GAP;
	}
	layout.height = top + (base.ticks.length > 0 ? AXIS : 0);
	return layout;
}

/** Lays out one state: which items are set in full, and where everything stands. */
export function laneDrawing(
	base: LaneBase,
	full: readonly string[],
	focus: readonly string[],
	widths: TextWidths
): LaneDrawing {
	const missing = full.filter((id) => !base.items.some((item) => item.id === id));
	if (missing.length > 0) throw new Error(`These items are in no lane: ${missing.join(', ')}`);
	const outside = base.items.filter(({ x }) => !(x >= 0 && x <= 100)).map(({ id }) => id);
	if (outside.length > 0)
		throw new Error(`These items lie outside of the time axis: ${outside.join(', ')}`);
	const inFull = new Set(full);
	return {
		focus: [...focus],
		full: base.items.filter(({ id }) => inFull.has(id)).map(({ id }) => id),
		layouts: {
			middle: layoutAt('middle', base, inFull, widths),
			wide: layoutAt('wide', base, inFull, widths)
		}
	};
}

/** A day’s place in a stretch of days, in percent. */
export function percentOf(day: number, [from, to]: readonly [number, number]): number {
	return Math.round(((day - from) / (to - from)) * 10_000) / 100;
}

/** Ticks with their places in percent of a stretch of days. */
export function percentTicks(ticks: readonly Tick[], domain: readonly [number, number]): Tick[] {
	return ticks.map(({ at, label }) => ({ at: percentOf(at, domain), label }));
}
