import { describe, expect, it } from 'vitest';
import type { Inline } from '../../../src/lib/copy/model.ts';
import { notesOf, type Checks } from '../../../src/lib/page/story/checks.ts';

const check = (id: string, said: string) => ({ id, said, sources: [] });
const checks: Checks = {
	a: check('a', 'A says so'),
	'b#boys': check('b', 'B'),
	'b#girls': check('b', 'B'),
	'b#later': check('b', 'B, later')
};
const fact = (reference: string, text: string): Inline => ({
	fact: { reference, text, anchor: reference.split('#')[0] ?? '' }
});
const numbersOf = (...run: Inline[]) =>
	notesOf([run], checks).map(({ number, texts, id, said }) => ({ number, texts, id, said }));

describe('the notes of a paragraph', () => {
	it('number its records from one, in the order in which they come', () => {
		expect(numbersOf(fact('b#boys', '3'), ' and ', fact('a', '5'))).toEqual([
			{ number: 1, texts: ['3'], id: 'b', said: 'B' },
			{ number: 2, texts: ['5'], id: 'a', said: 'A says so' }
		]);
	});

	it('are one for a record that comes twice, with its numbers as they are printed, each once', () => {
		const [note, ...more] = numbersOf(fact('a', '5'), fact('a', 'five'), fact('a', '5'));
		expect(note?.texts).toEqual(['5', 'five']);
		expect(more).toEqual([]);
	});

	it('are one for two numbers of a record, and two where what is said of them differs', () => {
		expect(numbersOf(fact('b#boys', '3'), fact('b#girls', '4'), fact('b#later', '9'))).toEqual([
			{ number: 1, texts: ['3', '4'], id: 'b', said: 'B' },
			{ number: 2, texts: ['9'], id: 'b', said: 'B, later' }
		]);
	});

	it('find numbers inside emphasis, links and terms', () => {
		const run: Inline = { strong: [{ em: [{ term: { id: 't', children: [fact('a', '5')] } }] }] };
		expect(numbersOf(run).length).toBe(1);
	});

	it('leave out what the page has no check for', () => {
		expect(numbersOf(fact('unknown', '1'), 'and no number')).toEqual([]);
	});
});
