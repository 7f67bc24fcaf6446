/**
 * A page that is read from the right is laid out from the right: its bar, its text, its stage, the keys and
 * lanes of its drawings. Axes and maps are not: they are one drawing in every language.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage, started } from '../support/browser.ts';
import { tooWide } from '../support/overlap.ts';
import { accented, rightToLeft } from '../support/pseudo/letters.ts';
import { servePseudo } from '../support/pseudo/site.ts';
import { openStaged } from '../support/readable.ts';
import { expectActive, expectInStep, scrollPast, stepsOf } from '../support/scroll.ts';
import type { Site } from '../support/site.ts';

let browser: Browser;
let sites: Record<'rtl' | 'ltr', Site>;

beforeAll(async () => {
	const [opened, rtl, ltr] = await Promise.all([
		launchBrowser(),
		servePseudo(rightToLeft),
		servePseudo(accented)
	]);
	browser = opened;
	sites = { rtl, ltr };
});
afterAll(async () => {
	await browser.close();
	for (const site of Object.values(sites)) await site.close();
});

const WIDE = { width: 1280, height: 800 } as const;

interface Box {
	left: number;
	right: number;
	middle: number;
}

/** Boxes of what is seen of the elements that a selector finds, in their order. */
function boxesOf(page: Page, selector: string): Promise<Box[]> {
	return page.evaluate(
		(wanted) =>
			[...document.querySelectorAll(wanted)]
				.filter((element) => element.getClientRects().length > 0)
				.map((element) => {
					const { left, right } = element.getBoundingClientRect();
					return { left, right, middle: (left + right) / 2 };
				}),
		selector
	);
}

async function boxOf(page: Page, selector: string): Promise<Box> {
	const [box] = await boxesOf(page, selector);
	if (box === undefined) throw new Error(`Nothing is seen of ${selector}.`);
	return box;
}

const pages = new Map<string, Promise<Page>>();

async function open(address: string): Promise<Page> {
	const { page } = await openPage(browser, address, { viewport: WIDE, reducedMotion: 'reduce' });
	await page.goto(address);
	return page;
}

/** A page, in a wide window: it is opened once for all that is looked at on it. */
async function opened(direction: 'rtl' | 'ltr', path: string): Promise<Page> {
	const address = `${sites[direction].url}${path}`;
	const opening = pages.get(address) ?? open(address);
	pages.set(address, opening);
	const page = await opening;
	await page.setViewportSize(WIDE);
	return page;
}

/** Such a page of a chart, with all of its states, as it is without a script. */
async function openedChart(direction: 'rtl' | 'ltr', chart: string): Promise<Page> {
	const page = await opened(direction, `charts/${chart}/`);
	await page.evaluate(() => document.documentElement.classList.remove('scripted'));
	return page;
}

describe.each(['rtl', 'ltr'] as const)('a page that is read %s', (direction) => {
	const isFirst = (first: Box, second: Box): boolean =>
		direction === 'rtl' ? first.middle > second.middle : first.middle < second.middle;
	/** Where its lines begin. */
	const start = direction === 'rtl' ? 'right' : 'left';

	it.each(['', 'charts/', 'charts/claims/', 'sources/', 'data/', 'methodology/', 'embed/claims/'])(
		'/%s says which way, and is no wider than its window',
		async (path) => {
			const page = await opened(direction, path);
			expect(await page.locator('html').getAttribute('dir')).toBe(
				direction === 'rtl' ? 'rtl' : null
			);
			expect(await page.evaluate(() => getComputedStyle(document.body).direction)).toBe(direction);
			for (const width of [320, 768, 1280]) {
				await page.setViewportSize({ width, height: 800 });
				expect(await tooWide(page), `${width} pixels wide`).toEqual([]);
			}
		}
	);

	it('has the name of the site where its bar begins', async () => {
		const page = await opened(direction, 'methodology/');
		const name = await boxOf(page, '.site-name');
		const button = await boxOf(page, '.site-bar button');
		expect(isFirst(name, button)).toBe(true);
	});

	it('has the stage where a line begins, the text after it, and keeps step', async () => {
		const { page, complaints, close } = await openStaged(browser, sites[direction].url, {
			...WIDE,
			by: 'pointer'
		});
		for (const slug of (await stepsOf(page)).slice(0, 8)) {
			await scrollPast(page, slug, 20);
			await expectActive(page, slug, `at #${slug}`);
			await expectInStep(page, `at #${slug}`);
			const stage = await boxOf(page, `.scrolly:has(#${slug}) > .stage`);
			expect(isFirst(stage, await boxOf(page, `#${slug} .step-text`)), slug).toBe(true);
		}
		expect(complaints).toEqual([]);
		await close();
	});

	it('reads its steps by key, onward and back', async () => {
		const { page, close } = await openStaged(browser, sites[direction].url, {
			...WIDE,
			by: 'pointer'
		});
		const [first = '', second = ''] = await stepsOf(page);
		await scrollPast(page, first, 20);
		await expectActive(page, first, 'first');
		await page.keyboard.press('j');
		await expectActive(page, second, 'after j');
		await page.keyboard.press('k');
		await expectActive(page, first, 'after k');
		await close();
	});

	describe('its lanes', () => {
		const strips = '.chart-state[id="named"] .at-wide';

		it('are named where a line begins, and their key as well', async () => {
			const page = await openedChart(direction, 'claims');
			const drawing = await boxOf(page, `${strips} .strips`);
			for (const title of await boxesOf(page, `${strips} .lane-title`))
				expect(Math.abs(title[start] - drawing[start])).toBeLessThanOrEqual(1);
			const [one, two] = await boxesOf(page, `${strips} > ul > li`);
			expect(one !== undefined && two !== undefined && isFirst(one, two)).toBe(true);
		});

		it('run in time from the left', async () => {
			const page = await openedChart(direction, 'claims');
			const ticks = await boxesOf(page, `${strips} .tick`);
			const years = await page.locator(`${strips} .tick span`).allInnerTexts();
			expect(years.map(Number)).toEqual(years.map(Number).toSorted((a, b) => a - b));
			expect(ticks.map(({ left }) => left)).toEqual(
				ticks.map(({ left }) => left).toSorted((a, b) => a - b)
			);
			// Each year stands behind its line.
			const labels = await boxesOf(page, `${strips} .tick span`);
			labels.forEach((label, i) => {
				const tick = ticks[i];
				if (tick !== undefined && i < labels.length - 1)
					expect(label.left - tick.left).toBeLessThan(4);
			});
		});
	});

	it('has a plot with its values on the left and its years from the left', async () => {
		const page = await openedChart(direction, 'register');
		const within = '.chart-state[id="first"]';
		const area = await boxOf(page, `${within} .area`);
		for (const level of await boxesOf(page, `${within} .level span`))
			expect(level.right).toBeLessThan(area.left);
		const years = (await boxesOf(page, `${within} .year span`)).map(({ middle }) => middle);
		const lines = (await boxesOf(page, `${within} .year`)).map(({ left }) => left);
		expect(years).toEqual(years.toSorted((a, b) => a - b));
		years.forEach((year, i) => expect(Math.abs(year - (lines[i] ?? 0))).toBeLessThan(2));
	});

	it.each([
		{ chart: 'register', state: 'first', frame: '.area' },
		{ chart: 'claims', state: 'named', frame: '.at-wide .strips' },
		{ chart: 'places', state: 'one-journey', frame: '.map' }
	])('draws the marks of $chart where every language has them', async (drawn) => {
		const sharesIn = async (site: 'rtl' | 'ltr'): Promise<number[]> => {
			const page = await openedChart(site, drawn.chart);
			const within = `.chart-state[id="${drawn.state}"]`;
			const frame = await boxOf(page, `${within} ${drawn.frame}`);
			const marks = await boxesOf(page, `${within} ${drawn.frame} :is(.mark, .dot)`);
			return marks.map(({ middle }) => (middle - frame.left) / (frame.right - frame.left));
		};
		const [own, other] = [await sharesIn(direction), await sharesIn('ltr')];
		expect(own.length).toBeGreaterThan(5);
		own.forEach((share, i) => expect(share).toBeCloseTo(other[i] ?? 0, 2));
	});

	it('has a map where a line begins, and what it tells after it', async () => {
		const page = await openedChart(direction, 'places');
		const within = '.chart-state[id="one-journey"]';
		const [map, told] = [await boxOf(page, `${within} .map`), await boxOf(page, `${within} .told`)];
		expect(isFirst(map, told)).toBe(true);
	});

	it('has a card beside its number, within the window', async () => {
		const page = await opened(direction, '');
		await started(page);
		const fact = page.locator('.prose .fact').first();
		await fact.scrollIntoViewIfNeeded();
		await fact.click();
		const card = page.locator('.fact-card');
		await card.waitFor({ state: 'visible' });
		const box = await boxOf(page, '.fact-card');
		expect(box.left).toBeGreaterThanOrEqual(0);
		expect(box.right).toBeLessThanOrEqual(WIDE.width);
		const close = await boxOf(page, '.fact-card button');
		expect(isFirst({ ...box }, close)).toBe(true);
	});
});
