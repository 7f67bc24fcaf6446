import { describe, expect, it } from 'vitest';
import { coverageOf, lastReading } from '../../../src/lib/dataset/dataset.ts';
import { lowerValue, upperValue } from '../../../src/lib/dataset/figures.ts';
import { checkedTables, openFixture } from './fixture.ts';

const dataset = openFixture();

describe('a fact', () => {
	it.each([
		{ reference: 'register-2023-02-10-90', value: 90, kind: 'figure' },
		{ reference: 'sites-camps-share-2023-05-01-60', value: 60.5, kind: 'figure' },
		{ reference: 'estimate-2023-150-to-200#low', value: 150, kind: 'figure' },
		{ reference: 'estimate-2023-150-to-200#high', value: 200, kind: 'figure' },
		{ reference: 'talks-2023-06-01#length', value: 2.75, kind: 'quantity' },
		{ reference: 'court-warrants-2023-03-17#warrants', value: 2, kind: 'quantity' },
		{ reference: 'from-a-town#children', value: 30, kind: 'quantity' },
		{ reference: 'register-growth', value: 5, kind: 'derived' },
		{ reference: 'days-to-the-talks', value: 76, kind: 'derived' }
	])('$reference is $value', ({ reference, value, kind }) => {
		const fact = dataset.fact(reference);
		expect(fact).toMatchObject({ reference, value, from: { kind } });
		expect(fact?.anchor).toBe(reference.split('#')[0]);
	});

	it.each([
		'nothing',
		'',
		'#low',
		'estimate-2023-150-to-200',
		'estimate-2023-150-to-200#middle',
		'estimate-2023-05-no-number',
		'estimate-2023-05-no-number#low',
		'register-2023-02-10-90#low',
		'register-2023-02-10-90#value',
		'talks-2023-06-01',
		'talks-2023-06-01#width',
		'talks-2023-06-01#length#length',
		'register-growth#low',
		'register',
		'counter-2023'
	])('%j is none', (reference) => {
		expect(dataset.fact(reference)).toBeNull();
	});
});

describe('a look-up', () => {
	it('finds a row of each kind', () => {
		expect(dataset.figure('register-2023-02-10-90').value).toBe(90);
		expect(dataset.source('lab-report-2023').publisher).toBe('The lab');
		expect(dataset.body('lab').short).toBe('Lab');
		expect(dataset.measure('register')?.accrual).toBe('cumulative');
		expect(dataset.record('to-a-camp')).toMatchObject({ country: 'RU' });
	});

	it.each([
		['register-2023-02-10-90', 'deportation-figures'],
		['court-warrants-2023-03-17', 'icc-timeline'],
		['talks-2023-06-01', 'summit-events'],
		['from-a-town', 'places'],
		['register-growth', undefined],
		['lab', undefined]
	])('says which table holds %s: %s', (id, table) => {
		expect(dataset.tableOf(id)).toBe(table);
	});

	it('says what it does not hold', () => {
		expect(() => dataset.figure('x')).toThrow('There is no figure x in the dataset.');
		expect(() => dataset.source('x')).toThrow('There is no source x in the dataset.');
		expect(() => dataset.body('x')).toThrow('There is no body x in the dataset.');
		expect(dataset.measure('x')).toBeUndefined();
		expect(dataset.record('x')).toBeUndefined();
	});

	it('finds the last reading of a measure, and nothing that was only said', () => {
		expect(lastReading(dataset, 'register')?.id).toBe('register-2023-04-10-95');
		expect(lastReading(dataset, 'arrivals')).toBeUndefined();
	});
});

describe('coverage', () => {
	it('is the date of each table’s last record', () => {
		expect(coverageOf(checkedTables())).toEqual({
			'deportation-figures': '2023',
			'icc-timeline': '2023-06-01',
			'summit-events': '2023-06-01',
			places: '2022-11'
		});
	});

	it('is the more exact of two dates that end on one day, in any order of rows', () => {
		const tables = checkedTables([
			{ table: 'deportation-figures', op: 'replace', path: '/13/asOf', value: '2023-12-31' }
		]);
		const reversed = {
			...tables,
			'deportation-figures': tables['deportation-figures'].toReversed()
		};
		expect(coverageOf(tables)['deportation-figures']).toBe('2023-12-31');
		expect(coverageOf(reversed)['deportation-figures']).toBe('2023-12-31');
	});
});

describe('the ends of what a figure says', () => {
	it.each([
		['register-2023-02-10-90', 90, 90],
		['estimate-2023-150-to-200', 150, 200],
		['estimate-2023-05-no-number', null, null]
	])('%s: %j to %j', (id, low, high) => {
		expect(lowerValue(dataset.figure(id))).toBe(low);
		expect(upperValue(dataset.figure(id))).toBe(high);
	});
});
