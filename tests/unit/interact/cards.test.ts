import { describe, expect, it } from 'vitest';
import { cardsFor } from '../../../src/lib/server/cards.ts';
import { latestDataset, locale, messages } from '../../support/story.ts';

const dataset = latestDataset();
const input = { dataset, messages, locale };
const { tables } = dataset;

const cardOf = (reference: string) => {
	const card = cardsFor([reference], input).cards[reference];
	if (card === undefined) throw new Error(`There is no card ${reference}.`);
	return card;
};

/** All of a card’s text, in reading order. */
const textOf = (reference: string): string => {
	const { title, date, lead, details } = cardOf(reference);
	const lines = details.flatMap(({ label, lines: all }) => [
		label,
		...all.map((line) =>
			line
				.map((piece) =>
					typeof piece === 'string' ? piece : 'quote' in piece ? piece.quote : piece.text
				)
				.join('')
		)
	]);
	return [title, date, lead, ...lines].join('\n');
};

describe('a card', () => {
	it('can be made of every record and every derived value', () => {
		const all = [
			...tables['deportation-figures'],
			...tables['icc-timeline'],
			...tables['summit-events'],
			...tables.places,
			...tables.derived
		].map(({ id }) => id);
		const { cards } = cardsFor(all, input);
		expect(Object.keys(cards)).toEqual([...all].sort());
		for (const [id, card] of Object.entries(cards)) {
			expect(card.id).toBe(id);
			expect(card.title).not.toBe('');
			expect(card.lead).not.toBe('');
		}
	});

	it('of a figure says what it counts, who says so with the office held, as of when, and where', () => {
		const figure = tables['deportation-figures'].find(({ speaker }) => speaker?.office);
		if (figure === undefined) throw new Error('No figure has a speaker.');
		const text = textOf(figure.id);
		expect(text).toContain(figure.counts);
		expect(text).toContain(dataset.body(figure.body).name);
		expect(text).toContain(figure.speaker?.office);
		expect(text).toContain(figure.asOf.slice(0, 4));
		for (const { source } of figure.sources) {
			const { publisher, url } = dataset.source(source);
			expect(text).toContain(publisher);
			if (url !== null) expect(JSON.stringify(cardOf(figure.id))).toContain(url);
		}
	});

	it('of a qualified figure never states it as exact', () => {
		for (const figure of tables['deportation-figures'])
			if (figure.qualifier !== 'exact' && figure.role !== 'words')
				expect(cardOf(figure.id).title).toContain(messages[`qualifier-${figure.qualifier}`]);
	});

	it('of a derived value has its formula in words and links to what it is made of', () => {
		const derived = tables.derived.find(({ formula }) => formula === 'difference');
		if (derived === undefined || !('of' in derived)) throw new Error('There is no difference.');
		const text = textOf(derived.id);
		expect(text).toContain(messages['sources-formula-difference']);
		for (const record of derived.of)
			expect(JSON.stringify(cardOf(derived.id))).toContain(`"#${record}"`);
	});

	it('of an event has its quotations with speaker and source', () => {
		const event = tables['summit-events'].find(({ quotes }) => quotes.length > 0);
		const [quote] = event?.quotes ?? [];
		if (event === undefined || quote === undefined) throw new Error('No event has a quotation.');
		const text = textOf(event.id);
		expect(text).toContain(event.summary);
		expect(text).toContain(quote.speaker);
		expect(text).toContain(`${quote.text} (${dataset.source(quote.source).publisher})`);
	});

	it('of a number of an event shows the number, and leads to the event', () => {
		const event = tables['summit-events'].find(({ numbers }) => numbers.length > 0);
		const [number] = event?.numbers ?? [];
		if (event === undefined || number === undefined) throw new Error('No event has a number.');
		const card = cardOf(`${event.id}#${number.id}`);
		expect(card).toMatchObject({ id: event.id, lead: number.what });
		expect(card.title).toContain(number.unit);
		expect(JSON.stringify(card)).toContain(event.title);
	});

	it('is refused of what is not there', () => {
		expect(() => cardsFor(['nothing-of-this-name'], input)).toThrow('nothing-of-this-name');
	});

	it('holds text and links, no markup', () => {
		const { cards } = cardsFor(
			tables['icc-timeline'].map(({ id }) => id),
			input
		);
		expect(JSON.stringify(cards)).not.toMatch(/<\/?[a-z]/i);
	});
});
