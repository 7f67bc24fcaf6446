/** Readers whose browser lacks something, or is refused it: the story is there, and nothing complains. */
import { EventEmitter, once } from 'node:events';
import type { Browser, BrowserContextOptions, Page, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage, openTables, type WatchedPage } from '../support/browser.ts';
import { partsShown } from '../support/parts.ts';
import { tooWide } from '../support/overlap.ts';
import { addMeasuring, expectInStep, scrollPast } from '../support/scroll.ts';
import { serveBuild, type Site } from '../support/site.ts';

const DESKTOP = { viewport: { width: 1280, height: 800 } };
const PHONE = { viewport: { width: 360, height: 740 } };
const SIZES: [string, BrowserContextOptions][] = [
	['desktop', DESKTOP],
	['phone', PHONE]
];

/** What a browser says of a file that a test has kept from it. */
const KEPT_FROM_IT = /Failed to load resource: net::ERR_FAILED/;

/** Shifts below this are felt by nobody: a tenth is what search engines call good. */
const LEAST_SHIFT = 0.05;

let browser: Browser;
let site: Site;
let opened: WatchedPage;
let page: Page;

beforeAll(async () => {
	[browser, site] = await Promise.all([launchBrowser(), serveBuild()]);
});
afterAll(async () => {
	await browser.close();
	await site.close();
});
afterEach(async () => {
	const { complaints, close } = opened;
	await close();
	expect(complaints.filter((said) => !KEPT_FROM_IT.test(said))).toEqual([]);
});

/** A page that has not gone anywhere yet. */
async function open(options: BrowserContextOptions): Promise<void> {
	opened = await openPage(browser, site.url, options);
	({ page } = opened);
	await addMeasuring(page);
}

/** As `started`, but without its faces, which may never come. */
const running = () =>
	page.waitForFunction(() => 'started' in document.documentElement.dataset, undefined, {
		timeout: 10_000
	});

/** Goes to some steps, there and back, and sees that the stages follow. */
async function expectToFollow(): Promise<void> {
	for (const slug of ['still', 'others', 'first']) {
		await scrollPast(page, slug);
		await expectInStep(page, `at #${slug}`);
	}
}

describe.each(SIZES)('without JavaScript, on a %s', (_, options) => {
	it('all words, charts and tables are there', async () => {
		await open({ ...options, javaScriptEnabled: false });
		await page.goto(site.url);
		await openTables(page);
		const { hidden, counts } = await page.evaluate(partsShown);
		expect(hidden).toEqual([]);
		expect(Math.min(...counts)).toBeGreaterThan(5);
	});

	it('nothing is offered that a script would have to do', async () => {
		await open({ ...options, javaScriptEnabled: false });
		await page.goto(site.url);
		const offered = await page
			.locator('button')
			.evaluateAll((buttons) =>
				buttons
					.filter((button) => button.getClientRects().length > 0)
					.map((button) => button.textContent)
			);
		expect(offered).toEqual([]);
	});
});

describe.each([true, false])('without style sheets, JavaScript %s', (javaScriptEnabled) => {
	it('is read in a sensible order: headings, text, each chart with its title and summary', async () => {
		await open({ ...DESKTOP, javaScriptEnabled });
		await page.route(site.url, async (route) => {
			const response = await route.fetch();
			const body = (await response.text()).replace(/<style>[\s\S]*?<\/style>/g, '');
			await route.fulfill({ response, body });
		});
		await page.goto(site.url);
		expect(await page.evaluate(() => document.styleSheets.length)).toBe(0);
		const { wanted, text } = await page.evaluate(() => {
			const plain = (element: Element | null) =>
				(element?.textContent ?? '').replace(/\s+/g, ' ').trim();
			const wanted = [...document.querySelectorAll('main .chapter')].flatMap((chapter) => [
				plain(chapter.querySelector('h2')),
				...[...chapter.querySelectorAll('.step')].flatMap((step) =>
					['.step-text p', '.own-drawing .finding', '.own-drawing figcaption .visually-hidden'].map(
						(part) => plain(step.querySelector(part))
					)
				)
			]);
			return { wanted, text: document.body.innerText.replace(/\s+/g, ' ') };
		});
		let from = text.indexOf('How we know this') + 1;
		for (const part of wanted) {
			expect(part).not.toBe('');
			const at = text.indexOf(part, from);
			expect(at, `“${part.slice(0, 60)}” in its place`).toBeGreaterThanOrEqual(from);
			from = at;
		}
	});
});

describe.each(SIZES)('faces, on a %s', (_, options) => {
	const FACES = '**/*.woff2';

	/** Adds up what moves without the reader’s doing. */
	const watchShifts = () =>
		page.addInitScript(() => {
			const shifts = { sum: 0 };
			Object.assign(window, { shifts });
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries())
					shifts.sum += (entry as unknown as { value: number }).value;
			}).observe({ type: 'layout-shift', buffered: true });
		});
	const shifted = () =>
		page.evaluate(() => (window as unknown as { shifts: { sum: number } }).shifts.sum);

	/** What becomes of each request of a face. */
	const fates: [string, (route: Route) => Promise<void>][] = [
		['refused', (route) => route.abort()],
		['never there', () => new Promise(() => undefined)]
	];

	it.each(fates)(
		'that are %s: the text is shown in another, and stays where it is',
		async (_, answer) => {
			await open(options);
			await watchShifts();
			await page.route(FACES, answer);
			await page.goto(site.url, { waitUntil: 'commit' });
			await running();
			const box = await page.locator('.masthead .prose p').first().boundingBox();
			expect(box?.height ?? 0).toBeGreaterThan(60);
			expect(await tooWide(page)).toEqual([]);
			expect(await shifted()).toBeLessThan(LEAST_SHIFT);
			await expectToFollow();
		}
	);

	it('that are late: the text is shown in another until they come', async () => {
		await open(options);
		const gate = new EventEmitter();
		const come = once(gate, 'come');
		await page.route(FACES, async (route) => {
			await come;
			await route.continue();
		});
		await page.goto(site.url, { waitUntil: 'commit' });
		await running();
		const first = page.locator('.masthead .prose p').first();
		expect((await first.boundingBox())?.height ?? 0).toBeGreaterThan(60);
		gate.emit('come');
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		expect((await first.boundingBox())?.height ?? 0).toBeGreaterThan(60);
		expect(await tooWide(page)).toEqual([]);
		await expectToFollow();
	});
});

it('storage that is refused: the theme switches for the page', async () => {
	await open({ ...DESKTOP, colorScheme: 'light' });
	await page.addInitScript(() => {
		for (const store of ['localStorage', 'sessionStorage'])
			Object.defineProperty(window, store, {
				get: () => {
					throw new DOMException('refused', 'SecurityError');
				}
			});
	});
	await page.goto(site.url);
	await running();
	const ground = () =>
		page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
	const light = await ground();
	await page.locator('[data-theme-switch]').click();
	expect(await ground()).not.toBe(light);
	await page.locator('[data-theme-switch]').click();
	expect(await ground()).toBe(light);
	await expectToFollow();
});

describe('without parts of the browser', () => {
	it.each(['IntersectionObserver', 'ResizeObserver', 'HTMLDialogElement', 'PerformanceObserver'])(
		'%s: the stages follow, and numbers have their cards',
		async (part) => {
			await open(DESKTOP);
			await page.addInitScript((name) => Reflect.deleteProperty(window, name), part);
			await page.goto(site.url);
			await running();
			await expectToFollow();
			await page.locator('.masthead .prose a.fact').first().click();
			await page.locator('.fact-card').waitFor({ state: 'visible' });
		}
	);

	it('clipboard and sheet: nothing is offered that would need them', async () => {
		await open(DESKTOP);
		await page.addInitScript(() => {
			for (const name of ['clipboard', 'share']) Reflect.deleteProperty(Navigator.prototype, name);
		});
		await page.goto(site.url);
		await running();
		expect(await page.evaluate(() => 'clipboard' in navigator)).toBe(false);
		const offered = page.locator(':is([data-share], [data-copy]):visible');
		expect(await offered.count()).toBe(0);
		await expectToFollow();
	});

	it('cards that cannot be fetched: a number leads to its record', async () => {
		await open(DESKTOP);
		await page.addInitScript(() => {
			Object.defineProperty(window, 'fetch', { value: undefined });
		});
		await page.goto(site.url);
		await running();
		await expectToFollow();
		const fact = page.locator('.masthead .prose a.fact').first();
		const href = (await fact.getAttribute('href')) ?? '';
		await fact.click();
		await page.waitForURL(new URL(href, site.url).href);
	});
});

describe('without pictures', () => {
	it('the list of charts says in words what each of them shows', async () => {
		await open(DESKTOP);
		await page.route(/\.(?:svg|png)(?:\?|$)/, (route) => route.abort());
		await page.goto(`${site.url}charts/`);
		const previews = page.locator('.preview img.on-light');
		const count = await previews.count();
		expect(count).toBeGreaterThan(0);
		for (let i = 0; i < count; i++) {
			const preview = previews.nth(i);
			await preview.scrollIntoViewIfNeeded();
			await expect
				.poll(() => preview.evaluate((image: HTMLImageElement) => image.complete))
				.toBe(true);
			expect(await preview.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(0);
			expect((await preview.getAttribute('alt'))?.length).toBeGreaterThan(20);
		}
	});

	it('the story and its drawings are whole: none of them is a picture file', async () => {
		await open(PHONE);
		await page.route(/\.(?:svg|png)(?:\?|$)/, (route) => route.abort());
		await page.goto(site.url);
		await running();
		expect(await page.locator('main img, .masthead img').count()).toBe(0);
		await expectToFollow();
	});
});
