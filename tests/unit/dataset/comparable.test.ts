import { describe, expect, it } from 'vitest';
import { declaredComparable, whyNot, type Operation } from '../../../src/lib/dataset/comparable.ts';
import type { Figure, Measure } from '../../../src/lib/dataset/schema.ts';
import { checkedTables } from './fixture.ts';

const { measures, 'deportation-figures': figures } = checkedTables();

function found<T>(value: T | undefined): T {
	if (value === undefined) throw new Error('not in the fixture');
	return value;
}

function measure(id: string, change: Partial<Measure> = {}): Measure {
	return { ...found(measures.find((row) => row.id === id)), ...change };
}

function figure(id: string, change: Partial<Figure> = {}): Figure {
	return { ...found(figures.find((row) => row.id === id)), ...change };
}

const first = figure('register-2023-02-10-90');
const last = figure('register-2023-04-10-95');
const north = figure('group-north-2023-03-20-8');
const south = figure('group-south-2023-04-02-5');
const sites = figure('sites-2023-05-01-20');
const camps = figure('sites-camps-2023-05-01-12');
const share = figure('sites-camps-share-2023-05-01-60');
const arrivals = figure('arrivals-2023-06-300');
const estimate = figure('estimate-2023-150-to-200');
const disputed = figure('register-2023-04-10-97-disputed');

const redefined = measure('register', {
	breaks: [
		{ kind: 'definition', after: '2023-03', before: '2023-04', continuesAs: null, what: 'x' }
	]
});

interface Case {
	name: string;
	operation: Operation;
	pair: [Figure, Figure];
	/** Measures that differ from the fixture’s. */
	given?: Measure[];
	reason: string | null;
}

const cases: Case[] = [
	{
		name: 'two readings of one running count',
		operation: 'difference',
		pair: [last, first],
		reason: null
	},
	{
		name: 'groups of an additive measure',
		operation: 'sum',
		pair: [north, south],
		reason: null
	},
	{
		name: 'a whole and a part that it is declared comparable with',
		operation: 'difference',
		pair: [sites, camps],
		reason: null
	},
	{
		name: 'two parts that are declared comparable',
		operation: 'sum',
		pair: [camps, sites],
		given: [measure('sites-camps', { partOf: null })],
		reason: null
	},
	{
		name: 'a part added to its whole',
		operation: 'sum',
		pair: [sites, camps],
		reason: 'one of sites and sites-camps is a part of the other: their sum would count it twice'
	},
	{
		name: 'a part of a whole that it is not declared comparable with',
		operation: 'difference',
		pair: [sites, share],
		reason:
			'measure sites (sites-2023-05-01-20) is not declared comparable with sites-camps-share (sites-camps-share-2023-05-01-60)'
	},
	{
		name: 'measures of two countries',
		operation: 'difference',
		pair: [last, arrivals],
		reason:
			'measure register (register-2023-04-10-95) is not declared comparable with arrivals (arrivals-2023-06-300)'
	},
	{
		name: 'units that differ',
		operation: 'difference',
		pair: [sites, share],
		given: [measure('sites', { comparableWith: ['sites-camps-share'] })],
		reason: 'sites-2023-05-01-20 is in sites, sites-camps-share-2023-05-01-60 in percent'
	},
	{
		name: 'a range',
		operation: 'difference',
		pair: [estimate, estimate],
		reason: 'estimate-2023-150-to-200 has no single value'
	},
	{
		name: 'a disputed figure',
		operation: 'difference',
		pair: [disputed, first],
		reason: 'register-2023-04-10-97-disputed is disputed'
	},
	{
		name: 'a running count that is added',
		operation: 'sum',
		pair: [first, last],
		reason: 'figures of measure register may overlap or be incomplete: they may not be added'
	},
	{
		name: 'groups that are subtracted',
		operation: 'difference',
		pair: [north, south],
		reason:
			'figures of measure groups are not readings of one running count: they may not be subtracted'
	},
	{
		name: 'readings with a change of definition between them',
		operation: 'difference',
		pair: [last, first],
		given: [redefined],
		reason: 'the definition of measure register changed between 2023-03 and 2023-04'
	},
	{
		name: 'the same, the earlier first',
		operation: 'difference',
		pair: [first, last],
		given: [redefined],
		reason: 'the definition of measure register changed between 2023-03 and 2023-04'
	},
	{
		name: 'readings on one side of a change of definition',
		operation: 'difference',
		pair: [figure('register-2023-03-20-100'), first],
		given: [redefined],
		reason: null
	}
];

describe('why not', () => {
	it.each(cases)('$operation: $name', ({ operation, pair, given = [], reason }) => {
		const measureOf = (one: Figure): Measure =>
			given.find(({ id }) => id === one.measure) ?? measure(one.measure);
		expect(whyNot(operation, pair, measureOf)).toBe(reason);
	});
});

describe('declared comparable', () => {
	it.each([
		['sites', 'sites', true],
		['sites-camps', 'sites', true],
		['sites', 'sites-camps', true],
		['sites', 'sites-camps-share', false],
		['register', 'arrivals', false]
	])('%s with %s: %j', (a, b, expected) => {
		expect(declaredComparable(measure(a), measure(b))).toBe(expected);
	});
});
