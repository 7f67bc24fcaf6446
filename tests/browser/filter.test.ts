/** The list of events on a timeline’s own page, and what its filter does to list, drawing and address. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from '../support/browser.ts';
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

interface Sight {
	/** Values of the boxes that are checked. */
	checked: string[];
	/** Groups of the events that are listed. */
	listed: string[];
	/** Groups of the events whose marks stand out in the drawing. */
	drawn: string[];
	events: number;
	said: string;
	search: string;
}

/** What a reader sees of the filter and of what it filters. */
function sightOf(page: Page): Promise<Sight> {
	return page.evaluate(() => {
		const by = document.querySelector<HTMLElement>('[data-filter]')?.dataset['filter'] ?? '';
		const events = [...document.querySelectorAll<HTMLElement>('[data-event]')];
		const groupOf = new Map(events.map(({ dataset }) => [dataset['event'], dataset[by] ?? '']));
		const listed = events.filter((event) => event.getClientRects().length > 0);
		const marks = [...document.querySelectorAll<HTMLElement>('figure .at[data-record]')].filter(
			(mark) => getComputedStyle(mark).opacity === '1'
		);
		const unique = (groups: readonly (string | undefined)[]) =>
			[...new Set(groups.map((group) => group ?? ''))].sort();
		return {
			checked: [...document.querySelectorAll<HTMLInputElement>('[data-filter] input:checked')]
				.map(({ value }) => value)
				.sort(),
			listed: unique(listed.map(({ dataset }) => dataset[by])),
			drawn: unique(marks.map(({ dataset }) => groupOf.get(dataset['record']))),
			events: listed.length,
			said: document.querySelector('[data-shown]')?.textContent ?? '',
			search: location.search
		};
	});
}

describe.each([
	['warrants', ['charges', 'answers']],
	['summit', ['letter', 'return']]
])('the events of %s', (chart, some) => {
	const chosen = [...some].sort();
	const query = `?track=${some.join(',')}`;
	const address = () => `${site.url}charts/${chart}/`;

	async function opened(search = '') {
		const watched = await openPage(browser, site.url);
		await watched.page.goto(`${address()}${search}`);
		await watched.page.waitForSelector('[data-filter]:not([hidden])');
		return watched;
	}

	it('are all listed, each with its text, where there is no script', async () => {
		const { page, close } = await openPage(browser, site.url, { javaScriptEnabled: false });
		await page.goto(address());
		expect(await page.locator('[data-filter]').isVisible()).toBe(false);
		const events = page.locator('[data-event]');
		const count = await events.count();
		expect(count).toBeGreaterThan(20);
		expect(await page.locator('[data-event] > summary:visible').count()).toBe(count);
		await events.first().locator('summary').click();
		expect(await events.first().locator('a[href*="/sources/#"]').isVisible()).toBe(true);
		await close();
	});

	it('are all shown where the address asks for nothing, or for nothing that is there', async () => {
		for (const search of ['', '?track=mars', '?theme=dark']) {
			const { page, close, complaints } = await opened(search);
			const { checked, listed, drawn, said } = await sightOf(page);
			expect(listed).toEqual(checked);
			expect(drawn.every((group) => checked.includes(group))).toBe(true);
			expect(checked.length).toBeGreaterThan(2);
			expect(said).toBe('');
			expect(complaints).toEqual([]);
			await close();
		}
	});

	it('are narrowed at load by the address, in list and drawing', async () => {
		const { page, close } = await opened(`${query},mars`);
		const sight = await sightOf(page);
		expect(sight.checked).toEqual(chosen);
		expect(sight.listed).toEqual(chosen);
		expect(chosen).toEqual(expect.arrayContaining(sight.drawn));
		const all = await page.locator('[data-event]').count();
		expect(sight.said).toBe(`${sight.events} of ${all} events`);
		expect(sight.events).toBeLessThan(all);
		await close();
	});

	it('are narrowed by the boxes, and the address keeps it: on reload and on the way back', async () => {
		const { page, close, complaints } = await opened();
		const boxes = page.locator('[data-filter] input');
		for (const box of await boxes.all())
			if (!some.includes(await box.inputValue())) await box.uncheck();
		const made = await sightOf(page);
		expect(made.search).toBe(
			`?track=${(
				await boxes.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value))
			)
				.filter((value) => some.includes(value))
				.join(',')}`
		);
		expect(made.listed).toEqual(chosen);
		await page.reload();
		await page.waitForSelector('[data-filter]:not([hidden])');
		expect(await sightOf(page)).toEqual(made);
		await page.goto(`${site.url}sources/`);
		await page.goBack();
		await page.waitForSelector('[data-filter]:not([hidden])');
		expect(await sightOf(page)).toEqual(made);
		expect(complaints).toEqual([]);
		await close();
	});

	it('can all be taken away and brought back, and the address says so', async () => {
		const { page, close } = await opened(query);
		const boxes = await page.locator('[data-filter] input').all();
		for (const box of boxes) await box.uncheck();
		const none = await sightOf(page);
		expect([none.listed, none.drawn, none.search]).toEqual([[], [], '?track=']);
		for (const box of boxes) await box.check();
		const all = await sightOf(page);
		expect(all.search).toBe('');
		expect(all.listed).toEqual(all.checked);
		await close();
	});
});
