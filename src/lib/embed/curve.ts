/**
 * The height that a host’s page keeps free for an embed before anything has run: a formula in the width
 * of the frame itself, fitted to heights that a browser measured. Room that is too small would cut the
 * chart or move the text below it; room that is a little too large does neither.
 */

/** How much more than the measured height may be kept free, in pixels. */
export const MOST_SPARE = 8;

/** Heights of one state by the width of its frame, both in whole pixels. */
export type Heights = Readonly<Record<string, number>>;

/** A point of a fitted curve, which is straight between two of them and level beyond the outer ones. */
export type Knot = readonly [width: number, height: number];

/** Height of a curve at a width of the frame. */
export function heightOn(curve: readonly Knot[], width: number): number {
	const after = curve.findIndex(([at]) => at >= width);
	const [right, rightHeight] = curve.at(after) ?? [0, 0];
	if (after <= 0) return rightHeight;
	const [left, leftHeight] = curve[after - 1] ?? [0, 0];
	return leftHeight + ((rightHeight - leftHeight) * (width - left)) / (right - left);
}

/** Whether the line between two knots holds at every point between them. */
function holds([from, to]: readonly [Knot, Knot], points: readonly Knot[]): boolean {
	return points.every(([width, height]) => {
		const spare = heightOn([from, to], width) - height;
		return spare >= 0 && spare <= MOST_SPARE;
	});
}

/** A way to fit the points up to one of them, and what it costs: of two, the cheaper one is taken. */
interface Fit {
	knots: readonly Knot[];
	cost: number;
}

/** A slope is a term of the formula; a level stretch costs less; then the closest fit is the best. */
const COST = { slope: 1e6, level: 1e3, pixel: 1 } as const;

/**
 * The curve that makes the shortest formula and is at no measured width below what was measured there,
 * and at most `MOST_SPARE` above it. Its outer knots are the outer widths.
 * @throws RangeError if there is no height
 */
export function fitted(heights: Heights): Knot[] {
	const points: Knot[] = Object.entries(heights)
		.map(([width, height]): Knot => [Number(width), height])
		.sort(([one], [other]) => one - other);
	const spares = Array.from({ length: MOST_SPARE + 1 }, (_, spare) => spare);
	// The best fits that end at each point, at each height that it may end at.
	const ends: Fit[][] = [];
	for (const [i, [width, height]] of points.entries()) {
		const endingHere = spares.flatMap((spare): Fit[] => {
			const knot: Knot = [width, height + spare];
			if (i === 0) return [{ knots: [knot], cost: spare * COST.pixel }];
			const fits = ends.flatMap((before, from) =>
				before.flatMap(({ knots, cost }): Fit[] => {
					const start = knots.at(-1);
					if (start === undefined || !holds([start, knot], points.slice(from + 1, i))) return [];
					const way = start[1] === knot[1] ? COST.level : COST.slope;
					return [{ knots: [...knots, knot], cost: cost + way + spare * COST.pixel }];
				})
			);
			return cheapest(fits);
		});
		ends.push(endingHere);
	}
	const [found] = cheapest(ends.at(-1) ?? []);
	if (found === undefined) throw new RangeError('No height was measured.');
	return [...found.knots];
}

/** The cheapest of some fits, if there is any. */
function cheapest(fits: readonly Fit[]): Fit[] {
	return [...fits].sort((one, other) => one.cost - other.cost).slice(0, 1);
}

/** The part of a curve for frames that are never wider than a column. */
export function curveUpTo(curve: readonly Knot[], column: number): Knot[] {
	const narrower = curve.filter(([width]) => width < column);
	return [...narrower, [column, Math.ceil(heightOn(curve, column))]];
}

/** The narrowest frame on a phone that is common, in pixels. */
const PHONE = 320;

/**
 * The highest that a frame gets in a column, on a computer and on a phone: for who keeps only a number,
 * so that nothing is cut on either.
 */
export function mostHeight(curve: readonly Knot[], column: number): number {
	const inside = curveUpTo(curve, column).filter(([width]) => width > PHONE);
	const least = Math.min(PHONE, column);
	return Math.ceil(Math.max(heightOn(curve, least), ...inside.map(([, height]) => height)));
}

/** A number as CSS has it, without more digits than a pixel of the widest frame asks for. */
const css = (number: number): string => String(Number(number.toFixed(2)));

/** To a tenth of a pixel; what is less than a millionth is an error of the arithmetic. */
const roundedUp = (number: number): number => Math.ceil(number * 10 - 1e-5) / 10;

/** One slope of a curve: what it adds to the height at its left end, as a length of CSS. */
function slope([[from, left], [to, right]]: readonly [Knot, Knot], start: number): string {
	// In percent of the frame’s width, which is that of the figure round it: `1cqi`.
	const rise = Number(((100 * (right - left)) / (to - from)).toFixed(2));
	// What was rounded away is given back, so that no end comes out lower than it is.
	const base = Math.max(left - (rise * from) / 100, right - (rise * to) / 100) - start;
	const sign = rise < 0 ? '-' : '+';
	return `clamp(${css(Math.min(left, right) - start)}px,${css(roundedUp(base))}px ${sign} ${css(Math.abs(rise))}cqi,${css(Math.max(left, right) - start)}px)`;
}

/**
 * A curve as a height of CSS. It is stated in `cqi`, the width of the nearest container, since the frame
 * itself has no unit for its own width: the element round it has to be one.
 */
export function heightFormula(curve: readonly Knot[]): string {
	const [first = [0, 0], ...rest] = curve;
	const pairs = rest.map((knot, i): readonly [Knot, Knot] => [curve[i] ?? first, knot]);
	const slopes = pairs.filter(([[, low], [, high]]) => low !== high);
	const [only] = slopes;
	if (only === undefined) return `${first[1]}px`;
	if (slopes.length === 1) return slope(only, 0);
	// Each slope adds what it rises or falls by, from nothing at its left end on.
	return `calc(${first[1]}px + ${slopes.map((pair) => slope(pair, pair[0][1])).join(' + ')})`;
}
