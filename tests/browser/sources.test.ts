/** Finding records and sources in place, on the longest page there is. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
import { serveBuild, type Site } from '../support/site.ts';

let browser: Browser;
let site: Site;

beforeAll(async () => {
	[browser, site] = await Promise.all([launchBrowser(), serveBuild()]);
});
afterAll(async () => {
	await browser.close();
	await site.close();
});

const ARTICLES = 'main article';
const LISTED = '#sources > ol > li';

/** Ids of the entries that can be seen. */
const seen = (page: Page, selector: string): Promise<string[]> =>
	page.evaluate(
		(entries) =>
			[...document.querySelectorAll<HTMLElement>(entries)]
				.filter((element) => element.offsetParent !== null)
				.map(({ id }) => id),
		selector
	);
const status = (page: Page) => page.locator('#filter-status').textContent();
const settled = (page: Page) =>
	page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));

describe('the sources page', () => {
	it('is whole without a script, and shows no form that would do nothing', async () => {
		const { page, close } = await openPage(browser, site.url, { javaScriptEnabled: false });
		await page.goto(`${site.url}sources/`);
		expect(await page.locator('#filter').isVisible()).toBe(false);
		expect(await page.locator(`${ARTICLES}, ${LISTED}`).count()).toBeGreaterThan(1000);
		expect(await page.locator('main [hidden]').count()).toBe(0);
		await close();
	});

	it('does what was chosen before its script came', async () => {
		const { page, complaints, close } = await openPage(browser, site.url);
		let release = () => {};
		const held = new Promise<void>((done) => (release = done));
		await page.route(/\/filter-[^/]*\.js$/, async (route) => {
			await held;
			await route.continue();
		});
		await page.goto(`${site.url}sources/`, { waitUntil: 'commit' });
		await page.getByLabel('Who says a figure').selectOption({ label: 'Russia: all' });
		expect(new URL(page.url()).search).toBe('');
		release();
		await page.waitForURL(/body=RU/);
		expect(await seen(page, ARTICLES)).not.toContain('register-2025-12-02-19546');
		expect(complaints).toEqual([]);
		await close();
	});

	it('is narrowed by words, says how far, and keeps it in the address', async () => {
		const { page, complaints, close } = await openPage(browser, site.url);
		await page.goto(`${site.url}sources/`);
		const all = (await seen(page, ARTICLES)).length;
		expect(await status(page)).toBe('');
		await page.getByLabel('Words').fill('lavrov 339');
		await settled(page);
		const left = await seen(page, ARTICLES);
		expect(left).toContain('russia-on-list-2025-09-30-339');
		expect(left.length).toBeLessThan(20);
		expect(await status(page)).toContain(`${left.length} of ${all} entries`);
		expect(new URL(page.url()).search).toBe('?q=lavrov+339');
		// No heading stands over nothing.
		const empty = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('main section')]
				.filter((section) => section.offsetParent !== null)
				.filter((section) =>
					[...section.querySelectorAll<HTMLElement>('article, ol > li')].every(
						(element) => element.offsetParent === null
					)
				)
				.map(({ id }) => id)
		);
		expect(empty).toEqual([]);
		await page.reload();
		expect(await seen(page, ARTICLES)).toEqual(left);
		await page.getByRole('button', { name: 'Show all' }).click();
		await settled(page);
		expect((await seen(page, ARTICLES)).length).toBe(all);
		expect(new URL(page.url()).search).toBe('');
		expect(complaints).toEqual([]);
		await close();
	});

	it('is narrowed by body, kind and standing, and says when nothing fits', async () => {
		const { page, close } = await openPage(browser, site.url);
		await page.goto(`${site.url}sources/?kind=figures&body=RU`);
		const russian = await seen(page, ARTICLES);
		expect(russian).toContain('russia-arrivals-said-2023-07-30-700000');
		expect(russian).not.toContain('register-2025-12-02-19546');
		expect(await seen(page, LISTED)).toEqual([]);
		await page.getByLabel('Standing of the source').selectOption('russian-media');
		await settled(page);
		const fewer = await seen(page, ARTICLES);
		expect(fewer.length).toBeGreaterThan(0);
		expect(fewer.length).toBeLessThan(russian.length);
		await page.getByLabel('Words').fill('no such words anywhere');
		await settled(page);
		expect(await status(page)).toContain('Nothing fits');
		await page.goto(`${site.url}sources/?kind=nonsense`);
		expect((await seen(page, ARTICLES)).length).toBeGreaterThan(russian.length);
		await close();
	});

	it('shows what a link leads to, whatever is hidden', async () => {
		const { page, close } = await openPage(browser, site.url);
		const id = 'register-2025-12-02-19546';
		const inView = () =>
			page.evaluate((anchor) => {
				const { top } = document.getElementById(anchor)?.getBoundingClientRect() ?? { top: -1 };
				return top >= 0 && top < innerHeight;
			}, id);
		await page.goto(`${site.url}sources/?q=lavrov#${id}`);
		await settled(page);
		expect(await inView()).toBe(true);
		await page.goto(`${site.url}sources/?body=RU`);
		await page.evaluate((anchor) => (location.hash = anchor), id);
		await page.waitForFunction(
			(anchor) => document.getElementById(anchor)?.offsetParent !== null,
			id
		);
		await settled(page);
		expect(await inView()).toBe(true);
		expect(await seen(page, ARTICLES)).toContain('russia-arrivals-said-2023-07-30-700000');
		await close();
	});

	it('keeps the numbers by which sources are cited', async () => {
		const { page, close } = await openPage(browser, site.url);
		await page.goto(`${site.url}sources/?q=tass&kind=sources`);
		const values = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLLIElement>('#sources > ol > li')]
				.filter((item) => item.offsetParent !== null)
				.map((item) => item.value)
		);
		expect(values.length).toBeGreaterThan(1);
		expect(values[0]).toBeGreaterThan(1);
		await close();
	});

	it.each([280, 1280])('fits a screen %i pixels wide, by keyboard, quickly', async (width) => {
		const { page, close } = await openPage(browser, site.url, {
			viewport: { width, height: 700 },
			colorScheme: 'dark'
		});
		await page.goto(`${site.url}sources/`);
		expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(
			true
		);
		await page.getByLabel('Words').focus();
		await page.keyboard.type('mariupol');
		await settled(page);
		expect((await seen(page, ARTICLES)).length).toBeLessThan(100);
		for (const name of ['body', 'kind', 'standing']) {
			await page.keyboard.press('Tab');
			const focused = await page.evaluate(() => document.activeElement?.getAttribute('name'));
			expect(focused).toBe(name);
		}
		await page.keyboard.press('Tab');
		await page.keyboard.press('Enter');
		await settled(page);
		expect(await page.getByLabel('Words').inputValue()).toBe('');
		await close();
	});
});
