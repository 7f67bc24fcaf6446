/** Places labels beside the points they speak of, so that none covers another or leaves the plot. */
import { textWidth } from './text.ts';

export interface Box {
	left: number;
	top: number;
	right: number;
	bottom: number;
}

/** A mark that no label may cover: its place, which moves as the plot grows, and air, which does not. */
export interface Obstacle extends Box {
	air: number;
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
	/** Distance from the point in pixels, where its mark is larger than most. */
	gap?: number;
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
export const GAP = 8;

/** Steps in which a label that is not free beside its point is moved down, and how often. */
const SHIFT = 6;
const MOST_SHIFTS = 24;

/** Whether two boxes share any area. */
export function overlap(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** The box of a label on one side of its point. */
export function labelBox({ x, y, lines, gap = GAP }: LabelRequest, side: Side): Box {
	const width = Math.max(
		...lines.map((line, i) => textWidth(line, LABEL_SIZE, i === 0 ? 'semibold' : 'regular'))
	);
	const height = lines.length * LINE_HEIGHT;
	const vertical = side.startsWith('above')
		? y - gap - height
		: side.startsWith('below')
			? y + gap
			: y - height / 2;
	const horizontal = side.endsWith('right')
		? x + (side === 'right' ? gap : 0)
		: side.endsWith('left')
			? x - width - (side === 'left' ? gap : 0)
			: x - width / 2;
	return { left: horizontal, right: horizontal + width, top: vertical, bottom: vertical + height };
}

/** How many times as wide and as high as planned a plot may be drawn. */
export const MOST_GROWTH = 4;

/** Something in the plot at its least size and at its largest; between, its edges move evenly. */
type Grown = readonly [least: Box, most: Box];

const scales = [1, MOST_GROWTH] as const;

function grown(at: (scale: number) => Box): Grown {
	return [at(scales[0]), at(scales[1])];
}

function grownObstacle({ left, top, right, bottom, air }: Obstacle): Grown {
	return grown((scale) => ({
		left: left * scale - air,
		top: top * scale - air,
		right: right * scale + air,
		bottom: bottom * scale + air
	}));
}

/** A box that keeps its distance from a point, which moves. */
function grownBeside({ x, y }: LabelRequest, box: Box): Grown {
	return grown((scale) => ({
		left: box.left + x * (scale - 1),
		top: box.top + y * (scale - 1),
		right: box.right + x * (scale - 1),
		bottom: box.bottom + y * (scale - 1)
	}));
}

/**
 * Whether two boxes share any area in some plot between the least and the largest. Width and height
 * grow apart from each other, and edges move evenly, so each edge need only be past the other’s at
 * one of the two ends.
 */
function everOverlap(a: Grown, b: Grown): boolean {
	const some = (test: (a: Box, b: Box) => boolean) => test(a[0], b[0]) || test(a[1], b[1]);
	return (
		some((a, b) => a.left < b.right) &&
		some((a, b) => b.left < a.right) &&
		some((a, b) => a.top < b.bottom) &&
		some((a, b) => b.top < a.bottom)
	);
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

/** The leader on which a shifted label hangs: down from its point, then across to the label. */
export function leaderBox(
	{ x, y, gap = GAP }: LabelRequest,
	side: Side,
	shift: number
): Box | null {
	if (shift === 0) return null;
	const [left, right] = side === 'left' ? [x - gap, x + 1] : [x - 1, x + gap];
	return { left, right, top: y, bottom: y + shift };
}

/** The box of a placed label, and the leader on which it hangs, in a plot of any size. */
export function hangingBox(
	request: LabelRequest,
	side: Side,
	shift: number
): { box: Box; leader: Box | null } {
	return { box: moved(labelBox(request, side), shift), leader: leaderBox(request, side, shift) };
}

/** A place for a label that is whole and covers no mark. */
interface Place extends PlacedLabel {
	label: Grown;
	leader: Grown | null;
}

/** Whether two labels can be read side by side, and neither’s leader crosses the other. */
function agree(a: Place, b: Place): boolean {
	return (
		!everOverlap(a.label, b.label) &&
		(a.leader === null || !everOverlap(a.leader, b.label)) &&
		(b.leader === null || !everOverlap(b.leader, a.label))
	);
}

function placesFor(request: LabelRequest, plot: Box, marks: readonly Grown[]): Place[] {
	return candidates(request).flatMap(({ side, shift }) => {
		const box = moved(labelBox(request, side), shift);
		const label = grownBeside(request, box);
		if (!inside(box, plot) || marks.some((mark) => everOverlap(label, mark))) return [];
		const line = leaderBox(request, side, shift);
		const leader = line === null ? null : grownBeside(request, line);
		return [{ id: request.id, side, shift, box, label, leader }];
	});
}

/** After so many tries labels are taken not to fit: there are too many for the plot. */
const MOST_TRIES = 50_000;

/**
 * Places labels, from the highest point down, each at the best place that leaves one for the others.
 * It can be read there in every plot from the one planned for to one `MOST_GROWTH` times as wide, as
 * high or both: points move apart in it, and labels keep their distance from their points.
 * @param requests labels of points that lie in the plot
 * @param obstacles marks that no label may cover
 * @throws Error if a label fits nowhere: a label that cannot be read is no label
 */
export function placeLabels(
	requests: readonly LabelRequest[],
	plot: Box,
	obstacles: readonly Obstacle[] = []
): PlacedLabel[] {
	const marks = obstacles.map(grownObstacle);
	const ordered = [...requests].sort((a, b) => a.y - b.y || a.x - b.x);
	const places = ordered.map((request) => placesFor(request, plot, marks));
	let tries = 0;
	let stuck = 0;
	const search = (placed: readonly Place[]): readonly Place[] | null => {
		const next = places[placed.length];
		if (next === undefined) return placed;
		stuck = Math.max(stuck, placed.length);
		for (const place of next) {
			if (++tries > MOST_TRIES) return null;
			if (!placed.every((other) => agree(place, other))) continue;
			const found = search([...placed, place]);
			if (found !== null) return found;
		}
		return null;
	};
	const homeless = places.findIndex((own) => own.length === 0);
	if (homeless >= 0) stuck = homeless;
	const found = homeless >= 0 ? null : search([]);
	if (found === null) {
		const { id, lines } = ordered[stuck] ?? { id: '', lines: [] };
		throw new Error(`The label “${lines.join(' / ')}” (${id}) fits nowhere in the plot.`);
	}
	return found.map(({ id, side, shift, box }) => ({ id, side, shift, box }));
}
