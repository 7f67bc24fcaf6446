/**
 * The link to the other language keeps a reader’s place, as the address has it, and leads to the page where
 * no script runs; a host that asks for a language gets the embed in it.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage, started } from '../support/browser.ts';
import { hostPage, serveBoth, type Sites } from '../support/hosts.ts';
import { addMeasuring, expectActive, expectInStep, stepsOf } from '../support/scroll.ts';
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

const LINK = '[data-other-language]';
const languageOf = (page: Page) => page.locator('html').getAttribute('lang');

async function follow(page: Page): Promise<void> {
	const from = page.url();
	await page.locator(LINK).click();
	await page.waitForURL((to) => to.href !== from);
}

/** The states that the stages of the story show, each at the step that its reader is at. */
const shown = (page: Page) =>
	page.evaluate(() =>
		(window.sights?.() ?? []).map(
			({ chart, step, shown: state }) => `${chart} at ${step}: ${state}`
		)
	);

describe('the link to the other language', () => {
	it.each([
		['a phone', { width: 390, height: 844 }],
		['a wide window', { width: 1280, height: 800 }]
	])('keeps the step of the story and its drawing, there and back: %s', async (_, viewport) => {
		const { page, complaints, close } = await openPage(browser, site.url, { viewport });
		await addMeasuring(page);
		await page.goto(site.url);
		await started(page);
		const steps = await stepsOf(page);
		const slug = steps[Math.floor(steps.length / 2)] ?? '';
		// From elsewhere: within the page the address alone would change.
		await page.goto('about:blank');
		await page.goto(`${site.url}#${slug}`);
		await started(page);
		await expectActive(page, slug, 'in English');
		await expectInStep(page, 'in English');
		const before = await shown(page);

		await follow(page);
		await started(page);
		expect(page.url()).toBe(`${site.url}uk/#${slug}`);
		expect(await languageOf(page)).toBe('uk');
		await expectActive(page, slug, 'in Ukrainian');
		await expectInStep(page, 'in Ukrainian');
		expect(await shown(page)).toEqual(before);

		await follow(page);
		await started(page);
		expect(page.url()).toBe(`${site.url}#${slug}`);
		await expectActive(page, slug, 'in English again');
		expect(complaints).toEqual([]);
		await close();
	});

	it('keeps the state of a chart', async () => {
		const { page, complaints, close } = await openPage(browser, site.url);
		await page.goto(`${site.url}charts/register/`);
		await started(page);
		const picks = page.locator('.state-picker a');
		const wanted = (await picks.nth(1).getAttribute('href')) ?? '';
		await picks.nth(1).click();
		const stage = page.locator('.chart-stage figure');
		await expect.poll(() => stage.getAttribute('data-state')).toBe(wanted.slice(1));
		await follow(page);
		await started(page);
		expect(page.url()).toBe(`${site.url}uk/charts/register/${wanted}`);
		await expect.poll(() => stage.getAttribute('data-state')).toBe(wanted.slice(1));
		expect(complaints).toEqual([]);
		await close();
	});

	it('keeps what the sources are narrowed to', async () => {
		const { page, complaints, close } = await openPage(browser, site.url);
		const seen = () =>
			page.evaluate(() =>
				[...document.querySelectorAll<HTMLElement>('main article')]
					.filter((element) => element.offsetParent !== null)
					.map(({ id }) => id)
			);
		await page.goto(`${site.url}sources/?body=us-state`);
		await expect.poll(async () => (await seen()).length).toBeLessThan(50);
		const before = await seen();
		expect(before).not.toEqual([]);
		await follow(page);
		expect(page.url()).toBe(`${site.url}uk/sources/?body=us-state`);
		await expect.poll(seen).toEqual(before);
		expect(await page.locator('#filter-body').inputValue()).toBe('us-state');
		expect(complaints).toEqual([]);
		await close();
	});

	it('keeps nothing of a page that is at its beginning', async () => {
		const { page, close } = await openPage(browser, site.url);
		await page.goto(`${site.url}methodology/`);
		await follow(page);
		expect(page.url()).toBe(`${site.url}uk/methodology/`);
		await close();
	});

	it.each(['', 'sources/', 'charts/register/', 'data/compare/'])(
		'leads to the page without JavaScript too: “%s”',
		async (path) => {
			const { page, complaints, close } = await openPage(browser, site.url, {
				javaScriptEnabled: false
			});
			await page.goto(`${site.url}${path}`);
			await follow(page);
			expect(page.url()).toBe(`${site.url}uk/${path}`);
			expect(await languageOf(page)).toBe('uk');
			await follow(page);
			expect(page.url()).toBe(`${site.url}${path}`);
			expect(complaints).toEqual([]);
			await close();
		}
	);

	it('is reached and followed by keyboard, and named in its own language', async () => {
		const { page, close } = await openPage(browser, site.url, {
			viewport: { width: 390, height: 844 }
		});
		await page.goto(`${site.url}methodology/`);
		const link = page.getByRole('link', { name: 'Українська', exact: true });
		expect(await link.count()).toBe(1);
		await link.focus();
		await page.keyboard.press('Enter');
		await page.waitForURL(`${site.url}uk/methodology/`);
		expect(await page.getByRole('link', { name: 'English', exact: true }).count()).toBe(1);
		await close();
	});
});

describe('an embed under the host’s script', () => {
	let sites: Sites;
	beforeAll(async () => {
		sites = await serveBoth();
	});
	afterAll(() => sites.close());

	it('comes in the language that its host asks for, as high as it is there', async () => {
		const { site: embedded, host } = sites;
		host.give(
			'/',
			hostPage(`${embedded.origin}/embed/register/`, {
				frame: { 'data-lang': 'uk' },
				after: `<script async src="${embedded.origin}/embed/v1.js"></script>`
			})
		);
		const context = await browser.newContext({ viewport: { width: 640, height: 800 } });
		const page = await context.newPage();
		const errors: string[] = [];
		page.on('pageerror', ({ message }) => errors.push(message));
		await page.goto(`${host.origin}/`);
		await page.waitForSelector(`iframe[src="${embedded.origin}/uk/embed/register/"]`);
		const child = await (await page.waitForSelector('iframe')).contentFrame();
		if (child === null) throw new Error('The frame has no page.');
		await child.waitForURL(`${embedded.origin}/uk/embed/register/`);
		await child.waitForSelector('main.embed');
		expect(await child.locator('html').getAttribute('lang')).toBe('uk');
		await expect
			.poll(async () => {
				const within = await child
					.locator('main.embed')
					.evaluate((main) => main.getBoundingClientRect().height);
				const frame = await page
					.locator('iframe')
					.evaluate((element) => element.getBoundingClientRect().height);
				return Math.abs(frame - within);
			})
			.toBeLessThanOrEqual(1);
		expect(
			await child.evaluate(() => document.documentElement.scrollWidth - innerWidth)
		).toBeLessThanOrEqual(0);
		expect(errors).toEqual([]);
		await context.close();
	});
});
