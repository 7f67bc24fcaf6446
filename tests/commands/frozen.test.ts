/** `npm run data -- release … --pages`: what is printed, in a copy of the project’s own tables. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'cheerio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { charts } from '../../src/lib/charts/registry.ts';
import { readReleases, releasedVersions } from '../../src/lib/dataset/folder.ts';
import { languages } from '../../src/lib/format/languages.ts';
import { plannedPages } from '../../src/lib/frozen/plan.ts';
import { drawnIn } from '../../src/lib/frozen/slot.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

describe('a release of the project’s own tables, tried in another folder', () => {
	let folder: string;
	let result: { status: number | null; stdout: string; stderr: string };

	beforeAll(() => {
		folder = mkdtempSync(join(tmpdir(), 'names-release-'));
		cpSync(join(root, 'data'), folder, { recursive: true });
		// Without the latest release there is something to release, whatever the tables are.
		const latest = releasedVersions(folder).at(-1) ?? '';
		rmSync(join(folder, 'releases', latest), { recursive: true });
		result = spawnSync(
			process.execPath,
			[
				join(root, 'node_modules/tsx/dist/cli.mjs'),
				join(root, 'src/cli/data.ts'),
				...['release', 'major', '--notes', 'A trial.', '--dir', folder, '--pages']
			],
			{ cwd: root, encoding: 'utf8' }
		);
	});
	afterAll(() => rmSync(folder, { recursive: true }));

	it('keeps the story, and each chart with its picture', () => {
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
