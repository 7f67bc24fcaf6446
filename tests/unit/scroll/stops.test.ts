import { describe, expect, it } from 'vitest';
import { stopBeside } from '../../../src/lib/scroll/stops.ts';

describe('the stop that lies next', () => {
	const tops = [100, 500, 500, 900];

	it.each<[string, number, 1 | -1, number]>([
		['from the top, is the first', 0, 1, 0],
		['from before the first, there is none before', 0, -1, -1],
		['at a stop, is the one after it', 100, 1, 1],
		['at a stop, back, is the one before it', 500, -1, 0],
		['between two, is the one below', 700, 1, 3],
		['between two, back, is the one above', 700, -1, 2],
		['a pixel off a stop, is not that stop', 98, 1, 1],
		['a pixel past a stop, back, is not that stop', 103, -1, -1],
		['at the last, there is none after', 900, 1, -1],
		['below the last, back, is the last', 2000, -1, 3]
	])('%s', (_, now, by, expected) => {
		expect(stopBeside(tops, now, by)).toBe(expected);
	});

	it('of no stops is none', () => {
		expect(stopBeside([], 10, 1)).toBe(-1);
		expect(stopBeside([], 10, -1)).toBe(-1);
	});
});
