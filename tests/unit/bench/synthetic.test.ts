/** A larger project, as the bench makes it, is a sound one; and what it shows grows with what is drawn. */
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { addChapters, addEvents, addUnshown, countRecords } from '../../../bench/lib/synthetic.mjs';
import type { Cards } from '../../../src/lib/interact/data.ts';
import { languages } from '../../../src/lib/format/languages.ts';
import { root } from '../../support/site.ts';
import { TODAY } from '../charts/fixture.ts';

const DATA = join(root, 'data');
const TIMES = 3;

/** A copy of a folder of the project, that is there as long as the test. */
function copyOf(path: string, leftOut = ''): string {
	const folder = mkdtempSync(join(tmpdir(), 'names-synthetic-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	const filter = (source: string) => leftOut === '' || !source.endsWith(leftOut);
	cpSync(join(root, path), folder, { recursive: true, filter });
	return folder;
}

/** All that the story’s pages and their cards are printed from, read from the tables of a folder. */
async function printedFrom(folder: string) {
	vi.stubEnv('NAMES_DATA', folder);
	vi.stubEnv('NAMES_WORKING', '1');
	vi.setSystemTime(TODAY);
	vi.resetModules();
	const { storyPage } = await import('../../../src/lib/server/story-page.ts');
	const { cardsFile } = await import('../../../src/lib/server/cards-page.ts');
	return languages.map((language) => ({
		page: JSON.stringify(storyPage(language)),
		cards: cardsFile(language),
		marks: Object.values(storyPage(language).charts).flatMap(({ view }) => view.marks).length
	}));
}

afterEach(() => {
	vi.unstubAllEnvs();
	vi.useRealTimers();
});

/** The whole story is read for each: longer than a unit may take on a busy machine. */
const SLOW = 120_000;

describe('more records', () => {
	let before: Awaited<ReturnType<typeof printedFrom>>;
	let shown: string[];

	beforeAll(async () => {
		before = await printedFrom(DATA);
		shown = before.flatMap(({ cards }) => Object.keys((JSON.parse(cards) as Cards).cards));
	});

	it(
		'of which the story shows none add nothing to it, in any language',
		async () => {
			const folder = copyOf('data', 'releases');
			addUnshown(folder, TIMES, shown);
			expect(countRecords(folder)).toBe(TIMES * countRecords(DATA));
			expect(await printedFrom(folder)).toEqual(before);
		},
		SLOW
	);

	it(
		'that timelines draw add no more than other marks are',
		async () => {
			const folder = copyOf('data', 'releases');
			addEvents(folder, TIMES, shown);
			const after = await printedFrom(folder);
			after.forEach(({ page, marks }, i) => {
				const [less, fewer] = [before[i]?.page.length ?? 0, before[i]?.marks ?? 0];
				expect(marks).toBeGreaterThan(fewer);
				expect((page.length - less) / (marks - fewer)).toBeLessThan(less / fewer);
			});
		},
		SLOW
	);
});

it('more chapters have names of their own, for all that has one', () => {
	const folder = copyOf('src/content');
	addChapters(folder, TIMES);
	for (const language of languages) {
		const files = readdirSync(join(folder, language)).filter((name) => /^\d/.test(name));
		const originals = readdirSync(join(root, 'src/content', language)).filter((name) =>
			/^\d/.test(name)
		);
		expect(files.length).toBe(TIMES * originals.length);
		const slugs = files.flatMap((name) =>
			[...readFileSync(join(folder, language, name), 'utf8').matchAll(/\{#([\w-]+)/g)].map(
				([, slug]) => slug
			)
		);
		expect(slugs.length).toBeGreaterThan(0);
		expect(new Set(slugs).size).toBe(slugs.length);
	}
});
