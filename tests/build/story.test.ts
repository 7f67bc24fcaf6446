/** The story as a reader without JavaScript gets it, held against the dataset that it is drawn from. */
import { load, type Cheerio, type CheerioAPI } from 'cheerio';
import type { AnyNode, Element, Text } from 'domhandler';
import { describe, expect, it } from 'vitest';
import { message } from '../../src/lib/charts/chart.ts';
import { charts } from '../../src/lib/charts/registry.ts';
import { unboundNumbers } from '../../src/lib/copy/digits.ts';
import { plainText } from '../../src/lib/copy/model.ts';
import { isFigure, splitReference } from '../../src/lib/dataset/derive.ts';
import type { Figure, LegalEvent, SummitEvent } from '../../src/lib/dataset/schema.ts';
import { formatDate, formatDayMonth } from '../../src/lib/format/dates.ts';
import { languageOf } from '../../src/lib/format/languages.ts';
import { parseNumber } from '../../src/lib/format/numbers.ts';
import { builtPages, readBuilt, readPage } from '../support/site.ts';
import { compiledCopy, latestDataset, locale, messages, scrolls } from '../support/story.ts';

const dataset = latestDataset();
const copy = compiledCopy(dataset);
const stages = scrolls(copy);
/** Charts that stand still: the masthead’s, and those between paragraphs. */
const stills =
	1 +
	copy.chapters.flatMap(({ sections }) => sections).filter(({ kind }) => kind === 'still').length;
const html = readBuilt('index.html');
const $ = load(html);

function attributes(found: Cheerio<AnyNode>, name: string): string[] {
	return found.toArray().map((element) => $(element).attr(name) ?? '');
}

const figures = $('.own-drawing figure')
	.toArray()
	.map((element) => {
		const figure = $(element);
		const chart = figure.attr('data-chart') ?? '';
		const state = figure.attr('data-state') ?? '';
		return { name: `${chart} ${state}`, figure, chart, state };
	});

describe('every step shows its own chart', () => {
	it('chapters, steps and states stand in the order of the copy', () => {
		const expected = copy.chapters.map(({ id }) => ({
			id,
			steps: stages
				.filter(({ chapter }) => chapter === id)
				.flatMap(({ scroll }) =>
					scroll.steps.map(({ slug, chart, state }) => ({ slug, chart, state }))
				)
		}));
		const found = $('main > .chapter')
			.toArray()
			.map((chapter) => ({
				id: $(chapter).attr('id'),
				steps: $(chapter)
					.find('.step')
					.toArray()
					.map((step) => {
						const figure = $(step).find('figure');
						expect(figure.length).toBe(1);
						expect($(step).attr('data-step')).toBe(figure.attr('data-state'));
						return {
							slug: $(step).attr('id'),
							chart: figure.attr('data-chart'),
							state: figure.attr('data-state')
						};
					})
			}));
		expect(found).toEqual(expected);
	});

	it('every chart is told or stands still somewhere, but the table, which has a page of its own', () => {
		const drawn = new Set(attributes($('figure.chart'), 'data-chart'));
		expect(charts.map(({ id }) => id).filter((id) => !drawn.has(id))).toEqual(['inside']);
	});

	it('each chart’s table stands once', () => {
		const tables = attributes($('main [data-table]'), 'data-table');
		expect(new Set(tables).size).toBe(tables.length);
		expect([...tables].sort()).toEqual(
			[...new Set(attributes($('main figure.chart'), 'data-chart'))].sort()
		);
	});

	it.each(figures)('$name: title, subtitle and summary are those of the copy', (drawn) => {
		const { figure, chart, state } = drawn;
		const words = copy.charts[chart]?.states[state];
		expect(words).toBeDefined();
		const read = (selector: string) => figure.find(selector).text().trim();
		expect(read('figcaption .finding')).toBe(plainText(words?.title ?? []));
		expect(read('figcaption .subtitle')).toBe(plainText(words?.subtitle ?? []));
		expect(read('figcaption .visually-hidden')).toBe(plainText(words?.summary ?? []));
		for (const part of ['.finding', '.subtitle', '.visually-hidden']) {
			expect(read(`figcaption ${part}`)).toMatch(/\p{L}{3}/u);
		}
		// A sentence, or several.
		expect(read('figcaption .visually-hidden')).toMatch(/^[\p{Lu}\p{N}].*\.$/u);
	});
});

describe('facts', () => {
	/** How a number is written that is not exact: in full, and in the little room of a mark. */
	const hedged = [
		...['about', 'nearly', 'at-least', 'at-most'].flatMap((qualifier) => [
			{ qualifier, before: `${message(messages, `qualifier-${qualifier}`)} `, after: '' },
			{ qualifier, ...around(message(messages, `short-${qualifier}`, { number: '#' })) }
		]),
		// A part of a total says what it is a part by.
		{ qualifier: 'exact', ...around(message(messages, 'returns-deported', { number: '#' })) }
	];

	function around(written: string): { before: string; after: string } {
		const [before = '', after = ''] = written.split('#');
		return { before, after };
	}

	interface Reading {
		number: string;
		qualifier: string;
	}

	/** What a text may say: a number, and how exact it is. */
	function readingsOf(text: string): Reading[] {
		return [{ qualifier: 'exact', before: '', after: '' }, ...hedged]
			.filter(({ before, after }) => text.startsWith(before) && text.endsWith(after))
			.map(({ qualifier, before, after }) => ({
				qualifier,
				number: text.slice(before.length, text.length - after.length)
			}));
	}

	/** Whether a number is what remains of a value when it is rounded to as many zeros as it ends in. */
	function isRounded(number: number, value: number): boolean {
		const zeros = /0*$/.exec(String(number))?.[0].length ?? 0;
		const step = 10 ** zeros;
		return zeros > 0 && Math.round(value / step) * step === number;
	}

	/** Prose may hedge in words of its own, or say “about” of a number that it rounds. */
	function proseSays(text: string, value: number, recorded: string | null): boolean {
		return readingsOf(text).some(({ number, qualifier }) => {
			const read = parseNumber(number, locale);
			if (read === null) return false;
			if (read !== value) return qualifier === 'about' && isRounded(read, value);
			return ['exact', 'about', recorded].includes(qualifier);
		});
	}

	function isRangeOf(number: string, { low, high }: Figure): boolean {
		const ends = number.split('–').map((end) => parseNumber(end, locale));
		return ends.length === 2 && ends[0] === low && ends[1] === high;
	}

	/** A label stands alone: it says how exact its number is. A range says so by being one. */
	function labelSays(text: string, figure: Figure): boolean {
		return readingsOf(text).some(({ number, qualifier }) =>
			figure.value === null
				? isRangeOf(number, figure) && ['exact', figure.qualifier].includes(qualifier)
				: parseNumber(number, locale) === figure.value && qualifier === figure.qualifier
		);
	}

	/** A timeline’s label says when: the date of its event, or the hour on a day of its own. */
	function saysDate(text: string, event: LegalEvent | SummitEvent): boolean {
		const clock = 'time' in event && event.time !== null ? event.time.clock : null;
		return [
			formatDate(event.date, locale, 'short'),
			formatDayMonth(event.date, locale),
			...(clock === null ? [] : [message(messages, 'summit-announced-time', { time: clock })])
		].includes(text);
	}

	/** Whether the text of a link says what the record behind it says. */
	function says(text: string, reference: string, inDrawing: boolean): boolean {
		const { record: id, number } = splitReference(reference);
		const record = dataset.record(id);
		// One number of several that an event holds stands beside what it is, wherever it stands.
		if (inDrawing && number === null && record !== undefined) {
			if (isFigure(record)) return labelSays(text, record);
			return 'date' in record && saysDate(text, record);
		}
		const value = dataset.fact(reference)?.value;
		const recorded = record !== undefined && isFigure(record) ? record.qualifier : null;
		return value !== undefined && proseSays(text, value, recorded);
	}

	function wrongFacts(page: CheerioAPI): string[] {
		return page('[data-fact]')
			.toArray()
			.map((link) => ({
				text: page(link).text().trim(),
				reference: page(link).attr('data-fact') ?? '',
				inDrawing: page(link).closest('.label, .text, .said, .as-list').length > 0
			}))
			.filter(({ text, reference, inDrawing }) => !says(text, reference, inDrawing))
			.map(({ text, reference }) => `“${text}” for ${reference}`);
	}

	it('there are some in each chapter', () => {
		const without = copy.chapters.filter(
			({ id }) => $(`#${id} :is(.step-text, .prose) [data-fact]`).length === 0
		);
		expect(without.map(({ id }) => id)).toEqual([]);
	});

	it('each says what its record says', () => expect(wrongFacts($)).toEqual([]));

	it('each that said something else would be found', () => {
		const altered = load(html);
		const all = altered('[data-fact]').toArray();
		for (const link of all) altered(link).text('19,545');
		expect(wrongFacts(altered).length).toBe(all.length);
	});

	it('each leads to its record on the page of sources', () => {
		const entries = new Set(
			load(readBuilt('sources/index.html'))('[id]')
				.toArray()
				.map((entry) => $(entry).attr('id'))
		);
		const astray = $('[data-fact]')
			.toArray()
			.filter((link) => {
				const reference = $(link).attr('data-fact') ?? '';
				const { record } = splitReference(reference);
				const anchor = dataset.fact(reference)?.anchor ?? record;
				return $(link).attr('href') !== `./sources/#${anchor}` || !entries.has(anchor);
			})
			.map((link) => `${$(link).attr('data-fact')} leads to ${$(link).attr('href')}`);
		expect(astray).toEqual([]);
	});
});

describe('digits', () => {
	/**
	 * Where digits may stand: in facts, beside the axes, in tables, in the lines on the version, and in what
	 * numbers rest on, which is printed from the records alone (checks.test.ts holds it to them). How long
	 * the story takes to read is no fact of the dataset: it is held to the page’s own words there too.
	 */
	const VOUCHED = [
		'[data-fact]',
		'.version',
		'.kept-line',
		'.reading-time',
		'.checks',
		'td',
		'tbody th',
		'.tick',
		'.level',
		'.year',
		// Numbers that tie a dot of the map to its name.
		'.places :is(.numbered, .numbers, b)',
		'.visually-hidden',
		'script',
		'style'
	].join(', ');

	/** Parts of labels that are taken from records word for word: who said it and when, what happened. */
	const RECORDED = '.text span, .label span, .said, .said span, .under a';

	/** Dates as labels write them, in little room. */
	const SHORT_DATE =
		/(?<!\d)(?:\d{1,2}\s)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?!\p{L})(?:\s(?:19|20)\d\d)?(?!\d)/gu;

	/** Text of records that the page prints as it stands there. */
	const recorded = new Set(
		[
			...dataset.tables['icc-timeline'].map(({ title }) => title),
			...dataset.tables['summit-events'].map(({ title }) => title),
			...dataset.tables['deportation-figures'].map(({ counts }) => counts)
		].map((text) => text.replace(/\s/gu, ''))
	);

	/** A label broken over lines, without its heading. */
	function labelText(page: CheerioAPI, span: Element): string {
		const siblings = page(span).parent().children('span').toArray();
		return siblings.map((line) => page(line).text()).join(' ');
	}

	function isRecorded(page: CheerioAPI, node: Text): boolean {
		const span = node.parent;
		if (span === null || span.type !== 'tag' || !page(span).is(RECORDED)) return false;
		const text = page(span).is('.said, a') ? page(span).text() : labelText(page, span);
		return recorded.has(text.replace(/\s/gu, ''));
	}

	/** The page without what may carry digits. */
	function withoutVouched(): CheerioAPI {
		const page = load(html);
		page(VOUCHED).remove();
		return page;
	}

	function textsIn(nodes: readonly AnyNode[]): Text[] {
		return nodes.flatMap((node) => {
			if (node.type === 'text') return [node];
			return 'children' in node ? textsIn(node.children) : [];
		});
	}

	function looseDigits(page: CheerioAPI): string[] {
		return textsIn(page('body').toArray())
			.filter((node) => !isRecorded(page, node))
			.flatMap((node) => {
				const inDrawing = node.parent !== null && page(node.parent).closest('.drawing').length > 0;
				const plain = inDrawing ? node.data.replace(SHORT_DATE, '') : node.data;
				return unboundNumbers(plain, locale).map(({ text }) => `${text} in “${node.data.trim()}”`);
			});
	}

	const bare = withoutVouched();

	it('stand in facts, dates, axes and tables only', () => {
		expect([...new Set(looseDigits(bare))]).toEqual([]);
	});

	it.each([
		['.masthead .prose p', 'More than 20,000 children'],
		['.chapter > h2', 'The 339'],
		['.prose p', 'a share of 10 % came back'],
		['.step-text p', '12 children'],
		['.own-drawing h3', 'A rise of 3,288'],
		['.own-drawing .subtitle', '16 readings'],
		['.own-drawing .label span', '777'],
		['.own-drawing .text span', 'after 2,161 more'],
		['.own-drawing .lane-title', 'Lane 4'],
		['.foot', '1,205']
	])('are found where they stand loose: %s', (selector, words) => {
		const place = bare(selector).first();
		expect(place.length).toBe(1);
		place.append(`<b> ${words}</b>`);
		const found = looseDigits(bare);
		place.children('b').last().remove();
		expect(found.length).toBe(looseDigits(bare).length + 1);
	});
});

describe('beneath the charts', () => {
	it('what one can do with a chart is folded away', () => {
		expect($('.after-stage .figure-tools').length).toBeGreaterThan(3);
		expect($('.after-stage > .figure-tools').length).toBe(0);
		expect($('.after-stage > details:not([open]) > .figure-tools').length).toBe(
			$('.figure-tools').length
		);
	});

	it('a step can be shared where there are steps', () => {
		const shared = $('.after-stage > .share-step').get();
		expect(shared.length).toBe($('.scrolly').length);
		for (const button of shared)
			expect($(button).closest('.after-stage').prev().hasClass('scrolly')).toBe(true);
	});

	it('its sources lead to its own records', () => {
		for (const foot of $('.after-stage').get()) {
			const href = $('.version a', foot).first().attr('href') ?? '';
			const [, chart = ''] = /\/?charts\/([^/]+)\/#records$/.exec(href) ?? [];
			expect($(foot).prev().find(`[data-chart="${chart}"]`).length, href).toBeGreaterThan(0);
			const page = readPage(`charts/${chart}/index.html`);
			expect(page('#records tr[data-record] a').length).toBeGreaterThan(0);
		}
	});
});

describe('structure', () => {
	const pages = builtPages();

	it('the tab of the browser gives the headline and the deck that the page prints', () => {
		const document = load(readBuilt('index.html'));
		const printed = `${document('h1').text()}: ${document('.deck').text()}`;
		expect(document('title').text().toLowerCase()).toBe(printed.toLowerCase());
	});

	it.each(pages)('%s: a language, one h1, headings in order', (page) => {
		const document = load(readBuilt(page));
		expect(document('html').attr('lang')).toBe(languageOf(page.split('/')[0]));
		expect(document('h1').length).toBe(1);
		expect(document('title').text().trim()).not.toBe('');
		const levels = document('h1, h2, h3, h4, h5, h6')
			.toArray()
			.map(({ tagName }) => Number(tagName.slice(1)));
		expect(levels[0]).toBe(1);
		const jumps = levels.filter((level, i) => i > 0 && level > (levels[i - 1] ?? 0) + 1);
		expect(jumps).toEqual([]);
	});

	it('every chart has a title, a subtitle and a summary', () => {
		const charts = $('figure.chart').toArray();
		expect(charts.length).toBe(figures.length + stills);
		for (const chart of charts) {
			for (const part of ['.finding', '.subtitle', '.visually-hidden']) {
				const found = $(chart).find(`figcaption > ${part}`);
				expect(found.length).toBe(1);
				expect(found.text().trim()).not.toBe('');
			}
		}
	});

	it.each(pages)('%s: nothing that a program let slip', (page) => {
		const document = load(readBuilt(page));
		const attributesOf = document('*')
			.toArray()
			.flatMap((element) => Object.values($(element).attr() ?? {}));
		document('script, style').remove();
		const slips = [document.root().text(), ...attributesOf].flatMap((text) => [
			...text.matchAll(/.{0,30}(?:\bNaN|\bundefined\b|\bInfinity\b|\[object\b).{0,30}/g)
		]);
		expect(slips.map(([slip]) => slip)).toEqual([]);
	});
});
