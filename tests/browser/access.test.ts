/** What keeps a reader out and no rule of axe finds: size of targets, reflow, spacing, focus, languages. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	launchBrowser,
	openPage,
	openTables,
	started,
	type WatchedPage
} from '../support/browser.ts';
import { serveBuild, type Site } from '../support/site.ts';
import { spaceText, unspaceText } from '../support/spacing.ts';
import { templates } from '../support/templates.ts';

const kinds = templates();
const live = kinds.filter(({ frozen }) => !frozen);

let browser: Browser;
let site: Site;

beforeAll(async () => {
	[browser, site] = await Promise.all([launchBrowser(), serveBuild()]);
});
afterAll(async () => {
	await browser.close();
	await site.close();
});

/** Opens a page, its tables too. */
async function open(address: string, options: BrowserContextOptions = {}): Promise<WatchedPage> {
	const opened = await openPage(browser, site.url, { reducedMotion: 'reduce', ...options });
	await opened.page.goto(`${site.url}${address}`);
	if (address === '') await started(opened.page);
	await openTables(opened.page);
	return opened;
}

describe.each(live)('$name', ({ name, address, embedded }) => {
	let opened: WatchedPage;
	let page: Page;

	// Each test says how large the window is: the page is opened once.
	beforeAll(async () => {
		opened = await open(address);
		({ page } = opened);
	});
	afterAll(() => opened.close());

	it('has targets of at least 24 px, or room around them (WCAG 2.5.8)', async () => {
		await page.setViewportSize({ width: 360, height: 800 });
		const small = await page.evaluate(() => {
			const LEAST = 24;
			const targets = [
				...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')
			]
				// The story’s own drawings are the stage’s, printed for those without a script.
				.filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
				.filter((one) => one.closest('.visually-hidden, .skip') === null)
				// A label is part of its box’s target.
				.map((one) => ({ one, box: (one.closest('label') ?? one).getBoundingClientRect() }))
				.filter(({ box }) => box.width > 0);
			/** Whether a link stands in a sentence: text of the same line is not its own. */
			function isInText(link: Element): boolean {
				const block = link.closest(
					'p, li, dd, td, th, h1, h2, h3, h4, h5, figcaption, caption, blockquote'
				);
				if (link.tagName !== 'A' || block === null) return false;
				const others = [...block.querySelectorAll('a')].reduce(
					(n, { textContent }) => n + textContent.trim().length,
					0
				);
				return (
					getComputedStyle(link).display === 'inline' &&
					block.textContent.replace(/\s+/g, ' ').trim().length > others + 2
				);
			}
			const isSmall = (box: DOMRect) => box.width < LEAST - 0.5 || box.height < LEAST - 0.5;
			/** Circles of 24 px about the middle of small targets touch no other target. */
			function hasRoom(box: DOMRect, one: Element): boolean {
				const x = box.left + box.width / 2;
				const y = box.top + box.height / 2;
				return targets.every(({ one: other, box: near }) => {
					if (other === one || other.contains(one) || one.contains(other)) return true;
					if (isSmall(near)) {
						const apart = Math.hypot(
							near.left + near.width / 2 - x,
							near.top + near.height / 2 - y
						);
						if (apart < LEAST - 0.5) return false;
					}
					const dx = Math.max(near.left - x, 0, x - near.right);
					const dy = Math.max(near.top - y, 0, y - near.bottom);
					return Math.hypot(dx, dy) > LEAST / 2 - 0.5;
				});
			}
			return targets
				.filter(({ one, box }) => isSmall(box) && !isInText(one) && !hasRoom(box, one))
				.map(
					({ one, box }) =>
						`${one.tagName}.${one.className} “${one.textContent.trim().slice(0, 40)}” in ${one.parentElement?.tagName}.${one.parentElement?.className}: ${Math.round(box.width)} x ${Math.round(box.height)}`
				);
		});
		expect(small).toEqual([]);
	});

	it.each([
		{ width: 320, height: 640 },
		{ width: 320, height: 256 }
	])('fits $width x $height without scrolling sideways (WCAG 1.4.10)', async (viewport) => {
		await page.setViewportSize(viewport);
		const wide = await page.evaluate(() => {
			const width = document.documentElement.clientWidth;
			if (document.documentElement.scrollWidth <= width) return [];
			return [...document.querySelectorAll('body *')]
				.filter(
					(one) =>
						one.getBoundingClientRect().right > width + 1 &&
						one.closest('.scrolls, pre, nav') === null
				)
				.map((one) => `${one.tagName}.${one.className}`)
				.concat(`${document.documentElement.scrollWidth} px wide`);
		});
		expect(wide).toEqual([]);
	});

	it.each([360, 1280])('takes the text spacing of WCAG 1.4.12 at %d', async (width) => {
		await page.setViewportSize({ width, height: 800 });
		await spaceText(page);
		const broken = await page.evaluate(() => {
			const cut = [
				...document.querySelectorAll<HTMLElement>(
					'p, li, dt, dd, summary, button, label, h1, h2, h3, h4, select, a'
				)
			]
				.filter(
					(one) =>
						one.closest('.drawing, .stage, .visually-hidden, .skip, .rail') === null &&
						one.checkVisibility()
				)
				.filter((one) => {
					const { overflowX, overflowY } = getComputedStyle(one);
					const clips = [overflowX, overflowY].some((way) => way === 'hidden' || way === 'clip');
					return (
						clips &&
						(one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
					);
				})
				.map((one) => `cut: ${one.tagName}.${one.className}`);
			// Siblings in the flow of the text stand below or beside one another.
			const over = [
				...document.querySelectorAll<HTMLElement>(
					'main p, main li, main dd, main h2, main h3, nav a, nav button, .figure-tools > li'
				)
			]
				.filter((one) => one.closest('.drawing, .stage, .rail') === null && one.checkVisibility())
				.flatMap((one) => {
					const next = one.nextElementSibling;
					if (
						next === null ||
						getComputedStyle(next).position !== 'static' ||
						!next.checkVisibility()
					)
						return [];
					const a = one.getBoundingClientRect();
					const b = next.getBoundingClientRect();
					const x = Math.min(a.right, b.right) - Math.max(a.left, b.left);
					const y = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
					return x > 2 && y > 2 && !one.matches('a')
						? [`over: ${one.tagName}.${one.className} “${one.textContent.slice(0, 30)}”`]
						: [];
				});
			const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
			return [...cut, ...over, ...(wide > 0 ? [`${wide} px too wide`] : [])];
		});
		await unspaceText(page);
		expect(broken).toEqual([]);
	});

	it('has its headings in order, its landmarks, and the language of each part', async () => {
		await page.setViewportSize({ width: 1280, height: 800 });
		const wrong = await page.evaluate(() => {
			const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')]
				.filter((one) => one.checkVisibility())
				.map((one) => Number(one.tagName.slice(1)));
			const jumps = levels.flatMap((level, i) =>
				level > (levels[i - 1] ?? 0) + 1 ? [`h${levels[i - 1] ?? 0} is followed by h${level}`] : []
			);
			// Where its letters do not tell the language, the script at least is said.
			const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
			const foreign: string[] = [];
			for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
				const said = node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
				if (
					/\p{Script=Cyrillic}/u.test(node.nodeValue ?? '') &&
					!/^(?:uk|ru|und-Cyrl)\b/.test(said) &&
					node.parentElement?.closest('script, style') === null
				)
					foreign.push(`no lang: ${node.nodeValue?.trim().slice(0, 40)}`);
			}
			return [
				...(levels.filter((level) => level === 1).length === 1 ? [] : ['not one h1']),
				...jumps,
				...foreign,
				...(document.querySelectorAll('main').length === 1 ? [] : ['not one main'])
			];
		});
		expect(wrong).toEqual([]);
	});

	// Those that stand alone, or in others’ pages, have no bar.
	if (name === 'no page' || embedded) return;
	it('has a skip link, which is the first stop, is seen, and leads past the bar', async () => {
		await page.setViewportSize({ width: 1280, height: 800 });
		await page.keyboard.press('Tab');
		const skip = page.locator('a:focus');
		expect(await skip.getAttribute('href')).toBe('#main');
		expect((await skip.boundingBox())?.y).toBeGreaterThanOrEqual(0);
		await page.keyboard.press('Enter');
		await page.keyboard.press('Tab');
		expect(
			await page.evaluate(() => document.activeElement?.closest('main, footer') !== null)
		).toBe(true);
	});
});

it('titles of pages are unique', async () => {
	const titles = await Promise.all(
		live.map(
			async ({ address }) =>
				/<title>(.*?)<\/title>/s.exec(await (await fetch(`${site.url}${address}`)).text())?.[1]
		)
	);
	expect(new Set(titles).size).toBe(live.length);
});

describe.each([
	{ width: 1280, height: 800 },
	{ width: 360, height: 640 },
	{ width: 360, height: 740 }
])('the story by Tab at $width x $height', (viewport) => {
	it('shows each stop, uncovered, in the order of the page (WCAG 2.4.7, 2.4.11)', async () => {
		const { page, close } = await openPage(browser, site.url, {
			viewport,
			reducedMotion: 'reduce'
		});
		await page.goto(site.url);
		await started(page);
		const wrong: string[] = [];
		let stops = 0;
		for (; stops < 400; stops++) {
			await page.keyboard.press('Tab');
			const found = await page.evaluate(async () => {
				const frame = () => new Promise((done) => requestAnimationFrame(done));
				await frame();
				await frame();
				const one = document.activeElement;
				if (!(one instanceof HTMLElement) || one === document.body) return null;
				const shown = one.getAttribute('aria-activedescendant');
				const ring =
					(shown === null ? null : document.getElementById(shown)) ??
					one.querySelector<HTMLElement>('[role=option]:not([hidden])') ??
					one;
				const name = `${one.tagName}.${one.className} “${(one.getAttribute('aria-label') ?? one.textContent).trim().slice(0, 40)}”`;
				const problems: string[] = [];
				const { outlineStyle, outlineWidth } = getComputedStyle(ring);
				if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2)
					problems.push('shows no ring');
				const box = [...ring.getClientRects()][0] ?? new DOMRect();
				if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
					problems.push(`is out of the window, at ${Math.round(box.top)}`);
				else {
					const x = Math.min(innerWidth - 1, Math.max(0, box.left + box.width / 2));
					const points = [0.1, 0.5, 0.9].map((share) =>
						Math.min(innerHeight - 1, Math.max(0, box.top + box.height * share))
					);
					const isCovered = points.every((y) => {
						const top = document.elementFromPoint(x, y);
						const over = top?.closest('.stage, .site-menu');
						return over && !over.contains(one) && one.closest('.stage, .has-cursor') === null;
					});
					if (isCovered) problems.push('is covered by the stage or the menu');
				}
				// Of a link in a step all is seen, over however many lines it runs.
				if (one.matches('.step-text *')) {
					const lines = [...one.getClientRects()];
					const stage = one.closest('.scrolly')?.querySelector('.stage')?.getBoundingClientRect();
					const beside = lines.every((line) => stage === undefined || line.left >= stage.right);
					const head = beside ? 0 : (stage?.bottom ?? 0);
					if (lines.some((line) => line.top < head || line.bottom > innerHeight))
						problems.push(`is seen in part, below ${head}`);
				}
				const last = window.lastStop;
				if (
					last?.isConnected &&
					(last.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING) !== 0
				)
					problems.push('stands before the stop before');
				window.lastStop = one;
				return problems.map((problem) => `${name} ${problem}`);
			});
			if (found === null) break;
			wrong.push(...found);
		}
		expect(stops).toBeGreaterThan(50);
		expect(wrong).toEqual([]);
		await close();
	});
});

declare global {
	interface Window {
		lastStop?: Element;
	}
}

describe('what the reader asked the system for', () => {
	let opened: WatchedPage;
	let page: Page;

	beforeAll(async () => {
		opened = await open('');
		({ page } = opened);
	});
	afterAll(() => opened.close());

	const tone = (name: string) =>
		page.evaluate(
			(property) => getComputedStyle(document.documentElement).getPropertyValue(property).trim(),
			`--${name}`
		);

	it('less motion: nothing turns', async () => {
		expect(await tone('turn')).toBe('0s');
		const moving = await page.evaluate(
			() => document.getAnimations().filter(({ playState }) => playState === 'running').length
		);
		expect(moving).toBe(0);
		await page.emulateMedia({ reducedMotion: 'no-preference' });
		expect(await tone('turn')).not.toBe('0s');
		await page.emulateMedia({ reducedMotion: 'reduce' });
	});

	it('more contrast: no tone softer than the text', async () => {
		await page.emulateMedia({ contrast: 'more' });
		const tones = [await tone('ink'), await tone('ink-2'), await tone('hatch')];
		expect(new Set(tones).size).toBe(1);
	});

	it.each(['light', 'dark'] as const)(
		'more contrast, in the %s theme: its own accent, whether asked for or chosen',
		async (colorScheme) => {
			await page.emulateMedia({ colorScheme, contrast: 'no-preference' });
			const plain = await tone('accent');
			await page.emulateMedia({ contrast: 'more' });
			const more = await tone('accent');
			await page.evaluate(
				(name) => (document.documentElement.dataset['theme'] = name),
				colorScheme
			);
			expect(await tone('accent')).toBe(more);
			await page.evaluate(() => delete document.documentElement.dataset['theme']);
			expect(more === plain).toBe(colorScheme === 'dark');
		}
	);
});
