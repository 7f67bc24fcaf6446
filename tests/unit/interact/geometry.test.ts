import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { around, distance, nearest, place, type Box } from '../../../src/lib/interact/geometry.ts';

const box = (left: number, top: number, width = 0, height = 0): Box => ({
	left,
	top,
	width,
	height
});

describe('the distance from a point to a box', () => {
	it.each([
		{ name: 'within', point: { x: 5, y: 5 }, far: 0 },
		{ name: 'on its edge', point: { x: 10, y: 10 }, far: 0 },
		{ name: 'beside', point: { x: 14, y: 5 }, far: 4 },
		{ name: 'above', point: { x: 5, y: -3 }, far: 3 },
		{ name: 'off a corner', point: { x: 13, y: 14 }, far: 5 }
	])('$name', ({ point, far }) => {
		expect(distance(point, box(0, 0, 10, 10))).toBe(far);
	});
});

describe('the nearest mark', () => {
	const point = { x: 50, y: 50 };
	it.each([
		{ name: 'none', boxes: [], found: -1 },
		{ name: 'one in reach', boxes: [box(60, 50)], found: 0 },
		{ name: 'one out of reach', boxes: [box(73, 50)], found: -1 },
		{ name: 'one at the end of the reach', boxes: [box(72, 50)], found: 0 },
		{ name: 'the nearer of two', boxes: [box(60, 50), box(45, 50)], found: 1 },
		{
			name: 'of two that it is in, the smaller',
			boxes: [box(0, 0, 100, 100), box(49, 49, 4, 4)],
			found: 1
		},
		{
			name: 'of two at one place, the first',
			boxes: [box(48, 48, 4, 4), box(48, 48, 4, 4)],
			found: 0
		}
	])('$name', ({ boxes, found }) => {
		expect(nearest(point, boxes, 22)).toBe(found);
	});
});

describe('what of a box is around a point', () => {
	it('is all of a small one', () => {
		expect(around({ x: 5, y: 5 }, box(0, 0, 10, 10), 22)).toEqual(box(0, 0, 10, 10));
	});
	it('is what is in reach of a large one', () => {
		expect(around({ x: 500, y: 300 }, box(0, 0, 1000, 310), 22)).toEqual(box(478, 278, 44, 32));
	});
});

describe('the place of a card', () => {
	const window = { width: 1000, height: 800 };
	const card = { width: 300, height: 200 };

	it.each([
		{ name: 'below', anchor: box(100, 100, 50, 20), left: 100, top: 128 },
		{ name: 'below, within the window', anchor: box(900, 100, 50, 20), left: 692, top: 128 },
		{
			name: 'above, where there is no room below',
			anchor: box(100, 700, 50, 20),
			left: 100,
			top: 492
		},
		{ name: 'to the right of what is tall', anchor: box(100, 100, 50, 600), left: 158, top: 100 },
		{ name: 'to the left of what is tall', anchor: box(800, 100, 50, 650), left: 492, top: 100 }
	])('$name', ({ anchor, left, top }) => {
		expect(place(anchor, card, window)).toMatchObject({ left, top });
	});

	it('is lower than it would be where there is no room anywhere', () => {
		expect(
			place(box(10, 100, 260, 20), { width: 264, height: 900 }, { width: 280, height: 600 })
		).toEqual({ left: 8, top: 128, most: 464 });
	});

	it('never covers what it belongs to, and never leaves a window that both have room in', () => {
		const side = (most: number) => fc.integer({ min: 0, max: most });
		fc.assert(
			fc.property(
				fc.record({ left: side(980), top: side(780), width: side(400), height: side(60) }),
				fc.record({ width: fc.integer({ min: 50, max: 380 }), height: side(700) }),
				(given, size) => {
					const anchor = { ...given, width: Math.min(given.width, 1000 - given.left) };
					const { left, top, most } = place(anchor, size, window);
					const height = Math.min(size.height, most);
					const apart =
						left >= anchor.left + anchor.width ||
						left + size.width <= anchor.left ||
						top >= anchor.top + anchor.height ||
						top + height <= anchor.top;
					expect(apart).toBe(true);
					expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
					expect(left + size.width).toBeLessThanOrEqual(window.width);
					expect(top + height).toBeLessThanOrEqual(window.height);
				}
			)
		);
	});
});
