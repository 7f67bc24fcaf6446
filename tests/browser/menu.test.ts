/** The menu of the bar: the story’s chapters and the site’s pages, in reach wherever nothing else names them. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage, started, type WatchedPage } from '../support/browser.ts';
import { tooWide } from '../support/overlap.ts';
import { addMeasuring, expectInStep, scrollPast, stepsOf } from '../support/scroll.ts';
import { serveBuild, type Site } from '../support/site.ts';
import { templates } from '../support/templates.ts';

const TOUCH = { hasTouch: true, isMobile: true };
const PHONE = { viewport: { width: 360, height: 640 }, ...TOUCH };
const SIZES: [string, BrowserContextOptions][] = [
	['a phone', PHONE],
	['the narrowest phone', { viewport: { width: 280, height: 640 }, ...TOUCH }],
	['a phone on its side', { viewport: { width: 740, height: 360 }, ...TOUCH }],
	['a tablet', { viewport: { width: 768, height: 1024 }, ...TOUCH }],
	['a small window', { viewport: { width: 1100, height: 800 } }]
];
const MENU = '.site-menu';
const BUTTON = `${MENU} summary`;
const PANEL = `${MENU} .panel`;

/** Pages of the site without chapters of their own; an embed stands without the site around it. */
const others = templates().filter(
	({ name, frozen, embedded }) => !frozen && !embedded && !/story|no page/.test(name)
);

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
	expect(complaints).toEqual([]);
});

async function open(options: BrowserContextOptions, address = ''): Promise<void> {
	opened = await openPage(browser, site.url, { reducedMotion: 'reduce', ...options });
	({ page } = opened);
	await addMeasuring(page);
	await page.goto(`${site.url}${address}`);
	if (address === '' && options.javaScriptEnabled !== false) await started(page);
}

const isOpen = () => page.locator(MENU).evaluate((menu: HTMLDetailsElement) => menu.open);

/** Brings the reader to a step in the middle of the story. */
async function goDeep(): Promise<void> {
	const steps = await stepsOf(page);
	const step = steps[Math.floor(steps.length / 2)] ?? '';
	await scrollPast(page, step);
	await expectInStep(page, step);
}

/** What of the menu leaves the window, is too small to be hit, or lies over a button of the stage. */
function wrongWith(parts: string[]): Promise<string[]> {
	return page.evaluate((selectors) => {
		const LEAST = 24;
		const all = (selector: string) =>
			[...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility());
		const boxes = selectors.flatMap((selector) => {
			const found = all(selector).map((one) => ({
				name: selector,
				box: one.getBoundingClientRect()
			}));
			return found.length > 0 ? found : [{ name: `no ${selector}`, box: new DOMRect() }];
		});
		const small = all('.site-menu :is(summary, a)')
			.filter((one) => one.getBoundingClientRect().height < LEAST)
			.map((one) => `“${one.textContent}” is lower than ${LEAST} px`);
		const outside = boxes
			.filter(
				({ box }) =>
					box.width === 0 ||
					box.left < 0 ||
					box.top < 0 ||
					box.right > document.documentElement.clientWidth ||
					box.bottom > innerHeight
			)
			.map(({ name }) => `${name} is not in the window`);
		const buttons = all('.stage-bar button').map((button) => button.getBoundingClientRect());
		const covering = boxes
			.filter(({ box }) =>
				buttons.some(
					(button) =>
						Math.min(box.right, button.right) > Math.max(box.left, button.left) &&
						Math.min(box.bottom, button.bottom) > Math.max(box.top, button.top)
				)
			)
			.map(({ name }) => `${name} lies over a button of the stage`);
		return [...small, ...outside, ...covering];
	}, parts);
}

/** Where the parts of the page are that the menu must not move. */
const places = () =>
	page.evaluate(() =>
		['.site-name', '[data-theme-switch]', 'h1', '.chapter', '.foot'].map((selector) => {
			const box = document.querySelector(selector)?.getBoundingClientRect();
			return [selector, box?.left, box === undefined ? undefined : box.top + scrollY];
		})
	);

describe.each(SIZES)('the story, on %s', (_, options) => {
	it('names its chapters and the site’s pages in the bar, and moves nothing', async () => {
		await open(options);
		const before = await places();
		await page.locator(BUTTON).click();
		expect(await wrongWith([BUTTON, PANEL])).toEqual([]);
		expect(await places()).toEqual(before);
		expect(await tooWide(page)).toEqual([]);
		const texts = (selector: string) => page.locator(selector).allTextContents();
		expect(await texts(`${PANEL} ol a`)).toEqual(await texts('.masthead .chapters a'));
		expect(await texts(`${PANEL} ul a`)).toEqual(await texts('.site-bar > ul a'));
	});

	it('deep in the story it is in reach, covers no button, moves nothing, and knows the chapter', async () => {
		await open(options);
		const before = await places();
		await goDeep();
		expect(await wrongWith([BUTTON])).toEqual([]);
		await page.locator(BUTTON).click();
		expect(await wrongWith([BUTTON, PANEL])).toEqual([]);
		expect(await places()).toEqual(before);
		const current = page.locator(`${PANEL} [aria-current]`);
		const chapter = await page
			.locator('.chapter:has(.step.active)')
			.evaluateAll((all) => all.map(({ id }) => id));
		expect(chapter).toContain(await current.getAttribute('data-chapter'));
	});
});

it('stays in the bar while the bar is in sight, whatever chapter the reader is in', async () => {
	await open({ viewport: { width: 768, height: 3000 } });
	const inBar = () =>
		page.locator(BUTTON).evaluate((button) => button.getBoundingClientRect().bottom + scrollY < 60);
	expect(await page.locator(`${PANEL} [aria-current]`).count()).toBe(1);
	expect(await inBar()).toBe(true);
	await goDeep();
	expect(await inBar()).toBe(false);
	await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
	await page.waitForFunction(() => !document.documentElement.classList.contains('in-chapters'));
	expect(await inBar()).toBe(true);
});

describe('an open menu', () => {
	it.each(['in the bar', 'deep in the story'])(
		'%s: a choice leads there and closes it',
		async (place) => {
			await open(PHONE);
			if (place !== 'in the bar') await goDeep();
			const link = page.locator(`${PANEL} ol a`).last();
			const id = (await link.getAttribute('data-chapter')) ?? '';
			await page.locator(BUTTON).click();
			await link.click();
			expect(await isOpen()).toBe(false);
			expect(new URL(page.url()).hash).toBe(`#${id}`);
			await page.waitForFunction(
				(chapter) =>
					Math.abs(document.getElementById(chapter)?.getBoundingClientRect().top ?? 99) < 40,
				id
			);
		}
	);

	it('closes at Escape, and the button has the focus', async () => {
		await open(PHONE);
		await page.locator(BUTTON).focus();
		await page.keyboard.press('Enter');
		expect(await isOpen()).toBe(true);
		await page.keyboard.press('Tab');
		await page.keyboard.press('Escape');
		expect(await isOpen()).toBe(false);
		expect(await page.locator(BUTTON).evaluate((it) => it === document.activeElement)).toBe(true);
	});

	it('closes at a press on anything else, and when the keyboard comes to it', async () => {
		await open(PHONE);
		await page.locator(BUTTON).click();
		await page.mouse.click(20, 600);
		expect(await isOpen()).toBe(false);
		await page.locator(BUTTON).press('Enter');
		const links = await page.locator(`${PANEL} a`).count();
		for (let link = 0; link < links; link++) await page.keyboard.press('Tab');
		expect(await isOpen()).toBe(true);
		await page.keyboard.press('Tab');
		expect(await isOpen()).toBe(false);
	});
});

describe('where the menu is not needed', () => {
	it.each(['', 'sources/'])(
		'on a wide screen, /%s: the rail and the bar name all',
		async (address) => {
			await open({ viewport: { width: 1280, height: 800 } }, address);
			expect(await page.locator(BUTTON).isVisible()).toBe(false);
			expect(await page.locator('.site-bar > ul').isVisible()).toBe(true);
		}
	);

	it.each(['', 'embed/', 'uk/'])('/%s: all of the bar is on one line', async (address) => {
		await open({ viewport: { width: 1024, height: 1024 }, ...TOUCH }, address);
		for (const width of [768, 960, 1024]) {
			await page.setViewportSize({ width, height: 1024 });
			const isWide = width >= 960;
			const inBar = page.locator('.site-bar > ul a[href$="/embed/"]');
			expect(await inBar.isVisible(), `${width} px wide`).toBe(isWide);
			const bar = await page.locator('.site-bar').boundingBox();
			expect(bar?.height, `${width} px wide`).toBeLessThan(56);
		}
	});

	it('on paper', async () => {
		await open(PHONE);
		await goDeep();
		await page.locator(BUTTON).click();
		await page.emulateMedia({ media: 'print' });
		for (const part of [BUTTON, PANEL]) expect(await page.locator(part).isVisible()).toBe(false);
	});
});

it('without a script it opens in the bar, and leads to a chapter', async () => {
	await open({ ...PHONE, javaScriptEnabled: false });
	await page.locator(BUTTON).click();
	expect(await wrongWith([BUTTON, PANEL])).toEqual([]);
	const link = page.locator(`${PANEL} ol a`).nth(2);
	const id = await link.getAttribute('data-chapter');
	await link.click();
	expect(new URL(page.url()).hash).toBe(`#${id}`);
});

it('in the reader’s own colours it has an edge and a ground', async () => {
	await open({ ...PHONE, forcedColors: 'active' });
	await goDeep();
	await page.locator(BUTTON).click();
	for (const part of [BUTTON, PANEL]) {
		const [edge, style, ground, canvas] = await page.locator(part).evaluate((one) => {
			const { borderBottomColor, borderBottomStyle, backgroundColor } = getComputedStyle(one);
			const canvas = getComputedStyle(document.documentElement).backgroundColor;
			return [borderBottomColor, borderBottomStyle, backgroundColor, canvas];
		});
		expect([style, ground]).toEqual(['solid', canvas]);
		expect(edge).not.toBe(canvas);
	}
});

describe.each(others)('on a phone, $name', ({ address }) => {
	it('names the site’s pages, with and without a script', async () => {
		for (const javaScriptEnabled of [true, false]) {
			await open({ ...PHONE, javaScriptEnabled }, address);
			await page.locator(BUTTON).click();
			expect(await wrongWith([BUTTON, PANEL])).toEqual([]);
			expect(await page.locator(`${PANEL} ol`).count()).toBe(0);
			const pages = page.locator(`${PANEL} ul a`);
			expect(await pages.allTextContents()).toEqual(
				await page.locator('.site-bar > ul a').allTextContents()
			);
			if (javaScriptEnabled) await opened.close();
		}
	});
});
