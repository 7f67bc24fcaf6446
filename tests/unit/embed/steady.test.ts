/** A frame that neither grows for ever nor flickers. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { steady } from '../../../src/lib/embed/child/steady.ts';

const WIDTH = 640;
const A_FRAME = 16;

let waits: number[];
let said: (height: number, width?: number, again?: boolean) => number;

beforeEach(() => {
	vi.useFakeTimers({ toFake: ['performance'] });
	vi.advanceTimersByTime(5000);
	waits = [];
	const steadily = steady((wait) => waits.push(wait));
	said = (height, width = WIDTH, again = false) => steadily(height, width, again);
});
afterEach(() => vi.useRealTimers());

/** Says heights one after the other, a frame apart. */
function sayAll(heights: Iterable<number>, width: (i: number) => number = () => WIDTH): number[] {
	return [...heights].map((height, i) => {
		vi.advanceTimersByTime(A_FRAME);
		return said(height, width(i));
	});
}

const growing = (count: number) => Array.from({ length: count }, (_, i) => 300 + 5 * i);

describe('a height', () => {
	it('is said once', () => {
		expect([said(300), said(300), said(300)]).toEqual([300, 0, 0]);
	});

	it('is said again to who may not have heard it', () => {
		expect([said(300), said(300, WIDTH, true)]).toEqual([300, 300]);
	});

	it('a pixel less is no change, a pixel more is', () => {
		expect([said(300), said(299), said(300), said(301), said(299)]).toEqual([300, 0, 0, 301, 299]);
	});

	it('shrinks', () => {
		expect([said(900), said(300)]).toEqual([900, 300]);
	});
});

describe('a height that changes without end', () => {
	it('is stopped at the twentieth change, and said to be unstable once', () => {
		const heights = sayAll(growing(40));
		expect(heights.slice(0, 20)).toEqual(growing(20));
		expect(heights.slice(20)).toEqual(Array(20).fill(0));
		expect(waits).toEqual([2000]);
	});

	it('is kept at its greatest', () => {
		const heights = sayAll(Array.from({ length: 30 }, (_, i) => [733, 760, 712][i % 3] ?? 0));
		expect(heights[19]).toBe(760);
		expect(said(712)).toBe(0);
		expect(said(712, WIDTH, true)).toBe(760);
	});

	it('may change again when it has been quiet, and for ever shorter parts of the time', () => {
		sayAll(growing(20));
		vi.advanceTimersByTime(1900);
		expect(said(200)).toBe(0);
		vi.advanceTimersByTime(200);
		expect(said(200)).toBe(200);
		sayAll(growing(19));
		expect(waits).toEqual([2000, 4000]);
	});

	it('is found too where a scroll bar comes and goes with it', () => {
		sayAll(
			Array.from({ length: 30 }, (_, i) => (i % 2 ? 733 : 712)),
			(i) => WIDTH - 15 * (i % 2)
		);
		expect(waits).toHaveLength(1);
	});

	it('is no reader who drags the window, nor one who opens and closes slowly', () => {
		sayAll(growing(60), (i) => WIDTH - 10 * i);
		for (const height of growing(60)) {
			vi.advanceTimersByTime(60);
			said(height);
		}
		expect(waits).toEqual([]);
	});
});
