import { describe, expect, it } from 'vitest';
import { chosenIn, searchOf } from '../../../src/lib/interact/filter.ts';

const known = ['icc', 'un', 'eu'];

describe('what an address asks for', () => {
	it.each([
		['nothing', '', known],
		['one', '?track=un', ['un']],
		['several, in the order of the page', '?track=un,icc', ['icc', 'un']],
		['a comma written as a code', '?track=icc%2Cun', ['icc', 'un']],
		['one that is known and one that is not', '?track=un,mars', ['un']],
		['only what is not known', '?track=mars', known],
		['none of them', '?track=', []],
		['another parameter', '?theme=dark', known]
	])('%s: %s', (_, search, chosen) => {
		expect(chosenIn(search, known)).toEqual(chosen);
	});
});

describe('the address of a choice', () => {
	it.each([
		['all', '?track=un', known, ''],
		['one', '', ['un'], '?track=un'],
		['several', '', ['icc', 'un'], '?track=icc,un'],
		['none', '', [], '?track='],
		['beside others', '?theme=dark&track=un', ['icc'], '?theme=dark&track=icc'],
		['all beside others', '?theme=dark&track=un', known, '?theme=dark']
	])('%s', (_, before, chosen, after) => {
		expect(searchOf(before, chosen, known)).toBe(after);
		expect(chosenIn(after, known)).toEqual(chosen);
	});
});
