import { describe, expect, it } from 'vitest';
import { stopBeside } from '../../../src/lib/scroll/stops.ts';

describe('the stop to go to', () => {
	/** The second chapter begins where its first step does. */
	const tops = [100, 500, 500, 900];

	it.each<[string, number, number, 1 | -1, number]>([
		['from the top, is the first', 0, -1, 1, 0],
		['from before the first, there is none before', 0, -1, -1, -1],
		['at a stop, is the one after it', 100, 0, 1, 1],
		['at a stop, back, is the one before it', 500, 1, -1, 0],
		['at a step where its chapter begins, back, is not the chapter', 500, 2, -1, 0],
		['at a step that has only just become the current one, is the one after', 700, 3, 1, -1],
		['between two, is the one below', 700, 2, 1, 3],
		['below a stop, back, is the one before it', 700, 2, -1, 1],
		['a pixel off a stop, is not that stop', 98, -1, 1, 1],
		['at the last, there is none after', 900, 3, 1, -1],
		['below the last, back, is the one before it', 2000, 3, -1, 2]
	])('%s', (_, now, current, by, expected) => {
		expect(stopBeside(tops, now, current, by)).toBe(expected);
	});

	it('of no stops is none', () => {
		expect(stopBeside([], 10, -1, 1)).toBe(-1);
		expect(stopBeside([], 10, -1, -1)).toBe(-1);
	});
});
