/** Every number and every mark of a printed page has a card. */
import { describe, expect, it } from 'vitest';
import type { Cards } from '../../src/lib/interact/data.ts';
import { builtPages, readBuilt, readPage } from '../support/site.ts';

const { cards } = JSON.parse(readBuilt('cards.json')) as Cards;

const pages = builtPages().filter((page) => /^(?:index\.html$|charts\/.+\/)/.test(page));

describe('the cards', () => {
	it('are of pages that there are', () => expect(pages).toContain('index.html'));

	it.each(pages)('of every number and mark in %s are there', (page) => {
		const $ = readPage(page);
		const referred = $('[data-fact], .drawing [data-record]')
			.toArray()
			.map((element) => $(element).attr('data-record') ?? $(element).attr('data-fact') ?? '');
		expect(referred).not.toEqual([]);
		const missing = referred.filter(
			(reference) => !(reference in cards) && !((reference.split('#')[0] ?? '') in cards)
		);
		expect([...new Set(missing)]).toEqual([]);
	});

	it('lead to entries on the sources page, and to addresses of sources', () => {
		const $ = readPage('sources/index.html');
		const ids = new Set(
			$('[id]')
				.toArray()
				.map((element) => $(element).attr('id'))
		);
		const hrefs = Object.values(cards).flatMap(({ id, details }) => [
			`#${id}`,
			...details.flatMap(({ lines }) =>
				lines
					.flat()
					.flatMap((piece) => (typeof piece === 'object' && 'href' in piece ? piece.href : []))
			)
		]);
		const lost = hrefs.filter((href) => !(/^https:/.test(href) || ids.has(href.slice(1))));
		expect(lost).toEqual([]);
	});
});
