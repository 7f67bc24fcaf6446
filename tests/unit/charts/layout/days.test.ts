import { describe, expect, it } from 'vitest';
import { dayAfter, dayOf, monthTicks, yearTicks } from '../../../../src/lib/charts/layout/days.ts';

const month = (name: string) => name;
const domain = (from: string, to: string): [number, number] => [dayOf(from), dayOf(to)];

describe('days since 1970', () => {
	it.each([
		['1970-01-01', 0],
		['1970-01-02', 1],
		['2022-08-01', 19_205],
		['2024-02-29', 19_782]
	])('%s is day %i', (date, day) => {
		expect(dayOf(date)).toBe(day);
	});

	it.each([
		['a day', '2023-03-20', 1],
		['the day on which clocks go forward', '2023-03-26', 1],
		['the day on which they go back', '2023-10-29', 1],
		['a month', '2023-03', 31],
		['February', '2023-02', 28],
		['February of a leap year', '2024-02', 29],
		['February of 2000, a leap year', '2000-02', 29],
		['a year', '2023', 365],
		['a leap year', '2024', 366]
	])('%s takes as many days as it has', (_, date, days) => {
		expect(dayAfter(date) - dayOf(date)).toBe(days);
	});

	it.each([
		['2023-12', '2024-01'],
		['2023', '2024'],
		['2024-02-28', '2024-02-29'],
		['2024-02-29', '2024-03-01']
	])('nothing lies between %s and %s', (first, second) => {
		expect(dayAfter(first)).toBe(dayOf(second));
	});
});

describe('ticks of years', () => {
	it.each([
		['begin after the first day', '2022-07-01', '2025-02-01', ['2023', '2024', '2025']],
		['hold both ends', '2023-01-01', '2024-01-01', ['2023', '2024']],
		['are none within a year', '2023-02-01', '2023-12-31', []],
		['are one of a single day', '2023-01-01', '2023-01-01', ['2023']]
	])('%s', (_, from, to, expected) => {
		expect(yearTicks(domain(from, to)).map(({ label }) => label)).toEqual(expected);
	});

	it('stand on the first of January', () => {
		for (const { at, label } of yearTicks(domain('2020-05-01', '2027-05-01')))
			expect(at).toBe(dayOf(`${label}-01-01`));
	});
});

describe('ticks of months', () => {
	it.each([
		['every month', '2023-11-15', '2024-03-01', 1, ['2023-12', '2024-01', '2024-02', '2024-03']],
		['every second', '2023-10-01', '2024-04-01', 2, ['2023-11', '2024-01', '2024-03']],
		['every sixth', '2023-10-01', '2025-08-15', 6, ['2024-01', '2024-07', '2025-01', '2025-07']],
		['none in a week', '2024-03-02', '2024-03-09', 1, []],
		['February of a leap year', '2024-02-01', '2024-02-29', 1, ['2024-02']]
	])('%s', (_, from, to, step, expected) => {
		expect(monthTicks(domain(from, to), step, month).map(({ label }) => label)).toEqual(expected);
	});

	it('stand on the first of their months', () => {
		for (const { at, label } of monthTicks(domain('2023-10-10', '2026-11-23'), 1, month))
			expect(at).toBe(dayOf(`${label}-01`));
	});

	it('fall into the same months in every year, where the step divides the year', () => {
		const ticks = monthTicks(domain('2023-05-10', '2026-11-23'), 3, month);
		for (const { label } of ticks) expect(['01', '04', '07', '10']).toContain(label.slice(5));
	});
});
