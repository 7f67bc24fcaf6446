/** Where things lie, in pixels of the window: numbers only. */

export interface Point {
	x: number;
	y: number;
}

export interface Box {
	left: number;
	top: number;
	width: number;
	height: number;
}

export interface Size {
	width: number;
	height: number;
}

/** How far a point is from a box: nothing within it. */
export function distance({ x, y }: Point, { left, top, width, height }: Box): number {
	return Math.hypot(
		Math.max(left - x, 0, x - left - width),
		Math.max(top - y, 0, y - top - height)
	);
}

/** Index of the box nearest to a point, of several as near the smallest; -1 if none is in reach. */
export function nearest(point: Point, boxes: readonly Box[], reach: number): number {
	let best = -1;
	let least = { far: reach, area: Infinity };
	for (const [i, box] of boxes.entries()) {
		const far = distance(point, box);
		const area = box.width * box.height;
		if (far > least.far || (far === least.far && area >= least.area)) continue;
		best = i;
		least = { far, area };
	}
	return best;
}

/** The part of a box within reach of a point: of a mark as large as a drawing, what is pointed at. */
export function around(point: Point, box: Box, reach: number): Box {
	const left = Math.max(box.left, point.x - reach);
	const top = Math.max(box.top, point.y - reach);
	return {
		left,
		top,
		width: Math.max(0, Math.min(box.left + box.width, point.x + reach) - left),
		height: Math.max(0, Math.min(box.top + box.height, point.y + reach) - top)
	};
}

export interface Place {
	left: number;
	top: number;
	/** The most room that there is in height. */
	most: number;
}

/** Between a card and what it belongs to, and between it and the edge of the window. */
export const GAP = 8;

const clamp = (value: number, least: number, most: number): number =>
	Math.max(least, Math.min(value, most));

/**
 * Where a card stands: below what it belongs to, above it, or beside it; the first of these with room
 * for all of it, else below or above, whichever has more, and lower than it would be. It never covers
 * what it belongs to, unless that fills the window.
 */
export function place(anchor: Box, card: Size, window: Size): Place {
	const right = anchor.left + anchor.width;
	const bottom = anchor.top + anchor.height;
	const across = clamp(anchor.left, GAP, Math.max(GAP, window.width - card.width - GAP));
	const down = clamp(anchor.top, GAP, Math.max(GAP, window.height - card.height - GAP));
	const most = window.height - 2 * GAP;
	const below = window.height - bottom - 2 * GAP;
	const above = anchor.top - 2 * GAP;

	if (card.height <= below) return { left: across, top: bottom + GAP, most: below };
	if (card.height <= above)
		return { left: across, top: anchor.top - GAP - card.height, most: above };
	if (card.width <= window.width - right - 2 * GAP) return { left: right + GAP, top: down, most };
	if (card.width <= anchor.left - 2 * GAP)
		return { left: anchor.left - GAP - card.width, top: down, most };
	return below >= above
		? { left: across, top: clamp(bottom + GAP, GAP, window.height - GAP), most: below }
		: { left: across, top: GAP, most: above };
}
