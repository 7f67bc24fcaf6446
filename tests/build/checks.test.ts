/** What stands beside each paragraph for who checks its numbers, held against the page’s own cards. */
import type { Cheerio } from 'cheerio';
import type { Element } from 'domhandler';
import { describe, expect, it } from 'vitest';
import type { Cards } from '../../src/lib/interact/data.ts';
import { languageOf } from '../../src/lib/format/languages.ts';
import { readBuilt, readPage, storyPages } from '../support/site.ts';
import { messagesIn } from '../support/story.ts';

const PARAGRAPHS = ':is(.prose, .step-text) :is(p, ul:not(.checks))';

describe.each(storyPages)('%s', (file) => {
	const $ = readPage(file);
	const folder = file.replace('index.html', '');
	const { cards } = JSON.parse(readBuilt(`${folder}cards.json`)) as Cards;
	const messages = messagesIn(languageOf($('html').attr('lang')));
	const paragraphs = $(PARAGRAPHS)
		.toArray()
		.map((element) => ({ element: $(element), facts: $(element).find('[data-fact]').toArray() }))
		.filter(({ facts }) => facts.length > 0);

	/** The entry of a paragraph’s list that a number of it stands for. */
	function entryOf(paragraph: Cheerio<Element>, fact: Element): Cheerio<Element> {
		return paragraph
			.next('.checks')
			.children('li')
			.eq(Number($(fact).attr('data-note')) - 1);
	}

	it('every number of every paragraph has an entry below it, that leads where it leads', () => {
		expect(paragraphs.length).toBeGreaterThan(20);
		for (const { element, facts } of paragraphs)
			for (const fact of facts) {
				const entry = entryOf(element, fact);
				expect(entry.length).toBe(1);
				const link = entry.children('a').first();
				expect(link.attr('href')).toBe($(fact).attr('href'));
				expect(link.text().split(', ').join()).toContain($(fact).text().split(', ').join());
			}
	});

	it('every entry is for a number of its paragraph, and for no other’s', () => {
		for (const { element, facts } of paragraphs) {
			const used = new Set(facts.map((fact) => $(fact).attr('data-note')));
			expect(element.next('.checks').children('li').length).toBe(used.size);
		}
		expect($('.checks').length).toBe(paragraphs.length);
	});

	/** Details of a card under a label of the interface. */
	const detailsOf = (reference: string, label: string) =>
		(cards[reference]?.details ?? [])
			.filter((detail) => detail.label === messages[label])
			.flatMap(({ lines }) => lines);

	it('an entry says who says so, and names every source of its record with its address', () => {
		for (const { element, facts } of paragraphs)
			for (const fact of facts) {
				const reference = $(fact).attr('data-fact') ?? '';
				const entry = entryOf(element, fact);
				expect(cards[reference]).toBeDefined();
				const [body] = detailsOf(reference, 'sources-said-by').flat();
				if (typeof body === 'object' && 'text' in body) expect(entry.text()).toContain(body.text);
				const printed = entry
					.find('a')
					.toArray()
					.map((link) => $(link).attr('href'));
				for (const piece of detailsOf(reference, 'sources-sources').flat())
					if (typeof piece === 'object' && 'href' in piece) expect(printed).toContain(piece.href);
				// Of a value that is worked out: those of its records.
				expect(entry.text().split('. ').at(-1)?.trim()).not.toBe('');
			}
	});

	it('the reading time is that of the words that are printed', () => {
		const document = readPage(file);
		document('.checks').remove();
		const texts = document(
			'.deck, .chapter > h2, .masthead .prose > *, .chapter > .prose > *, .step-text > *'
		)
			.toArray()
			.map((element) => document(element).text());
		const segments = new Intl.Segmenter('en', { granularity: 'word' });
		const words = texts
			.flatMap((text) => [...segments.segment(text)])
			.filter(({ isWordLike }) => isWordLike);
		const said = Number(/\d+/.exec($('.reading-time').text())?.[0]);
		expect(words.length).toBeGreaterThan(1000);
		expect(said).toBe(Math.ceil(words.length / 220));
	});
});
