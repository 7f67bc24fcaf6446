import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { WIDTHS } from '../../../scripts/lib/embed-heights.mjs';
import {
	curveUpTo,
	fitted,
	heightOn,
	heightFormula,
	mostHeight,
	MOST_SPARE,
	type Heights,
	type Knot
} from '../../../src/lib/embed/curve.ts';
import { lengthOf } from './css.ts';

const heightsOf = (pairs: readonly (readonly [number, number])[]): Heights =>
	Object.fromEntries(pairs);

const anyHeights = fc
	.uniqueArray(fc.integer({ min: 200, max: 2000 }), { minLength: 1, maxLength: 12 })
	.chain((widths) =>
		fc
			.array(fc.integer({ min: 90, max: 4000 }), {
				minLength: widths.length,
				maxLength: widths.length
			})
			.map((heights) => heightsOf(widths.map((width, i) => [width, heights[i] ?? 0])))
	);

/** Text that wraps, then a drawing that is laid out anew, then a plot that keeps its proportions. */
const likely = heightsOf([
	[280, 720],
	[320, 686],
	[360, 668],
	[390, 650],
	[414, 650],
	[504, 600],
	[505, 741],
	[600, 741],
	[640, 742],
	[700, 760],
	[760, 778],
	[960, 838],
	[1280, 838],
	[1600, 838]
]);

describe('the fitted curve', () => {
	it('is at no measured width too low, nor more than the spare too high', () => {
		fc.assert(
			fc.property(anyHeights, (heights) => {
				const curve = fitted(heights);
				for (const [width, height] of Object.entries(heights)) {
					const spare = heightOn(curve, Number(width)) - height;
					expect(spare).toBeGreaterThanOrEqual(-1e-9);
					expect(spare).toBeLessThanOrEqual(MOST_SPARE + 1e-9);
				}
			})
		);
	});

	test.each<{ what: string; heights: Heights; knots: number }>([
		{ what: 'one height', heights: { '600': 400 }, knots: 1 },
		{ what: 'the same at every width', heights: { '320': 400, '600': 400, '760': 400 }, knots: 2 },
		{ what: 'nearly the same', heights: { '320': 404, '600': 400, '760': 396 }, knots: 2 },
		{ what: 'a straight line', heights: { '320': 500, '540': 400, '760': 300 }, knots: 2 },
		{ what: 'a step', heights: { '320': 500, '414': 500, '600': 300, '760': 300 }, knots: 4 }
	])('has no knot too many: $what', ({ heights, knots }) => {
		expect(fitted(heights)).toHaveLength(knots);
	});

	it('cannot be fitted to nothing', () => {
		expect(() => fitted({})).toThrow(RangeError);
	});

	it('is level beyond the widths that were measured', () => {
		const curve: Knot[] = [
			[320, 500],
			[760, 300]
		];
		expect([100, 320, 540, 760, 4000].map((width) => heightOn(curve, width))).toEqual([
			500, 500, 400, 300, 300
		]);
	});
});

describe('the part of it for a column', () => {
	const curve = fitted(likely);

	it('ends at the column and is the same up to there', () => {
		for (const column of [280, 300, 414, 505, 640, 1600]) {
			const part = curveUpTo(curve, column);
			expect(part.at(-1)?.[0]).toBe(column);
			for (const width of WIDTHS.filter((one) => one <= column)) {
				const more = heightOn(part, width) - heightOn(curve, width);
				expect(more).toBeGreaterThanOrEqual(0);
				expect(more).toBeLessThan(1);
			}
		}
	});

	it('gives one number that is enough on a phone and in the column', () => {
		expect(mostHeight(curve, 640)).toBeGreaterThanOrEqual(742);
		expect(mostHeight(curve, 640)).toBeLessThanOrEqual(742 + MOST_SPARE);
		expect(mostHeight(curve, 360)).toBeGreaterThanOrEqual(686);
		expect(mostHeight(curve, 280)).toBeGreaterThanOrEqual(720);
	});
});

describe('the formula', () => {
	it('says what the curve says, and never less', () => {
		fc.assert(
			fc.property(anyHeights, (heights) => {
				const curve = fitted(heights);
				const formula = heightFormula(curve);
				for (const [width] of curve) {
					const said = lengthOf(formula, width);
					expect(said).toBeGreaterThanOrEqual(heightOn(curve, width) - 1e-6);
				}
				// Between and beyond the knots, to the two digits that it is written with.
				for (const width of [...Object.keys(heights).map(Number), 100, 777, 3000])
					expect(Math.abs(lengthOf(formula, width) - heightOn(curve, width))).toBeLessThan(1);
			})
		);
	});

	test.each([
		{ curve: [[600, 400]], formula: '400px' },
		{
			curve: [
				[320, 400],
				[760, 400]
			],
			formula: '400px'
		},
		{
			curve: [
				[320, 600],
				[720, 400]
			],
			formula: 'clamp(400px,760px - 50cqi,600px)'
		},
		{
			curve: [
				[320, 600],
				[720, 400],
				[760, 400],
				[860, 450]
			],
			formula: 'calc(600px + clamp(-200px,160px - 50cqi,0px) + clamp(0px,-380px + 50cqi,50px))'
		}
	] as { curve: Knot[]; formula: string }[])('is short: $formula', ({ curve, formula }) => {
		expect(heightFormula(curve)).toBe(formula);
	});
});
