/** What people come for, done from the front page as a new reader would, in as few steps as it should take. */
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, openPage, started, type WatchedPage } from '../support/browser.ts';
import { serveBuild, type Site } from '../support/site.ts';

let browser: Browser;
let site: Site;
let opened: WatchedPage;
let page: Page;
/** What the reader did: clicks, choices, keys. Scrolling and reading are no steps. */
let steps = 0;

beforeAll(async () => {
	[browser, site] = await Promise.all([launchBrowser(), serveBuild()]);
});
afterAll(async () => {
	await browser.close();
	await site.close();
});

beforeEach(async () => {
	steps = 0;
	opened = await openPage(browser, site.url, {
		viewport: { width: 1440, height: 900 },
		reducedMotion: 'reduce'
	});
	({ page } = opened);
	await page.goto(site.url);
	await started(page);
});
afterEach(async () => {
	expect(opened.complaints).toEqual([]);
	await opened.close();
});

async function step(act: () => Promise<unknown>): Promise<void> {
	steps += 1;
	await act();
}

const bar = (name: string) =>
	step(() => page.getByRole('navigation', { name: 'Site' }).getByRole('link', { name }).click());
const chapter = (name: string) =>
	step(() => page.locator('.rail').getByRole('link', { name }).click());

const seen = (selector: string) => page.locator(selector).first().isVisible();

/** Whether an element is in the window, at least its top. */
const inWindow = (id: string) =>
	page.waitForFunction((anchor) => {
		const box = document.getElementById(anchor)?.getBoundingClientRect();
		return box !== undefined && box.top < innerHeight && box.bottom > 0;
	}, id);

describe('a new reader', () => {
	it('finds who says 19,546, and its source', async () => {
		await step(() => page.locator('.masthead a.fact', { hasText: '19,546' }).first().click());
		const card = page.locator('.fact-card');
		await card.waitFor({ state: 'visible' });
		expect(await card.textContent()).toContain('National Information Bureau');
		const source = card.locator('a[href^="https://"]').first();
		// The way out is a step that this test does not take.
		expect(await source.getAttribute('href')).toMatch(/^https:\/\//);
		expect(steps + 1).toBeLessThanOrEqual(2);
	});

	it('finds what Russia says', async () => {
		await bar('Sources');
		await step(() => page.getByLabel('Who says a figure').selectOption({ label: 'Russia: all' }));
		await page.waitForURL(/body=RU/);
		expect(await seen('#russia-arrivals-said-2023-07-30-700000')).toBe(true);
		expect(await seen('#register-2025-12-02-19546')).toBe(false);
		expect(steps).toBeLessThanOrEqual(2);
	});

	it('reads what the warrant charges', async () => {
		await chapter('Who can do what');
		await inWindow('two-warrants');
		const text = await page.locator('#two-warrants .step-text').textContent();
		expect(text).toContain('unlawful deportation');
		expect(text).toContain('A warrant is an accusation');
		expect(steps).toBeLessThanOrEqual(1);
	});

	it('links to the step that shows the break in the returns', async () => {
		await chapter('The way back');
		await inWindow('from-russia');
		while (!page.url().endsWith('#break') && steps < 4) {
			await step(() => page.keyboard.press('j'));
			// The address follows once the reader rests.
			await page.waitForURL(/#break$/, { timeout: 1500 }).catch(() => undefined);
		}
		expect(page.url()).toMatch(/#break$/);
		expect(steps).toBeLessThanOrEqual(3);
		await page.goto(page.url());
		await started(page);
		await inWindow('break');
	});

	it('takes the returns away as CSV', async () => {
		await bar('Charts');
		await step(() =>
			page.locator('a[href*="charts/returns/"], a[href*="returns/"]').first().click()
		);
		await page.waitForURL(/charts\/returns\//);
		const link = page.locator('a[download][href$=".csv"]:visible').first();
		const [file] = await Promise.all([page.waitForEvent('download'), step(() => link.click())]);
		const csv = readFileSync(await file.path(), 'utf8');
		expect(csv.split('\n').length).toBeGreaterThan(20);
		expect(csv).toContain('2003');
		expect(steps).toBeLessThanOrEqual(3);
	});

	it('sees what changed in the latest version', async () => {
		await bar('Data');
		await step(() => page.locator('#compare .pairs a, .pairs a').last().click());
		await page.waitForURL(/data\/compare\/.+-to-.+\//);
		expect((await page.locator('main').textContent())?.length).toBeGreaterThan(1000);
		expect(steps).toBeLessThanOrEqual(2);
	});

	it('cites the dataset', async () => {
		await bar('Data');
		expect(await page.locator('#cite').textContent()).toContain('Cite the version');
		expect(await page.locator('#cite blockquote, #cite pre').count()).toBeGreaterThan(0);
		expect(steps).toBeLessThanOrEqual(1);
	});

	it('changes the theme, and has it on the next page', async () => {
		await step(() => page.locator('[data-theme-switch]').click());
		const dark = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
		const chosen = await dark();
		await bar('Sources');
		await page.waitForURL(/sources\//);
		expect(await dark()).toBe(chosen);
		expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
		expect(steps).toBeLessThanOrEqual(2);
	});

	it('prints it, with every step and its drawing', async () => {
		await page.emulateMedia({ media: 'print' });
		const missing = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('.step-text, .own-drawing')]
				.filter((part) => part.getClientRects().length === 0)
				.map((part) => part.parentElement?.id)
		);
		expect(missing).toEqual([]);
		expect(steps).toBe(0);
	});

	it('reads it all by keyboard: every step, chapter, chart, card and table', async () => {
		const wanted = await page.evaluate(() =>
			[...document.querySelectorAll('.chapter[id], .step[id]')].map(({ id }) => id)
		);
		const reached = new Set<string>();
		const place = () =>
			page.evaluate(() =>
				[...document.querySelectorAll('.chapter[id], .step[id]')]
					.filter((stop) => {
						const { top, bottom } = stop.getBoundingClientRect();
						return top < innerHeight && bottom > 0;
					})
					.map(({ id }) => id)
			);
		for (let key = 0; key < wanted.length + 10; key += 1) {
			for (const id of await place()) reached.add(id);
			await page.keyboard.press('j');
		}
		for (const id of await place()) reached.add(id);
		expect(wanted.filter((id) => !reached.has(id))).toEqual([]);

		// From the top again: what Tab comes to.
		await page.goto(site.url);
		await started(page);
		const kinds = await page.evaluate(() => {
			const visible = (selector: string) =>
				[...document.querySelectorAll<HTMLElement>(selector)].filter(
					(element) =>
						element.checkVisibility({ visibilityProperty: true }) && element.tabIndex >= 0
				).length;
			return {
				chapters: visible('.rail a'),
				cursors: visible('.chart-cursor [role=option]'),
				tables: visible('.record-table summary')
			};
		});
		expect(Math.min(kinds.chapters, kinds.cursors, kinds.tables)).toBeGreaterThan(0);
		const got = { chapters: 0, cursors: 0, tables: 0 };
		const MOST = 600;
		for (let tab = 0; tab < MOST; tab += 1) {
			await page.keyboard.press('Tab');
			const at = await page.evaluate(() => {
				const { activeElement: on } = document;
				if (on === null || on === document.body) return 'end';
				if (on.matches('.rail a')) return 'chapters';
				if (on.matches('.chart-cursor [role=option]')) return 'cursors';
				return on.matches('.record-table summary') ? 'tables' : '';
			});
			if (at === 'end') break;
			if (at === 'chapters' || at === 'cursors' || at === 'tables') got[at] += 1;
		}
		expect(got.chapters).toBeGreaterThanOrEqual(kinds.chapters);
		expect(got.cursors).toBeGreaterThanOrEqual(kinds.cursors);
		expect(got.tables).toBeGreaterThanOrEqual(kinds.tables);

		// A record of the first drawing, its card, and out again; a table, opened.
		const card = page.locator('.fact-card');
		await page.locator('.masthead .chart-cursor [role=option]:not([hidden])').focus();
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('Enter');
		await card.waitFor({ state: 'visible' });
		await page.keyboard.press('Escape');
		await card.waitFor({ state: 'hidden' });
		await page.locator('.record-table summary').first().focus();
		await page.keyboard.press('Enter');
		expect(await page.locator('details table').first().isVisible()).toBe(true);
	});
});
