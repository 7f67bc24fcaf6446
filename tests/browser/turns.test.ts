/** Going from step to step by keys and buttons, and what the address says meanwhile. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, openPage, started, type WatchedPage } from '../support/browser.ts';
import { addMeasuring, expectActive, expectInStep, scrollPast } from '../support/scroll.ts';
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

/** Waits until the address has a fragment; says which it has if it does not come. */
async function expectFragment(page: Page, fragment: string): Promise<void> {
	await page
		.waitForFunction((wanted) => location.hash === wanted, fragment, { timeout: 5000 })
		.catch(() => undefined);
	expect(new URL(page.url()).hash).toBe(fragment);
}

/** Ids of chapters, steps and still charts, in order. */
function stops(page: Page): Promise<string[]> {
	return page.evaluate(() =>
		[...document.querySelectorAll('.chapter[id], .step[id], .chapter .still[id]')].map(
			({ id }) => id
		)
	);
}

describe.each([
	{ width: 1280, height: 800 },
	{ width: 360, height: 640 }
])('at $width x $height', (viewport) => {
	let watched: WatchedPage;
	let page: Page;

	beforeEach(async () => {
		watched = await openPage(browser, site.url, { viewport });
		page = watched.page;
		await addMeasuring(page);
		await page.goto(site.url);
		await started(page);
	});
	afterEach(async () => {
		const { complaints } = watched;
		await watched.close();
		expect(complaints).toEqual([]);
	});

	it('j goes through every stop, k all the way back, and the history does not grow', async () => {
		const entries = await page.evaluate(() => history.length);
		const all = await stops(page);
		const tops: number[] = [];
		for (let presses = 0; presses < all.length + 2; presses++) {
			await page.keyboard.press('j');
			await expectInStep(page, `after ${presses + 1} times j`);
			tops.push(await page.evaluate(() => scrollY));
		}
		expect([...tops].sort((a, b) => a - b)).toEqual(tops);
		// Chapters whose first stop lies at their top take one press less.
		const chapters = await page.locator('.chapter').count();
		expect(new Set(tops).size).toBeGreaterThanOrEqual(all.length - chapters);
		for (let presses = 0; presses < all.length + 2; presses++) await page.keyboard.press('k');
		await expectInStep(page, 'after k');
		expect(await page.evaluate(() => scrollY)).toBeLessThanOrEqual(tops[0] ?? 0);
		expect(await page.evaluate(() => history.length)).toBe(entries);
	});

	it('the buttons of a stage lead to the step before and after', async () => {
		await scrollPast(page, 'eight-days', 20);
		const press = (turn: string) =>
			page.locator(`#list .stage [data-turn="${turn}"]`).first().click();
		await press('next');
		await expectActive(page, 'still', 'after “next”');
		await expectInStep(page, 'after “next”');
		await press('previous');
		await expectActive(page, 'eight-days', 'after “previous”');
		await expectInStep(page, 'after “previous”');
	});

	it('keys that mean something else are left alone', async () => {
		await scrollPast(page, 'eight-days', 20);
		const before = await page.evaluate(() => scrollY);
		for (const keys of ['Control+j', 'Alt+k', 'Shift+J', 'x']) await page.keyboard.press(keys);
		await page.evaluate(() => {
			const field = document.createElement('textarea');
			field.style.cssText = 'position: fixed; top: 0';
			document.body.append(field);
			field.focus();
		});
		await page.keyboard.type('jk');
		expect(await page.evaluate(() => document.querySelector('textarea')?.value)).toBe('jk');
		expect(await page.evaluate(() => scrollY)).toBe(before);
	});

	it('the address follows the reader, and opens there again', async () => {
		await scrollPast(page, 'still', 20);
		await expectFragment(page, '#still');
		await scrollPast(page, 'confirmed', 20);
		await expectFragment(page, '#confirmed');
		await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
		await expectFragment(page, '');
		const other = await openPage(browser, site.url, { viewport });
		await addMeasuring(other.page);
		await other.page.goto(`${site.url}#confirmed`);
		await started(other.page);
		await expectActive(other.page, 'confirmed', 'opened at its address');
		await expectInStep(other.page, 'opened at its address');
		await other.close();
	});

	it('the address that a page was opened with stands until the reader moves', async () => {
		const other = await openPage(browser, site.url, { viewport });
		await other.page.goto(`${site.url}?theme=dark#nowhere`);
		await started(other.page);
		expect(new URL(other.page.url()).hash).toBe('#nowhere');
		await other.page.evaluate(() => document.querySelector('#still')?.scrollIntoView());
		await expectFragment(other.page, '#still');
		expect(new URL(other.page.url()).search).toBe('?theme=dark');
		await other.close();
	});

	it('who comes to a step by the Tab key sees its drawing', async () => {
		await scrollPast(page, 'first-readings', 2);
		// From the last fact of one step the next Tab leads into the one below.
		await page.locator('#first-readings .step-text .fact').last().focus();
		await page.keyboard.press('Tab');
		await expectActive(page, 'eight-days', 'after Tab');
		await expectInStep(page, 'after Tab');
	});
});

describe('links to steps that are no more', () => {
	it('lead to the chapter that they stood in', async () => {
		const { page, close } = await openPage(browser, site.url);
		await page.goto(site.url);
		await started(page);
		const moved = await page.evaluate(() =>
			[...document.querySelectorAll('.chapter > span[id]')].map((mark) => ({
				slug: mark.id,
				top: mark.getBoundingClientRect().top,
				chapter: mark.parentElement?.getBoundingClientRect()
			}))
		);
		for (const { top, chapter } of moved) {
			expect(top).toBeGreaterThanOrEqual(chapter?.top ?? Number.NaN);
			expect(top).toBeLessThan((chapter?.top ?? Number.NaN) + 200);
		}
		await close();
	});
});
