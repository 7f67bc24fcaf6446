/** What the three timelines share: lanes of marks in time, and texts for those a state speaks of. */
import { message, type Messages } from '../chart.ts';
import type { Anchor } from '../layout/lanes.ts';
import { heightOf, layoutLane, textLines } from '../layout/lanes.ts';
import { dayAfter, dayOf, type Tick } from '../layout/days.ts';
import { textWidth } from '../layout/text.ts';
import { narrowest } from '../layout/widths.ts';
import { risesOf } from './dodge.ts';

/** How a number was made, or how an event is drawn. */
export type Shape = 'list' | 'confirmed' | 'estimate' | 'statement' | 'event' | 'hollow';

export interface LaneItem {
	id: string;
	lane: string;
	/** Place in its lane in percent of the lane’s width. */
	x: number;
	/** The stretch that a date less exact than a day can mean, in percent; null for a day. */
	span: readonly [from: number, to: number] | null;
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
	/** Said in place of marks where there are none; null where there are some. */
	nothing: string | null;
}

export interface LaneLayout {
	height: number;
	lanes: {
		id: string;
		top: number;
		height: number;
		/** Its line of time, in pixels from the top of the drawing. */
		rail: number;
		/** Whether the label of its own unread stretch has room in it. */
		unreadLabel: boolean;
	}[];
	/** Centres of marks, in pixels from the top: on the rail, or above marks of the same days. */
	marks: { id: string; top: number }[];
	texts: {
		id: string;
		top: number;
		anchor: Anchor;
		lines: string[];
		leader: { top: number; height: number };
	}[];
	/** Lines of the label of the unread stretch that all lanes share; none without room for them. */
	unread: string[];
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
const RAIL = TITLE + STRIP / 2;
/** How far above its rail a mark may stand before the title must make room. */
const RISE = 5;
/** How far a leader runs down along the first line of its text. */
const LEADER_END = 15;
const ROW_GAP = 5;
const LANE_GAP = 4;
/** Space below the lowest lane for the ticks that all lanes share. */
export const AXIS = 22;

/** Space beside the lanes, both sides together. */
export const SIDES = 16;

/** Size of the label of an unread stretch, and the air beside it. */
const UNREAD = { size: 12, air: 6 } as const;

/** An unread stretch’s label in as many lines as it needs, none where even a word has no room. */
function unreadLines(label: string, from: number, room: number): string[] {
	const width = ((100 - from) / 100) * room;
	const fits = (text: string) => textWidth(text, UNREAD.size) + UNREAD.air <= width;
	if (fits(label)) return [label];
	const words = label.split(' ');
	// A word may stand out of the hatch by a little: it has a ground of its own.
	return width > LEAST_UNREAD ? words : [];
}

/** Narrower than this, in pixels, an unread stretch has no room for a word. */
const LEAST_UNREAD = 30;

function layoutAt(
	width: 'middle' | 'wide',
	base: LaneBase,
	full: ReadonlySet<string>,
	widths: TextWidths
): LaneLayout {
	const room = narrowest[width] - SIDES;
	const layout: LaneLayout = {
		height: 0,
		lanes: [],
		marks: [],
		texts: [],
		unread: base.unread === null ? [] : unreadLines(base.unread.label, base.unread.from, room)
	};
	let top = 0;
	for (const lane of base.lanes) {
		const items = base.items.filter((item) => item.lane === lane.id);
		const rises = risesOf(items, room);
		const highest = Math.max(0, ...[...rises.values()].map((rise) => rise - RISE));
		const rail = top + RAIL + highest;
		const markOf = (id: string) => rail - (rises.get(id) ?? 0);
		layout.marks.push(...items.map(({ id }) => ({ id, top: markOf(id) })));
		const texts = items.flatMap((item) => {
			const lines = full.has(item.id)
				? textLines(item.heading, item.text, widths[width])
				: item.short === ''
					? []
					: [item.short];
			return lines.length === 0 ? [] : [{ id: item.id, at: item.x / 100, lines }];
		});
		const placed = layoutLane(texts, room);
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
			const textTop = rail + STRIP / 2 + (tops[row] ?? 0);
			layout.texts.push({
				id,
				top: textTop,
				anchor,
				lines: [...(texts.find((text) => text.id === id)?.lines ?? [])],
				leader: { top: markOf(id), height: textTop + LEADER_END - markOf(id) }
			});
		}
		const height =
			TITLE +
			highest +
			STRIP +
			heights.reduce((sum, row) => sum + row + ROW_GAP, 0) +
			(lane.ticks.length > 0 ? AXIS : 0);
		const unreadLabel =
			lane.unread !== null &&
			base.unread !== null &&
			unreadLines(base.unread.label, lane.unread, room).length === 1;
		layout.lanes.push({ id: lane.id, top, height, rail, unreadLabel });
		top += height + LANE_GAP;
	}
	layout.height = top + (base.ticks.length > 0 ? AXIS : 0);
	return layout;
}

/** The highest container that a style sheet takes for too low for lanes, and the key above them, in pixels. */
const ENOUGH = { middle: 668, wide: 580 } as const;
const KEY = 22;

/** Whether the lanes need more height than they do in most languages: then a stage has to be higher for them. */
export function higherThanMost({ key }: LaneBase, { layouts }: LaneDrawing): boolean {
	const above = key.length > 0 ? KEY : 0;
	return (['middle', 'wide'] as const).some(
		(width) => layouts[width].height + above > ENOUGH[width]
	);
}

/** Lays out one state: which items are set in full, and where everything stands. */
export function laneDrawing(
	base: LaneBase,
	full: readonly string[],
	focus: readonly string[],
	widths: TextWidths
): LaneDrawing {
	const spoken = base.items.length === 0 ? [] : full;
	const missing = spoken.filter((id) => !base.items.some((item) => item.id === id));
	if (missing.length > 0) throw new Error(`These items are in no lane: ${missing.join(', ')}`);
	const outside = base.items.filter(({ x }) => !(x >= 0 && x <= 100)).map(({ id }) => id);
	if (outside.length > 0)
		throw new Error(`These items lie outside of the time axis: ${outside.join(', ')}`);
	const inFull = new Set(spoken);
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

/** From where on nothing was read, in percent: past the last date that was; everything if there is none. */
export function unreadFrom(last: string, domain: readonly [number, number]): number {
	return last === '' ? 0 : percentOf(Math.min(dayAfter(last), domain[1]), domain);
}

/** What stands in place of marks where a dataset holds none of a chart’s records. */
export function nothingToDraw(items: readonly LaneItem[], messages: Messages): string | null {
	return items.length === 0 ? message(messages, 'nothing-recorded') : null;
}

/** The stretch of a lane that a date may mean, in percent, if it is no day; not past the lane’s ends. */
export function spanOf(date: string, domain: readonly [number, number]): LaneItem['span'] {
	const [from, to] = [dayOf(date), dayAfter(date)];
	if (to - from <= 1) return null;
	return [percentOf(Math.max(from, domain[0]), domain), percentOf(Math.min(to, domain[1]), domain)];
}
