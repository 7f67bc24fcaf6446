/** A chart that is added is found everywhere: in the list, among the files, in the map of the site. */
import Ajv2020 from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { load } from 'cheerio';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { chartCitation } from '../../../src/lib/server/charts/cite.ts';
import { charts } from '../../../src/lib/charts/registry.ts';
import { entryOf } from '../../../src/lib/server/charts/entries.ts';
import { chartFiles, shareFiles } from '../../../src/lib/server/charts/files.ts';
import {
	chartManifest,
	manifestJsonSchema,
	manifestSchema
} from '../../../src/lib/server/charts/manifest.ts';
import { assertDistinct } from '../../../src/lib/server/charts/paths.ts';
import { chartCsv } from '../../../src/lib/server/charts/rows.ts';
import { fixedPages, robots, sitemap, sitePaths } from '../../../src/lib/server/charts/sitemap.ts';
import { addressesFrom } from '../../../src/lib/server/site.ts';
import { social } from '../../../src/lib/server/social.ts';
import { messages, viewOf, wordsOfChart } from '../charts/fixture.ts';
import { fixtureEntry } from '../pictures/fixture.ts';

const SITE = 'https://example.org/names/';
const own = fixtureEntry();
const entries = [
	...charts.map((chart) =>
		entryOf(chart, {
			view: viewOf(chart.id),
			question: wordsOfChart(chart.id).question,
			origin: own.origin
		})
	),
	own
];
const context = { messages, language: 'en', site: null } as const;

const about = () => ({
	updated: '2026-11-20',
	heights: { '320': 500, '600': 400 },
	versions: [
		{ version: '1.2.0', released: '2026-11-01', embedded: false, corrected: '2026-11-20' },
		{ version: '1.2.3', released: '2026-11-23', embedded: true, corrected: null }
	]
});

function manifest(site: string | null) {
	const address = addressesFrom('charts.json', site);
	return chartManifest(entries, {
		address,
		rootAddress: address,
		language: 'en',
		version: '1.2.3',
		updated: '2026-11-23',
		answers: site !== null,
		about
	});
}

describe('the list of charts', () => {
	it('has each chart with its states and its files', () => {
		expect(manifest(null).charts.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
		expect(manifest(null).charts.at(-1)).toEqual({
			id: 'fixture',
			title: 'Two records are drawn, and this title is so long that it takes a second line',
			question: 'What is a fixture?',
			description: 'Two records & what they say.',
			key: 'some',
			states: ['some', 'none'].map((name) => ({
				name,
				title: own.states.find((state) => state.name === name)?.title,
				subtitle: own.states.find((state) => state.name === name)?.subtitle,
				description: own.states.find((state) => state.name === name)?.summary,
				page: `./charts/fixture/#${name}`,
				picture: { svg: `./charts/fixture/${name}.svg`, png: `./charts/fixture/${name}.png` }
			})),
			page: './charts/fixture/',
			csv: './charts/fixture.csv',
			picture: { svg: './charts/fixture.svg', png: './charts/fixture.png' },
			pictureDark: { svg: './charts/fixture-dark.svg', png: './charts/fixture-dark.png' },
			share: './share/fixture.png',
			updated: '2026-11-20',
			embed: './embed/fixture/',
			heights: { '320': 500, '600': 400 },
			oembed: null,
			versions: [
				{
					version: '1.2.0',
					released: '2026-11-01',
					page: './v/1.2.0/charts/fixture/',
					embed: null,
					corrected: '2026-11-20'
				},
				{
					version: '1.2.3',
					released: '2026-11-23',
					page: './v/1.2.3/charts/fixture/',
					embed: './v/1.2.3/embed/fixture/',
					corrected: null
				}
			]
		});
	});

	it('names answers of oEmbed where the site’s address is known', () => {
		expect(manifest(SITE).charts.at(-1)?.oembed).toBe(`${SITE}oembed/fixture.json`);
	});

	it.each([SITE, null])('holds to its schema, which is JSON Schema, at %s', (site) => {
		const value = manifest(site);
		expect(manifestSchema.parse(value)).toEqual(value);
		const ajv = new Ajv2020({ strict: true });
		formats.default(ajv);
		const validate = ajv.compile(manifestJsonSchema());
		expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
		expect(validate({ ...value, charts: [{ id: 'x' }] })).toBe(false);
	});
});

describe('the files', () => {
	const first = { entry: own, state: own.key };

	it('are rows, and pictures of every state in light and dark', () => {
		expect([...chartFiles([own], first, context).keys()].sort()).toEqual(
			[
				'charts/fixture.csv',
				// The picture of what the story begins with stands for the story too.
				...['fixture', 'fixture/none', 'fixture/some', 'story', 'story-card'].flatMap((name) =>
					['-dark.png', '-dark.svg', '.png', '.svg'].map((end) => `charts/${name}${end}`)
				)
			].sort()
		);
	});

	it('the picture of a chart is that of its key state', () => {
		const files = chartFiles([own], first, context);
		const whole = String(files.get('charts/fixture.svg')?.());
		expect(whole).toBe(files.get('charts/fixture/some.svg')?.());
		expect(whole).not.toBe(files.get('charts/fixture-dark.svg')?.());
		expect(files.get('charts/story.svg')?.()).toBe(whole);
	});

	it('one to share for each chart and the story', () => {
		expect([...shareFiles(entries, () => '', context).keys()]).toEqual([
			'share/story.png',
			...entries.map(({ id }) => `share/${id}.png`)
		]);
	});

	it('no two have one name', () => {
		expect(() => chartFiles([own, own], first, context)).toThrow('charts/fixture.csv');
		expect(() => assertDistinct(['a', 'b'])).not.toThrow();
	});

	it('rows say their record, their version and their licence, and none can run as a formula', () => {
		const rows: unknown = parse(chartCsv(own), { columns: true });
		expect(rows).toEqual([
			{
				record: 'first-record',
				Date: '1 May 2023',
				Who: 'Somebody, "quoted"',
				dataset_version: '1.2.3',
				licence: 'CC-BY-4.0'
			},
			expect.objectContaining({ record: 'second-record', Who: "'=1+1" })
		]);
		expect(chartCsv(fixtureEntry(null))).toContain(',unreleased,');
	});
});

describe('the map of the site', () => {
	const routes = [
		'/src/routes/[[lang=lang]]/+page.svelte',
		'/src/routes/[[lang=lang]]/charts/+page.svelte',
		'/src/routes/[[lang=lang]]/charts/[chart=chart]/+page.svelte',
		'/src/routes/[[lang=lang]]/data/+page.svelte',
		'/src/routes/[[lang=lang]]/data/compare/[[pair=pair]]/+page.svelte',
		'/src/routes/[[lang=lang]]/embed/+page.svelte',
		'/src/routes/[[lang=lang]]/embed/story/+page.svelte',
		'/src/routes/[[lang=lang]]/freeze/[version]/+page.svelte'
	];

	it('has every page, a new chart’s too, and no copy of one', () => {
		const fixed = fixedPages(routes);
		expect(fixed).toEqual(['', 'charts/', 'data/', 'embed/']);
		expect(sitePaths({ fixed, charts: [own], pairs: ['1.0.0-to-1.1.0'] })).toEqual([
			'',
			'charts/',
			'data/',
			'embed/',
			'charts/fixture/',
			'data/compare/',
			'data/compare/1.0.0-to-1.1.0/'
		]);
	});

	it('is absolute, and names the other languages of each page', () => {
		const editions = [
			{ language: 'en', prefix: '' },
			{ language: 'uk', prefix: 'uk' }
		];
		const $ = load(sitemap(['', 'charts/fixture/'], editions, SITE), { xml: true });
		const locations = $('loc')
			.toArray()
			.map((loc) => $(loc).text());
		expect(locations).toEqual([
			SITE,
			`${SITE}uk/`,
			`${SITE}charts/fixture/`,
			`${SITE}uk/charts/fixture/`
		]);
		expect($('url').first().find('[hreflang]')).toHaveLength(2);
		expect(sitemap([''], editions.slice(0, 1), SITE)).not.toContain('hreflang');
	});

	it('is named to robots where there is one', () => {
		expect(robots(SITE)).toContain(`Sitemap: ${SITE}sitemap.xml`);
		expect(robots(null)).not.toContain('Sitemap');
	});
});

describe('how it is cited', () => {
	it('names question, version and address', () => {
		const cited = chartCitation(
			own,
			{ version: '1.2.3', released: '2026-11-23' },
			messages,
			'',
			SITE
		);
		expect(cited?.text).toContain('What is a fixture?');
		expect(cited?.text).toContain('1.2.3');
		expect(cited?.text).toContain(`${SITE}charts/fixture/`);
		expect(cited?.bibtex).toMatch(/^@misc\{names-on-a-list-fixture-1\.2\.3,\n/);
		expect(cited?.bibtex).toContain('month = {11}');
		expect(cited?.bibtex.split('{').length).toBe(cited?.bibtex.split('}').length);
	});

	it('not at all before it is released', () => {
		expect(chartCitation(own, { version: null, released: '2026-11-23' }, messages)).toBeNull();
	});
});

describe('what a network shows', () => {
	const page = {
		path: 'charts/fixture/',
		picture: 'share/fixture.png',
		title: 'T',
		description: 'D',
		alt: 'A'
	};

	it('has a picture where its address is known', () => {
		expect(social('en', page, SITE).absolute).toEqual({
			url: `${SITE}charts/fixture/`,
			picture: { url: `${SITE}share/fixture.png`, width: 1200, height: 630, alt: 'A' },
			oembed: null
		});
	});

	it('says how it is embedded, if it is', () => {
		expect(social('en', { ...page, embedded: 'fixture' }, SITE).absolute?.oembed).toBe(
			`${SITE}oembed/fixture.json`
		);
	});

	it('has none where it is not: a relative one is nobody’s', () => {
		expect(social('en', page, null).absolute).toBeNull();
	});
});
