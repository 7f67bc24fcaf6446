/** The head of the story, and what a reader does from there: check everything, hand on a step, ask a word. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, openPage, started, type WatchedPage } from '../support/browser.ts';
import { tooWide } from '../support/overlap.ts';
import { addMeasuring, expectInStep, scrollPast } from '../support/scroll.ts';
import { serveBuild, type Site } from '../support/site.ts';

const SMALL_PHONE = { viewport: { width: 360, height: 640 }, hasTouch: true, isMobile: true };
const DESKTOP = { viewport: { width: 1360, height: 850 } };
const SWITCH = '[data-check-everything]';

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

async function openStory(options: BrowserContextOptions, address = site.url): Promise<void> {
	opened = await openPage(browser, site.url, { reducedMotion: 'reduce', ...options });
	({ page } = opened);
	await addMeasuring(page);
	await page.goto(address);
}

/** How many lists of what numbers rest on are shown, of all. */
const shownChecks = () =>
	page.evaluate(() => {
		const lists = [...document.querySelectorAll('.checks')];
		return {
			all: lists.length,
			shown: lists.filter((list) => list.getClientRects().length > 0).length
		};
	});

it('the first number and the first drawing are on the first screen of a small phone', async () => {
	await openStory(SMALL_PHONE);
	await started(page);
	const boxes = await page.evaluate(() =>
		['.masthead a.fact', '.masthead .still .drawing'].map((selector) => {
			const box = document.querySelector(selector)?.getBoundingClientRect();
			return { selector, top: box?.top ?? -1, bottom: box?.bottom ?? Infinity };
		})
	);
	expect(await page.evaluate(() => innerHeight)).toBe(SMALL_PHONE.viewport.height);
	for (const { selector, top, bottom } of boxes) {
		expect(top, selector).toBeGreaterThan(0);
		expect(bottom, selector).toBeLessThanOrEqual(SMALL_PHONE.viewport.height);
	}
});

/** In a page: how everything before the chapters looks and where it lies, a line for each. */
function firstLines(): string[] {
	const main = document.querySelector('main');
	const before = [...document.querySelectorAll('body *')].filter(
		(one) =>
			main !== null &&
			!one.contains(main) &&
			one.compareDocumentPosition(main) & Node.DOCUMENT_POSITION_FOLLOWING &&
			!one.matches('style, script, template, svg *')
	);
	return before.flatMap((one) => {
		const { x, y, width, height } = one.getBoundingClientRect();
		const style = getComputedStyle(one);
		const name = `${one.tagName}.${one.getAttribute('class') ?? ''}`;
		return [
			`${name}: ${[x, y, width, height].join(' ')}`,
			...[...style]
				.filter((property) => !property.startsWith('--'))
				.map((property) => `${name}: ${property}: ${style.getPropertyValue(property)}`)
		];
	});
}

it.each<[string, BrowserContextOptions]>([
	['on a small phone', SMALL_PHONE],
	['on a wide screen in the dark', { ...DESKTOP, colorScheme: 'dark' }]
])(
	'%s the first lines stand as they are before the styles of charts have come',
	async (_, options) => {
		// What the scripts of the head do, and not what comes later.
		await openStory({ ...options, javaScriptEnabled: false });
		await page.evaluate(() => document.documentElement.classList.add('js', 'scripted'));
		const all = await page.evaluate(firstLines);
		expect(all.length).toBeGreaterThan(10_000);
		const sheets = await page.evaluate(() => {
			const later = document.querySelector<HTMLStyleElement>('body style');
			if (later?.sheet) later.sheet.disabled = true;
			return document.styleSheets.length;
		});
		expect(sheets).toBeGreaterThan(1);
		const first = await page.evaluate(firstLines);
		expect(first.length).toBe(all.length);
		expect(first.filter((line, i) => line !== all[i])).toEqual([]);
	}
);

it('the line of the version links to what changed', async () => {
	await openStory(DESKTOP);
	const link = page.locator('.masthead .version a[href$="data/#compare"]');
	expect(await link.count()).toBe(1);
	await link.click();
	await page.waitForURL('**/data/#compare');
	expect(await page.locator('#compare').count()).toBe(1);
});

describe.each([
	['a wide screen', DESKTOP],
	['a small phone', SMALL_PHONE]
])('check everything, on %s', (_, options) => {
	it('one switch shows what all numbers rest on, and hides it; the charts keep up', async () => {
		await openStory(options);
		await started(page);
		const { all } = await shownChecks();
		expect(all).toBeGreaterThan(20);
		expect(await shownChecks()).toEqual({ all, shown: 0 });
		await page.locator(SWITCH).focus();
		await page.keyboard.press('Enter');
		expect(await page.locator(SWITCH).getAttribute('aria-pressed')).toBe('true');
		expect(await shownChecks()).toEqual({ all, shown: all });
		expect(await tooWide(page)).toEqual([]);
		await scrollPast(page, 'still');
		await expectInStep(page, 'while everything is checked');
		await page.locator(SWITCH).click();
		expect(await page.locator(SWITCH).getAttribute('aria-pressed')).toBe('false');
		expect(await shownChecks()).toEqual({ all, shown: 0 });
	});

	it('without a script a link does it', async () => {
		await openStory({ ...options, javaScriptEnabled: false });
		expect(await page.locator(SWITCH).isVisible()).toBe(false);
		expect((await shownChecks()).shown).toBe(0);
		await page.locator('.check-switch a').click();
		const { all, shown } = await shownChecks();
		expect(shown).toBe(all);
		expect(await tooWide(page)).toEqual([]);
	});
});

it('what a number rests on stands beside its paragraph where there is room, none over another', async () => {
	await openStory(DESKTOP);
	await started(page);
	await page.click(SWITCH);
	const wrong = await page.evaluate(() =>
		[...document.querySelectorAll('.prose > .checks')].flatMap((list) => {
			const [notes, text] = [list, list.previousElementSibling].map((element) =>
				element?.getBoundingClientRect()
			);
			if (notes === undefined || text === undefined) return ['nothing was measured'];
			const beside = notes.left >= text.right && notes.top < text.bottom;
			return beside && notes.right <= innerWidth ? [] : [list.textContent?.slice(0, 60) ?? ''];
		})
	);
	expect(wrong).toEqual([]);
});

it('a link to the switch opens the page with everything shown', async () => {
	await openStory(DESKTOP, `${site.url}#check-everything`);
	await started(page);
	const { all, shown } = await shownChecks();
	expect(shown).toBe(all);
	await page.click(SWITCH);
	expect((await shownChecks()).shown).toBe(0);
});

describe('sharing a step', () => {
	/** Stands in for the sheet of the device, and for the clipboard. */
	const record = (sheet: 'there' | 'closed' | 'none') =>
		page.addInitScript((kind) => {
			const shared: unknown[] = [];
			Object.assign(window, { shared });
			const share = (what: ShareData) => {
				if (kind === 'closed') return Promise.reject(new DOMException('closed', 'AbortError'));
				shared.push(what);
				return Promise.resolve();
			};
			Object.defineProperty(navigator, 'share', { value: kind === 'none' ? undefined : share });
			Object.defineProperty(navigator, 'clipboard', {
				value: { writeText: (text: string) => Promise.resolve(void shared.push(text)) }
			});
		}, sheet);
	const shared = () => page.evaluate(() => (window as unknown as { shared: unknown[] }).shared);

	async function openWith(sheet: 'there' | 'closed' | 'none'): Promise<void> {
		opened = await openPage(browser, site.url, DESKTOP);
		({ page } = opened);
		await addMeasuring(page);
		await record(sheet);
		await page.goto(site.url);
		await started(page);
	}
	/** Presses it where it stands: a click of the mouse’s would scroll to it first. */
	const press = (slug: string) =>
		page
			.locator(`.scrolly:has(#${slug}) .stage [data-share]`)
			.evaluate((button: HTMLElement) => button.click());

	it('the sheet of the device gets the finding and the address of the step', async () => {
		await openWith('there');
		await scrollPast(page, 'still');
		await expectInStep(page, 'before sharing');
		await press('still');
		const [what] = (await shared()) as ShareData[];
		expect(what?.url).toBe(`${site.url}#still`);
		const finding = page.locator('#still .finding');
		expect(what?.text).toBe((await finding.textContent())?.trim());
	});

	it('without one the link is copied, and said so', async () => {
		await openWith('none');
		await scrollPast(page, 'still');
		await expectInStep(page, 'before sharing');
		await press('still');
		await expect.poll(shared).toEqual([`${site.url}#still`]);
		await expect.poll(() => page.locator('[role=status]').textContent()).toBe('Link copied');
	});

	it('a sheet that the reader closes is no error, and copies nothing', async () => {
		await openWith('closed');
		await scrollPast(page, 'still');
		await expectInStep(page, 'before sharing');
		await press('still');
		// What the sheet’s refusal would lead to has happened once two frames are painted.
		await page.evaluate(
			() =>
				new Promise<void>((resolve) =>
					requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
				)
		);
		expect(await shared()).toEqual([]);
	});

	it('at the foot of a chapter it is its last step', async () => {
		await openWith('none');
		const buttons = page.locator('.after-stage [data-share]');
		expect(await buttons.count()).toBeGreaterThan(5);
		const slug = (await buttons.first().getAttribute('data-share')) ?? '';
		await buttons.first().click();
		await expect.poll(shared).toEqual([`${site.url}#${slug}`]);
		expect(await page.locator(`#${slug}`).count()).toBe(1);
	});
});

describe('a legal word', () => {
	const TERM = 'main a.term[data-term]';

	it.each(['click', 'Enter'])('by %s opens what it means in place', async (way) => {
		await openStory(DESKTOP);
		await started(page);
		const term = page.locator(TERM).first();
		await term.scrollIntoViewIfNeeded();
		const before = await page.evaluate(() => scrollY);
		const id = await term.getAttribute('data-term');
		await term.focus();
		if (way === 'Enter') await page.keyboard.press('Enter');
		else await term.click();
		const card = page.locator('.fact-card');
		await card.waitFor({ state: 'visible' });
		const entry = page.locator(`#term-${id}`);
		expect(await card.locator('h2').textContent()).toBe(await entry.locator('dt').textContent());
		expect(await card.locator('p').textContent()).toBe(await entry.locator('dd').textContent());
		expect(await card.locator('button').getAttribute('aria-label')).toBe('Close');
		expect(await page.evaluate(() => scrollY)).toBe(before);
		await page.keyboard.press('Escape');
		await card.waitFor({ state: 'hidden' });
		expect(await term.evaluate((link) => link === document.activeElement)).toBe(true);
	});

	it('without a script leads to the glossary', async () => {
		await openStory({ ...DESKTOP, javaScriptEnabled: false });
		const term = page.locator(TERM).first();
		const id = await term.getAttribute('data-term');
		await term.click();
		expect(new URL(page.url()).hash).toBe(`#term-${id}`);
		expect(await page.locator(`#term-${id}`).isVisible()).toBe(true);
	});
});

describe('who listens to the story', () => {
	beforeEach(async () => {
		await openStory(DESKTOP);
		await started(page);
	});

	it('hears each step’s own chart in words, in its place, and once', async () => {
		const steps = await page.locator('.step').evaluateAll((all) =>
			all.map((step) => ({
				summary: step.querySelector('figcaption > .visually-hidden')?.textContent?.trim() ?? '',
				heard: [...step.querySelectorAll('.step-summary')]
					.filter((text) => text.getClientRects().length > 0)
					.map((text) => text.textContent ?? '')
			}))
		);
		for (const { summary, heard } of steps) {
			expect(heard.length).toBe(1);
			expect(summary).not.toBe('');
			expect(heard[0]).toContain(summary);
		}
		const tree = await page.locator('main').ariaSnapshot();
		for (const { heard } of steps) {
			const start = (heard[0] ?? '').slice(0, 40);
			expect(tree.split(start).length - 1, start).toBe(1);
		}
	});

	it('does not hear the labels of the drawing on the stage, whatever it shows; its records are reached', async () => {
		for (const slug of ['first', 'still']) {
			await scrollPast(page, slug);
			await expectInStep(page, slug);
			const stage = page.locator('.scrolly:has(#still) .stage');
			const heard = await stage.ariaSnapshot();
			expect(heard).toContain('heading');
			const drawn = await stage.locator('.drawing').getAttribute('aria-hidden');
			expect(drawn).toBe('true');
			expect(heard).toContain('listbox');
			expect(await stage.locator('.drawing a:not([tabindex="-1"])').count()).toBe(0);
		}
	});
});
