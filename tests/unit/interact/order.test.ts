import { describe, expect, it } from 'vitest';
import { stepped } from '../../../src/lib/interact/cursor.ts';
import { inOrder } from '../../../src/lib/interact/marks.ts';

describe('the order in which a reader moves through a chart', () => {
	it.each([
		{ name: 'the table’s', drawn: ['c', 'a', 'b'], rows: ['a', 'b', 'c'], order: ['a', 'b', 'c'] },
		{
			name: 'without what is not drawn',
			drawn: ['c', 'a'],
			rows: ['a', 'b', 'c'],
			order: ['a', 'c']
		},
		{ name: 'each once', drawn: ['b', 'a', 'b'], rows: ['a', 'b'], order: ['a', 'b'] },
		{
			name: 'what has no row comes last',
			drawn: ['x', 'b', 'y', 'a'],
			rows: ['a', 'b'],
			order: ['a', 'b', 'x', 'y']
		},
		{ name: 'as it is drawn without a table', drawn: ['b', 'a'], rows: [], order: ['b', 'a'] },
		{ name: 'nothing', drawn: [], rows: ['a'], order: [] }
	])('$name', ({ drawn, rows, order }) => {
		expect(inOrder(drawn, rows)).toEqual(order);
	});
});

describe('a step', () => {
	it.each([
		{ from: 1, step: 1, to: 2 },
		{ from: 1, step: -1, to: 0 },
		{ from: 4, step: 1, to: 4 },
		{ from: 0, step: -1, to: 0 },
		{ from: 2, step: -Infinity, to: 0 },
		{ from: 2, step: Infinity, to: 4 },
		{ from: 2, step: 0, to: 2 }
	])('of $step from $from of five leads to $to', ({ from, step, to }) => {
		expect(stepped(from, step, 5)).toBe(to);
	});
});
