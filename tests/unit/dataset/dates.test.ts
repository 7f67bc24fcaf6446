import { describe, expect, it } from 'vitest';
import {
	compareDates,
	daysBetween,
	earliest,
	isPartialDate,
	latest,
	precisionOf
} from '../../../src/lib/dataset/dates.ts';

describe('a partial date', () => {
	it.each([
		['2023', true],
		['2023-03', true],
		['2023-03-20', true],
		['2024-02-29', true],
		['2000-02-29', true],
		['2023-02-29', false],
		['1900-02-29', false],
		['2023-02-30', false],
		['2023-04-31', false],
		['2023-12-31', true],
		['2023-00', false],
		['2023-13', false],
		['2023-03-00', false],
		['2023-3', false],
		['2023-03-2', false],
		['23', false],
		['', false],
		[' 2023', false],
		['2023-03-20T00:00', false],
		['2023/03/20', false],
		['20.03.2023', false],
		['２０２３', false]
	])('%j: %j', (text, expected) => {
		expect(isPartialDate(text)).toBe(expected);
	});
});

describe('what a partial date can mean', () => {
	it.each([
		{ date: '2023', precision: 'year', first: '2023-01-01', last: '2023-12-31' },
		{ date: '2023-02', precision: 'month', first: '2023-02-01', last: '2023-02-28' },
		{ date: '2024-02', precision: 'month', first: '2024-02-01', last: '2024-02-29' },
		{ date: '2023-12', precision: 'month', first: '2023-12-01', last: '2023-12-31' },
		{ date: '2023-03-20', precision: 'day', first: '2023-03-20', last: '2023-03-20' }
	])('$date: $precision', ({ date, precision, first, last }) => {
		expect(precisionOf(date)).toBe(precision);
		expect(earliest(date)).toBe(first);
		expect(latest(date)).toBe(last);
	});
});

describe('days between', () => {
	it.each([
		['2023-03-20', '2023-03-20', 0],
		['2023-03-20', '2023-03-21', 1],
		['2023-03-21', '2023-03-20', -1],
		['2024-02-28', '2024-03-01', 2],
		['2023-02-28', '2023-03-01', 1],
		// Over the day on which clocks are put forward in Kyiv.
		['2023-03-25', '2023-03-27', 2],
		['2022-02-24', '2025-08-15', 1268]
	])('%s and %s: %i', (from, to, days) => {
		expect(daysBetween(from, to)).toBe(days);
	});
});

describe('the order of dates', () => {
	it('goes by the first day that each can mean, the less exact first', () => {
		const ordered = ['2022-12-31', '2023', '2023-01', '2023-01-01', '2023-03', '2023-03-20'];
		expect([...ordered].reverse().sort(compareDates)).toEqual(ordered);
		expect(compareDates('2023-03', '2023-03')).toBe(0);
	});
});
