/** The field of names holds exactly as many squares as the list has names: they are counted on the screen. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
import { countMarks } from '../support/marks.ts';
import { serveBuild, type Site } from '../support/site.ts';

/** Windows in which a square is a whole number of dots of the screen. */
const WINDOWS = [
	{ what: 'a desk', width: 1280, height: 800, dots: 1 },
	{ what: 'a narrow window on a desk', width: 520, height: 800, dots: 1 },
	{ what: 'a column of 320 pixels on a desk', width: 360, height: 800, dots: 1 },
	{ what: 'a column of 240 pixels on a desk', width: 280, height: 800, dots: 1 },
	{ what: 'a phone', width: 360, height: 640, dots: 3 },
	{ what: 'a fine screen', width: 1440, height: 900, dots: 2 }
] as const;

const SCHEMES = ['light', 'dark'] as const;

let browser: Browser;
let site: Site;
/** Where screenshots are read. */
let empty: Page;

beforeAll(async () => {
	[browser, site] = await Promise.all([launchBrowser(), serveBuild()]);
	empty = await browser.newPage();
});
afterAll(async () => {
	await browser.close();
	await site.close();
});

/** How many separate marks the field of a state shows. */
async function marksOf(page: Page, state: string, ground: 'light' | 'dark'): Promise<number> {
	const field = page.locator(`figure[data-state="${state}"] svg:visible`);
	expect(await field.count()).toBe(1);
	return countMarks(empty, await field.screenshot(), ground);
}

describe.each(WINDOWS)('on $what', ({ width, height, dots }) => {
	it.each(SCHEMES)('%s: every name is a mark, and every mark a name', async (colorScheme) => {
		const { page, complaints, close } = await openPage(browser, site.url, {
			viewport: { width, height },
			deviceScaleFactor: dots,
			// Without its script the page shows every state.
			javaScriptEnabled: false,
			colorScheme,
			reducedMotion: 'reduce'
		});
		await page.goto(`${site.url}charts/scale/`);
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		expect(await marksOf(page, 'register', colorScheme)).toBe(19_546);
		expect(await marksOf(page, 'aloud', colorScheme)).toBe(19_546);
		expect(await marksOf(page, 'handed-over', colorScheme)).toBe(339);
		expect(complaints).toEqual([]);
		await close();
	});
});

it('draws both lists in squares of one size', async () => {
	const { page, close } = await openPage(browser, site.url, {
		viewport: { width: 1280, height: 800 },
		javaScriptEnabled: false,
		reducedMotion: 'reduce'
	});
	await page.goto(`${site.url}charts/scale/`);
	const steps = await page.locator('figure svg:visible').evaluateAll((fields) =>
		fields.map((field) => {
			const [, , columns = Number.NaN] = (field.getAttribute('viewBox') ?? '')
				.split(' ')
				.map(Number);
			return field.getBoundingClientRect().width / columns;
		})
	);
	expect(steps).toHaveLength(3);
	for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? Number.NaN, 3);
	await close();
});

describe('the count itself', () => {
	it('misses no mark, and joins none that touch at an edge', async () => {
		const { page, close } = await openPage(browser, site.url, {
			viewport: { width: 200, height: 100 }
		});
		const svg = (marks: string) =>
			`<body style="margin:0;background:#fbf8f2"><svg width="40" height="20">${marks}</svg>`;
		const counted = async (marks: string) => {
			await page.setContent(svg(marks));
			return countMarks(empty, await page.locator('svg').screenshot(), 'light');
		};
		expect(await counted('<path d="M0 0h2v2h-2zM3 0h2v2h-2zM38 18h2v2h-2z"/>')).toBe(3);
		expect(await counted('<path d="M0 0h2v2h-2zM2 0h2v2h-2z"/>')).toBe(1);
		expect(await counted('<path d="M0 0h2v2h-2zM2 2h2v2h-2z"/>')).toBe(2);
		expect(await counted('')).toBe(0);
		await close();
	});
});
