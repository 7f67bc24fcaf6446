/** `npm run data -- release … --pages`: what is printed, in a copy of the project’s own tables. */
import { spawnSync } from 'node:child_process';
import {
	cpSync,
	existsSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { charts } from '../../src/lib/charts/registry.ts';
import { embedIds } from '../../src/lib/embed/ids.ts';
import { readReleases, releasedVersions } from '../../src/lib/dataset/folder.ts';
import { languages } from '../../src/lib/format/languages.ts';
import { stillPolicy } from '../../src/lib/policy/policy.ts';
import { policiesIn } from '../support/policies.ts';
import { plannedPages } from '../../src/lib/frozen/plan.ts';
import { drawnIn, EMPTY_SLOT } from '../../src/lib/frozen/slot.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('a release of the project’s own tables, tried in another folder', () => {
	let folder: string;
	let result: { status: number | null; stdout: string; stderr: string };

	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'names-release-'));
		cpSync(join(root, 'data'), folder, { recursive: true });
		// Without the latest release there is something to release, whatever the tables are.
		const latest = readReleases(folder).at(-1);
		const { version = '', changes } = latest?.manifest ?? {};
		rmSync(join(folder, 'releases', version), { recursive: true });
		const reasons = [...(changes?.changed ?? []), ...(changes?.removed ?? [])];
		const corrections = join(folder, 'corrections.json');
		writeFileSync(
			corrections,
			JSON.stringify(Object.fromEntries(reasons.map(({ record, reason }) => [record, reason])))
		);
		result = spawnSync(
			process.execPath,
			[
				join(root, 'node_modules/tsx/dist/cli.mjs'),
				join(root, 'src/cli/data.ts'),
				...['release', 'major', '--notes', 'A trial.', '--dir', folder, '--pages'],
				...['--corrections', corrections]
			],
			{ cwd: root, encoding: 'utf8' }
		);
	});
	afterAll(() => rmSync(folder, { recursive: true }));

	it('keeps the story, each chart with its picture, and every embed', () => {
		expect(result.stderr).toBe('');
		expect(result.status).toBe(0);
		const released = readReleases(folder).at(-1);
		const version = released?.manifest.version ?? '';
		expect([...(released?.pages.keys() ?? [])]).toEqual(
			plannedPages(version, charts, languages).map(({ kept }) => kept)
		);
		const pages = join(folder, 'releases', version, 'pages');
		for (const { id } of charts) {
			const page = readFileSync(join(pages, 'charts', id, 'index.html'), 'utf8');
			expect(page).toContain(version);
			expect(page).not.toContain('<script');
			expect(policiesIn(load(page))).toEqual([stillPolicy()]);
		}
	});

	it('keeps every embed in one file, with its scripts, its version and its cards beside it', () => {
		const released = readReleases(folder).at(-1);
		const version = released?.manifest.version ?? '';
		for (const id of embedIds(charts)) {
			const html = released?.pages.get(`embed/${id}/index.html`)?.toString('utf8') ?? '';
			const $ = load(html);
			expect($('main').attr('data-version')).toBe(version);
			expect($('main').text()).toContain(version);
			expect($('script').length).toBeGreaterThan(0);
			expect($('script[src], link[rel="stylesheet"], img')).toHaveLength(0);
			expect($('meta[http-equiv="Content-Security-Policy"]')).toHaveLength(1);
			// Rules for a note that only a later release brings.
			expect($('style').text()).toContain('.correction');
			expect(html.split(EMPTY_SLOT)).toHaveLength(2);
			const cards = released?.pages.get(`embed/${id}/cards.js`)?.toString('utf8') ?? '';
			expect(cards).toContain(`"version":"Dataset ${version}"`);
		}
	});

	it('keeps of an embed what a later release may correct: its marks, and the rows of its table', () => {
		const released = readReleases(folder).at(-1);
		for (const { id } of charts) {
			const page = (kept: string) => released?.pages.get(kept)?.toString('utf8') ?? '';
			const chart = load(page(`charts/${id}/index.html`));
			const drawn = drawnIn(page(`embed/${id}/index.html`));
			const rows = chart('.record-table tbody tr')
				.toArray()
				.map(({ attribs }) => attribs['data-record']);
			expect(rows.length).toBeGreaterThan(0);
			for (const row of rows) expect([...drawn]).toContain(row);
		}
	});

	it('keeps each event of a timeline in full, and what a later release may correct of it', () => {
		const released = readReleases(folder).at(-1);
		const events = { warrants: 'icc-timeline', summit: 'summit-events' } as const;
		for (const [chart, table] of Object.entries(events)) {
			const html = released?.pages.get(`charts/${chart}/index.html`)?.toString('utf8') ?? '';
			const $ = load(html);
			const told = $('[data-event]').toArray();
			expect(told.map(({ attribs }) => attribs['data-event'])).toEqual(
				$('.record-table tbody tr')
					.toArray()
					.map(({ attribs }) => attribs['data-record'])
			);
			const drawn = drawnIn(html);
			for (const event of told) {
				const { 'data-event': id } = event.attribs;
				const record = released?.dataset.tables[table].find((row) => row.id === id);
				const text = $(event).text();
				expect(text).toContain(record?.summary);
				for (const quote of record?.quotes ?? []) expect(text).toContain(quote.text);
				for (const { source } of record?.sources ?? []) expect([...drawn]).toContain(source);
			}
		}
	});

	it('leaves the releases before it as they were, and the project’s own folder', () => {
		const own = releasedVersions(join(root, 'data')).slice(0, -1);
		expect(releasedVersions(folder).slice(0, -1)).toEqual(own);
		expect(readReleases(folder).slice(0, -1)).toEqual(
			readReleases(join(root, 'data')).slice(0, -1)
		);
	});

	it('leaves nothing of its work behind', () => {
		const cache = join(root, '.cache');
		const left = existsSync(cache) ? readdirSync(cache) : [];
		expect(left.filter((name) => name.startsWith('freeze-'))).toEqual([]);
	});
});
