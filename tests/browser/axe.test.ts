/** What axe can find of what keeps a reader out. */
import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage, openTables, started } from '../support/browser.ts';
import { serveBuild, type Site } from '../support/site.ts';

declare global {
	interface Window {
		axe: typeof axe;
	}
}

const PAGES = ['', 'sources/', 'data/', 'corrections/', 'charts/', 'charts/claims/'];
const SIZES = [
	{ width: 1280, height: 800 },
	{ width: 360, height: 800 }
];
const SCHEMES = ['light', 'dark'] as const;

let browser: Browser;
let site: Site;

beforeAll(async () => {
	[browser, site] = await Promise.all([launchBrowser(), serveBuild()]);
});
afterAll(async () => {
	await browser.close();
	await site.close();
});

/** Everything that axe finds in a page, one line each, with the place. */
async function violations(page: Page): Promise<string[]> {
	const found: AxeResults['violations'] = await page.evaluate(async () => {
		const results = await window.axe.run(document, {
			resultTypes: ['violations'],
			// Scores of marks: what is asked here is only whether anything is wrong.
			elementRef: false
		});
		return results.violations;
	});
	return found.flatMap(({ id, nodes }) =>
		nodes.map(({ target, failureSummary }) => {
			const why = (failureSummary ?? '').split('\n').slice(1, 2).join('').trim();
			return `${id}: ${target.join(' ')}: ${why}`;
		})
	);
}

const cases = PAGES.flatMap((address) => SIZES.map((viewport) => ({ address, viewport })));

describe.each(cases)('/$address at $viewport.width', ({ address, viewport }) => {
	it.each(SCHEMES)('%s: nothing, with the scripted layout and without', async (colorScheme) => {
		const { page, close } = await openPage(browser, site.url, {
			viewport,
			colorScheme,
			reducedMotion: 'reduce'
		});
		await page.goto(`${site.url}${address}`);
		if (address === '') await started(page);
		await page.addScriptTag({ content: axe.source });
		await openTables(page);
		const scripted = await page.evaluate(() => {
			document.documentElement.classList.add('scripted');
			return document.querySelectorAll('.stage').length;
		});
		expect(scripted > 0).toBe(address === '');
		const withStage = await violations(page);
		await page.evaluate(() => document.documentElement.classList.remove('scripted'));
		const unrolled = scripted > 0 ? await violations(page) : [];
		expect({ withStage, unrolled }).toEqual({ withStage: [], unrolled: [] });
		await close();
	});
});

describe('the tool itself', () => {
	it('finds what is wrong', async () => {
		const { page, close } = await openPage(browser, site.url);
		await page.goto(site.url);
		// What is put in while the page comes alive may be taken out again.
		await page.waitForFunction(() => 'started' in document.documentElement.dataset);
		await page.addScriptTag({ content: axe.source });
		await page.evaluate(() => {
			const image = document.createElement('img');
			image.src = './icon.svg';
			document.querySelector('main')?.append(image);
		});
		expect((await violations(page)).some((line) => line.startsWith('image-alt'))).toBe(true);
		await close();
	});
});
