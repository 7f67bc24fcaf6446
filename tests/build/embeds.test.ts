/** The pages for frames in others’ pages: there, whole, true to the story, and light. */
import { LANGUAGE_FOLDER, scriptOf } from '../../src/lib/format/languages.ts';
import { createHash } from 'node:crypto';
import type { Cheerio, CheerioAPI } from 'cheerio';
import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { CARDS_FILE } from '../../src/lib/embed/cards-script.ts';
import { STORY_CARD, WHOLE_STORY } from '../../src/lib/embed/addresses.ts';
import { filled } from '../../src/lib/interact/spoken.ts';
import type { Cards } from '../../src/lib/interact/data.ts';
import { brotli, gzip, KB } from '../support/bytes.ts';
import { chartsAmong, keptEmbeds, liveEmbeds } from '../support/embeds.ts';
import { referencesOfHtml } from '../support/references.ts';
import { builtFiles, factOf, FACTS, readBuilt, readPage } from '../support/site.ts';

const all = [...liveEmbeds, ...keptEmbeds];
const site = process.env['SITE_URL'];

/** Most bytes of a chart’s page, compressed; those with many records, or a map, have more. */
const MOST = 14.6 * KB;
/** A letter of Cyrillic is two bytes, and so are most words twice as long. */
const MOST_IN_CYRILLIC = 16 * KB;
const MOST_OF_LARGE = 40 * KB;
const LARGE = ['places', 'warrants', 'summit'];
/** Of the script that says how high the page is, as any server sends it. */
const MOST_CHILD = 1024;

/** Path of a file of the built site from an address in another. */
function pathOf(address: string, file: string): string {
	const origin = site ?? 'http://site/';
	const { pathname } = new URL(address, `${origin}${file}`);
	return decodeURIComponent(pathname.slice(new URL(origin).pathname.length));
}

describe('the table of embeds', () => {
	test('is all that there is, in every language: a page and its cards', () => {
		const expected = liveEmbeds.flatMap(({ page, address }) => [page, `${address}${CARDS_FILE}`]);
		const found = builtFiles().filter((file) =>
			new RegExp(`^(?:${LANGUAGE_FOLDER})?embed/[^/]+/`).test(file)
		);
		expect(found).toEqual(expected.sort());
	});
});

describe.each(all)('$address', ({ id, language, root, address, page }) => {
	const html = readBuilt(page);
	const $ = load(html);
	const isKept = root.includes('v/');
	const isChart = ![WHOLE_STORY, STORY_CARD].includes(id);

	test('asks for nothing but its cards, and these lie beside it', () => {
		const fetched = referencesOfHtml(html).filter((reference) => reference.fetched);
		expect(fetched.filter(({ address }) => !address.startsWith('#'))).toEqual([]);
		expect(html).not.toMatch(/@import|url\((?!["']?(?:data:|#))/);
		expect($('main').attr('data-cards-file')).toBe(CARDS_FILE);
		expect(builtFiles()).toContain(`${address}${CARDS_FILE}`);
		expect(builtFiles()).toContain(`${pathOf($('main').attr('data-cards') ?? '', page)}index.html`);
	});

	test('says what it is, and that it is a copy', () => {
		const root = $('html');
		expect(root.attr('lang')).toBe(language);
		expect(root.attr('class')).toBe('embed');
		expect(root.attr('data-theme')).toBe('light');
		expect($('meta[name="color-scheme"]').attr('content')).toBe('light');
		expect($('meta[name="robots"]').attr('content')).toBe('noindex');
		expect($('head meta[name="responsive-embedded-sizing"]').attr('content')).toBe(
			'allow-origins=*'
		);
		expect($('title').text().trim()).not.toBe('');
		expect($('main.embed').attr('data-id')).toBe(id);
		expect($('main.embed').attr('data-version')).toMatch(/^\d+\.\d+\.\d+$/);
		expect($('meta[property="og:title"]').attr('content')).not.toBe('');
		if (site !== undefined && !isKept)
			expect($('meta[property="og:image"]').attr('content')).toMatch(/^https:.*\.png$/);
	});

	test('names the page that it is a copy of', () => {
		const canonical = $('link[rel="canonical"]');
		expect(canonical).toHaveLength(1);
		const folder = root.replace(/v\/[^/]+\/$/, '');
		expect(pathOf(canonical.attr('href') ?? '', page)).toBe(
			isChart ? `${folder}charts/${id}/` : folder
		);
	});

	test('has one content wrapper, and in it all there is to be seen', () => {
		expect($('main.embed')).toHaveLength(1);
		const outside = $('body').clone();
		outside.find('main, script').remove();
		expect(outside.text().trim()).toBe('');
	});

	test('opens every link beside the page that it stands in', () => {
		const links = $('a[href]')
			.toArray()
			.filter((link) => !$(link).attr('href')?.startsWith('#'));
		expect(links.length).toBeGreaterThan(2);
		const wrong = links.filter(
			(link) => $(link).attr('target') !== '_blank' || $(link).attr('rel') !== 'noopener'
		);
		expect(wrong.map((link) => $.html(link))).toEqual([]);
	});

	test('says which of its scripts may run, before anything but its encoding', () => {
		const first = $('head').children().not('[charset]').first();
		expect(first.attr('http-equiv')).toBe('Content-Security-Policy');
		const policy = first.attr('content') ?? '';
		const allowed = /script-src ([^;]*)/.exec(policy)?.[1]?.split(' ') ?? [];
		const hashes = $('script')
			.toArray()
			.map((script) => createHash('sha256').update($(script).text()).digest('base64'))
			.map((hash) => `'sha256-${hash}'`);
		expect(hashes.length).toBeGreaterThan(0);
		expect(allowed).toEqual([
			...new Set(hashes),
			`'self'`,
			...(site === undefined ? [] : [new URL(site).origin])
		]);
		const rest = `default-src 'none'; ; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'`;
		const typed = `; require-trusted-types-for 'script'; trusted-types names-script`;
		// Those that were kept before 1.4.0 say nothing of types.
		const expected = isKept && !policy.includes('trusted-types') ? rest : `${rest}${typed}`;
		expect(policy.replace(/script-src [^;]*/, '')).toBe(expected);
		// A browser looks for the encoding so far and no further.
		expect(Buffer.from(html).subarray(0, 1024).toString()).toContain('<meta charset="utf-8">');
	});

	test('has a card for each of its numbers, marks and rows', () => {
		const file = readBuilt(`${address}${CARDS_FILE}`);
		// Those kept with 1.3.0 do not say which cards they are.
		const data =
			/\nwindow\.namesOnAListCards&&window\.namesOnAListCards\((.*?)(?:,"([\da-f]{8})")?\);\n$/.exec(
				file
			);
		expect(data?.[1]).not.toMatch(/[<\u2028\u2029]/);
		const main = $('main.embed');
		expect(main.attr('data-cards-made')).toBe(data?.[2]);
		const integrity = `sha256-${createHash('sha256').update(file).digest('base64')}`;
		expect(main.attr('data-cards-integrity')).toBe(data?.[2] && integrity);
		const { cards } = JSON.parse(data?.[1] ?? '') as Cards;
		const referred = [
			...$(`${FACTS}, .drawing [data-record]`)
				.toArray()
				.map((one) => $(one).attr('data-record') ?? factOf($(one).attr() ?? {})),
			...$('tbody th a')
				.toArray()
				.map((link) => $(link).attr('href')?.split('#')[1] ?? '')
		];
		expect(referred).not.toEqual([]);
		const missing = referred.filter(
			(reference) => !(reference in cards) && !((reference.split('#')[0] ?? '') in cards)
		);
		expect([...new Set(missing)]).toEqual([]);
	});

	test.runIf(isKept)('says its version, where it stands today and what was corrected', () => {
		const version = /v\/([^/]+)\//.exec(root)?.[1] ?? '';
		expect($('main').attr('data-version')).toBe(version);
		expect($('main').text()).toContain(version);
		expect(html).toMatch(/<!--correction-slot-->.*<!--\/correction-slot-->/);
		const leads = $('a[href]')
			.toArray()
			.map((link) => pathOf($(link).attr('href') ?? '', page));
		const path = isChart ? `charts/${id}/` : '';
		expect(leads).toContain(`${root}${path}`);
		expect(leads).toContain(`${root.replace(/v\/[^/]+\/$/, '')}${path}`);
	});
});

/** What a figure says, in the order in which it does; of its drawing what an embed draws too. */
function said($: CheerioAPI, figure: Cheerio<never>) {
	const shown = figure.clone();
	shown.find('[data-width="wide"], [data-width="broad"], [data-only="wide"]').remove();
	const textOf = (one: string) => load(one).text().replace(/\s+/g, ' ').trim();
	return {
		facts: shown
			.find(FACTS)
			.toArray()
			.map((fact) => `${factOf($(fact).attr() ?? {})}: ${$(fact).text()}`),
		marks: shown
			.find('[data-record]')
			.toArray()
			.map((mark) => $(mark).attr('data-record')),
		text: textOf(shown.html() ?? '').replaceAll(' ', '')
	};
}

/** What every figure of a page says, by its chart and state. */
function figuresOf($: CheerioAPI, selector: string): Map<string, ReturnType<typeof said>> {
	return new Map(
		$(selector)
			.toArray()
			.map((figure) => [
				`${$(figure).attr('data-chart')} ${$(figure).attr('data-state')}`,
				said($, $(figure) as unknown as Cheerio<never>)
			])
	);
}

/** Cells of a chart’s table, with the record of each row and its sentence. */
function rowsOf($: CheerioAPI, chart: string) {
	return $(`[data-table="${chart}"] tbody tr`)
		.toArray()
		.map((row) => {
			const cells = $(row)
				.children()
				.toArray()
				.map((cell) => $(cell).text());
			const pattern = $(row).parent().attr('data-spoken');
			return {
				record: $(row).find('th a').attr('href')?.split('#')[1],
				cells,
				spoken: $(row).attr('data-spoken') ?? filled(pattern ?? '', cells)
			};
		});
}

describe.each(chartsAmong(all))('the chart at $address', (embed) => {
	const { id, root, page, states, key } = embed;
	const $ = readPage(page);
	const own = figuresOf($, '.embed-state > figure.chart');

	test('has every state, and marks the one that is shown where none is asked for', () => {
		const sections = $('main > .embed-state').toArray();
		expect(sections.map((section) => $(section).attr('id'))).toEqual(states);
		expect([...own.keys()]).toEqual(states.map((state) => `${id} ${state}`));
		expect($('.embed-state.key').attr('id')).toBe(key);
		expect($('main').attr('data-state')).toBe(key);
		expect($('.embed-state h2.finding')).toHaveLength(states.length);
	});

	test('says the same numbers as the chart’s page, in every state', () => {
		const chart = readPage(`${root}charts/${id}/index.html`);
		expect(own).toEqual(figuresOf(chart, '.chart-state > figure.chart'));
	});

	test('says the same numbers as the story, wherever that shows it', () => {
		const story = figuresOf(readPage(`${root}index.html`), `figure[data-chart="${id}"]`);
		for (const [state, figure] of story) expect(own.get(state), state).toEqual(figure);
	});

	test('has the same rows as the chart’s page, with the same words for who hears them', () => {
		const chart = readPage(`${root}charts/${id}/index.html`);
		expect(rowsOf($, id)).toEqual(rowsOf(chart, id));
		expect(rowsOf($, id).length).toBeGreaterThan(0);
	});

	test('tells in words what the story tells under it', () => {
		const text = $('main > footer .version').first().text();
		expect(text).toContain($('main').attr('data-version'));
		expect(text).toMatch(/\d+ sources|джерел: \d+/);
	});

	test('can be turned where it has more than one state, by who has the script', () => {
		expect($('.turns[hidden] button[data-turn]')).toHaveLength(states.length > 1 ? 2 : 0);
	});
});

describe.each(all.filter(({ id }) => id === WHOLE_STORY))(
	'the story at $address',
	({ root, page }) => {
		const $ = readPage(page);
		const story = readPage(`${root}index.html`);
		const own = '.step figure.chart, .still figure.chart';

		test('is the whole story, with the drawing of every step', () => {
			expect(figuresOf($, own)).toEqual(figuresOf(story, own));
			const slugs = ($page: CheerioAPI) =>
				$page('.chapter, .step, .still')
					.toArray()
					.map((part) => $page(part).attr('id'));
			expect(slugs($)).toEqual(slugs(story));
			const prose = ($page: CheerioAPI) =>
				$page('.chapter .prose, .step-text')
					.toArray()
					.map((text) => $page(text).text().replace(/\s+/g, ''));
			expect(prose($)).toEqual(prose(story));
		});
	}
);

describe.each(all.filter(({ id }) => id === STORY_CARD))('the card at $address', (embed) => {
	const { root, page } = embed;
	const $ = readPage(page);
	const story = readPage(`${root}index.html`);

	test('has the story’s title, deck and first drawing, and leads to it', () => {
		expect($('h1').text()).toBe(story('h1').text());
		expect($('.deck').text()).toBe(story('.deck').text());
		expect(figuresOf($, 'figure')).toEqual(figuresOf(story, '.masthead figure'));
		expect(pathOf($('a.read').attr('href') ?? '', page)).toBe(root);
	});
});

describe('on a bad line', () => {
	test.each(chartsAmong(all))('$address is light', ({ id, page, language }) => {
		const size = brotli(readBuilt(page));
		console.log(`${page}: ${(size / KB).toFixed(1)} KB (brotli 11)`);
		const most = scriptOf(language) === 'Cyrl' ? MOST_IN_CYRILLIC : MOST;
		expect(size).toBeLessThanOrEqual(LARGE.includes(id) ? MOST_OF_LARGE : most);
	});

	test.each(all)('$address says how high it is in at most 1 KB of script', ({ page }) => {
		const child = readPage(page)('main.embed + script').text();
		expect(gzip(child)).toBeLessThanOrEqual(MOST_CHILD);
	});
});
