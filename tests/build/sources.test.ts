import { existsSync, readFileSync } from 'node:fs';
import { load, type CheerioAPI } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { openDataset } from '../../src/lib/dataset/dataset.ts';
import { readReleases } from '../../src/lib/dataset/folder.ts';
import { recordTables } from '../../src/lib/dataset/rules/rule.ts';
import { formatDate } from '../../src/lib/format/dates.ts';
import { defaultLanguage, languages } from '../../src/lib/format/languages.ts';
import { parseNumber } from '../../src/lib/format/numbers.ts';

const release = readReleases('data').at(-1);
if (release === undefined) throw new Error('The build suite reads a build of a release.');
const dataset = openDataset(release.dataset, { published: true });
const { tables } = dataset;
const records = recordTables.flatMap((table) => tables[table].map(({ id }) => id));

/** The numbers that a text prints, read as the locale writes them. */
function numbersIn(text: string, locale: string): number[] {
	return (text.match(/\d(?:[\d.,\s]*\d)?/gu) ?? []).map((digits) => {
		const value = parseNumber(digits, locale);
		expect(value, `“${digits}” in “${text}”`).not.toBeNull();
		return value ?? Number.NaN;
	});
}

describe.each(languages)('the sources page in %s', (language) => {
	const folder = language === defaultLanguage ? '' : `${language}/`;
	const $: CheerioAPI = load(readFileSync(`build/${folder}sources/index.html`, 'utf8'));
	const identified = $('[id]');
	const ids = identified.map((_, element) => $(element).attr('id')).get();
	const positions = new Map(ids.map((id, i) => [id, i]));
	const entry = (id: string) => identified.eq(positions.get(id) ?? ids.length);
	/** The heading of an entry without its date. */
	const heading = (id: string): string =>
		entry(id).children(':header').clone().find('small').remove().end().text().trim();
	/** What an entry links to. */
	const linksOf = (id: string): string[] =>
		entry(id)
			.find('a')
			.map((_, link) => $(link).attr('href'))
			.get();

	it('gives every id once', () => {
		expect(ids.filter((id, i) => ids.indexOf(id) < i)).toEqual([]);
	});

	it.each([
		['record', records],
		['derived value', tables.derived.map(({ id }) => id)],
		['source', tables.sources.map(({ id }) => `source-${id}`)]
	])('has an entry for every %s', (_, expected) => {
		expect(expected.filter((id) => !ids.includes(id))).toEqual([]);
	});

	it('has an entry for nothing else', () => {
		const bodies = tables.bodies.map(({ id }) => `body-${id}`);
		const expected = [...records, ...tables.derived.map(({ id }) => id), ...bodies];
		const entries = $('article')
			.map((_, element) => $(element).attr('id'))
			.get();
		expect(entries.sort()).toEqual(expected.sort());
		expect($('#sources > ol > li')).toHaveLength(tables.sources.length);
	});

	it('resolves every link within the page', () => {
		const targets = $('a[href^="#"]')
			.map((_, link) => $(link).attr('href')?.slice(1))
			.get();
		expect(targets.length).toBeGreaterThan(records.length);
		expect([...new Set(targets)].filter((id) => !ids.includes(id))).toEqual([]);
	});

	it('prints each figure’s value as the record has it', () => {
		for (const { id, value, low, high } of tables['deportation-figures']) {
			const expected = [value, low, high].filter((number) => number !== null);
			expect(numbersIn(heading(id), language), id).toEqual(expected);
		}
	});

	it('prints each derived value as it is computed, with all that it is computed from', () => {
		for (const derived of tables.derived) {
			const value = dataset.fact(derived.id)?.value;
			expect(numbersIn(heading(derived.id), language), derived.id).toEqual([value]);
			const from = linksOf(derived.id)
				.map((href) => href.slice(1))
				.filter((id) => id !== derived.id);
			if ('of' in derived) expect(from).toEqual(derived.of);
			else expect(from, derived.id).toHaveLength(value ?? Number.NaN);
		}
	});

	it('prints dates no more exact than they are known', () => {
		for (const { id, asOf } of tables['deportation-figures'])
			expect(entry(id).find('small').text(), id).toBe(formatDate(asOf, language));
		for (const { id, date } of [...tables['icc-timeline'], ...tables['summit-events']])
			expect(entry(id).find('small').text(), id).toBe(formatDate(date, language));
	});

	it('shows in each record what was read in each of its sources, and where', () => {
		for (const record of recordTables.flatMap((table) => [...tables[table]])) {
			const text = entry(record.id).text();
			const linked = linksOf(record.id);
			for (const { source, evidence } of record.sources) {
				expect(text, record.id).toContain(evidence);
				expect(linked, record.id).toContain(`#source-${source}`);
				const { url } = dataset.source(source);
				if (url !== null) expect(linked, record.id).toContain(url);
			}
		}
	});

	it('names in each source the records that cite it, and cites every source', () => {
		const cited = records.flatMap((record) =>
			[...new Set(linksOf(record))].map((href) => ({ href, record }))
		);
		for (const { id } of tables.sources) {
			const citing = cited.filter(({ href }) => href === `#source-${id}`);
			const named = linksOf(`source-${id}`).filter((href) => href.startsWith('#'));
			expect(citing.length, id).toBeGreaterThan(0);
			expect(named.sort(), id).toEqual(citing.map(({ record }) => `#${record}`).sort());
		}
	});

	it('numbers sources in the list as the records do', () => {
		const listed = $('#sources > ol > li')
			.map((_, item) => `#${$(item).attr('id')}`)
			.get();
		$('article a[href^="#source-"]').each((_, link) => {
			expect(listed[Number($(link).text()) - 1]).toBe($(link).attr('href'));
		});
	});

	it('never prints an address as a title', () => {
		$('a').each((_, link) => expect($(link).text()).not.toMatch(/^\s*https?:/));
	});

	it('prints nothing that is not a word', () => {
		// A source says “null and void”.
		const unfit = /.{0,40}(?:\b(?:undefined|NaN|null(?! and void))\b|\[object|\{\w+\}).{0,40}/g;
		expect($('body').text().match(unfit)).toBeNull();
	});

	it('has one heading of the first level, and skips none below it', () => {
		const levels = $(':header')
			.map((_, element) => Number(element.tagName.slice(1)))
			.get();
		expect(levels.filter((level) => level === 1)).toEqual([1]);
		expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
	});

	it('runs no script but its own, which narrows it', () => {
		expect($('link[rel=modulepreload]')).toHaveLength(0);
		const scripts = $('script[src]').map((_, script) => $(script).attr('src'));
		expect(scripts.get()).toEqual([expect.stringMatching(/immutable\/workers\/filter-[^/]+\.js$/)]);
	});

	it('hides nothing by itself', () => {
		expect($('main [hidden], nav [hidden]')).toHaveLength(0);
	});

	it('says of each figure by which body, and of each record by which standings, it is found', () => {
		for (const { id, body } of tables['deportation-figures'])
			expect(entry(id).attr('data-body')?.split(' '), id).toContain(body);
		for (const { id, sources } of recordTables.flatMap((table) => [...tables[table]])) {
			const standings = entry(id).attr('data-standing')?.split(' ');
			for (const { source } of sources)
				expect(standings, id).toContain(dataset.source(source).standing);
		}
		const chosen = $('#filter-body option')
			.map((_, option) => $(option).attr('value'))
			.get();
		const bodies = tables['deportation-figures'].map(({ body }) => body);
		expect(bodies.filter((body) => !chosen.includes(body))).toEqual([]);
	});

	it('repeats no markup that only a browser’s script would read', () => {
		expect($.html('main')).not.toMatch(/<!--|class="svelte-/);
	});
});

it('leaves no data file beside the page that holds it once more', () => {
	const file = 'build/sources/__data.json';
	if (existsSync(file)) expect(readFileSync(file).length).toBeLessThan(50_000);
});
