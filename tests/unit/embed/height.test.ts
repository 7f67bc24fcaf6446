/** How high a frame must be. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { heightOf } from '../../../src/lib/embed/child/height.ts';

/** Content that ends so far below the window’s top, with such a margin, scrolled so far. */
function measured(bottom: number, marginBottom: string, scrollY: number): number {
	vi.stubGlobal('getComputedStyle', () => ({ marginBottom }));
	vi.stubGlobal('scrollY', scrollY);
	return heightOf({ getBoundingClientRect: () => ({ bottom }) } as Element);
}

afterEach(() => vi.unstubAllGlobals());

describe('the height of a frame', () => {
	it.each([
		[300, '0px', 0, 300],
		// A part of a pixel too little would be a scroll bar.
		[300.2, '0px', 0, 301],
		[300, '12.5px', 0, 313],
		[-200, '16px', 500, 316]
	])(
		'for content to %d px, margin %s, scrolled by %d, is %d',
		(bottom, margin, scrolled, height) => {
			expect(measured(bottom, margin, scrolled)).toBe(height);
		}
	);
});
