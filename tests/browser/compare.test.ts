/** Any two releases compared in the browser, against the comparison that the build printed. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { releasedVersions } from '../../src/lib/dataset/folder.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { readPage, root, serveBuild, type Site } from '../support/site.ts';
import { join } from 'node:path';

let browser: Browser;
let site: Site;

const versions = releasedVersions(join(root, 'data'));
const [older = '', newer = ''] = versions.slice(-2);

/** Text without white space: the two pages break their lines in other places. */
const squeezed = (text: string) => text.replace(/\s+/g, '');

beforeAll(async () => {
	[browser, site] = await Promise.all([launchBrowser(), serveBuild()]);
});
afterAll(async () => {
	await browser.close();
	await site.close();
});

describe('comparing releases', () => {
	it('says in the browser what the printed page of two neighbours says', async () => {
		const { page, complaints, close } = await openPage(browser, site.url);
		await page.goto(`${site.url}data/compare/?from=${older}&to=${newer}`);
		await page.waitForFunction(() => document.querySelector('#compare-result')?.hasChildNodes());
		const shown = squeezed((await page.locator('#compare-result').textContent()) ?? '');
		const printed = squeezed(
			readPage(`data/compare/${older}-to-${newer}/index.html`)('main').text()
		);
		expect(shown.length).toBeGreaterThan(100);
		// As a truth value: the texts are too long to be printed.
		expect(printed.includes(shown)).toBe(true);
		expect(complaints).toEqual([]);
		await close();
	});

	it('a version that does not exist is not taken from the address', async () => {
		const { page, complaints, close } = await openPage(browser, site.url);
		await page.goto(`${site.url}data/compare/?from=9.9.9&to=${newer}`);
		expect(versions).toContain(await page.locator('#compare-from').inputValue());
		expect(complaints).toEqual([]);
		await close();
	});
});
