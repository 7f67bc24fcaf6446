/** The story on paper: every chart whole and in its state, the notes, the version, and no furniture. */
import type { Browser, Page } from 'playwright-core';
import { extractText } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage, started, type WatchedPage } from '../support/browser.ts';
import { addReading, unreadable } from '../support/overlap.ts';
import { serveBuild, type Site } from '../support/site.ts';

/** The printed area of A4 within the margins of the style sheet, in pixels of CSS. */
const SHEET = { width: 680, height: 994 };

/** What stands in the margin of every page: its number, the title and the version. */
const MARGIN_LINE = /^\s*\d+\s*Names on a List · Dataset [\d.]+/;

/** Letters alone: between them a page may be turned, a line broken, a word hyphenated, a note named. */
const lettersOf = (text: string): string =>
	text
		.normalize('NFKC')
		.toLowerCase()
		.replace(/[^\p{L}]/gu, '');

let browser: Browser;
let site: Site;

beforeAll(async () => {
	[browser, site] = await Promise.all([launchBrowser(), serveBuild()]);
});
afterAll(async () => {
	await browser.close();
	await site.close();
});

describe.each([
	['after scrolling, in the dark theme', true],
	['without JavaScript', false]
])('printed %s', (_, javaScriptEnabled) => {
	let watched: WatchedPage;
	let page: Page;

	beforeAll(async () => {
		watched = await openPage(browser, site.url, {
			viewport: SHEET,
			javaScriptEnabled,
			colorScheme: 'dark'
		});
		({ page } = watched);
		await addReading(page);
		await page.goto(site.url);
		if (javaScriptEnabled) {
			await started(page);
			await page.evaluate(() => scrollTo({ top: 4000, behavior: 'instant' }));
		}
		await page.emulateMedia({ media: 'print' });
	});
	afterAll(async () => {
		await watched.close();
		expect(watched.complaints).toEqual([]);
	});

	const shown = (selector: string) =>
		page.evaluate(
			(all) =>
				[...document.querySelectorAll(all)].filter((element) => element.getClientRects().length > 0)
					.length,
			selector
		);

	it('every step with its own drawing, and no stage', async () => {
		expect(await shown('.stage')).toBe(0);
		const steps = await page.locator('.step').count();
		expect(await shown('.step .own-drawing .drawing')).toBe(steps);
	});

	it('no navigation, no table, nothing to press', async () => {
		for (const furniture of [
			'nav',
			'.skip',
			'table',
			'details',
			'button',
			'.check-switch',
			'.figure-tools',
			'.foot',
			'.chart-cursor'
		])
			expect(await shown(furniture), furniture).toBe(0);
	});

	it('dark on white', async () => {
		const [ground, ink] = await page.evaluate(() => {
			const { backgroundColor, color } = getComputedStyle(document.documentElement);
			return [backgroundColor, color];
		});
		expect(ground).toBe('rgb(255, 255, 255)');
		expect(ink).toBe('rgb(29, 28, 26)');
	});

	it('no chart is cut: each is kept together, and fits on a sheet', async () => {
		const wrong = await page.evaluate(
			(most) =>
				[...document.querySelectorAll<HTMLElement>('figure.chart')]
					.filter((figure) => {
						const kept = getComputedStyle(figure).breakInside === 'avoid';
						return !kept || figure.getBoundingClientRect().height > most;
					})
					.map((figure) => `${figure.dataset['chart']} ${figure.dataset['state']}`),
			SHEET.height
		);
		expect(wrong).toEqual([]);
	});

	it('the notes stand below their paragraphs, each with the number that the text has', async () => {
		const { lists, wrong } = await page.evaluate(() => {
			const lists = [...document.querySelectorAll('.checks')];
			return {
				lists: lists.length,
				wrong: lists.filter((list) => {
					const numbers = [
						...(list.previousElementSibling?.querySelectorAll<HTMLElement>('[data-note]') ?? [])
					].map(({ dataset }) => Number(dataset['note']));
					const isBelow =
						list.getBoundingClientRect().top >=
						(list.previousElementSibling?.getBoundingClientRect().bottom ?? Infinity);
					return !isBelow || Math.max(...numbers) !== list.children.length;
				}).length
			};
		});
		expect(lists).toBeGreaterThan(20);
		expect(wrong).toBe(0);
		const mark = await page
			.locator('.fact[data-note]')
			.first()
			.evaluate((fact) => getComputedStyle(fact, '::after').content);
		expect(mark).toMatch(/1|data-note/);
	});

	it('the version, and where the story stands', async () => {
		expect(await shown('.masthead .version')).toBe(1);
		// Without an address of the build’s, and without a script, the browser’s own header has it.
		const said = await page.locator('.print-address').textContent();
		const isShown = (await shown('.print-address')) === 1;
		expect(isShown).toBe(/https?:/.test(said ?? ''));
		if (javaScriptEnabled) expect(said).toContain(site.url);
		expect(await page.locator('style').allTextContents()).toContainEqual(
			expect.stringContaining('@bottom-left')
		);
	});

	it('what is drawn can be read', async () => {
		expect(await unreadable(page, '.own-drawing figure, .still figure', 'drawing')).toEqual([]);
	});

	const printed = () => page.pdf({ format: 'A4', printBackground: true, preferCSSPageSize: true });

	it('has all the words of the story, and the title of every chart, in their order', async () => {
		const { text } = await extractText(new Uint8Array(await printed()));
		const paper = text.map((one) => lettersOf(one.replace(MARGIN_LINE, ''))).join('');
		const words = (selector: string) =>
			page.evaluate(
				(all) =>
					[...document.querySelectorAll(all)]
						.filter((element) => element.getClientRects().length > 0)
						.map((element) => element.textContent),
				selector
			);
		const prose = await words('.chapter > h2, .chapter :is(.prose, .step-text) > p');
		expect(prose.length).toBeGreaterThan(50);
		let from = 0;
		for (const one of prose) {
			const at = paper.indexOf(lettersOf(one), from);
			expect(at, one).toBeGreaterThanOrEqual(from);
			from = at;
		}
		const others = await words('.masthead .prose > p, figure .finding');
		expect(others.filter((one) => !paper.includes(lettersOf(one)))).toEqual([]);
	});

	it('is a document of a length that somebody prints', async () => {
		const file = await printed();
		const pages = file.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
		expect(pages).toBeGreaterThan(10);
		expect(pages).toBeLessThan(32);
		expect(file.length).toBeLessThan(4_000_000);
	});
});

it('the embed of the whole story prints as small as the story', async () => {
	const { page, close } = await openPage(browser, site.url);
	await page.goto(`${site.url}embed/story/`);
	expect((await page.pdf()).length).toBeLessThan(4_000_000);
	await close();
});
