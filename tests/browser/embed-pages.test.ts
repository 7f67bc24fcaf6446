/** The pages for frames in others’ pages, as a reader has them: without a script, at any width, in any theme. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { render } from 'svelte/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { STORY_CARD, WHOLE_STORY } from '../../src/lib/embed/addresses.ts';
import Moved from '../../src/lib/page/embed/Moved.svelte';
import { languageContext } from '../../src/lib/page/language.ts';
import { launchBrowser, openPage, openTables } from '../support/browser.ts';
import { chartsAmong, sampledEmbeds } from '../support/embeds.ts';
import { addReading, faint, tooWide, unreadable } from '../support/overlap.ts';
import { serveBuild, type Site } from '../support/site.ts';
import { messages } from '../support/story.ts';

const HEIGHT = 800;
const WIDTHS = [280, 320, 600, 760, 1280, 1600] as const;
/** No host shows more of a card (WordPress). */
const MOST_OF_A_CARD = 1000;

const charts = chartsAmong(sampledEmbeds);
const story = sampledEmbeds.filter(({ id }) => id === WHOLE_STORY);
const cards = sampledEmbeds.filter(({ id }) => id === STORY_CARD);

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
	// What the host’s developer is told of an address that asks for what there is not.
	expect(complaints.filter((one) => !one.startsWith('console: names-on-a-list:'))).toEqual([]);
	return found;
}

const inWindow = (width: number): BrowserContextOptions => ({
	viewport: { width, height: HEIGHT },
	reducedMotion: 'reduce'
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
			expect(text).toMatch(/(?:Dataset|Набір даних) \d+\.\d+\.\d+/);
			expect(await page.locator('.record-table tbody tr').first().isVisible()).toBe(false);
			await page.locator('summary').click();
			expect(await page.locator('.record-table tbody tr').first().isVisible()).toBe(true);
			expect(await page.locator('.turns').isVisible()).toBe(false);
		});
	});

	it('shows the state that its fragment names, and that one alone', async () => {
		await visit(`${address}#${states.at(-1)}`, still, async (page) => {
			expect(await shown(page)).toEqual([states.at(-1)]);
			for (const state of states) {
				await page.goto(`${site.url}${address}#${state}`);
				expect(await shown(page)).toEqual([state]);
			}
			await page.goto(`${site.url}${address}#no-such-state`);
			expect(await shown(page)).toEqual([key]);
		});
	});
});

describe('at any width', () => {
	it.each(charts)('$address can be read in every state', async ({ address, states }) => {
		await visit(address, inWindow(WIDTHS[0]), async (page) => {
			for (const width of WIDTHS) {
				await page.setViewportSize({ width, height: HEIGHT });
				const problems: string[] = [];
				for (const state of states) {
					await goToState(page, state);
					problems.push(...(await unreadable(page, `[id="${state}"] figure`, 'drawing')));
					problems.push(...(await tooWide(page)));
				}
				expect(problems, `${width} wide`).toEqual([]);
			}
			await openTables(page);
			await page.setViewportSize({ width: WIDTHS[0], height: HEIGHT });
			expect(await tooWide(page)).toEqual([]);
		});
	});

	it.each([...story, ...cards])('$address can be read', async ({ id, address }) => {
		await visit(address, inWindow(WIDTHS[0]), async (page) => {
			for (const width of WIDTHS) {
				await page.setViewportSize({ width, height: HEIGHT });
				const problems = await unreadable(page, 'figure', 'drawing');
				expect([...problems, ...(await tooWide(page))], `${width} wide`).toEqual([]);
				if (id === STORY_CARD) expect(await heightOf(page)).toBeLessThanOrEqual(MOST_OF_A_CARD);
			}
		});
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

describe.each(sampledEmbeds)('$address', ({ address }) => {
	it('is one request, painted without another, and as high as its width makes it', async () => {
		const asked: string[] = [];
		const { page, complaints, close } = await openPage(browser, site.url, inWindow(320));
		page.on('request', (request) => asked.push(request.url()));
		await page.goto(`${site.url}${address}`);
		for (const width of [320, 600, 1280]) {
			const heights: number[] = [];
			for (const height of [HEIGHT, 150, 3000]) {
				await page.setViewportSize({ width, height });
				heights.push(await heightOf(page));
			}
			expect(new Set(heights).size, `${width}: ${heights.join(', ')}`).toBe(1);
			expect(heights[0]).toBeGreaterThan(200);
		}
		expect(asked.filter((url) => !url.startsWith('data:'))).toEqual([`${site.url}${address}`]);
		expect(complaints).toEqual([]);
		await close();
	});
});

describe('the theme', () => {
	const { address } = charts[0] ?? { address: '' };

	it.each([
		['', 'light', 'light', 'light'],
		['?theme=light', 'dark', 'light', 'light'],
		['?theme=dark', 'light', 'dark', 'dark'],
		['?x=1&theme=auto', 'dark', 'dark', 'light dark'],
		['?theme=auto', 'light', 'light', 'light dark'],
		['?theme=blue', 'dark', 'light', 'light']
	] as const)('“%s” on a %s system is %s', async (query, colorScheme, ground, schemes) => {
		const found = await visit(`${address}${query}`, { ...inWindow(600), colorScheme }, (page) =>
			page.evaluate(() => {
				const { backgroundColor, colorScheme } = getComputedStyle(document.documentElement);
				const meta = document.querySelector('meta[name="color-scheme"]');
				return {
					ground: Number(/\d+/.exec(backgroundColor)?.[0]) > 127 ? 'light' : 'dark',
					scheme: colorScheme,
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
				// What nobody sees stands somewhere on the page.
				return [...drawing.querySelectorAll('*:not(.visually-hidden)')].map((one) => {
					const style = getComputedStyle(one);
					const box = one.getBoundingClientRect();
					const own = names.map((name) => `${name}: ${style.getPropertyValue(name)}`);
					return [one.tagName, box.width, box.height, ...own].join('; ');
				});
			}),
		[drawings, width, names] as const
	);
}

const NUMBER = /-?\d+(?:\.\d+)?/g;

/** Whether two looks are the same to the eye: an embed’s places have fewer digits. */
function isAlike(one: string, other: string): boolean {
	const LEAST = 0.5;
	if (one === other) return true;
	if (one.replace(NUMBER, '') !== other.replace(NUMBER, '')) return false;
	const [a, b] = [one, other].map((text) => (text.match(NUMBER) ?? []).map(Number));
	return (a ?? []).every((number, i) => Math.abs(number - (b?.[i] ?? NaN)) <= LEAST);
}

/** What differs between the looks of as many elements. */
function differing(found: readonly string[], wanted: readonly string[]): string[] {
	const pairs = found.flatMap((look, i) => {
		if (look === wanted[i]) return [];
		const other = wanted[i]?.split('; ') ?? [];
		const lines = look.split('; ').map((line, at) => [line, other[at]]);
		return lines.filter(([a = '', b = '']) => !isAlike(a, b)).map((pair) => pair.join(', not '));
	});
	return [...new Set(pairs)];
}

describe.each(charts)('the drawings of $address', ({ id, root, address, states }) => {
	it('look as with the whole style sheets, narrow and wide', async () => {
		const { page: whole, close } = await openPage(browser, site.url, inWindow(760));
		await whole.route(/\.(?:js|woff2)$/, (route) => route.abort());
		await whole.goto(`${site.url}${root}charts/${id}/`);
		await whole.evaluate(() => document.documentElement.classList.remove('scripted'));
		const names = await propertiesSet(whole, OWN);
		expect(names.length).toBeGreaterThan(50);
		await visit(address, inWindow(760), async (page) => {
			for (const width of [300, 560]) {
				const wanted = await looks(whole, '.chart-states .drawing', width, names);
				const found: string[] = [];
				for (const state of states) {
					// One that is not shown has no look.
					await goToState(page, state);
					found.push(...(await looks(page, `[id="${state}"] .drawing`, width, names)));
				}
				expect(found.length).toBe(wanted.length);
				expect(differing(found, wanted), `${width} wide`).toEqual([]);
			}
		});
		await close();
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
