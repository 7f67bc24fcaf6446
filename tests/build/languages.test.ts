/**
 * Every edition is the whole site: the same pages and files as the first, each in its own words, with the
 * same numbers in them, and a link from each to the same page in the other languages.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheerioAPI } from 'cheerio';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import messagesEn from '../../src/content/en/messages.json';
import { isEmbedPage } from '../../src/lib/embed/ids.ts';
import { formatDate } from '../../src/lib/format/dates.ts';
import { defaultLanguage, languages, ownName } from '../../src/lib/format/languages.ts';
import { parseNumber } from '../../src/lib/format/numbers.ts';
import type { Card, Cards } from '../../src/lib/interact/data.ts';
import { pathIn, prefixOf } from '../../src/lib/server/site.ts';
import {
	lacking,
	latinRuns,
	numbersSaid,
	saidIn,
	textsOfJson,
	type Said
} from '../support/said.ts';
import {
	addressOf,
	buildDir,
	builtFiles,
	factOf,
	FACTS,
	readBuilt,
	readPage
} from '../support/site.ts';
import { latestDataset } from '../support/story.ts';

const site = process.env['SITE_URL'];
const others = languages.filter((language) => language !== defaultLanguage);
const dataset = latestDataset();
const { tables } = dataset;

/** What there is once for all languages: code, faces, the dataset, and what was kept with releases. */
const SHARED =
	/^(?:_app|v|freeze)\/|^data\/(?:\d|schema\/|latest\.json$)|^embed\/v1|^(?:404\.html|icon\.svg|sbom\.cdx\.json|third-party\.txt|service-worker\.js|robots\.txt|sitemap\.xml|charts\.schema\.json)$/;

/** Files of the first language, as paths that every edition has below its folder. */
const files = builtFiles().filter(
	(file) => !SHARED.test(file) && !others.some((language) => file.startsWith(`${language}/`))
);
const pages = files.filter((file) => file.endsWith('.html'));

/** The file of an edition from its path below the edition’s folder. */
const inEdition = (language: (typeof languages)[number], file: string): string =>
	pathIn(prefixOf(language), file);

const read = new Map<string, CheerioAPI>();
function page(file: string): CheerioAPI {
	const $ = read.get(file) ?? readPage(file);
	read.set(file, $);
	return $;
}

/**
 * Names that are written in Latin letters in any language: of the site, organisations, programs, formats.
 * What sources call themselves is added to them.
 */
const NAMES: readonly string[] = [
	...[...new Set(tables.sources.map(({ publisher }) => publisher))],
	'The founders of Names on a List',
	'Names on a List',
	'Bring Kids Back UA',
	'Bring Kids Back',
	'Save the Children',
	'The Canadian Press',
	'The New York Times',
	'Creative Commons Attribution 4.0 International'
].sort((a, b) => b.length - a.length);

/** Runs of Latin words among texts, each with its place. */
const runsIn = (said: readonly Said[]): string[] => [
	...new Set(
		said.flatMap(({ text, where }) => latinRuns(text, NAMES).map((run) => `${where}: ${run}`))
	)
];

/**
 * Where the wording of a number rightly differs: by the entry or card, what the other edition has that the
 * first has not, or lacks.
 */
const WORDED_OTHERWISE: Readonly<Record<string, readonly string[]>> = {
	// A source’s own spelling is quoted, with a blank: “nearly 20 000”, “almost 19 500”.
	'register-rounded-2026-02-13-19500': ['without 20', 'without 0', 'with 20000'],
	'register-rounded-2026-02-17-20000': ['without 19', 'without 500', 'with 19500'],
	// “Three times” is one word.
	'russia-guardianship-rostov-2022-1148': ['without 3 in words'],
	'russia-380-children-19-regions-2023': ['without 3 in words'],
	// “Three quarters” of an hour are forty-five minutes.
	'anchorage-talks': ['without 3 in words', 'with 5 in words', 'with 5 in words'],
	// “Twenty-four hours” are two words.
	'batch-october-2025': ['with 4 in words'],
	'melania-trump-statement-2025-10-10': ['with 4 in words'],
	'melania-trump-statement-2025-10-10#reunited': ['with 4 in words']
};

/** The months as a date writes them. */
const monthsOf = (language: string): string[] =>
	Array.from({ length: 12 }, (_, i) =>
		formatDate(`2025-${String(i + 1).padStart(2, '0')}-15`, language)
	).map((date) => date.match(/\p{L}+/u)?.[0] ?? '');

it('there is another language', () => expect(others).toContain('uk'));

describe.each(others)('the edition in %s', (language) => {
	it('has every file that the first has, and no other', () => {
		const own = builtFiles()
			.filter((file) => file.startsWith(`${language}/`))
			.map((file) => file.slice(language.length + 1))
			.filter((file) => !SHARED.test(file));
		expect(files.filter((file) => !own.includes(file))).toEqual([]);
		expect(own.filter((file) => !files.includes(file))).toEqual([]);
		expect(files.length).toBeGreaterThan(100);
	});

	it.each(files.filter((file) => /\.(?:png|svg|csv|xml)$|cards\.(?:js|json)$/.test(file)))(
		'has a %s of its own',
		(file) => {
			const own = join(buildDir, inEdition(language, file));
			expect(existsSync(own)).toBe(true);
			expect(readFileSync(own).equals(readFileSync(join(buildDir, file)))).toBe(false);
		}
	);

	describe.each(pages)('%s', (path) => {
		const file = inEdition(language, path);
		const $ = page(file);
		const first = page(path);

		it('names its language', () => {
			expect($('html').attr('lang')).toBe(language);
			expect(first('html').attr('lang')).toBe(defaultLanguage);
		});

		it('says in its own words what it is', () => {
			expect($('title').text()).toBeTruthy();
			expect($('title').text()).not.toBe(first('title').text());
			for (const said of ['meta[name="description"]', 'meta[property^="og:"]']) {
				expect($(said), said).toHaveLength(first(said).length);
				$(said).each((i, element) => {
					const property = $(element).attr('property') ?? '';
					if (/^og:(?:type|image:(?:width|height|type))$/.test(property)) return;
					expect($(element).attr('content'), property).toBeTruthy();
					expect($(element).attr('content'), property).not.toBe(first(said).eq(i).attr('content'));
				});
			}
		});

		it('names its own address, where addresses are known', () => {
			const canonical = $('link[rel="canonical"]').attr('href');
			if (site === undefined || isEmbedPage(path)) return;
			expect(canonical).toBe(`${site.replace(/\/*$/, '/')}${addressOf(file)}`);
		});

		it('leads to the same page in the other language, which leads back', () => {
			const linkIn = (from: string): Record<string, string | undefined> => {
				const link = page(from)('a[data-other-language]');
				if (isEmbedPage(path)) {
					expect(link).toHaveLength(0);
					return {};
				}
				expect(link, from).toHaveLength(others.length);
				const { href = '', hreflang, lang } = link.attr() ?? {};
				const to = new URL(href, `http://site/${addressOf(from)}`).pathname.slice(1);
				return { to, hreflang, lang, label: link.find('.whole').text() || link.text() };
			};
			const [there, back] = [linkIn(path), linkIn(file)];
			if (isEmbedPage(path)) return;
			const link = (to: string, name: (typeof languages)[number]) => ({
				to: addressOf(to),
				hreflang: name,
				lang: name,
				label: ownName(name)
			});
			expect(there).toEqual(link(file, language));
			expect(back).toEqual(link(path, defaultLanguage));
		});

		it('has no sentence in another language that is not said to be in it', () => {
			expect(runsIn(saidIn(readBuilt(file), language))).toEqual([]);
		});

		it('links to pages of its own edition', () => {
			const foreign = $('a[href]:not([data-other-language])')
				.toArray()
				.map((link) => $(link).attr('href') ?? '')
				.filter((href) => !/^[a-z]+:/.test(href))
				.map((href) => new URL(href, `http://site/${addressOf(file)}`).pathname.slice(1))
				.filter((to) => pages.includes(`${to}index.html`));
			expect([...new Set(foreign)]).toEqual([]);
		});

		it('has the same facts, each with the same number', () => {
			const factsOf = (edition: CheerioAPI, locale: string): string[] =>
				edition(FACTS)
					.toArray()
					.map((element) => {
						const text = edition(element).text().trim();
						const whole = parseNumber(text, locale);
						const { digits, words } = numbersSaid(text, locale);
						const numbers = whole === null ? (digits.length > 0 ? digits : words) : [whole];
						return `${factOf(edition(element).attr() ?? {})} = ${numbers.join('–')}`;
					})
					.sort();
			expect(factsOf($, language)).toEqual(factsOf(first, defaultLanguage));
		});

		it('has ids, records and tables as the first has', () => {
			for (const attribute of ['id', 'data-record', 'data-state', 'data-chart']) {
				const all = (edition: CheerioAPI) =>
					edition(`[${attribute}]`)
						.toArray()
						.map((element) => edition(element).attr(attribute))
						.sort();
				expect(all($), attribute).toEqual(all(first));
			}
		});
	});

	it.each(files.filter((file) => /\.(?:svg|xml)$/.test(file)))(
		'%s has no sentence in another language',
		(file) => {
			expect(runsIn(saidIn(readBuilt(inEdition(language, file)), language, true))).toEqual([]);
		}
	);

	it.each(files.filter((file) => file.endsWith('.csv')))(
		'%s has no sentence in another language, and the rows of the first with their numbers',
		(file) => {
			const rowsOf = (path: string) => parse(readBuilt(path)) as string[][];
			const own = rowsOf(inEdition(language, file));
			const first = rowsOf(file);
			const said = own.flatMap((row) => row.map((text) => ({ text, where: row[0] ?? '' })));
			const plain = said.filter(({ text }) => !/^[a-z\d-]+$/i.test(text));
			expect(runsIn(plain)).toEqual([]);
			expect(own.map(([record]) => record)).toEqual(first.map(([record]) => record));
			// A column of numbers has one in every row of the first language, beside what qualifies it.
			const qualifiers = Object.entries(messagesEn)
				.filter(([key]) => /^qualifier-/.test(key))
				.map(([, text]) => text);
			const bare = (cell: string): string =>
				qualifiers.reduce((left, word) => left.replace(word, ''), cell).trim();
			const columns = (first[0] ?? []).map((_, i) => i);
			const counted = columns.filter((i) =>
				first.slice(1).every((row) => /^\d[\d,]*(?:–\d[\d,]*)?$/.test(bare(row[i] ?? '')))
			);
			for (const i of counted)
				first.slice(1).forEach((row, at) => {
					expect(numbersSaid(own[at + 1]?.[i] ?? '', language), row[0]).toEqual(
						numbersSaid(row[i] ?? '', defaultLanguage)
					);
				});
		}
	);

	it('charts.json has no sentence in another language', () => {
		const said = textsOfJson(JSON.parse(readBuilt(inEdition(language, 'charts.json'))));
		expect(runsIn(said)).toEqual([]);
	});

	it('what stands in a third language is said to, wherever the first edition says so', () => {
		const third = (path: string): string[] =>
			page(path)('main [lang], article [lang]')
				.toArray()
				.filter((element) => !languages.some((one) => one === element.attribs['lang']))
				.map((element) => `${element.attribs['lang']}: ${page(path)(element).text()}`);
		for (const path of ['sources/index.html', 'index.html']) {
			// A voice for the edition’s own letters reads what no letter tells apart.
			const first = third(path).filter((text) => !text.startsWith('und-'));
			const own = third(inEdition(language, path)).join('\n');
			expect(first.filter((text) => !own.includes(text))).toEqual([]);
		}
	});

	it('no part in another language runs on into a date', () => {
		const month = new RegExp(`^\\s*(?:${monthsOf(language).join('|')})`, 'u');
		const torn = pages.flatMap((path) => {
			const $ = page(inEdition(language, path));
			return $('span[lang]')
				.toArray()
				.filter(({ next }) => next?.type === 'text' && month.test(next.data))
				.map((span) => `${path}: ${$(span).text()}`);
		});
		expect(torn).toEqual([]);
	});

	describe('the numbers that are said', () => {
		/** What of the numbers of a text is not in the same text of the other edition. */
		const differences = (id: string, first: string, own: string): string[] => {
			const [theirs, ours] = [numbersSaid(first, defaultLanguage), numbersSaid(own, language)];
			const found = [
				...lacking(theirs.digits, [...ours.digits, ...ours.words]).map((n) => `without ${n}`),
				...lacking(ours.digits, [...theirs.digits, ...theirs.words]).map((n) => `with ${n}`),
				...lacking(
					theirs.words.filter((n) => n > 2),
					[...ours.digits, ...ours.words]
				).map((n) => `without ${n} in words`),
				...lacking(
					ours.words.filter((n) => n > 2),
					[...theirs.digits, ...theirs.words]
				).map((n) => `with ${n} in words`)
			];
			return lacking(found, WORDED_OTHERWISE[id] ?? []).map((what) => `${id}: ${what}`);
		};

		it('are the same in the entry of each record on the sources page', () => {
			const path = 'sources/index.html';
			const [first, own] = [path, inEdition(language, path)].map((file) => {
				const $ = page(file);
				return new Map(
					$('article[id], section[id^="measure-"]')
						.toArray()
						.map((entry) => {
							const copy = $(entry).clone();
							copy.find('article').remove();
							// What a source said stands in its own words in every edition.
							copy.find('dd:has(> a[href^="#source-"])').remove();
							copy.find('h4, h5, p, dt, dd, small').append(' ');
							return [$(entry).attr('id') ?? '', copy.text()] as const;
						})
				);
			});
			const offenders = [...(first ?? [])].flatMap(([id, text]) =>
				differences(id, text, own?.get(id) ?? '')
			);
			expect(offenders).toEqual([]);
		});

		it('are the same in each card', () => {
			const cardsOf = (file: string): Cards['cards'] =>
				(JSON.parse(readBuilt(file)) as Cards).cards;
			const [first, own] = [cardsOf('cards.json'), cardsOf(inEdition(language, 'cards.json'))];
			expect(Object.keys(own)).toEqual(Object.keys(first));
			const textOf = (card: Card | undefined): string =>
				[
					card?.title,
					card?.date,
					card?.lead,
					...(card?.details ?? []).flatMap(({ label, lines }) => [
						label,
						...lines
							.flat()
							.map((piece) =>
								typeof piece === 'string'
									? piece
									: 'href' in piece && /^#/.test(piece.href)
										? piece.text
										: ''
							)
					])
				].join(' \n');
			const offenders = Object.entries(first).flatMap(([id, card]) =>
				differences(id, textOf(card), textOf(own[id]))
			);
			expect(offenders).toEqual([]);
		});
	});
});
