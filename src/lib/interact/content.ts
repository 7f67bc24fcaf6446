/** What a card says, as elements. Text is put in as text: no markup is parsed. */
import { element, type Tree } from '../format/tree.ts';
import type { Detail, Piece } from '../page/sources/view.ts';
import type { Card, Cards } from './data.ts';
import type { CardSource } from './source.ts';

export const TITLE_ID = 'fact-card-title';

function piece(said: Piece, source: CardSource): Tree {
	if (typeof said === 'string') return said;
	if ('quote' in said) return element('q', {}, said.quote);
	if (!said.href.startsWith('#')) return element('a', { href: said.href }, said.text);
	// An entry with a card of its own is shown in this one’s place.
	const anchor = said.href.slice(1);
	const fact = source.has(anchor) ? { 'data-fact': anchor } : undefined;
	return element('a', { href: source.entry(anchor), ...fact }, said.text);
}

function detail({ label, lines }: Detail, source: CardSource): Tree[] {
	return [
		element('dt', {}, label),
		...lines.map((line) =>
			element(
				'dd',
				{},
				line.map((said) => piece(said, source))
			)
		)
	];
}

/** All of a card. */
export function content(
	{ id, title, date, lead, details }: Card,
	words: Cards['words'],
	source: CardSource
): Tree[] {
	return [
		element('button', { type: 'button', 'aria-label': words.close }),
		element('h2', { id: TITLE_ID }, title, date === '' ? [] : [' ', element('small', {}, date)]),
		element('p', {}, lead),
		element(
			'dl',
			{},
			details.flatMap((one) => detail(one, source))
		),
		element(
			'div',
			{ class: 'card-foot' },
			element('code', {}, id),
			' ',
			element('span', {}, words.version),
			' ',
			element('a', { href: source.entry(id) }, words.entry)
		)
	];
}
