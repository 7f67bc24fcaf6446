/** The pages for frames in others’ pages, as a reader has them: without a script, at any width, in any theme. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { render } from 'svelte/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STORY, STORY_CARD } from '../../src/lib/embed/ids.ts';
import Moved from '../../src/lib/page/embed/Moved.svelte';
import { languageContext } from '../../src/lib/page/language.ts';
import { launchBrowser, openPage, openTables } from '../support/browser.ts';
import { chartsAmong, liveEmbeds } from '../support/embeds.ts';
import { addReading, faint, tooWide, unreadable } from '../support/overlap.ts';
import { serveBuild, type Site } from '../support/site.ts';
import { messages } from '../support/story.ts';

const HEIGHT = 800;
const WIDTHS = [280, 320, 600, 760, 1280, 1600];
/** No host shows more of a card (WordPress). */
const MOST_OF_A_CARD = 1000;

const charts = chartsAmong(liveEmbeds);
const story = liveEmbeds.filter(({ id }) => id === STORY);
const cards = liveEmbeds.filter(({ id }) => id === STORY_CARD);

let browser: Browser;
let site: Site;

beforeAll(async () => {
	[browser, site] = await Promise.all([launchBrowser(), serveBuild()]);
});
afterAll(async () => {
	await browser.close();
	await site.close();
});

/** Hands a page that has gone to an address to a test; nothing on it may have complained. */
async function visit<T>(
	address: string,
	options: BrowserContextOptions,
	look: (page: Page) => Promise<T>
): Promise<T> {
	const { page, complaints, close } = await openPage(browser, site.url, options);
	await addReading(page);
	await page.goto(`${site.url}${address}`);
	const found = await look(page);
	await close();
	expect(complaints).toEqual([]);
	return found;
}

const inWindow = (width: number, height = HEIGHT): BrowserContextOptions => ({
	viewport: { width, height }
});

/** Another fragment, as the script of an embed changes it: no entry in the history. */
const goToState = (page: Page, state: string) =>
	page.evaluate((name) => location.replace(`#${name}`), state);

/** States of a chart that are to be seen. */
const shown = (page: Page) =>
	page.evaluate(() =>
		[...document.querySelectorAll('.embed-state')]
			.filter((section) => section.checkVisibility())
			.map(({ id }) => id)
	);

const heightOf = (page: Page) =>
	page.evaluate(() => document.querySelector('main')?.getBoundingClientRect().height ?? 0);

describe.each(charts)('$address without JavaScript', ({ address, states, key }) => {
	const still = { ...inWindow(600), javaScriptEnabled: false };

	it('shows its key state with its words, where it is from, and its table on demand', async () => {
		await visit(address, still, async (page) => {
			expect(await shown(page)).toEqual([key]);
			const text = await page.locator('main').innerText();
			expect(text).toContain(await page.locator(`[id="${key}"] .finding`).innerText());
			expect(text).toMatch(/Dataset \d+\.\d+\.\d+/);
			expect(await page.locator('tbody tr').first().isVisible()).toBe(false);
			await page.locator('summary').click();
			expect(await page.locator('tbody tr').first().isVisible()).toBe(true);
			expect(await page.locator('.turns').isVisible()).toBe(false);
		});
	});

	it('shows the state that its fragment names, and that one alone', async () => {
		const found: string[][] = [];
		for (const state of states)
			found.push(await visit(`${address}#${state}`, still, (page) => shown(page)));
		expect(found).toEqual(states.map((state) => [state]));
		expect(await visit(`${address}#no-such-state`, still, (page) => shown(page))).toEqual([key]);
	});
});

describe.each(WIDTHS)('%i pixels wide', (width) => {
	it.each(charts)('$address can be read in every state', async ({ address, states }) => {
		const found = await visit(address, inWindow(width), async (page) => {
			const problems: string[] = [];
			for (const state of states) {
				await goToState(page, state);
				problems.push(...(await unreadable(page, `[id="${state}"] figure`, 'drawing')));
				problems.push(...(await tooWide(page)));
			}
			await openTables(page);
			return [...problems, ...(await tooWide(page))];
		});
		expect(found).toEqual([]);
	});

	it.each([...story, ...cards])('$address can be read', async ({ address }) => {
		const found = await visit(address, inWindow(width), async (page) => [
			...(await unreadable(page, 'figure', 'drawing')),
			...(await tooWide(page))
		]);
		expect(found).toEqual([]);
	});

	it.each(cards)('$address is no higher than any host allows', async ({ address }) => {
		expect(await visit(address, inWindow(width), heightOf)).toBeLessThanOrEqual(MOST_OF_A_CARD);
	});
});

describe.each(charts)('the texts of $address', ({ address, states }) => {
	it('stand out from what is behind them, in both themes', async () => {
		const found = await visit(address, inWindow(600), async (page) => {
			const problems: string[] = [];
			for (const state of states) {
				await goToState(page, state);
				problems.push(...(await faint(page, `[id="${state}"] figure`)));
			}
			return problems;
		});
		expect(found).toEqual([]);
	});
});

describe.each(liveEmbeds)('$address', ({ address }) => {
	it('is as high as its width makes it, however high its frame is', async () => {
		for (const width of [320, 600, 1280]) {
			const heights = await visit(address, inWindow(width), async (page) => {
				const found = [await heightOf(page)];
				for (const height of [150, 3000]) {
					await page.setViewportSize({ width, height });
					found.push(await heightOf(page));
				}
				return found;
			});
			expect(new Set(heights).size, `at ${width}: ${heights.join(', ')}`).toBe(1);
			expect(heights[0]).toBeGreaterThan(200);
		}
	});

	it('is one request, and needs no other to be painted', async () => {
		const asked: string[] = [];
		const { page, complaints, close } = await openPage(browser, site.url, inWindow(600));
		page.on('request', (request) => asked.push(request.url()));
		await page.goto(`${site.url}${address}`, { waitUntil: 'networkidle' });
		expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([`${site.url}${address}`]);
		expect(complaints).toEqual([]);
		await close();
	});

	it.each([
		['', 'light', 'light', 'light'],
		['?theme=light', 'dark', 'light', 'light'],
		['?theme=dark', 'light', 'dark', 'dark'],
		['?x=1&theme=auto', 'dark', 'dark', 'light dark'],
		['?theme=auto', 'light', 'light', 'light dark'],
		['?theme=blue', 'dark', 'light', 'light']
	] as const)('%s on a %s system is %s', async (query, colorScheme, ground, schemes) => {
		const found = await visit(`${address}${query}`, { ...inWindow(600), colorScheme }, (page) =>
			page.evaluate(() => {
				const [red = 0] =
					/\d+/.exec(getComputedStyle(document.documentElement).backgroundColor) ?? [];
				const meta = document.querySelector('meta[name="color-scheme"]');
				return {
					ground: Number(red) > 127 ? 'light' : 'dark',
					scheme: getComputedStyle(document.documentElement).colorScheme,
					schemes: meta?.getAttribute('content')
				};
			})
		);
		expect(found).toEqual({ ground, scheme: ground, schemes });
	});
});

/** What of a look an embed has not, since a drawing in it never turns; or has for all of its page. */
const OWN = /^(?:--|transition|animation|overflow-wrap)/;

/** Every property that the style sheets of a page set. */
function propertiesSet(page: Page, beside: RegExp): Promise<string[]> {
	return page.evaluate((beside) => {
		const names = new Set<string>();
		const read = (rules: CSSRuleList): void => {
			for (const rule of rules) {
				if (rule instanceof CSSStyleRule) for (const name of rule.style) names.add(name);
				else if ('cssRules' in rule) read(rule.cssRules as CSSRuleList);
			}
		};
		for (const sheet of document.styleSheets) read(sheet.cssRules);
		return [...names].filter((name) => !new RegExp(beside).test(name));
	}, beside.source);
}

/** The looks of all that is in drawings, each made as wide as asked: a line for each element. */
function looks(page: Page, drawings: string, width: number, names: string[]): Promise<string[]> {
	return page.evaluate(
		([drawings, width, names]) =>
			[...document.querySelectorAll<HTMLElement>(drawings)].flatMap((drawing) => {
				const others = '[data-width="wide"], [data-width="broad"], [data-only="wide"]';
				for (const one of drawing.querySelectorAll(others)) one.remove();
				drawing.style.width = `${width}px`;
				return [...drawing.querySelectorAll('*')].map((one) => {
					const style = getComputedStyle(one);
					const box = one.getBoundingClientRect();
					const own = names.map((name) => `${name}: ${style.getPropertyValue(name)}`);
					return [one.tagName, Math.round(box.width), Math.round(box.height), ...own].join('; ');
				});
			}),
		[drawings, width, names] as const
	);
}

describe.each(charts)('the drawings of $address', ({ id, address, states }) => {
	it.each([300, 560])('%i wide look as with the whole style sheets', async (width) => {
		const { page: whole, close } = await openPage(browser, site.url, inWindow(760));
		await whole.route(/\.(?:js|woff2)$/, (route) => route.abort());
		await whole.goto(`${site.url}charts/${id}/`);
		await whole.evaluate(() => document.documentElement.classList.remove('scripted'));
		const names = await propertiesSet(whole, OWN);
		expect(names.length).toBeGreaterThan(50);
		const wanted = await looks(whole, '.chart-states .drawing', width, names);
		await close();
		const found = await visit(address, inWindow(760), async (page) => {
			const own: string[] = [];
			for (const state of states) {
				// One that is not shown has no look.
				await goToState(page, state);
				own.push(...(await looks(page, `[id="${state}"] .drawing`, width, names)));
			}
			return own;
		});
		expect(found.length).toBe(wanted.length);
		const differing = found.flatMap((look, i) => {
			const other = wanted[i]?.split('; ') ?? [];
			const lines = look.split('; ').map((line, at) => [line, other[at]]);
			return lines.filter(([own, that]) => own !== that).map((pair) => pair.join(', not '));
		});
		expect([...new Set(differing)]).toEqual([]);
	});
});

describe('an id that there was once', () => {
	/** Puts a page that leads on in the place of one. */
	async function atOld(page: Page): Promise<void> {
		const { head, body } = render(Moved, {
			props: { to: 'register' },
			context: languageContext({ language: 'en', messages })
		});
		await page.route('**/embed/old/**', (route) =>
			route.fulfill({
				contentType: 'text/html',
				body: `<!doctype html><html lang="en"><head><title>Old</title>${head}</head><body>${body}</body></html>`
			})
		);
	}

	it.each([true, false])('leads on, with JavaScript %s', async (javaScriptEnabled) => {
		const { page, complaints, close } = await openPage(browser, site.url, { javaScriptEnabled });
		await atOld(page);
		await page.goto(`${site.url}embed/old/?theme=dark#first`);
		await page.waitForURL(/\/embed\/register\//);
		const { search, hash } = new URL(page.url());
		if (javaScriptEnabled) {
			expect([search, hash]).toEqual(['?theme=dark', '#first']);
			expect(await page.evaluate(() => history.length)).toBe(2);
		}
		expect(complaints).toEqual([]);
		await close();
	});
});
