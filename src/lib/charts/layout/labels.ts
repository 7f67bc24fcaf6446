/** Places labels beside the points they speak of, so that none covers another or leaves the plot. */
import { textWidth } from './text.ts';

export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

export interface LabelRequest {
	id: string;
	/** The point in pixels from the plot’s top left. */
	x: number;
	y: number;
	/** Lines of text; the first is set in the heavier weight. */
	lines: readonly string[];
	/** Sides to try, best first. */
	sides: readonly Side[];
}

export type Side =
	| 'above'
	| 'below'
	| 'right'
	| 'left'
	| 'above-right'
	| 'above-left'
	| 'below-right'
	| 'below-left';

export interface PlacedLabel {
	id: string;
	side: Side;
	/** How far down the label is moved from beside its point, in pixels; it hangs there on a leader. */
	shift: number;
	box: Box;
}

export const LABEL_SIZE = 13;
export const LINE_HEIGHT = 16;
const GAP = 8;

/** Steps in which a label that is not free beside its point is moved down, and how often. */
const SHIFT = 6;
const MOST_SHIFTS = 24;

/** Whether two boxes share any area. */
export function overlap(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The box of a label on one side of its point. */
export function labelBox({ x, y, lines }: LabelRequest, side: Side): Box {
	const width = Math.max(
		...lines.map((line, i) => textWidth(line, LABEL_SIZE, i === 0 ? 'semibold' : 'regular'))
	);
	const height = lines.length * LINE_HEIGHT;
	const vertical = side.startsWith('above')
		? y - GAP - height
		: side.startsWith('below')
			? y + GAP
			: y - height / 2;
	const horizontal = side.endsWith('right')
		? x + (side === 'right' ? GAP : 0)
		: side.endsWith('left')
			? x - width - (side === 'left' ? GAP : 0)
			: x - width / 2;
	return { left: horizontal, right: horizontal + width, top: vertical, bottom: vertical + height };
}

function inside(box: Box, plot: Box): boolean {
	return (
		box.left >= plot.left &&
		box.right <= plot.right &&
		box.top >= plot.top &&
		box.bottom <= plot.bottom
	);
}

function moved(box: Box, shift: number): Box {
	return { ...box, top: box.top + shift, bottom: box.bottom + shift };
}

/** Ways to place a label, best first: beside its point, then to the right or left of it and lower. */
function candidates({ sides }: LabelRequest): { side: Side; shift: number }[] {
	const beside = sides.map((side) => ({ side, shift: 0 }));
	const hanging = Array.from({ length: MOST_SHIFTS }, (_, i) => (i + 1) * SHIFT).flatMap((shift) =>
		(['right', 'left'] as const).map((side) => ({ side, shift }))
	);
	return [...beside, ...hanging];
}

/**
 * Places labels one after the other, from the highest point down, each where it is whole and free.
 * A label then never hangs below that of a lower point: in a plot that is taller or wider than the
 * one planned for, points only move apart, and so do their labels.
 * @param obstacles boxes that no label may cover, e.g. marks
 * @throws Error if a label fits nowhere: a label that cannot be read is no label
 */
export function placeLabels(
	requests: readonly LabelRequest[],
	plot: Box,
	obstacles: readonly Box[] = []
): PlacedLabel[] {
	const taken: Box[] = [...obstacles];
	return [...requests]
		.sort((a, b) => a.y - b.y || a.x - b.x)
		.map((request) => {
			const place = candidates(request)
				.map(({ side, shift }) => ({ side, shift, box: moved(labelBox(request, side), shift) }))
				.find(({ box }) => inside(box, plot) && !taken.some((other) => overlap(box, other)));
			if (place === undefined) {
				throw new Error(
					`The label “${request.lines.join(' / ')}” (${request.id}) fits nowhere in the plot.`
				);
			}
			taken.push(place.box);
			return { id: request.id, ...place };
		});
}
