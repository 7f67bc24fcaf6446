/** The released files as others read them, and the pages that tell of them, held against the releases. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv';
import Ajv2020 from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { load } from 'cheerio';
import { parse } from 'csv-parse/sync';
import { parseAtomFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { diffTables } from '../../src/lib/dataset/diff.ts';
import { readReleases } from '../../src/lib/dataset/folder.ts';
import { sha256 } from '../../src/lib/dataset/release.ts';
import { tableNames } from '../../src/lib/dataset/schema.ts';
import { defaultLanguage, languages } from '../../src/lib/format/languages.ts';
import { buildDir, readBuilt, readPage } from '../support/site.ts';

const releases = readReleases('data');
const latest = releases.at(-1);
if (latest === undefined) throw new Error('The build suite reads a build of a release.');

const neighbours = releases.slice(1).map((to, i) => {
	const from = releases[i];
	if (from === undefined) throw new Error('Each but the first release has one before it.');
	return { name: `${from.manifest.version}-to-${to.manifest.version}`, from, to };
});

const bytesOf = (file: string): Buffer => readFileSync(join(buildDir, file));
const jsonOf = (file: string): unknown => JSON.parse(readBuilt(file)) as unknown;

interface Field {
	name: string;
	type: string;
	description?: string;
	constraints?: { required?: boolean; unique?: boolean; enum?: string[]; minimum?: number };
}

interface Descriptor {
	sources: object[];
	resources: {
		name: string;
		path: string;
		bytes: number;
		hash: string;
		schema?: {
			fields: Field[];
			foreignKeys?: { fields: string[]; reference: { resource?: string; fields: string[] } }[];
		};
	}[];
}

const describes = (version: string): Descriptor =>
	jsonOf(`data/${version}/datapackage.json`) as Descriptor;

/** The cells of a CSV, its headings first, as a CSV library reads them. */
function cellsOf(file: string): string[][] {
	return parse(readBuilt(file), { recordDelimiter: '\r\n' });
}

/** A cell's value, by nothing but what the package's own description says. */
function valueOf(cell: string, { type }: Field): unknown {
	if (cell === '') return null;
	if (type === 'string') return cell.startsWith("'") ? cell.slice(1) : cell;
	return JSON.parse(cell) as unknown;
}

/** A row as it stands in the JSON, put together again from its cells. */
function rowOf(cells: readonly string[], fields: readonly Field[]): Record<string, unknown> {
	const row: Record<string, unknown> = {};
	for (const [i, field] of fields.entries()) {
		const value = valueOf(cells[i] ?? '', field);
		if (value === null && field.description?.includes('the row has no such field')) continue;
		const [key = '', part] = field.name.split('.');
		if (part === undefined) row[key] = value;
		else row[key] = { ...((row[key] ?? {}) as object), [part]: value };
	}
	for (const [key, value] of Object.entries(row)) {
		const isNull =
			typeof value === 'object' &&
			value !== null &&
			!Array.isArray(value) &&
			fields.some(
				({ name, description }) =>
					name.startsWith(`${key}.`) && description?.includes('the object is null')
			) &&
			Object.values(value).every((inner) => inner === null);
		if (isNull) row[key] = null;
	}
	return row;
}

describe.each(releases)('release $manifest.version', ({ manifest, dataset }) => {
	const { version } = manifest;
	const folder = `data/${version}`;

	it('fits the published JSON Schema of its major, says Ajv', () => {
		// The condition of a count may be a text, a number or yes and no.
		const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
		addFormats(ajv);
		const validate = ajv.compile(jsonOf(`data/schema/${dataset.schema}.json`) as object);
		validate(jsonOf(`${folder}/dataset.json`));
		expect(validate.errors ?? []).toEqual([]);
	});

	it('has a Data Package that fits the standard, says Ajv', () => {
		const ajv = new Ajv2020({ strict: true, strictRequired: false, allErrors: true });
		addFormats(ajv);
		const schema = readFileSync('tests/fixtures/datapackage/essentials.schema.json', 'utf8');
		const validate = ajv.compile(JSON.parse(schema) as object);
		validate(describes(version));
		expect(validate.errors ?? []).toEqual([]);
	});

	/** Kept where it could be had: see tests/fixtures/datapackage/README.md. */
	const profile = 'tests/fixtures/datapackage/datapackage.json';
	if (existsSync(profile)) {
		it('has a Data Package that fits the official profile', () => {
			const ajv = new Ajv({ strict: false, allErrors: true });
			addFormats(ajv);
			const validate = ajv.compile(JSON.parse(readFileSync(profile, 'utf8')) as object);
			validate(describes(version));
			expect(validate.errors ?? []).toEqual([]);
		});
	}

	it('has the sizes and hashes that the Data Package says, and names every source', () => {
		const { resources, sources } = describes(version);
		expect(resources.map(({ path }) => path)).toEqual([
			...tableNames.map((table) => `${table}.csv`),
			'dataset.json'
		]);
		for (const { path, bytes, hash } of resources) {
			const file = bytesOf(`${folder}/${path}`);
			expect([path, file.length, `sha256:${sha256(file)}`]).toEqual([path, bytes, hash]);
		}
		expect(sources).toHaveLength(dataset.tables.sources.length);
	});

	it('has the hashes that SHA256SUMS says, of all its files', () => {
		const lines = readBuilt(`${folder}/SHA256SUMS`).trimEnd().split('\n');
		const named = lines.map((line) => /^([0-9a-f]{64}) {2}(\S+)$/.exec(line)?.slice(1));
		for (const [hash, file] of named.map((line) => line ?? []))
			expect([file, sha256(bytesOf(`${folder}/${file}`))]).toEqual([file, hash]);
		expect(named.map((line) => line?.[1]).sort()).toEqual(
			[
				'dataset.json',
				'manifest.json',
				'datapackage.json',
				...tableNames.map((table) => `${table}.csv`)
			].sort()
		);
	});

	describe.each(tableNames)('%s.csv', (table) => {
		const [headings = [], ...rows] = cellsOf(`${folder}/${table}.csv`);
		const resource = describes(version).resources.find(({ name }) => name === table);
		const fields = resource?.schema?.fields ?? [];

		it('has the columns that the Data Package says', () => {
			expect(headings).toEqual(fields.map(({ name }) => name));
		});

		it('equals the JSON, field for field', () => {
			expect(rows.map((cells) => rowOf(cells, fields))).toEqual(dataset.tables[table]);
		});

		it('keeps the constraints that the Data Package says', () => {
			for (const [i, { name, constraints = {} }] of fields.entries()) {
				const cells = rows.map((row) => row[i] ?? '');
				if (constraints.required) expect(cells, name).not.toContain('');
				if (constraints.unique) expect(new Set(cells).size, name).toBe(cells.length);
				const { enum: values, minimum } = constraints;
				const said = cells.filter((cell) => cell !== '');
				if (values)
					expect(
						said.filter((cell) => !values.includes(cell)),
						name
					).toEqual([]);
				if (minimum !== undefined)
					expect(
						said.filter((cell) => Number(cell) < minimum),
						name
					).toEqual([]);
			}
		});

		it('refers to rows that are there', () => {
			for (const { fields: own, reference } of resource?.schema?.foreignKeys ?? []) {
				const [, ...others] = cellsOf(`${folder}/${reference.resource ?? table}.csv`);
				const ids = new Set(others.map(([id]) => id));
				const column = headings.indexOf(own[0] ?? '');
				const dangling = rows.map((row) => row[column] ?? '').filter((id) => id && !ids.has(id));
				expect(dangling).toEqual([]);
			}
		});

		it('has no text that a spreadsheet would run', () => {
			const texts = fields.flatMap(({ type }, i) =>
				type === 'string' ? rows.map((row) => row[i] ?? '') : []
			);
			expect(texts.filter((text) => /^[=+\-@\t\r\n＝＋－＠]/.test(text))).toEqual([]);
		});
	});
});

it('CITATION.cff is of the latest release: cut one, and set its version and date', () => {
	const cff = readFileSync('CITATION.cff', 'utf8');
	const said = (key: string) => new RegExp(`^${key}: '?([^'\n]+)'?$`, 'm').exec(cff)?.[1];
	expect({ version: said('version'), date: said('date-released') }).toEqual({
		version: latest.manifest.version,
		date: latest.manifest.released
	});
	expect(said('license')).toBe('CC-BY-4.0');
	expect(said('type')).toBe('dataset');
	expect(said('cff-version')).toBe('1.2.0');
});

describe.each(languages)('in %s', (language) => {
	const root = language === defaultLanguage ? '' : `${language}/`;

	describe('the page on the dataset', () => {
		const $ = readPage(`${root}data/index.html`);

		it('lists every release, latest first, with date, hash, counts and how far it knows', () => {
			const listed = $('#releases > article')
				.toArray()
				.map((article) => $(article).attr('id'));
			expect(listed).toEqual(releases.map(({ manifest }) => `v${manifest.version}`).reverse());
			for (const { manifest } of releases) {
				const article = $(`[id="v${manifest.version}"]`);
				const text = article.text();
				expect(text).toContain(manifest.sha256);
				expect(text).toContain(manifest.notes);
				expect(text).toContain(manifest.released.slice(0, 4));
				const rows = article.find('tbody tr').toArray();
				expect(rows.map((row) => $(row).find('td').first().text())).toEqual(
					tableNames.map((table) =>
						new Intl.NumberFormat(language).format(manifest.counts[table] ?? 0)
					)
				);
			}
		});

		it('offers every file of every release with its hash', () => {
			for (const { manifest } of releases) {
				const article = $(`[id="v${manifest.version}"]`);
				const files = article.find('.sums li').toArray();
				expect(files).toHaveLength(tableNames.length + 4);
				for (const file of files) {
					const href = $(file).find('a').attr('href') ?? '';
					const path = new URL(href, `http://site/${root}data/`).pathname.slice(1);
					expect($(file).find('code').text(), path).toBe(sha256(bytesOf(path)));
				}
			}
		});

		it('says how to cite the latest, in words and in BibTeX', () => {
			const cite = $('#cite').text();
			expect(cite).toContain(latest.manifest.version);
			expect(cite).toContain(`@misc{names-on-a-list-${latest.manifest.version},`);
			expect(cite).toMatch(/year = \{\d{4}\}/);
		});

		it('links the comparison of each release with the one before', () => {
			const links = $('#compare a, #releases a')
				.toArray()
				.map((link) => $(link).attr('href') ?? '');
			for (const { name } of neighbours)
				expect(links.some((href) => href.endsWith(`/data/compare/${name}/`))).toBe(true);
		});

		it('needs no script', () => {
			expect($('script[src], link[rel=modulepreload]')).toHaveLength(0);
		});
	});

	describe.each(neighbours)('the comparison $name', ({ name, from, to }) => {
		const $ = readPage(`${root}data/compare/${name}/index.html`);
		const changes = diffTables(from.dataset.tables, to.dataset.tables);

		it('lists every row that changed, once', () => {
			const listed = $('#added li, #removed article, #changed article')
				.toArray()
				.map((item) => $(item).attr('id'))
				.sort();
			expect(listed).toEqual(changes.map(({ table, id }) => `${table}-${id}`).sort());
		});

		it('shows of a corrected row every field, old and new, and why', () => {
			const reasons = new Map(
				to.manifest.changes.changed.map(({ record, reason }) => [record, reason])
			);
			for (const { table, id, fields } of changes.filter(({ kind }) => kind === 'changed')) {
				const article = $(`[id="${table}-${id}"]`);
				const paths = article
					.find('dt code')
					.toArray()
					.map((code) => $(code).text());
				expect(paths).toEqual(fields.map(({ path }) => path));
				expect(article.find('.reason').text()).toBe(reasons.get(`${table}/${id}`));
				for (const [i, { old, new: now }] of fields.entries()) {
					const [was, is] = ['.was', '.now'].map((side) => article.find(side).eq(i).text());
					if (typeof old === 'string') expect(was).toContain(old);
					if (typeof now === 'string') expect(is).toContain(now);
				}
			}
		});
	});

	describe('the page of corrections', () => {
		const $ = readPage(`${root}corrections/index.html`);
		const all = releases
			.slice(1)
			.reverse()
			.map(({ manifest: { version, changes } }) => ({
				version,
				corrected: [...changes.changed, ...changes.removed]
			}))
			.filter(({ corrected }) => corrected.length > 0);

		it('has each correction of each release under an anchor, with its reason, newest first', () => {
			const sections = $('main > section').toArray();
			expect(sections.map((section) => $(section).attr('id'))).toEqual(
				all.map(({ version }) => `v${version}`)
			);
			for (const { version, corrected } of all) {
				for (const { record, reason } of corrected) {
					const entry = $(`[id="${version}-${record.replace('/', '-')}"]`);
					expect(entry, record).toHaveLength(1);
					expect(entry.closest('article').children('h3').text()).toBe(reason);
				}
			}
		});

		it('says so where there is none', () => {
			const said = $('main').text().trim();
			expect(said).not.toBe('');
			if (all.length === 0) expect($('main > p')).toHaveLength(1);
		});
	});

	describe('the page where a reader compares any two', () => {
		const $ = readPage(`${root}data/compare/index.html`);

		if (releases.length < 2) {
			it('says that there is nothing to compare yet', () => {
				expect($('main > p').text()).not.toBe('');
				expect($('form, script[src]')).toHaveLength(0);
			});
			return;
		}

		it('offers every release on both sides', () => {
			for (const side of ['from', 'to']) {
				const offered = $(`select[name=${side}] option`)
					.toArray()
					.map((option) => $(option).attr('value'));
				expect(offered).toEqual(releases.map(({ manifest }) => manifest.version));
			}
			const settings = JSON.parse($('#compare-settings').text()) as { files: string };
			const files = new URL(settings.files, `http://site/${root}data/compare/`).pathname;
			expect(existsSync(join(buildDir, files, 'latest.json'))).toBe(true);
		});

		it('loads one small classic script', () => {
			const scripts = $('script[src]').toArray();
			expect(scripts).toHaveLength(1);
			expect($(scripts[0]).attr('type')).toBeUndefined();
			const src = $(scripts[0]).attr('src') ?? '';
			const path = new URL(src, `http://site/${root}data/compare/`).pathname.slice(1);
			expect(bytesOf(path).length).toBeLessThan(12_000);
		});
	});

	describe('the feed', () => {
		const xml = readBuilt(`${root}feed.xml`);
		const feed = parseAtomFeed(xml);
		const entries = feed.entries ?? [];

		it('is what a feed reader needs', () => {
			expect(feed.title).toBeTruthy();
			expect(feed.id).toMatch(/^urn:uuid:/);
			expect(feed.authors?.[0]?.name).toBeTruthy();
			expect(feed.updated).toBe(`${latest.manifest.released}T00:00:00Z`);
		});

		it('has an entry for each release and for each reason of a correction', () => {
			const reasons = releases.flatMap(({ manifest: { version, changes } }) => [
				...new Set(
					[...changes.changed, ...changes.removed].map(({ reason }) => `${version} ${reason}`)
				)
			]);
			expect(entries).toHaveLength(releases.length + reasons.length);
			for (const { manifest } of releases)
				expect(entries.some(({ summary }) => summary?.value?.includes(manifest.notes))).toBe(true);
		});

		it('gives each an id of its own that depends on no host, a date, and a link that leads there', () => {
			const ids = entries.map(({ id }) => id);
			expect(new Set(ids).size).toBe(ids.length);
			const days = releases.map(({ manifest }) => `${manifest.released}T00:00:00Z`);
			for (const { id, title, updated, published, links } of entries) {
				expect(id).toMatch(/^urn:uuid:[\da-f-]{36}$/);
				expect(title?.value).toBeTruthy();
				expect(days).toContain(updated);
				expect(published).toBe(updated);
				const href = links?.[0]?.href ?? '';
				const site = process.env['SITE_URL'] ?? 'http://site/';
				const url = new URL(href, `${site}${root}feed.xml`);
				const page = url.pathname.slice(new URL(site).pathname.length);
				const $ = readPage(`${page}index.html`);
				expect($(`[id="${decodeURIComponent(url.hash.slice(1))}"]`), href).toHaveLength(1);
			}
		});

		it('runs from the newest to the oldest', () => {
			const dates = entries.map(({ updated }) => updated ?? '');
			expect(dates).toEqual([...dates].sort().reverse());
		});
	});

	describe('what machines read', () => {
		const structured = (page: string): Record<string, unknown>[] => {
			const $ = load(readBuilt(page));
			return $('script[type="application/ld+json"]')
				.toArray()
				.map((script) => JSON.parse($(script).text()) as Record<string, unknown>);
		};

		it('the story is an article that rests on the dataset', () => {
			expect(structured(`${root}index.html`)).toEqual([
				expect.objectContaining({
					'@context': 'https://schema.org',
					'@type': 'NewsArticle',
					version: latest.manifest.version,
					license: 'https://creativecommons.org/licenses/by/4.0/',
					citation: expect.any(String),
					isBasedOn: expect.objectContaining({
						'@type': 'Dataset',
						version: latest.manifest.version
					})
				})
			]);
		});

		it('the dataset says its version, licence, how to cite it, and where its files are', () => {
			const [dataset, ...more] = structured(`${root}data/index.html`);
			expect(more).toEqual([]);
			expect(dataset).toMatchObject({
				'@type': 'Dataset',
				version: latest.manifest.version,
				license: 'https://creativecommons.org/licenses/by/4.0/',
				citation: expect.stringContaining(latest.manifest.version),
				isBasedOn: expect.stringMatching(/sources\/$/),
				temporalCoverage: expect.stringMatching(/^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/)
			});
			const site = process.env['SITE_URL'] ?? 'http://site/';
			for (const { contentUrl } of dataset?.['distribution'] as { contentUrl: string }[]) {
				const { pathname } = new URL(contentUrl, `${site}${root}data/`);
				const file = pathname.slice(new URL(site).pathname.length);
				expect(existsSync(join(buildDir, file)), contentUrl).toBe(true);
			}
		});
	});
});
