/**
 * Whatever stands in a field of a table, in a note or in a reason: it is refused, or it is printed as
 * text. What is printed has the same elements with the same attributes as with harmless words.
 */
import { load, type CheerioAPI } from 'cheerio';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { render } from 'svelte/server';
import { describe, expect, test, vi } from 'vitest';
import type { Shape } from '../../../src/lib/charts/picture.ts';
import messages from '../../../src/content/en/messages.json';
import { checkTables } from '../../../src/lib/dataset/check.ts';
import { openDataset } from '../../../src/lib/dataset/dataset.ts';
import { datasetBytes, datasetOf, manifestOf } from '../../../src/lib/dataset/release.ts';
import type { Release } from '../../../src/lib/dataset/folder.ts';
import {
	tableNames,
	type Manifest,
	type TableName,
	type Tables
} from '../../../src/lib/dataset/schema.ts';
import { cardsScript } from '../../../src/lib/embed/cards-script.ts';
import { html } from '../../../src/lib/format/tree.ts';
import { content } from '../../../src/lib/interact/content.ts';
import type { CardSource } from '../../../src/lib/interact/source.ts';
import { comparison } from '../../../src/lib/page/data/comparison.ts';
import { languageContext } from '../../../src/lib/page/language.ts';
import SourcesList from '../../../src/lib/page/sources/SourcesList.svelte';
import { compose } from '../../../src/lib/pictures/compose.ts';
import { svg } from '../../../src/lib/pictures/svg.ts';
import { cardsFor } from '../../../src/lib/server/cards.ts';
import { cellOf, columnsOf } from '../../../src/lib/server/data-package/columns.ts';
import { unguarded } from '../../../src/lib/server/data-package/csv.ts';
import { releaseFiles } from '../../../src/lib/server/data-package/files.ts';
import { atomFeed } from '../../../src/lib/server/data-pages/feed.ts';
import { dataScript } from '../../../src/lib/server/json-ld.ts';
import { sourcesView, type SourcesInput } from '../../../src/lib/server/sources.ts';
import { changed, TODAY, validTables, type Change } from '../dataset/fixture.ts';
import { BAD_ADDRESSES, HOSTILE, hostileText, UNSEEN } from '../hostile.ts';

const published = vi.hoisted((): { releases: unknown[] } => ({ releases: [] }));
vi.mock('../../../src/lib/server/dataset.ts', () => ({
	releases: () => published.releases,
	currentDataset: () => {
		throw new Error('Nothing here is of the dataset that pages show.');
	}
}));

interface Leaf {
	table: TableName;
	path: string;
}

/** Every text in a value, by the way to it. */
function leavesIn(value: unknown, table: TableName, path = ''): Leaf[] {
	if (typeof value === 'string') return [{ table, path }];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => leavesIn(inner, table, `${path}/${key}`));
}

const valid = validTables();
const leaves = tableNames.flatMap((table) => leavesIn(valid[table], table));

const put = ({ table, path }: Leaf, value: string): Change => ({
	op: 'replace',
	table,
	path,
	value
});

function checked(changes: readonly Change[]): ReturnType<typeof checkTables> {
	return checkTables(changed(validTables(), changes), { today: TODAY });
}

const HARMLESS = 'Some words';
/** The field of a table that a text stands in, whichever row or place of a list it is. */
const fieldOf = ({ table, path }: Leaf): string => `${table}${path.replace(/\/\d+/g, '/*')}`;
/** One text of each field. */
const samples = [...new Map(leaves.map((leaf) => [fieldOf(leaf), leaf])).values()];
const freeFields = new Set(
	samples.filter((leaf) => checked([put(leaf, HARMLESS)]).tables !== null).map(fieldOf)
);
/** Texts in fields that hold any words. */
const free = leaves.filter((leaf) => freeFields.has(fieldOf(leaf)));
/** Fields that hold an address. */
const addresses = leaves.filter(({ path }) => /\/url$/.test(path));

/** The tables with one text in every field that holds any. */
function filled(text: string): Tables {
	const { tables, breaches } = checked(free.map((leaf) => put(leaf, text)));
	if (tables === null) throw new Error(JSON.stringify(breaches.slice(0, 3), null, '\t'));
	return tables;
}

/** How often each element stands there, with the names of its attributes. */
function skeleton($: CheerioAPI): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { tagName, attribs } of $('html, html *, feed, feed *, svg, svg *').toArray()) {
		const shape = [tagName, ...Object.keys(attribs).sort()].join(' ');
		counts[shape] = (counts[shape] ?? 0) + 1;
	}
	return counts;
}

function leading($: CheerioAPI): string[] {
	const links = $('[href]')
		.toArray()
		.map(({ attribs }) => attribs['href'] ?? '');
	return links.filter((href) => !/^(?:#|\.{0,2}\/|https:\/\/)/.test(href));
}

const RUNS = { numRuns: 12 };

test('there are fields for words, and for addresses, in every table that has them', () => {
	expect(new Set(free.map(({ table }) => table)).size).toBeGreaterThan(6);
	expect(free.length).toBeGreaterThan(60);
	expect(addresses.length).toBeGreaterThan(2);
});

describe('the check refuses', () => {
	test.each(UNSEEN.map((text) => [`U+${text.charCodeAt(0).toString(16)}`, text]))(
		'%s in any field',
		(_, unseen) => {
			const all = checked(leaves.map((leaf) => put(leaf, `a${unseen}b`))).breaches;
			const named = new Set(all.map(({ field, file }) => `${file} ${field}`));
			const missed = leaves.filter(
				({ table, path }) => !named.has(`${table}.json ${path.split('/').slice(2).join('.')}`)
			);
			expect(missed).toEqual([]);
		}
	);

	test.each(BAD_ADDRESSES)('%j where an address should be', (address) => {
		for (const leaf of addresses) expect(checked([put(leaf, address)]).tables).toBeNull();
	});

	test('words where there is a choice, an id or a date', () => {
		const fixed = samples.filter((leaf) => !free.includes(leaf));
		expect(fixed.length).toBeGreaterThan(30);
		for (const leaf of fixed)
			expect(checked([put(leaf, HOSTILE[0])]).tables, fieldOf(leaf)).toBeNull();
	});
});

describe('is text', () => {
	const input = (tables: Tables): SourcesInput => ({
		dataset: openDataset(datasetOf(tables, '1.0.0', TODAY), { published: true }),
		messages,
		locale: 'en'
	});

	/** Whatever the words are: the same elements, links that lead to pages, and the words. */
	function expectText(made: (tables: Tables, text: string) => CheerioAPI): void {
		const expected = skeleton(made(filled(HARMLESS), HARMLESS));
		expect(Object.keys(expected).length).toBeGreaterThan(3);
		fc.assert(
			fc.property(hostileText, (text) => {
				const $ = made(filled(text), text);
				expect(skeleton($)).toEqual(expected);
				expect(leading($)).toEqual([]);
				expect($.root().text()).toContain(text);
			}),
			RUNS
		);
	}

	test('on the sources page', () => {
		expectText((tables) => {
			const context = languageContext({ language: 'en', messages });
			const view = sourcesView(input(tables));
			return load(render(SourcesList, { props: { view }, context }).body);
		});
	});

	const cardsOf = (tables: Tables) =>
		cardsFor(
			(
				['deportation-figures', 'icc-timeline', 'summit-events', 'places', 'derived'] as const
			).flatMap((table) => tables[table].map(({ id }) => id)),
			input(tables)
		);

	test('in a card', () => {
		const source: CardSource = {
			warm: () => undefined,
			card: () => Promise.resolve(null),
			has: () => false,
			entry: (anchor) => `../sources/#${anchor}`
		};
		expectText((tables) => {
			const { words, cards } = cardsOf(tables);
			const trees = Object.values(cards).flatMap((card) => content(card, words, source));
			return load(trees.map((tree) => html(tree)).join(''));
		});
	});

	test('in the script with an embed’s cards', () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				const cards = cardsOf(filled(text));
				const script = cardsScript('', cards, '00000000');
				expect(script).not.toMatch(/<|\u2028|\u2029/);
				const [, data = ''] = /\((\{.*\}),"\d{8}"\);\s*$/s.exec(script) ?? [];
				expect(JSON.parse(data)).toEqual(JSON.parse(JSON.stringify(cards)));
			}),
			RUNS
		);
	});

	test('in a comparison of releases, reasons too', () => {
		const none = Object.fromEntries(tableNames.map((name) => [name, []])) as unknown as Tables;
		expectText((tables, text) => {
			const [from, to] = [
				{ version: '1.0.0', tables: none },
				{ version: '1.1.0', tables }
			];
			const reasons = new Map(tables.bodies.map(({ id }) => [`bodies/${id}`, [text]]));
			const changes = comparison(from, to, reasons, {
				messages,
				locale: 'en',
				entry: (table, id) => `../sources/#${table}-${id}`
			});
			return load(changes.map((tree) => html(tree)).join(''));
		});
	});

	test('in the feed: notes, reasons, and the labels of rows', () => {
		expectText((tables, text) => {
			published.releases = [releaseOf(filled(HARMLESS), '1.0.0', text), corrected(tables, text)];
			return load(atomFeed('en'), { xml: true });
		});
	});

	test('in a picture: title, words, labels, and ids', () => {
		expectText((_, text) => {
			const words = { title: 'T', subtitle: 'S', summary: text, source: ['W'], language: 'en' };
			const label: Shape = {
				kind: 'text',
				x: 1,
				y: 20,
				text,
				size: 12,
				anchor: 'start',
				tone: 'ink'
			};
			const mark: Shape = { kind: 'circle', cx: 9, cy: 9, r: 4, fill: 'mark', record: text };
			const drawn = { width: 560, height: 160, shapes: [label, mark] };
			const $ = load(svg(compose(drawn, words).sheet, 'light'), { xml: true });
			// Said only where the face has every letter.
			$('text').removeAttr('textLength').removeAttr('lengthAdjust');
			return $;
		});
	});

	test('as data in a page', () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				const $ = load(dataScript('application/ld+json', { name: text, [text]: [text] }));
				expect($('script')).toHaveLength(1);
				expect($('body').children()).toHaveLength(0);
				expect($('script').text()).not.toMatch(/<|>|&/);
				expect(JSON.parse($('script').text())).toEqual({ name: text, [text]: [text] });
			})
		);
	});

	test('in a table as CSV: read back as it was, and no cell begins as a formula', () => {
		fc.assert(
			fc.property(hostileText, (text) => {
				const dataset = datasetOf(filled(text), '1.0.0', TODAY);
				const stored = { dataset: new Uint8Array(), manifest: new Uint8Array() };
				const files = releaseFiles(dataset, stored);
				for (const table of tableNames) {
					const file = files.find(({ name }) => name === `${table}.csv`);
					const [, ...rows] = parse(Buffer.from(file?.content ?? []), {
						recordDelimiter: '\r\n'
					}) as string[][];
					const columns = columnsOf(table);
					expect(rows).toHaveLength(dataset.tables[table].length);
					rows.forEach((cells, i) =>
						cells.forEach((cell, j) => {
							const column = columns[j];
							const was = column && cellOf(dataset.tables[table][i], column);
							if (typeof was !== 'string') return;
							expect(unguarded(cell)).toBe(was);
							expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/u);
						})
					);
				}
			}),
			RUNS
		);
	});
});

/** A release as it would have been read. */
function releaseOf(
	tables: Tables,
	version: string,
	notes: string,
	changes?: Manifest['changes']
): Release {
	const dataset = datasetOf(tables, version, TODAY);
	const bytes = datasetBytes(dataset);
	return {
		dataset,
		bytes: Buffer.from(bytes),
		pages: new Map(),
		manifest: manifestOf(dataset, bytes, notes, { changes })
	};
}

/** One in which every row of some tables was corrected, each for the same reason. */
function corrected(tables: Tables, reason: string): Release {
	const rows = (['bodies', 'icc-timeline'] as const).flatMap((table) =>
		tables[table].map(({ id }) => ({ record: `${table}/${id}`, reason }))
	);
	return releaseOf(tables, '1.0.1', reason, { added: [], changed: rows, removed: [] });
}
