import { describe, expect, it } from 'vitest';
import {
	everything,
	fold,
	isEverything,
	matcher,
	searchOf,
	wantedIn,
	wordsOf,
	type Findable,
	type Wanted
} from '../../../src/lib/page/sources/match.ts';

const entry = (text: string, given: Partial<Findable> = {}): Findable => ({
	kind: 'figures',
	bodies: ['ua-ombudsman', 'UA'],
	standings: ['news', 'primary'],
	text: () => fold(text),
	...given
});
const fits = (wanted: Partial<Wanted>, found: Findable) =>
	matcher({ ...everything, ...wanted })(found);

describe('words', () => {
	it.each([
		['lubinets', 'Dmytro Lubinets'],
		['LUBINETS', 'Dmytro Lubinets'],
		['hofmanski', 'Piotr Hofmański'],
		['godínez', 'Sergio Gerardo Ugalde Godinez'],
		["ukraine's", 'Ukraine’s register'],
		['19546', 'at least 19,546 children'],
		['19,546', 'at least 19,546 children'],
		['дітеи', 'повернути 891 дітей'],
		['returned  ombudsman', 'The ombudsman said that 386 were returned'],
		['  ', 'anything']
	])('“%s” finds “%s”', (q, text) => {
		expect(fits({ q }, entry(text))).toBe(true);
	});

	it.each([
		['returned moscow', 'The ombudsman said that 386 were returned'],
		['19546', 'readings 19, 546 and 19.546'],
		['x', '']
	])('“%s” does not find “%s”', (q, text) => {
		expect(fits({ q }, entry(text))).toBe(false);
	});

	it('are told apart by white space alone', () => {
		expect(wordsOf(' Two\twords, ')).toEqual(['two', 'words,']);
	});
});

describe('choices', () => {
	it('all have to fit', () => {
		const found = entry('19,546');
		expect(fits({}, found)).toBe(true);
		expect(fits({ kind: 'figures', body: 'UA', standing: 'news', q: '19' }, found)).toBe(true);
		expect(fits({ kind: 'legal' }, found)).toBe(false);
		expect(fits({ body: 'RU' }, found)).toBe(false);
		expect(fits({ standing: 'ngo' }, found)).toBe(false);
	});

	it('are looked at before the text is', () => {
		const unread = entry('', {
			text: () => {
				throw new Error('read');
			}
		});
		expect(fits({ kind: 'legal', q: 'word' }, unread)).toBe(false);
		expect(fits({ kind: 'figures' }, unread)).toBe(true);
	});
});

describe('the address', () => {
	it('says what is wanted, and back', () => {
		const wanted = { q: 'red cross & “Mariupol”', kind: 'places', body: 'RU', standing: 'ngo' };
		expect(wantedIn(searchOf('', wanted))).toEqual(wanted);
	});

	it('says nothing of what does not matter, and keeps what is another’s', () => {
		expect(searchOf('?kind=legal&track=un', { ...everything, q: ' a ' })).toBe('?track=un&q=a');
		expect(searchOf('?q=a', everything)).toBe('');
		expect(isEverything(wantedIn('?q=%20'))).toBe(true);
		expect(isEverything(wantedIn('?body=RU'))).toBe(false);
	});
});
