import { afterEach, describe, expect, it } from 'vitest';
import { formatDate, formatDayMonth } from '../../../src/lib/format/dates.ts';

const zone = process.env['TZ'];

afterEach(() => {
	if (zone === undefined) delete process.env['TZ'];
	else process.env['TZ'] = zone;
});

describe('formatDate', () => {
	it.each([
		['2023-03-20', 'long', '20 March 2023'],
		['2023-03-02', 'long', '2 March 2023'],
		['2023-03', 'long', 'March 2023'],
		['2023', 'long', '2023'],
		['2023-03-20', 'short', '20 Mar 2023'],
		['2023-03', 'short', 'Mar 2023'],
		['2023', 'short', '2023'],
		['2024-02-29', 'long', '29 February 2024'],
		['2022-12-31', 'long', '31 December 2022'],
		['2023-01-01', 'long', '1 January 2023']
	] as const)('writes %s, %s, as “%s”', (date, length, written) => {
		expect(formatDate(date, 'en', length)).toBe(written);
	});

	it('is long unless asked otherwise', () => {
		expect(formatDate('2023-03-20', 'en')).toBe('20 March 2023');
	});

	it('writes in the language of the page', () => {
		expect(formatDate('2023-03-20', 'de')).toBe('20. März 2023');
	});
});

describe('formatDayMonth', () => {
	it.each([
		['2025-08-15', '15 Aug'],
		['2025-08-05', '5 Aug'],
		['2025-08', 'Aug 2025'],
		['2025', '2025']
	])('writes %s as “%s”', (date, written) => {
		expect(formatDayMonth(date, 'en')).toBe(written);
	});
});

describe.each([
	['Pacific/Kiritimati', -840],
	['America/Los_Angeles', 480],
	['UTC', 0]
])('in the time zone %s', (name, minutes) => {
	it('a day is the same day', () => {
		process.env['TZ'] = name;
		expect(new Date(Date.UTC(2023, 0, 1)).getTimezoneOffset()).toBe(minutes);
		expect(formatDate('2023-01-01', 'en')).toBe('1 January 2023');
		expect(formatDate('2023-01', 'en')).toBe('January 2023');
		expect(formatDate('2023', 'en')).toBe('2023');
		expect(formatDate('2022-12-31', 'en', 'short')).toBe('31 Dec 2022');
		expect(formatDayMonth('2023-01-01', 'en')).toBe('1 Jan');
	});
});
