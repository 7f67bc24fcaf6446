import { describe, expect, it } from 'vitest';
import { combinations, pairwise } from '../../support/pairs.ts';

const factors = { page: ['a', 'b', 'c'], theme: ['light', 'dark'], width: [280, 360, 768, 1280] };

describe('combinations', () => {
	it('are all there, once each', () => {
		const all = combinations(factors).map((one) => JSON.stringify(one));
		expect(all).toHaveLength(24);
		expect(new Set(all).size).toBe(24);
	});
});

describe.each([1, 2, 20_250_815])('pairs from the seed %d', (seed) => {
	const chosen = pairwise(factors, seed);

	it('all meet, in fewer combinations', () => {
		expect(chosen.length).toBeLessThan(24);
		for (const page of factors.page) {
			for (const theme of factors.theme) {
				expect(chosen.some((one) => one.page === page && one.theme === theme)).toBe(true);
			}
			for (const width of factors.width) {
				expect(chosen.some((one) => one.page === page && one.width === width)).toBe(true);
			}
		}
		for (const theme of factors.theme) {
			for (const width of factors.width) {
				expect(chosen.some((one) => one.theme === theme && one.width === width)).toBe(true);
			}
		}
	});

	it('are the same each time', () => {
		expect(pairwise(factors, seed)).toEqual(chosen);
	});
});
