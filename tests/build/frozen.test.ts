/** What lies below `/v/`: for every release, and every file that was kept with it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { charts } from '../../src/lib/charts/registry.ts';
import { isEmbedPage } from '../../src/lib/embed/ids.ts';
import { readReleases } from '../../src/lib/dataset/folder.ts';
import { LANGUAGE_FOLDER } from '../../src/lib/format/languages.ts';
import { placeOf } from '../../src/lib/frozen/plan.ts';
import { EMPTY_SLOT } from '../../src/lib/frozen/slot.ts';
import { referencesOfHtml } from '../support/references.ts';
import { builtFiles, dataFolder, readBuilt, readPage } from '../support/site.ts';

const releases = readReleases(dataFolder);
const SLOT = /<!--correction-slot-->[\s\S]*<!--\/correction-slot-->/;

/** Every kept file with the path at which it is served. */
const kept = releases.flatMap(({ manifest, pages }) =>
	[...pages].map(([name, bytes]) => {
		const { lang, path } = placeOf(name);
		const served = `${lang === undefined ? '' : `${lang}/`}v/${manifest.version}/${path}`;
		return { manifest, name, bytes, path, served };
	})
);
const keptHtml = kept.filter(({ name }) => name.endsWith('.html'));
/** Pages of their own; those that stand in others’ have scripts, and a test of their own. */
const keptPages = keptHtml.filter(({ name }) => !isEmbedPage(name));
const still = kept.filter(({ name }) => !/(?:^|\/)embed\//.test(name));
const keptCharts = keptPages.filter(({ path }) => path.startsWith('charts/'));
const dataOnly = releases.filter(({ pages }) => pages.size === 0);

describe('the files below /v/', () => {
	test('are those that releases kept, a page that says so where none were, and nothing else', () => {
		const expected = [
			...kept.map(({ served }) => served),
			...dataOnly.map(({ manifest }) => `v/${manifest.version}/index.html`)
		];
		const found = builtFiles().filter((file) =>
			new RegExp(`^(?:${LANGUAGE_FOLDER})?v/`).test(file)
		);
		expect(found).toEqual(expected.sort());
	});

	test.each(kept)(
		'$served is, byte for byte and outside its slot, what was published',
		({ manifest, name, bytes, served }) => {
			expect(readBuilt(served).replace(SLOT, EMPTY_SLOT)).toBe(bytes.toString('utf8'));
			const onDisk = readFileSync(join(dataFolder, 'releases', manifest.version, 'pages', name));
			expect(createHash('sha256').update(onDisk).digest('hex')).toBe(manifest.pages?.[name]);
		}
	);

	test.each(still)('$served fetches nothing and runs nothing', ({ served }) => {
		const text = readBuilt(served);
		const fetched = referencesOfHtml(text).filter((reference) => reference.fetched);
		expect(fetched.filter(({ address }) => !address.startsWith('#'))).toEqual([]);
		expect(text).not.toMatch(/<script\b|\son[a-z]+="|javascript:|url\((?!["']?(?:data:|#))/i);
	});

	test.each(dataOnly)(
		'$manifest.version was released before pages were kept, and says so',
		({ manifest }) => {
			const page = readPage(`v/${manifest.version}/index.html`);
			expect(page('main').text()).toContain(manifest.version);
			expect(page(`a[href="../../data/${manifest.version}/dataset.json"]`).length).toBe(1);
		}
	);
});

describe('a page that was kept', () => {
	test.each(keptHtml)('$served says its version and draws charts', ({ manifest, served }) => {
		const page = readPage(served);
		expect(page('h1').length).toBe(1);
		expect(page('.version').first().text()).toContain(manifest.version);
		expect(page('figure.chart').length).toBeGreaterThan(0);
	});

	test.each(keptPages)('$served offers nothing that a script would have to do', ({ served }) => {
		const page = readPage(served);
		expect(page('button, form, input, .stage, nav.rail').length).toBe(0);
	});

	// That every other link leads somewhere too is held by links.test.ts.
	test.each(keptPages)('$served leads to the page as it stands today', ({ served }) => {
		const page = readPage(served);
		const live = served.replace(/(^|\/)v\/[^/]+\//, '$1').replace(/index\.html$/, '');
		const targets = page('.version a')
			.toArray()
			.map(({ attribs }) => new URL(attribs['href'] ?? '', `http://site/${served}`).pathname);
		expect(targets).toContain(`/${live}`);
	});
});

describe('a chart’s page as it stands today', () => {
	const latest = releases.at(-1)?.manifest.version ?? '';

	test.each(charts)('$id leads to the one that the latest release kept', ({ id }) => {
		const served = keptCharts
			.map((chart) => chart.served)
			.filter((path) => path === `v/${latest}/charts/${id}/index.html`);
		const leads = readPage(`charts/${id}/index.html`)('#cite a')
			.toArray()
			.map(({ attribs }) => new URL(attribs['href'] ?? '', `http://site/charts/${id}/`))
			.filter(({ pathname }) => pathname.startsWith('/v/'))
			.map(({ pathname }) => `${pathname.slice(1)}index.html`);
		expect(leads).toEqual(served);
	});
});

describe('the story that was kept', () => {
	const stories = keptPages.filter(({ path }) => path === 'index.html');

	test.each(stories)(
		'$served: a link to any chapter or step still leads somewhere',
		({ served }) => {
			const live = readPage('index.html');
			const published = readPage(served)('.chapter, .step, .still')
				.toArray()
				.flatMap(({ attribs }) => attribs['id'] ?? []);
			expect(published.length).toBeGreaterThan(0);
			expect(published.filter((id) => live(`[id="${id}"]`).length !== 1)).toEqual([]);
		}
	);

	test.each(stories)(
		'$served leads to each chart that was kept with it',
		({ manifest, served, name }) => {
			const page = readPage(served);
			const { lang } = placeOf(name);
			const own = keptCharts.filter(
				(chart) => chart.manifest === manifest && placeOf(chart.name).lang === lang
			);
			const told = new Set(
				page('figure.chart')
					.toArray()
					.map(({ attribs }) => attribs['data-chart'])
			);
			const linked = page('a[href^="charts/"]')
				.toArray()
				.map(({ attribs }) => attribs['href']);
			const expected = own
				.map(({ path }) => path.replace(/index\.html$/, ''))
				.filter((chart) => told.has(chart.split('/')[1]));
			expect(linked.sort()).toEqual(expected.sort());
		}
	);
});

describe('a chart that was kept', () => {
	test.runIf(keptCharts.length > 0).each(keptCharts)(
		'$served leads to its story and to the data, and has each state once, and its table',
		({ manifest, served }) => {
			const page = readPage(served);
			expect(page('a[href="../../"]').length).toBe(1);
			const up = '../'.repeat(served.split('/').length - 1);
			expect(page(`a[href="${up}data/${manifest.version}/dataset.json"]`).length).toBe(1);
			const states = page('figure.chart')
				.toArray()
				.map(({ attribs }) => attribs['data-state']);
			expect(new Set(states).size).toBe(states.length);
			expect(page('table tbody tr').length).toBeGreaterThan(0);
		}
	);
});
