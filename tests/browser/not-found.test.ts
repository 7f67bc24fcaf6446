/** The page for an unknown address: right at any depth, below any folder, in the site’s own colours. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { notFoundPage } from '../../src/lib/server/not-found.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { serveBuild } from '../support/site.ts';

const ADDRESSES = ['nowhere', 'nowhere/', 'uk/nowhere', 'charts/no/such/thing', 'charts/nothing/'];
const PAGES = ['', 'charts/', 'data/', 'sources/'];
const TOKENS = ['paper', 'ink', 'ink-2', 'rule', 'hatch', 'mark', 'accent'];

let browser: Browser;

beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(['', '/stories/names'])('below “%s”', (base) => {
	it.each(ADDRESSES)('/%s says what is here and leads there', async (address) => {
		const site = await serveBuild(base);
		const { page, complaints, close } = await openPage(browser, site.url);
		const answer = await page.goto(`${site.url}${address}`);
		expect(answer?.status()).toBe(404);
		if (process.env['SITE_URL'] === undefined) {
			await page.waitForFunction(() => document.querySelector('a')?.href !== '');
			const links = await page
				.locator('dl a')
				.evaluateAll((all: HTMLAnchorElement[]) => all.map(({ href }) => href));
			// The nearest edition of the site is the one that the address is below.
			const folder = address.startsWith('uk/') ? 'uk/' : '';
			expect(links).toEqual(PAGES.map((path) => `${site.url}${folder}${path}`));
			expect(await page.locator('[data-unlinked]').isVisible()).toBe(false);
			for (const link of links) expect((await fetch(link)).status).toBe(200);
		}
		// The page itself, and the folders in which the site was looked for and not found.
		const unexpected = complaints.filter((line) => !/\b404\b|console: /.test(line));
		expect(unexpected).toEqual([]);
		await close();
		await site.close();
	});
});

it('says it in words where no script runs', async () => {
	const site = await serveBuild();
	const { page, close } = await openPage(browser, site.url, { javaScriptEnabled: false });
	await page.goto(`${site.url}nowhere`);
	const told = page.locator('[data-unlinked]');
	if (process.env['SITE_URL'] === undefined) expect(await told.isVisible()).toBe(true);
	expect(await page.locator('dl a').count()).toBe(PAGES.length);
	await close();
	await site.close();
});

it('has the site’s colours, also those that the reader chose', async () => {
	const site = await serveBuild();
	for (const chosen of [null, 'light', 'dark']) {
		for (const colorScheme of ['light', 'dark'] as const) {
			const { page, close } = await openPage(browser, site.url, { colorScheme });
			const colours = (): Promise<string[]> =>
				page.evaluate((names) => {
					const style = getComputedStyle(document.documentElement);
					return [
						style.backgroundColor,
						style.color,
						style.colorScheme,
						...names.map((name) => style.getPropertyValue(`--${name}`).trim())
					];
				}, TOKENS);
			await page.goto(`${site.url}methodology/`);
			await page.evaluate((theme) => {
				if (theme !== null) localStorage.setItem('theme', theme);
			}, chosen);
			await page.reload();
			const there = await colours();
			await page.goto(`${site.url}nowhere`);
			expect(await colours(), `${chosen} in ${colorScheme}`).toEqual(there);
			await close();
		}
	}
	await site.close();
});

describe('where the site’s address is known', () => {
	it('links to it, and needs no script for that', () => {
		const html = notFoundPage('https://example.org/stories/names');
		for (const path of PAGES)
			expect(html).toContain(`href="https://example.org/stories/names/${path}"`);
		expect(html).not.toContain('data-unlinked');
	});
});
