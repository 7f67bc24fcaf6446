/** Every chart has its page, its files and its place in the lists. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'cheerio';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/lib/copy/model.ts';
import { charts } from '../../src/lib/charts/registry.ts';
import { LANGUAGE_FOLDER, languages } from '../../src/lib/format/languages.ts';
import { themes } from '../../src/lib/pictures/tokens.ts';
import { manifestSchema } from '../../src/lib/server/charts/manifest.ts';
import { picturePath } from '../../src/lib/server/charts/paths.ts';
import { pagePaths } from '../../src/lib/server/charts.ts';
import { prefixOf } from '../../src/lib/server/site.ts';
import { buildDir, builtFiles, builtPages, readBuilt, readPage } from '../support/site.ts';
import { compiledCopy, latestDataset } from '../support/story.ts';

const site = process.env['SITE_URL'];
const dataset = latestDataset();

/** Width and height of a PNG, from its first chunk. */
function pngSize(file: string): [number, number] {
	const bytes = readFileSync(join(buildDir, file));
	expect(bytes.toString('latin1', 1, 4), file).toBe('PNG');
	return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

/** A path of the built site from an address in one of its files. */
function pathOf(address: string, file: string): string {
	const origin = site ?? 'http://site/';
	const url = new URL(address, `${origin}${file}`);
	return decodeURIComponent(url.pathname.slice(new URL(origin).pathname.length));
}

describe.each(languages)('in %s', (language) => {
	const prefix = prefixOf(language);
	const root = prefix === '' ? '' : `${prefix}/`;
	const copy = compiledCopy(dataset, language);

	describe('the page of all charts', () => {
		const $ = readPage(`${root}charts/index.html`);

		it('has each with its question, its finding and a link', () => {
			const questions = $('.chart-cards h2')
				.toArray()
				.map((heading) => $(heading).text());
			expect(questions).toEqual(charts.map(({ id }) => plainText(copy.charts[id]?.question ?? [])));
			const links = $('.chart-cards h2 a')
				.toArray()
				.map((link) => pathOf($(link).attr('href') ?? '', `${root}charts/`));
			expect(links).toEqual(charts.map(({ id }) => `${root}charts/${id}/`));
			expect($('.chart-cards p').toArray()).toHaveLength(charts.length);
		});

		it('shows the drawing of each, with words for who does not see it', () => {
			const images = $('.preview img').toArray();
			expect(images).toHaveLength(charts.length * themes.length);
			for (const image of images) {
				expect($(image).attr('alt')).not.toBe('');
				expect(builtFiles()).toContain(pathOf($(image).attr('src') ?? '', `${root}charts/`));
			}
		});
	});

	describe.each(charts.map((chart) => ({ chart, id: chart.id })))('chart $id', ({ chart, id }) => {
		const page = `${root}charts/${id}/`;
		const html = readBuilt(`${page}index.html`);
		const $ = load(html);
		const names = chart.states.map(({ name }) => name);

		it('asks its question', () => {
			expect($('h1').text()).toBe(plainText(copy.charts[id]?.question ?? []));
		});

		it('has a section for each state, and a link to each', () => {
			const sections = $('.chart-state').toArray();
			expect(sections.map((section) => $(section).attr('id'))).toEqual(names);
			for (const section of sections) {
				const figure = $(section).find('figure.chart');
				expect(figure.attr('data-state')).toBe($(section).attr('id'));
				expect(figure.find('.drawing').children().length).toBeGreaterThan(0);
			}
			const links = $('.state-picker a')
				.toArray()
				.map((link) => $(link).attr('href'));
			expect(links).toEqual(names.map((name) => `#${name}`));
			expect($('.chart-stage').attr('data-key')).toBe(chart.key);
		});

		it('has its records as a table, open, and says what it is drawn from', () => {
			expect($('details.record-table').attr('open')).toBeDefined();
			expect($('details.record-table tbody tr').length).toBeGreaterThan(0);
			expect($('.chart-source').text()).toContain(dataset.version);
		});

		it('offers files that are there', () => {
			const offered = $('a[download]')
				.toArray()
				.map((link) => pathOf($(link).attr('href') ?? '', page));
			expect(offered).toContain(`${root}charts/${id}.csv`);
			expect(offered).toContain(`data/${dataset.version}/dataset.json`);
			for (const file of offered) expect(existsSync(join(buildDir, file)), file).toBe(true);
		});

		it('says how it is cited', () => {
			expect($('#cite blockquote').text()).toContain(dataset.version);
			expect($('#cite pre').text()).toContain(`@misc{names-on-a-list-${id}-${dataset.version},`);
		});

		it('prints once what its drawings share', () => {
			const shared = $('[id]')
				.toArray()
				.map((element) => $(element).attr('id'));
			expect(new Set(shared).size).toBe(shared.length);
		});

		it('its rows are those of the table, each with its record', () => {
			const rows = parse(readBuilt(`${root}charts/${id}.csv`), { columns: true }) as Record<
				string,
				string
			>[];
			const printed = $('details.record-table tbody tr')
				.toArray()
				.map((row) => $(row).attr('data-record'));
			expect(rows.map(({ record }) => record)).toEqual(printed);
			for (const { dataset_version: version, licence } of rows)
				expect([version, licence]).toEqual([dataset.version, 'CC-BY-4.0']);
		});

		it('has a picture to share, in the size that is asked for', () => {
			expect(pngSize(`${root}share/${id}.png`)).toEqual([1200, 630]);
		});

		it('has a picture of every state in light and dark', () => {
			const pictures = [null, ...names].flatMap((state) =>
				themes.map((theme) => ({ state, theme }))
			);
			for (const { state, theme } of pictures) {
				const [svgFile, pngFile] = (['svg', 'png'] as const).map(
					(type) => `${root}${picturePath(id, state, type, theme)}`
				) as [string, string];
				const xml = readBuilt(svgFile);
				expect(xml, svgFile).not.toMatch(/NaN|undefined|Infinity|var\(/);
				const drawing = load(xml, { xml: true })('svg');
				expect(Number(drawing.attr('width'))).toBe(600);
				expect(pngSize(pngFile), pngFile).toEqual([1200, 2 * Number(drawing.attr('height'))]);
			}
		});
	});

	it('the list for programs holds to its schema, and everything in it is there', () => {
		const file = `${root}charts.json`;
		const { charts: listed, version } = manifestSchema.parse(JSON.parse(readBuilt(file)));
		expect(version).toBe(dataset.version);
		expect(listed.map(({ id }) => id)).toEqual(charts.map(({ id }) => id));
		for (const { page, csv, share, picture, pictureDark, states } of listed) {
			const files = [picture, pictureDark, ...states.map((state) => state.picture)].flatMap(
				({ svg, png }) => [svg, png]
			);
			for (const address of [csv, share, ...files])
				expect(builtFiles(), address).toContain(pathOf(address, file));
			expect(builtFiles()).toContain(`${pathOf(page, file)}index.html`);
			for (const state of states) expect(state.page).toContain(`#${state.name}`);
		}
	});

	it('the story’s picture to share is there', () => {
		expect(pngSize(`${root}share/story.png`)).toEqual([1200, 630]);
	});

	it.each(['charts/', ...charts.map(({ id }) => `charts/${id}/`)])(
		'%s says to networks what it is',
		(path) => {
			const $ = readPage(`${root}${path}index.html`);
			const said = (property: string) => $(`meta[property="${property}"]`).attr('content');
			expect(said('og:title')).toBeTruthy();
			expect(said('og:description')).toBeTruthy();
			if (site === undefined) {
				expect(said('og:image')).toBeUndefined();
				return;
			}
			expect(said('og:url')).toBe(`${site.replace(/\/*$/, '/')}${root}${path}`);
			expect(builtFiles()).toContain(pathOf(said('og:image') ?? '', ''));
		}
	);
});

describe('the map of the site', () => {
	/** Copies of pages, which are not to be found by themselves. */
	const copies = new RegExp(
		String.raw`^(?:${LANGUAGE_FOLDER})?(?:v|freeze|embed/[^/]+)/|^404\.html$`
	);

	it('has every page that is built, and no other', () => {
		const built = builtPages()
			.filter((page) => !copies.test(page))
			.map((page) => page.replace(/index\.html$/, ''));
		const mapped = languages.flatMap((language) => {
			const prefix = prefixOf(language);
			return pagePaths(language).map((path) => (prefix === '' ? path : `${prefix}/${path}`));
		});
		expect(mapped.sort()).toEqual(built.sort());
	});

	it('is there where the site’s address is known, and robots are told', () => {
		const robots = readBuilt('robots.txt');
		expect(robots).toContain('User-agent: *');
		expect(existsSync(join(buildDir, 'sitemap.xml'))).toBe(site !== undefined);
		expect(robots.includes('Sitemap:')).toBe(site !== undefined);
		if (site === undefined) return;
		const $ = load(readBuilt('sitemap.xml'), { xml: true });
		const found = $('loc')
			.toArray()
			.map((location) => `${pathOf($(location).text(), '')}index.html`);
		expect(found.length).toBeGreaterThan(charts.length);
		for (const page of found) expect(builtFiles()).toContain(page);
	});
});

describe('no page, picture or list shows a value that is none', () => {
	/** Text and attributes as they are read, not the scripts. */
	const text = (file: string): string => readBuilt(file).replace(/<script[\s\S]*?<\/script>/g, '');
	const files = builtFiles().filter((file) => /\.(?:html|svg|csv|xml)$|charts\.json$/.test(file));

	it.each(files)('%s', (file) => {
		expect(text(file).match(/.{0,40}\b(?:NaN|undefined|-?Infinity)\b.{0,40}/g) ?? []).toEqual([]);
	});
});
