/** A pasted snippet in the page of another: the room that it keeps free, and what it loads when. */
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, test } from 'vitest';
import {
	fitted,
	heightFormula,
	heightOn,
	MOST_SPARE,
	type Knot
} from '../../src/lib/embed/curve.ts';
import { measuredHeights } from '../../src/lib/embed/heights.ts';
import { afterClick, plainFrame, type Embed } from '../../src/lib/embed/snippet.ts';
import { launchBrowser } from '../support/browser.ts';
import { embed as example, site as other } from '../unit/embed/fixture.ts';

/** Two sites, so that the browser keeps the frame apart from its page; neither is asked for over a network. */
const HOST = 'http://host.example/';
const site = { ...other, root: 'http://names.example/' };

const heights = measuredHeights('register', 'first', 'en');
const curve: readonly Knot[] = fitted(heights);
const embed: Embed = { ...example, state: { ...example.state, curve } };

let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
	browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
	context = await browser.newContext({ viewport: { width: 1000, height: 900 } });
	page = await context.newPage();
});
afterEach(() => context.close());

const OPEN = '<meta name="responsive-embedded-sizing" content="allow-origins=*">';
const framed = (height: number, head = OPEN) =>
	`<!doctype html><html><head>${head}<style>body{margin:0}</style></head><body><main style="height:${height}px">x</main></body></html>`;

/**
 * Opens a host’s page with a snippet in a column.
 * @param answer the page in the frame, once it comes
 */
async function paste(
	snippet: string,
	{
		column = 640,
		answer = Promise.resolve(framed(500))
	}: { column?: number; answer?: Promise<string> } = {}
): Promise<string[]> {
	const asked: string[] = [];
	await context.route(/^http:\/\/(?:host|names)\.example\//, async (route) => {
		const address = route.request().url();
		if (address === HOST)
			return route.fulfill({
				contentType: 'text/html',
				body: `<!doctype html><html><body style="margin:0"><article style="width:${column}px"><p>text</p>${snippet}<p>${'text '.repeat(500)}</p></article></body></html>`
			});
		asked.push(address);
		return route.fulfill({ contentType: 'text/html', body: await answer });
	});
	await page.goto(HOST, { waitUntil: 'domcontentloaded' });
	return asked;
}

const frameHeight = () =>
	page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().height);

describe('the formula, as a browser works it out', () => {
	test.each(Object.keys(heights).map(Number))('holds in a column of %i px', async (width) => {
		await paste(
			'<div id="box" style="container-type:inline-size"><i style="display:block"></i></div>',
			{
				column: width
			}
		);
		const height = await page.locator('#box i').evaluate((one: HTMLElement, formula) => {
			one.style.height = formula;
			return one.getBoundingClientRect().height;
		}, heightFormula(curve));
		expect(Math.abs(height - heightOn(curve, width))).toBeLessThan(0.6);
		// A pixel of the screen is a 64th of one of CSS.
		expect(height).toBeGreaterThan((heights[width] ?? 0) - 1 / 64);
		expect(height).toBeLessThan((heights[width] ?? 0) + MOST_SPARE + 0.6);
	});
});

describe('in a browser that sizes frames by their content', () => {
	test.each([320, 414, 640, 900])('is exactly as high in a column of %i px', async (column) => {
		const height = Math.ceil(heightOn(curve, Math.min(column, embed.column))) - 3;
		await paste(plainFrame(embed, site), { column, answer: Promise.resolve(framed(height)) });
		await expect.poll(frameHeight).toBe(height);
		expect(
			await page.locator('iframe').evaluate((frame: HTMLIFrameElement) => frame.offsetWidth)
		).toBe(Math.min(column, embed.column));
	});

	it('grows with what is in it', async () => {
		await paste(plainFrame(embed, site), { answer: Promise.resolve(framed(1234)) });
		await expect.poll(frameHeight).toBe(1234);
	});

	it('keeps its room if the page in it does not say how high it is', async () => {
		await paste(plainFrame(embed, site), { answer: Promise.resolve(framed(500, '')) });
		await page.frameLocator('iframe').locator('main').waitFor();
		const room = await page.locator('figure > div').boundingBox();
		expect(room?.height).toBeGreaterThanOrEqual(Math.floor(heightOn(curve, embed.column)));
	});

	it('moves nothing below it when it comes', async () => {
		await page.addInitScript(() => {
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries())
					document.documentElement.dataset['shifted'] = `${entry.entryType} ${entry.startTime}`;
			}).observe({ type: 'layout-shift', buffered: true });
		});
		let come: (page: string) => void = () => undefined;
		const answer = new Promise<string>((resolve) => (come = resolve));
		const asked = await paste(plainFrame(embed, site), { answer });
		await expect.poll(() => asked).toHaveLength(1);
		const before = await page.locator('figcaption').boundingBox();
		const height = Math.floor(heightOn(curve, embed.column)) - MOST_SPARE;
		come(framed(height));
		await page.frameLocator('iframe').locator('main').waitFor();
		// What is laid out anew is reported with the next frame that is drawn.
		await page.evaluate(
			() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
		);
		expect(await page.evaluate(() => document.documentElement.dataset['shifted'])).toBeUndefined();
		const after = await page.locator('figcaption').boundingBox();
		expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(1);
	});
});

it('folded away, loads nothing until it is opened', async () => {
	const asked = await paste(afterClick(embed, site, 'data:,', 'Load it'));
	await page.waitForLoadState('load');
	await page.evaluate(
		() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)))
	);
	expect(asked).toEqual([]);
	await page.locator('summary').click();
	await expect.poll(() => asked).toEqual([`${site.root}embed/register/`]);
});
