/**
 * Lays out a timeline in lanes. Each lane has a strip of marks in time; texts hang below their
 * marks on leaders, in rows, so that no text covers another and no leader crosses a text.
 */
import { textWidth, wrap } from './text.ts';

/** A text to hang below a mark. */
export interface LaneText {
	id: string;
	/** Place of the mark in the lane, 0 to 1. */
	at: number;
	/** Lines, the first set in the heavier weight. */
	lines: readonly string[];
}

/** Which way a text runs from its leader. */
export type Anchor = 'start' | 'end';

export interface PlacedText {
	id: string;
	anchor: Anchor;
	row: number;
}

export const FIRST_LINE = { size: 14, height: 17 } as const;
export const OTHER_LINE = { size: 12.5, height: 15 } as const;

/** Air between a leader and its text, and between neighbouring texts, in pixels. */
const LEADER_GAP = 5;
const TEXT_GAP = 10;

/** With more texts than this, trying every way of anchoring takes too long. */
const MOST_TO_TRY = 10;

interface Extent {
	id: string;
	anchor: Anchor;
	mark: number;
	left: number;
	right: number;
}

/** Width of a text in pixels. */
export function widthOf(lines: readonly string[]): number {
	const widths = lines.map((line, i) =>
		i === 0 ? textWidth(line, FIRST_LINE.size, 'semibold') : textWidth(line, OTHER_LINE.size)
	);
	return Math.max(0, ...widths);
}

/** Height of a text in pixels. */
export function heightOf(lines: readonly string[]): number {
	return lines.length === 0 ? 0 : FIRST_LINE.height + (lines.length - 1) * OTHER_LINE.height;
}

/** A heading and a longer text broken into lines of at most a width. */
export function textLines(heading: string, text: string, width: number): string[] {
	return [heading, ...(text === '' ? [] : wrap(text, width, OTHER_LINE.size))];
}

function extent({ id, at, lines }: LaneText, anchor: Anchor, width: number): Extent {
	const mark = at * width;
	const room = LEADER_GAP + widthOf(lines);
	return anchor === 'start'
		? { id, anchor, mark, left: mark, right: mark + room }
		: { id, anchor, mark, left: mark - room, right: mark };
}

const overlaps = (a: Extent, b: Extent) =>
	a.left < b.right + TEXT_GAP && b.left < a.right + TEXT_GAP;

/** Whether the second text’s leader, if it ran on down, would cross the first text. */
function covers(a: Extent, b: Extent): boolean {
	// A leader from the very place of a text runs along its edge at any width; one from beside it
	// moves into the text as the lane grows.
	return a.anchor === 'start'
		? b.mark > a.mark && b.mark < a.right + LEADER_GAP
		: b.mark < a.mark && b.mark > a.left - LEADER_GAP;
}

/**
 * Rows for texts whose way of anchoring is settled. Where one text lies under another’s leader, the
 * leader’s text must hang higher. Null if two lie under each other’s leaders.
 */
function rowsFor(extents: readonly Extent[]): Map<string, number> | null {
	const rows = new Map<string, number>();
	const waiting = new Set(extents);
	while (waiting.size > 0) {
		// A text may be placed once every text that must hang above it is.
		const ready = [...waiting].filter(
			(text) => ![...waiting].some((other) => other !== text && covers(text, other))
		);
		const next = ready.sort((a, b) => b.mark - a.mark)[0];
		if (next === undefined) return null;
		waiting.delete(next);
		const above = extents
			.filter((other) => rows.has(other.id) && covers(next, other))
			.map(({ id }) => rows.get(id) ?? 0);
		let row = Math.max(-1, ...above) + 1;
		const taken = (candidate: number) =>
			extents.some((other) => rows.get(other.id) === candidate && overlaps(next, other));
		// A leader that ran down past a text would cross it: only rows above such a text are free.
		while (taken(row)) row++;
		const crossed = extents.some(
			(other) => (rows.get(other.id) ?? Infinity) < row && covers(other, next)
		);
		if (crossed) return null;
		rows.set(next.id, row);
	}
	return rows;
}

function ways(count: number): Anchor[][] {
	return Array.from({ length: 2 ** count }, (_, bits) =>
		Array.from({ length: count }, (_, i): Anchor => ((bits >> i) & 1 ? 'end' : 'start'))
	);
}

/**
 * Places the texts of one lane in as few rows as can be.
 * @param width width of the lane in pixels, the least for which the layout must hold
 * @throws Error if they cannot be placed within the lane, or are too many
 */
export function layoutLane(texts: readonly LaneText[], width: number): PlacedText[] {
	if (texts.length > MOST_TO_TRY) {
		throw new Error(
			`A lane has room for ${MOST_TO_TRY} texts at most, not ${texts.length}: ${texts.map(({ id }) => id).join(', ')}`
		);
	}
	let best: { rows: number; flipped: number; placed: PlacedText[] } | null = null;
	for (const anchors of ways(texts.length)) {
		const extents = texts.map((text, i) => extent(text, anchors[i] ?? 'start', width));
		if (extents.some(({ left, right }) => left < 0 || right > width)) continue;
		const rows = rowsFor(extents);
		if (rows === null) continue;
		const count = Math.max(0, ...rows.values()) + 1;
		const flipped = anchors.filter((anchor) => anchor === 'end').length;
		if (best !== null && (count > best.rows || (count === best.rows && flipped >= best.flipped)))
			continue;
		best = {
			rows: count,
			flipped,
			placed: extents.map(({ id, anchor }) => ({ id, anchor, row: rows.get(id) ?? 0 }))
		};
	}
	if (best === null) {
		throw new Error(
			`These texts cannot be laid out in ${Math.round(width)} pixels: ${texts.map(({ id }) => id).join(', ')}`
		);
	}
	return best.placed;
}
