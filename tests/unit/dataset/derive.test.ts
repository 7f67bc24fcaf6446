import { describe, expect, it } from 'vitest';
import { NotComparable } from '../../../src/lib/dataset/comparable.ts';
import { derive, formulaText, quantity, splitReference } from '../../../src/lib/dataset/derive.ts';
import type { Derived } from '../../../src/lib/dataset/schema.ts';
import { openFixture } from './fixture.ts';

const dataset = openFixture();

function fromFixture(id: string): Derived {
	const row = dataset.tables.derived.find((derived) => derived.id === id);
	if (row === undefined) throw new Error(`${id} is not in the fixture`);
	return row;
}

describe('a derived value', () => {
	it.each([
		{
			id: 'register-growth',
			value: 5,
			text: 'register-2023-04-10-95 − register-2023-02-10-90'
		},
		{
			id: 'groups-together',
			value: 13,
			text: 'group-north-2023-03-20-8 + group-south-2023-04-02-5'
		},
		{
			id: 'days-to-the-talks',
			value: 76,
			text: 'days from court-warrants-2023-03-17 to talks-2023-06-01'
		},
		{
			id: 'readings-of-the-register',
			value: 3,
			text: 'number of records in deportation-figures where measure is register and role is reading'
		},
		{
			id: 'groups-announced',
			value: 2,
			text: 'number of records: group-north-2023-03-20-8, group-south-2023-04-02-5'
		}
	])('$id is $value', ({ id, value, text }) => {
		expect(derive(fromFixture(id), dataset)).toBe(value);
		expect(formulaText(fromFixture(id))).toBe(text);
	});

	it.each([
		[0, 0, 0],
		[59, 0, 0],
		[60, 0, 1],
		[3_599, 0, 59],
		[3_600, 1, 0],
		[19_546, 5, 25]
	])('%i seconds are %i hours and %i minutes', (seconds, hours, minutes) => {
		const own = openFixture();
		own.figure('register-2023-04-10-95').value = seconds;
		const of = (formula: 'hours-of-seconds' | 'minutes-of-seconds'): Derived => ({
			id: 'x',
			formula,
			what: 'x',
			of: ['register-2023-04-10-95']
		});
		expect(derive(of('hours-of-seconds'), own)).toBe(hours);
		expect(derive(of('minutes-of-seconds'), own)).toBe(minutes);
		expect(formulaText(of('hours-of-seconds'))).toBe(
			'whole hours in as many seconds as register-2023-04-10-95'
		);
		expect(formulaText(of('minutes-of-seconds'))).toBe(
			'whole minutes past the last whole hour in as many seconds as register-2023-04-10-95'
		);
	});

	it('may be negative, and zero', () => {
		const of = (a: string, b: string): Derived => ({
			id: 'x',
			formula: 'difference',
			what: 'x',
			of: [a, b]
		});
		expect(derive(of('register-2023-02-10-90', 'register-2023-04-10-95'), dataset)).toBe(-5);
		expect(derive(of('register-2023-04-10-95', 'register-2023-04-10-95-repeated'), dataset)).toBe(
			0
		);
	});

	it('counts by several kinds of field', () => {
		const count = (where: Record<string, string | boolean | number>): number =>
			derive({ id: 'x', formula: 'count', what: 'x', select: { table: 'places', where } }, dataset);
		expect(count({})).toBe(3);
		expect(count({ occupied: true })).toBe(1);
		expect(count({ role: 'to', country: 'RU' })).toBe(1);
		expect(count({ role: 'transit' })).toBe(0);
	});
});

describe('a derived value is refused', () => {
	const cases: { name: string; derived: Derived; reason: string }[] = [
		{
			name: 'without a record',
			derived: {
				id: 'x',
				formula: 'difference',
				what: 'x',
				of: ['register-2023-04-10-95', 'nothing']
			},
			reason: 'there is no record nothing'
		},
		{
			name: 'with an event for a figure',
			derived: {
				id: 'x',
				formula: 'sum',
				what: 'x',
				of: ['group-north-2023-03-20-8', 'talks-2023-06-01']
			},
			reason: 'talks-2023-06-01 is not a figure'
		},
		{
			name: 'with the end of a range for a figure',
			derived: {
				id: 'x',
				formula: 'difference',
				what: 'x',
				of: ['register-2023-04-10-95#low', 'register-2023-02-10-90']
			},
			reason: 'register-2023-04-10-95#low is a number of a record, not a record'
		},
		{
			name: 'of a place without a date',
			derived: {
				id: 'x',
				formula: 'days-between',
				what: 'x',
				of: ['from-a-town', 'talks-2023-06-01']
			},
			reason: 'from-a-town has no date'
		},
		{
			name: 'of a month',
			derived: {
				id: 'x',
				formula: 'days-between',
				what: 'x',
				of: ['letter-2023-05', 'talks-2023-06-01']
			},
			reason: '2023-05 is not known to the day'
		},
		{
			name: 'of a record twice',
			derived: {
				id: 'x',
				formula: 'count-of',
				what: 'x',
				of: ['from-a-town', 'to-a-camp', 'from-a-town']
			},
			reason: 'from-a-town is used twice'
		},
		{
			name: 'of an event that is taken as seconds',
			derived: { id: 'x', formula: 'hours-of-seconds', what: 'x', of: ['talks-2023-06-01'] },
			reason: 'talks-2023-06-01 is not a figure'
		},
		{
			name: 'by a field that is not there',
			derived: {
				id: 'x',
				formula: 'count',
				what: 'x',
				select: { table: 'places', where: { measure: 'register' } }
			},
			reason: 'places has no field measure'
		},
		{
			name: 'by a value that cannot be',
			derived: {
				id: 'x',
				formula: 'count',
				what: 'x',
				select: { table: 'places', where: { occupied: 'yes' } }
			},
			reason: 'occupied in places can never be yes'
		}
	];
	it.each(cases)('$name', ({ derived, reason }) => {
		expect(() => derive(derived, dataset)).toThrow(new NotComparable(reason));
	});
});

describe('a reference', () => {
	it.each([
		['a', { record: 'a', number: null }],
		['a#b', { record: 'a', number: 'b' }],
		['a#', { record: 'a', number: '' }],
		['a#b#c', { record: 'a', number: 'b#c' }],
		['', { record: '', number: null }]
	])('%j is split', (reference, expected) => {
		expect(splitReference(reference)).toEqual(expected);
	});

	it.each([
		['talks-2023-06-01', 'length', 2.75],
		['from-a-town', 'children', 30],
		['from-a-town', 'length', undefined],
		['register-2023-02-10-90', 'low', undefined]
	])('finds the number %s#%s: %j', (id, number, value) => {
		const record = dataset.record(id);
		if (record === undefined) throw new Error(`${id} is not in the fixture`);
		expect(quantity(record, number)?.value).toBe(value);
	});
});
