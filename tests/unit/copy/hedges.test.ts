import { describe, expect, it } from 'vitest';
import { silentFacts, type Hedge } from '../../../src/lib/copy/hedges.ts';

const hedges: readonly Hedge[] = ['about', 'nearly', 'at-least', 'at-most'];
const hedgeOf = (reference: string) => hedges.find((hedge) => hedge === reference) ?? null;
const silent = (text: string, locale = 'en') =>
	silentFacts({ file: 'a.md', text }, locale, hedgeOf);

describe('a number that its record calls inexact is hedged', () => {
	it.each([
		'about :fact[900]{id=about}',
		'About :fact[900]{id=about}',
		'around **:fact[900]{id=about}**',
		'nearly :fact[900]{id=nearly}',
		'*almost* :fact[900]{id=nearly}',
		'at least :fact[900]{id=at-least}',
		'at\nleast :fact[900]{id=at-least}',
		'> at\n> least :fact[900]{id=at-least}',
		'at least a further :fact[900]{id=at-least}',
		':fact[900]{id=at-least} or more',
		':fact[900]{id=at-least} children or more',
		'up to :fact[900]{id=at-most}',
		'about :fact[900]{id=at-least}',
		':fact{id=about round=100}',
		'some :fact[900]{id=list round=100}',
		'exactly :fact[900]{id=list}',
		':fact[900]'
	])('%s', (text) => {
		expect(silent(text)).toEqual([]);
	});
});

describe('a number that its record calls inexact is found', () => {
	it.each([
		[':fact[900]{id=about}', 'about is “about” in its record'],
		['there are :fact[900]{id=nearly}', 'nearly is “nearly” in its record'],
		['up to :fact[900]{id=at-least}', 'at-least is “at-least” in its record'],
		['at least :fact[900]{id=at-most}', 'at-most is “at-most” in its record'],
		['at least. The :fact[900]{id=at-least}', 'at-least is “at-least” in its record'],
		['turnover :fact[900]{id=at-least}', 'at-least is “at-least” in its record'],
		[
			'at least :fact[9]{id=list} of :fact[900]{id=at-least}',
			'at-least is “at-least” in its record'
		],
		['the :fact[900]{id=list round=100}', 'list is rounded to 100']
	])('%s', (text, reason) => {
		expect(silent(text).map(({ message }) => message)).toEqual([
			`${reason}; the sentence prints it as exact`
		]);
	});
});

it('says where', () => {
	expect(
		silent('# Title\n\n- a\n- the :fact[9]{id=about}\n\nat least\n\n:fact[9]{id=at-least}')
	).toMatchObject([
		{ file: 'a.md', line: 4, column: 7 },
		{ file: 'a.md', line: 8, column: 1 }
	]);
});

it('asks nothing in a language whose words it does not know', () => {
	expect(silent(':fact[900]{id=about}', 'fr')).toEqual([]);
});
