/** What a reader of a narrow window can make out, and headings of one rank that look alike. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser, openPage, openTables, started } from '../support/browser.ts';
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

async function at<T>(
	width: number,
	address: string,
	look: (page: Page) => Promise<T>,
	height = 740
): Promise<T> {
	const { page, complaints, close } = await openPage(browser, site.url, {
		viewport: { width, height }
	});
	await page.goto(`${site.url}${address}`);
	const found = await look(page);
	await close();
	expect(complaints).toEqual([]);
	return found;
}

it('all headings of the story’s parts are of one weight', async () => {
	const weights = await at(1280, '', (page) =>
		page.evaluate(() =>
			[...document.querySelectorAll('.chapter > h2, .glossary > h2')].map((heading) => {
				const { fontWeight, fontSize } = getComputedStyle(heading);
				return `${fontWeight} ${fontSize}`;
			})
		)
	);
	expect(weights.length).toBeGreaterThan(3);
	expect(new Set(weights).size).toBe(1);
});

it.each([280, 360])('type in previews of charts can be read at %i', async (width) => {
	const small = await at(width, 'charts/', (page) =>
		page.evaluate(() => {
			const previews = [...document.querySelectorAll<HTMLElement>('.preview')];
			return previews.flatMap((preview) => {
				const image = preview.querySelector<HTMLImageElement>('.on-light');
				const card = preview.closest('a, article');
				if (image === null || card === null) return ['a preview without a picture'];
				// Pictures are set in 12 px and more; squares as many as a number says are never cut.
				const scale = image.getBoundingClientRect().width / Number(image.getAttribute('width'));
				const whole = preview.dataset['preview'] === 'scale';
				return whole || scale >= 0.75 ? [] : [`${image.src} at ${scale}`];
			});
		})
	);
	expect(small).toEqual([]);
});

it('the table of many columns needs no pushing along at 360', async () => {
	const room = await at(360, 'charts/inside/', async (page) => {
		await openTables(page);
		return page
			.locator('.record-table .scrolls')
			.evaluate(({ scrollWidth, clientWidth }) => ({ scrollWidth, clientWidth }));
	});
	expect(room.scrollWidth).toBe(room.clientWidth);
});

/** A classic scroll bar takes from the layout what `@media` does not know of. */
it.each([0, 12, 15, 17])('a window of 1280 draws lanes beside a scroll bar of %i', async (bar) => {
	const drawn = await at(
		1280 - bar,
		'',
		async (page) => {
			await started(page);
			return page.evaluate(() =>
				[...document.querySelectorAll<HTMLElement>('.stage .lanes > [data-width]')]
					.filter((one) => one.checkVisibility())
					.map((one) => one.dataset['width'])
			);
		},
		900
	);
	expect(drawn.length).toBeGreaterThan(0);
	expect(new Set(drawn)).toEqual(new Set(['wide']));
});
