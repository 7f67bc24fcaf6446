/** The drawings of grids and rows can be read on their own pages: no text over another, none cut, none too small. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
import { addReading, unreadable } from '../support/overlap.ts';
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

describe.each(['scale', 'sites', 'batches'])('%s', (chart) => {
	it.each([280, 360, 600, 960, 1440])('%i pixels wide: every state can be read', async (width) => {
		const { page, close } = await openPage(browser, site.url, {
			viewport: { width, height: 800 },
			reducedMotion: 'reduce'
		});
		await addReading(page);
		await page.goto(`${site.url}charts/${chart}/`);
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		expect(await unreadable(page, 'figure', 'drawing')).toEqual([]);
		await close();
	});
});
