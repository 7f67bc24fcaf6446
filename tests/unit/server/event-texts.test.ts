import { describe, expect, it } from 'vitest';
import { eventTexts } from '../../../src/lib/server/event-texts.ts';
import { LOCALE, messages, realDataset, viewOf } from '../charts/fixture.ts';

const dataset = realDataset();
const input = { dataset, messages, locale: LOCALE };

describe.each([
	['warrants', 'icc-timeline', 'lane'],
	['summit', 'summit-events', 'track']
] as const)('the whole texts of %s', (chart, table, by) => {
	const view = eventTexts(chart, input);
	const events = view?.events ?? [];

	it('are those of all events that any state draws, in the order of the table', () => {
		expect(events.map(({ record }) => record)).toEqual(
			viewOf(chart, dataset).table.rows.map(({ record }) => record)
		);
	});

	it.each(events.map((event) => [event.record, event] as const))(
		'%s is told as its record tells it',
		(record, event) => {
			const row = dataset.tables[table].find(({ id }) => id === record);
			expect(event.title).toBe(row?.title);
			expect(event.summary).toBe(row?.summary);
			expect(event.actors).toEqual(row?.actors);
			expect(event.caveats).toBe(row?.caveats ?? '');
			expect(event.track.id).toBe(row?.track);
			expect(event.date).toContain(row?.date.slice(0, 4));
			expect(event.sources.map(({ url }) => url)).toEqual(
				row?.sources.map(({ source }) => dataset.source(source).url)
			);
			expect(event.quotes.map(({ text }) => text)).toEqual(row?.quotes.map(({ text }) => text));
			for (const { speaker, source } of event.quotes) {
				expect(row?.quotes.some((quote) => speaker.startsWith(quote.speaker))).toBe(true);
				expect(source.text).not.toBe('');
			}
		}
	);

	it(`can be narrowed by ${by}, each event by one of the choices`, () => {
		expect(view?.filter.by).toBe(by);
		const options = view?.filter.options ?? [];
		const ids = options.map(({ id }) => id);
		for (const event of events) expect(ids).toContain(event[by].id);
		const counted = options.reduce((sum, option) => sum + Number(option.events), 0);
		expect(counted).toBe(events.length);
		expect(new Set(options.map(({ title }) => title)).size).toBe(options.length);
	});
});

it('say the hour only where one is recorded', () => {
	const view = eventTexts('summit', input);
	for (const { record, time } of view?.events ?? []) {
		const row = dataset.tables['summit-events'].find(({ id }) => id === record);
		expect(time === '').toBe(row?.time === null);
		if (row?.time) expect(time).toContain(row.time.clock);
	}
});

it.each([
	['Україна повернула дітей', 'uk'],
	['Путин высоко оценил усилия', 'ru'],
	['Третья смена', 'und-Cyrl'],
	['A title in Latin letters', null]
])('say in which language a source’s title is: %s', (title, lang) => {
	const id = dataset.tables['summit-events'][0]?.sources[0]?.source ?? '';
	const changed = realDataset((tables) => {
		for (const source of tables.sources) if (source.id === id) source.title = title;
	});
	const view = eventTexts('summit', { ...input, dataset: changed });
	const langs = (view?.events ?? []).flatMap(({ sources }) =>
		sources.filter(({ text }) => text === title).map((source) => source.lang)
	);
	expect(langs.length).toBeGreaterThan(0);
	expect(new Set(langs)).toEqual(new Set([lang]));
});

it('name the publisher of a source whose title was not read, once', () => {
	const changed = realDataset((tables) => {
		for (const source of tables.sources) source.title = null;
	});
	const view = eventTexts('summit', { ...input, dataset: changed });
	for (const { text, publisher } of (view?.events ?? []).flatMap(({ sources }) => sources)) {
		expect(text).toMatch(/ \(untitled here\)$/);
		expect(publisher).toBe('');
	}
});

it('are there for no chart of figures', () => {
	expect(eventTexts('claims', input)).toBeNull();
	expect(eventTexts('register', input)).toBeNull();
});
