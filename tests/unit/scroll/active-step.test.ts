import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { activeStep, triggerLine, type Room } from '../../../src/lib/scroll/active-step.ts';

const VIEWPORT = 800;

interface Geometry extends Room {
	stepTops: readonly number[];
}

const activeIn = ({ stepTops, ...room }: Geometry) => activeStep(stepTops, triggerLine(room));

/** Four steps, each as high as the viewport, below an opening of 1,000 pixels, scrolled so far. */
function scrolled(y: number, stageBottom = 0, viewport = VIEWPORT): Geometry {
	return {
		stepTops: [0, 1, 2, 3].map((i) => 1000 + i * 800 - y),
		viewport,
		stageBottom
	};
}

describe('the active step', () => {
	it.each<[string, Geometry, number]>([
		['before the first step, is the first', scrolled(0), 0],
		['with the first at the top of the viewport', scrolled(1000), 0],
		['just before the second passes the line', scrolled(1359), 0],
		['as the second passes the line', scrolled(1360), 1],
		['with the second at the top', scrolled(1800), 1],
		['between the second and the third', scrolled(2100), 1],
		['with the last at the top', scrolled(3400), 3],
		['after the last, is the last', scrolled(90_000), 3],
		['far above all of them, is the first', scrolled(-90_000), 0],
		['with the stage above the text, needs to rise into the room below it', scrolled(1360, 400), 1],
		['with the stage above, before that', scrolled(1170, 400), 0],
		['with a stage that has scrolled out of sight above', scrolled(1360, -500), 1],
		['with a stage taller than the viewport', scrolled(1790, 5000), 1],
		['in a viewport of no height, is the last that has begun', scrolled(1800, 0, 0), 1],
		['in a viewport of no height, before the first', scrolled(0, 0, 0), 0],
		['without any step', { stepTops: [], viewport: 800, stageBottom: 0 }, 0],
		['with one step', { stepTops: [-50], viewport: 800, stageBottom: 0 }, 0],
		[
			'with steps of no height, is the last of those that have begun',
			{ stepTops: [100, 100, 100], viewport: 800, stageBottom: 0 },
			2
		]
	])('%s', (_, geometry, expected) => {
		expect(activeIn(geometry)).toBe(expected);
	});

	const geometry = fc.record({
		y: fc.integer({ min: -500, max: 5000 }),
		stageBottom: fc.integer({ min: -100, max: 900 }),
		viewport: fc.integer({ min: 0, max: 1400 })
	});

	it('is the same however a reader came there', () => {
		fc.assert(
			fc.property(fc.array(geometry, { minLength: 1, maxLength: 12 }), (way) => {
				const at = ({ y, stageBottom, viewport }: (typeof way)[number]) =>
					activeIn(scrolled(y, stageBottom, viewport));
				const there = way.map(at);
				const back = [...way].reverse().map(at).reverse();
				expect(back).toEqual(there);
			}),
			{ seed: 8, numRuns: 200 }
		);
	});

	it('never goes back as the reader scrolls on, and is always a step that is there', () => {
		fc.assert(
			fc.property(geometry, fc.integer({ min: 0, max: 3000 }), (one, further) => {
				const [now, later] = [one.y, one.y + further].map((y) =>
					activeIn(scrolled(y, one.stageBottom, one.viewport))
				);
				expect(later).toBeGreaterThanOrEqual(now ?? 0);
				expect([0, 1, 2, 3]).toContain(now);
			}),
			{ seed: 9, numRuns: 300 }
		);
	});

	it('leaves the geometry as it was', () => {
		const frozen = Object.freeze({ ...scrolled(1500), stepTops: Object.freeze([0, 500]) });
		expect(activeIn(frozen)).toBe(0);
	});
});

describe('the line that a step must pass', () => {
	it.each([
		['lies in the viewport', 800, 0],
		['lies below a stage above the text', 800, 400],
		['lies in the viewport under a stage that fills it', 800, 5000],
		['lies in the viewport with a stage out of sight', 800, -300],
		['lies at nought without a viewport', 0, 0]
	])('%s', (_, viewport, stageBottom) => {
		const line = triggerLine({ viewport, stageBottom });
		expect(line).toBeGreaterThanOrEqual(Math.min(Math.max(stageBottom, 0), viewport));
		expect(line).toBeLessThanOrEqual(viewport);
	});
});
