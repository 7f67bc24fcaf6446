import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	leaderBox,
	MOST_GROWTH,
	overlap,
	placeLabels,
	type Box,
	type LabelRequest,
	type Obstacle,
	type PlacedLabel,
	type Side
} from '../../../../src/lib/charts/layout/labels.ts';
import { refusal } from '../fixture.ts';

const SIDES: Side[] = [
	'right',
	'left',
	'below-right',
	'below-left',
	'below',
	'above-right',
	'above-left',
	'above'
];

const PLOT: Box = { left: 0, top: 0, right: 420, bottom: 240 };

const dot = (x: number, y: number): Obstacle => ({ left: x, right: x, top: y, bottom: y, air: 4 });

/** Where a label, its leader and a mark stand when the plot is drawn larger. */
function drawn(box: Box, { x, y }: LabelRequest, across: number, down: number): Box {
	const [dx, dy] = [x * (across - 1), y * (down - 1)];
	return {
		left: box.left + dx,
		right: box.right + dx,
		top: box.top + dy,
		bottom: box.bottom + dy
	};
}

function drawnMark({ left, right, top, bottom, air }: Obstacle, across: number, down: number): Box {
	return {
		left: left * across - air,
		right: right * across + air,
		top: top * down - air,
		bottom: bottom * down + air
	};
}

/** Everything that a reader could not read in a plot drawn so many times as wide and high. */
function faults(
	placed: readonly PlacedLabel[],
	requests: readonly LabelRequest[],
	obstacles: readonly Obstacle[],
	[across, down]: readonly [number, number]
): string[] {
	const labels = placed.flatMap(({ id, box, side, shift }) => {
		const request = requests.find((candidate) => candidate.id === id);
		if (request === undefined) return [];
		const leader = leaderBox(request, side, shift);
		return {
			id,
			box: drawn(box, request, across, down),
			leader: leader === null ? null : drawn(leader, request, across, down)
		};
	});
	const marks = obstacles.map((obstacle) => drawnMark(obstacle, across, down));
	const outside = ({ left, right, top, bottom }: Box) =>
		left < PLOT.left * across - 1e-6 ||
		right > PLOT.right * across + 1e-6 ||
		top < PLOT.top * down - 1e-6 ||
		bottom > PLOT.bottom * down + 1e-6;
	return labels.flatMap(({ id, box }, i) => [
		...(outside(box) ? [`${id} leaves the plot`] : []),
		...(marks.some((mark) => overlap(mark, box)) ? [`${id} covers a mark`] : []),
		...labels
			.slice(0, i)
			.flatMap((other) => (overlap(other.box, box) ? [`${id} covers ${other.id}`] : [])),
		...labels.flatMap((other) =>
			other.id !== id && other.leader !== null && overlap(other.leader, box)
				? [`${id} is crossed by the leader of ${other.id}`]
				: []
		)
	]);
}

const point = fc.record({
	x: fc.integer({ min: 0, max: PLOT.right }),
	y: fc.integer({ min: 0, max: PLOT.bottom }),
	lines: fc.constantFrom(['5,754', '1 Aug 2022'], ['at least 19,546', '2 December 2025'], ['46']),
	sides: fc.shuffledSubarray(SIDES, { minLength: 1 })
});

const scene = fc.record({
	points: fc.array(point, { maxLength: 7 }),
	others: fc.array(
		fc.record({ x: fc.integer({ min: 0, max: 420 }), y: fc.integer({ min: 0, max: 240 }) }),
		{
			maxLength: 8
		}
	),
	lines: fc.array(
		fc.record({
			x: fc.integer({ min: 0, max: 300 }),
			length: fc.integer({ min: 5, max: 120 }),
			y: fc.integer({ min: 0, max: 240 })
		}),
		{ maxLength: 2 }
	)
});

const growth = fc.double({ min: 1, max: MOST_GROWTH, noNaN: true });

type Scene = typeof scene extends fc.Arbitrary<infer S> ? S : never;

function requestsOf({ points }: Scene): LabelRequest[] {
	return points.map((request, i) => ({ id: `p${i}`, ...request }));
}

function obstaclesOf({ points, others, lines }: Scene): Obstacle[] {
	return [
		...points.map(({ x, y }) => dot(x, y)),
		...others.map(({ x, y }) => dot(x, y)),
		...lines.map(({ x, length, y }) => ({ left: x, right: x + length, top: y, bottom: y, air: 1 }))
	];
}

describe('placed labels', () => {
	it('can be read in the plot that they are planned for and in any larger one', () => {
		let whole = 0;
		let refused = 0;
		fc.assert(
			fc.property(scene, growth, growth, (some, across, down) => {
				const [requests, obstacles] = [requestsOf(some), obstaclesOf(some)];
				let placed: PlacedLabel[];
				try {
					placed = placeLabels(requests, PLOT, obstacles);
				} catch (error) {
					refused++;
					expect(String(error)).toMatch(/The label “.+” \(p\d\) fits nowhere/);
					return;
				}
				whole++;
				expect(placed.map(({ id }) => id).sort()).toEqual(requests.map(({ id }) => id).sort());
				const sizes = [
					[1, 1],
					[MOST_GROWTH, 1],
					[1, MOST_GROWTH],
					[MOST_GROWTH, MOST_GROWTH],
					[across, down]
				] as const;
				for (const size of sizes) expect(faults(placed, requests, obstacles, size)).toEqual([]);
			}),
			{ seed: 71, numRuns: 1500 }
		);
		// The property says nothing of plots that are refused: most must not be.
		expect(whole).toBeGreaterThan(refused);
	});

	it('do not depend on the order in which they are asked for', () => {
		fc.assert(
			fc.property(fc.array(point, { maxLength: 4 }), (points) => {
				const requests = points
					.map((request, i) => ({ id: `p${i}`, ...request }))
					.filter(({ x, y }, i, whole) => whole.findIndex((p) => p.x === x && p.y === y) === i);
				const outcome = (list: readonly LabelRequest[]) => {
					try {
						return placeLabels(list, PLOT);
					} catch (error) {
						return String(error);
					}
				};
				expect(outcome([...requests].reverse())).toEqual(outcome(requests));
			}),
			{ seed: 5, numRuns: 200 }
		);
	});

	it.each<[string, readonly [number, number], Side[], Side]>([
		['the first side is taken where it is free', [200, 120], ['above', 'right'], 'above'],
		['at the right edge the label runs left', [415, 120], ['right', 'left'], 'left'],
		['at the left edge the label runs right', [2, 120], ['left', 'right'], 'right'],
		['at the top the label stands below', [200, 2], ['above', 'below'], 'below']
	])('%s', (_, [x, y], sides, expected) => {
		const [label] = placeLabels([{ id: 'a', x, y, lines: ['19,546', 'July 2023'], sides }], PLOT);
		expect(label?.side).toBe(expected);
		expect(label?.shift).toBe(0);
	});

	it('keep clear of each other as the plot grows, not only in the least plot', () => {
		// Side by side in the least plot, the higher one’s label below, the lower one’s above: as the
		// plot grows, the labels would move through each other.
		const requests: LabelRequest[] = [
			{ id: 'high', x: 200, y: 100, lines: ['19,546'], sides: ['below'] },
			{ id: 'low', x: 215, y: 112, lines: ['19,546'], sides: ['above', 'right', 'below'] }
		];
		const placed = placeLabels(requests, PLOT);
		expect(placed.map(({ side }) => side)).toEqual(['below', 'right']);
		for (const down of [1, 1.5, 2, 3, 4])
			expect(faults(placed, requests, [], [1, down])).toEqual([]);
	});
});

describe('a label that fits nowhere', () => {
	const far: LabelRequest = {
		id: 'far',
		x: 10,
		y: 10,
		lines: ['19,546', 'July 2023'],
		sides: SIDES
	};

	it.each<[string, Box, Obstacle[]]>([
		['the plot is too small', { left: 0, top: 0, right: 30, bottom: 20 }, []],
		[
			'something covers all of the plot',
			PLOT,
			[{ left: 0, top: 0, right: PLOT.right, bottom: PLOT.bottom, air: 0 }]
		]
	])('is an error that names it: %s', (_, plot, obstacles) => {
		expect(refusal(() => placeLabels([far], plot, obstacles))).toBe(
			'The label “19,546 / July 2023” (far) fits nowhere in the plot.'
		);
	});
});

it('places nothing where nothing is asked for', () => {
	expect(placeLabels([], PLOT)).toEqual([]);
});
