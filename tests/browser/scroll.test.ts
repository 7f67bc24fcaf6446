/** However a reader gets to a place in the story, the charts show what the step there speaks of. */
import { EventEmitter, once } from 'node:events';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
	launchBrowser,
	openPage,
	sizeName,
	started,
	type Size,
	type WatchedPage
} from '../support/browser.ts';
import {
	addMeasuring,
	expectActive,
	expectInStep,
	scrollPast,
	stepsOf
} from '../support/scroll.ts';
import { serveBuild, type Site } from '../support/site.ts';

const DESKTOP: Size = { width: 1280, height: 800 };
const PHONE: Size = { width: 360, height: 800 };
const PHONE_ON_ITS_SIDE: Size = { width: 800, height: 360 };

/** The page’s script. */
const APP = /\/_app\/.*\.js$/;

let browser: Browser;
let site: Site;

beforeAll(async () => {
	[browser, site] = await Promise.all([launchBrowser(), serveBuild()]);
});
afterAll(async () => {
	await browser.close();
	await site.close();
});

/** Whether the page is unrolled: no stage, and every step with its own drawing. */
function unrolled(page: Page): Promise<{ stages: number; drawings: number; steps: number }> {
	return page.evaluate(() => {
		const shown = (selector: string) =>
			[...document.querySelectorAll<HTMLElement>(selector)].filter(
				(element) => element.getClientRects().length > 0 && element.offsetHeight > 40
			).length;
		return {
			stages: shown('.stage'),
			drawings: shown('.own-drawing .drawing'),
			steps: document.querySelectorAll('.step').length
		};
	});
}

/** Clicks a link where it stands: a click of the mouse’s would scroll to it first. */
function follow(page: Page, link: string): Promise<void> {
	return page
		.locator(link)
		.first()
		.evaluate((element: HTMLElement) => element.click());
}

/** Holds every script of the app back until the function that it returns is called. */
async function holdApp(page: Page): Promise<() => void> {
	const gate = new EventEmitter();
	const opened = once(gate, 'open');
	await page.route(APP, async (route) => {
		await opened;
		await route.continue();
	});
	return () => gate.emit('open');
}

/** Waits until the page stands where it stood. */
async function expectScrolledTo(page: Page, top: number): Promise<void> {
	await page
		.waitForFunction((y) => Math.abs(scrollY - y) < 2, top, { timeout: 5000 })
		.catch(() => undefined);
	expect(Math.abs((await page.evaluate(() => scrollY)) - top)).toBeLessThan(2);
}

/** Stops the clock of a page that is about to be opened: time passes only when it is told to. */
async function stopClock(page: Page): Promise<void> {
	await page.clock.install({ time: 0 });
	await page.clock.pauseAt(1000);
}

async function expectUnrolled(page: Page): Promise<void> {
	const { stages, drawings, steps } = await unrolled(page);
	expect(steps).toBeGreaterThan(0);
	expect({ stages, drawings }).toEqual({ stages: 0, drawings: steps });
}

async function expectScripted(page: Page): Promise<void> {
	const { stages, drawings } = await unrolled(page);
	expect(stages).toBeGreaterThan(0);
	expect(drawings).toBe(0);
}

describe.each([DESKTOP, PHONE])('at $width x $height', (viewport) => {
	let watched: WatchedPage;
	let page: Page;

	beforeEach(async () => {
		watched = await openPage(browser, site.url, { viewport });
		page = watched.page;
		await addMeasuring(page);
		await page.goto(site.url);
		await started(page);
	});
	afterEach(async () => {
		const { complaints } = watched;
		await watched.close();
		expect(complaints).toEqual([]);
	});

	it('scrolling down step by step and up again', async () => {
		await expectInStep(page, 'at the top');
		const slugs = await stepsOf(page);
		expect(slugs.length).toBeGreaterThan(10);
		for (const slug of slugs) {
			await scrollPast(page, slug);
			await expectActive(page, slug, 'going down');
			await expectInStep(page, `going down, at #${slug}`);
		}
		for (const slug of slugs.toReversed()) {
			await scrollPast(page, slug);
			await expectActive(page, slug, 'going up');
			await expectInStep(page, `going up, at #${slug}`);
		}
	});

	it('a step is active from the line on, and not before', async () => {
		for (const slug of (await stepsOf(page)).slice(1)) {
			await scrollPast(page, slug, -6);
			await expectInStep(page, `just before #${slug}`);
			await scrollPast(page, slug, 2);
			await expectInStep(page, `just at #${slug}`);
		}
	});

	it('anywhere between the steps', async () => {
		const height = await page.evaluate(() => document.documentElement.scrollHeight);
		const places = Array.from({ length: 24 }, (_, i) => Math.round((height * i) / 24));
		// Far apart and in no order: a state that depended on the way there would show.
		for (const top of places.map((_, i) => places[(i * 17) % places.length] ?? 0)) {
			await page.evaluate((y) => scrollTo({ top: y, behavior: 'instant' }), top);
			await expectInStep(page, `at ${top} pixels`);
		}
	});

	it('a fragment that names a step makes it the active one', async () => {
		for (const slug of await stepsOf(page)) {
			await page.evaluate((id) => {
				location.hash = id;
			}, slug);
			await expectActive(page, slug, `at #${slug}`);
			await expectInStep(page, `at #${slug}`);
		}
	});

	it('an address with a fragment opens at its step', async () => {
		for (const slug of ['still', 'same-source', 'others']) {
			await page.goto('about:blank');
			await page.goto(`${site.url}#${slug}`);
			await started(page);
			await expectActive(page, slug, `opened at #${slug}`);
			await expectInStep(page, `opened at #${slug}`);
		}
	});

	it('a jump to the last step by a link to its fragment, and back', async () => {
		const slugs = await stepsOf(page);
		const last = slugs.at(-1) ?? '';
		const first = slugs[1] ?? '';
		// A link as another page’s, or the story’s own prose, might have it: out of the flow.
		await page.evaluate((id) => {
			const link = document.createElement('a');
			link.href = `#${id}`;
			link.id = 'jump';
			link.style.position = 'fixed';
			document.body.append(link);
		}, last);
		await scrollPast(page, first, 30);
		await expectInStep(page, 'before the jump');
		const before = await page.evaluate(() => scrollY);
		await follow(page, '#jump');
		await expectActive(page, last, 'after the jump');
		await expectInStep(page, 'after the jump');
		await page.goBack();
		await expectScrolledTo(page, before);
		await expectActive(page, first, 'back again');
		await expectInStep(page, 'back again');
		await page.goForward();
		await expectActive(page, last, 'forward again');
		await expectInStep(page, 'forward again');
	});

	it('Back after a fragment was typed: wherever that leads, the charts agree', async () => {
		const slugs = await stepsOf(page);
		await scrollPast(page, slugs[1] ?? '', 30);
		await page.evaluate(
			(id) => {
				location.hash = id;
			},
			slugs.at(-1) ?? ''
		);
		await expectActive(page, slugs.at(-1) ?? '', 'after the jump');
		const there = new URL(page.url()).hash;
		await page.goBack();
		await page.waitForFunction((hash) => location.hash !== hash, there);
		await expectInStep(page, 'back again');
	});

	it('Back after a jump by a link of the page', async () => {
		const before = await page.evaluate(() => scrollY);
		await follow(page, '.chapters a[href="#numbers"]');
		await page.waitForFunction(() => {
			const top = document.querySelector('#numbers')?.getBoundingClientRect().top ?? Infinity;
			return scrollY > 0 && Math.abs(top) < 60;
		});
		await expectInStep(page, 'after the link');
		await page.goBack();
		await expectScrolledTo(page, before);
		await expectInStep(page, 'back again');
	});

	it('Back from the page of sources: the story is there as it was', async () => {
		await scrollPast(page, 'still', 20);
		const before = await page.evaluate(() => scrollY);
		const text = () => page.locator('.prose, .step-text, .record-table').allTextContents();
		const written = await text();
		await follow(page, '.step#still .fact');
		await follow(page, '.fact-card .card-foot a');
		await page.waitForFunction(
			() =>
				location.pathname.endsWith('/sources/') && document.querySelector(location.hash) !== null
		);
		await page.goBack();
		await page.waitForSelector('.masthead');
		await started(page);
		expect(await text()).toEqual(written);
		await expectScrolledTo(page, before);
		await expectActive(page, 'still', 'back again');
		await expectInStep(page, 'back again');
	});

	it('a reload in the middle', async () => {
		await scrollPast(page, 'confirmed', 25);
		const before = await page.evaluate(() => scrollY);
		await page.reload();
		await started(page);
		await expectScrolledTo(page, before);
		await expectActive(page, 'confirmed', 'after the reload');
		await expectInStep(page, 'after the reload');
	});

	it('resizing, and turning a phone on its side', async () => {
		await scrollPast(page, 'arrivals', 40);
		const sizes = [
			{ width: 1024, height: 700 },
			{ width: 700, height: 1000 },
			PHONE,
			PHONE_ON_ITS_SIDE,
			PHONE,
			{ width: 280, height: 653 },
			viewport
		];
		for (const size of sizes) {
			await page.setViewportSize(size);
			await page.waitForFunction((width) => innerWidth === width, size.width);
			await expectInStep(page, `resized to ${sizeName(size)}`);
			await scrollPast(page, 'eight-days');
			await expectActive(page, 'eight-days', `at ${sizeName(size)}`);
			await expectInStep(page, `scrolled at ${sizeName(size)}`);
			await page.evaluate(() => {
				location.hash = '';
				location.hash = 'moscow-answers';
			});
			await expectActive(page, 'moscow-answers', `jumped at ${sizeName(size)}`);
			await expectInStep(page, `jumped at ${sizeName(size)}`);
		}
	});
});

describe.each([DESKTOP, PHONE])('the start at $width x $height', (viewport) => {
	/**
	 * Boxes of what a reader looks at when the script takes over, from the page’s top; a stage has none of
	 * its own. Of a page that is opened at its top, what is in the window: the rest is not laid out yet.
	 */
	function boxes(page: Page): Promise<Record<string, number[]>> {
		return page.evaluate(() =>
			Object.fromEntries(
				['h1', '.masthead', '.still', '.foot', '.stage', '.steps', '.step', '.prose'].flatMap(
					(selector) =>
						[...document.querySelectorAll(selector)].flatMap((element, i) => {
							const { left, top, width, height } = element.getBoundingClientRect();
							const y = selector === '.stage' ? 0 : top + scrollY;
							if (location.hash === '' && y > innerHeight) return [];
							return [[`${selector} ${i}`, [left, y, width, height].map(Math.round)]];
						})
				)
			)
		);
	}

	it.each(['', '#still'])('nothing moves when the script starts at “%s”', async (fragment) => {
		const { page, complaints, close } = await openPage(browser, site.url, { viewport });
		const release = await holdApp(page);
		await page.goto(`${site.url}${fragment}`, { waitUntil: 'commit' });
		await page.waitForSelector('.foot');
		await page.evaluate(() => document.fonts.ready.then(() => undefined));
		await expectScripted(page);
		const before = await boxes(page);
		await page.evaluate(() => {
			const shifts: number[] = [];
			new PerformanceObserver((list) => {
				for (const entry of list.getEntries()) {
					if ('value' in entry && typeof entry.value === 'number') shifts.push(entry.value);
				}
			}).observe({ type: 'layout-shift' });
			Object.assign(window, { shifts });
		});
		release();
		await started(page);
		await page.waitForFunction(
			() =>
				document.querySelectorAll('.stage > figure').length ===
				document.querySelectorAll('.stage').length
		);
		// Two frames: what the script draws first has been laid out and painted.
		await page.evaluate(
			() =>
				new Promise<void>((resolve) =>
					requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
				)
		);
		expect(Object.keys(before).length).toBeGreaterThan(fragment === '' ? 3 : 20);
		expect(await boxes(page)).toEqual(before);
		const shifts = await page.evaluate(() =>
			'shifts' in window && Array.isArray(window.shifts) ? window.shifts.map(Number) : [Number.NaN]
		);
		expect(shifts).toEqual([]);
		expect(complaints).toEqual([]);
		await close();
	});
});

describe('the chapters', () => {
	const skipped = (page: Page) =>
		page.evaluate(
			() =>
				[...document.querySelectorAll('.chapter')].filter(
					(chapter) => getComputedStyle(chapter).contentVisibility === 'auto'
				).length
		);

	it.each([
		['', true],
		['#moscow-answers', false]
	])('of a page opened at “%s” wait to be laid out: %s', async (fragment, wait) => {
		const { page, complaints, close } = await openPage(browser, site.url, { viewport: PHONE });
		const release = await holdApp(page);
		await page.goto(`${site.url}${fragment}`, { waitUntil: 'commit' });
		await page.waitForSelector('.foot');
		expect((await skipped(page)) > 0).toBe(wait);
		release();
		await started(page);
		expect(await skipped(page)).toBe(0);
		expect(complaints).toEqual([]);
		await close();
	});
});

describe('without the app', () => {
	it.each([DESKTOP, PHONE])('no JavaScript at $width x $height: unrolled', async (viewport) => {
		const { page, complaints, close } = await openPage(browser, site.url, {
			viewport,
			javaScriptEnabled: false
		});
		await page.goto(site.url);
		await expectUnrolled(page);
		expect(complaints).toEqual([]);
		await close();
	});

	it('its script fails: unrolled at once', async () => {
		const { page, close } = await openPage(browser, site.url, { viewport: DESKTOP });
		// The clock stands still: what unrolls the page is the failure, not the five seconds.
		await stopClock(page);
		await page.route(APP, (route) => route.abort());
		// Until nothing more is asked for: a failure that is told late must not wipe the page either.
		await page.goto(site.url, { waitUntil: 'networkidle' });
		await page.waitForFunction(
			() => !document.documentElement.classList.contains('scripted'),
			undefined,
			{ polling: 'raf', timeout: 5000 }
		);
		await expectUnrolled(page);
		await close();
	});

	it('five seconds without the app: unrolled', async () => {
		const { page, complaints, close } = await openPage(browser, site.url, { viewport: DESKTOP });
		await stopClock(page);
		// Neither an answer nor a failure: a line that hangs.
		await page.route(APP, () => undefined);
		await page.goto(site.url, { waitUntil: 'commit' });
		await page.waitForSelector('.foot');
		await page.clock.runFor(4900);
		await expectScripted(page);
		await page.clock.runFor(200);
		await expectUnrolled(page);
		expect(complaints).toEqual([]);
		await close();
	});

	it('the app comes after the page has unrolled: it stays unrolled, and all is well', async () => {
		const { page, complaints, close } = await openPage(browser, site.url, { viewport: DESKTOP });
		await stopClock(page);
		const release = await holdApp(page);
		await page.goto(site.url, { waitUntil: 'commit' });
		await page.waitForSelector('.foot');
		await page.clock.runFor(5100);
		release();
		await page.clock.resume();
		await started(page);
		await expectUnrolled(page);
		expect(complaints).toEqual([]);
		await close();
	});

	it('five seconds with the app: still scripted', async () => {
		const { page, complaints, close } = await openPage(browser, site.url, { viewport: DESKTOP });
		await stopClock(page);
		await page.goto(site.url);
		await page.clock.resume();
		await started(page);
		await page.clock.runFor(6000);
		await expectScripted(page);
		expect(complaints).toEqual([]);
		await close();
	});
});

describe.each([
	{ width: 320, height: 256 },
	{ width: 320, height: 320 },
	{ width: 320, height: 400 },
	{ width: 600, height: 500 }
])('in a window as low as $width x $height', (viewport) => {
	let watched: WatchedPage;
	let page: Page;

	beforeEach(async () => {
		watched = await openPage(browser, site.url, { viewport });
		page = watched.page;
		await page.goto(site.url);
		await started(page);
	});
	afterEach(async () => {
		const { complaints } = watched;
		await watched.close();
		expect(complaints).toEqual([]);
	});

	it('is unrolled, and all of each paragraph can be read', async () => {
		await expectUnrolled(page);
		const hidden = await page.evaluate(() =>
			[...document.querySelectorAll<HTMLElement>('.step-text > p')].flatMap((paragraph) => {
				// A paragraph may be higher than the window: each of its lines has to be seen.
				const found: string[] = [];
				for (let at = 0; at < paragraph.offsetHeight; at += 20) {
					const top = paragraph.getBoundingClientRect().top + scrollY + at;
					scrollTo({ top: top - innerHeight / 2, behavior: 'instant' });
					const { left, top: now } = paragraph.getBoundingClientRect();
					const shown = document.elementFromPoint(
						left + 2,
						now + Math.min(at + 2, paragraph.offsetHeight - 2)
					);
					if (shown === null || !paragraph.contains(shown)) found.push(paragraph.textContent);
				}
				return found;
			})
		);
		expect(hidden).toEqual([]);
	});

	it('links and keys lead from step to step', async () => {
		const topOf = (id: string) =>
			page.evaluate((slug) => document.getElementById(slug)?.getBoundingClientRect().top, id);
		await page.evaluate(() => (location.hash = 'still'));
		expect(await topOf('still')).toBeCloseTo(16, -1);
		const beside = await page.evaluate(() => {
			const steps = [...document.querySelectorAll('.step')].map(({ id }) => id);
			const at = steps.indexOf('still');
			return { next: steps[at + 1] ?? '', previous: steps[at - 1] ?? '' };
		});
		await page.keyboard.press('j');
		expect(await topOf(beside.next)).toBeCloseTo(16, -1);
		await page.keyboard.press('k');
		await page.keyboard.press('k');
		expect(await topOf(beside.previous)).toBeCloseTo(16, -1);
	});
});

it('rolls up again when a low window is made higher', async () => {
	const { page, close } = await openPage(browser, site.url, {
		viewport: { width: 320, height: 400 }
	});
	await addMeasuring(page);
	await page.goto(`${site.url}#still`);
	await started(page);
	await expectUnrolled(page);
	await page.setViewportSize(PHONE);
	await page.waitForFunction(() => document.documentElement.classList.contains('scripted'));
	await expectScripted(page);
	await expectInStep(page, 'in a higher window');
	await page.setViewportSize({ width: 320, height: 256 });
	await page.waitForFunction(() => !document.documentElement.classList.contains('scripted'));
	await expectUnrolled(page);
	await close();
});

describe('other media', () => {
	it('reduced motion: the drawing cuts', async () => {
		const { page, close } = await openPage(browser, site.url, {
			viewport: DESKTOP,
			reducedMotion: 'reduce'
		});
		await page.goto(site.url);
		await started(page);
		const moving = () =>
			page.evaluate(() =>
				[...document.querySelectorAll('body, body *')]
					.filter((element) => {
						const { transitionDuration, animationDuration, scrollBehavior } =
							getComputedStyle(element);
						return (
							[transitionDuration, animationDuration].some((all) =>
								all.split(', ').some((time) => Number.parseFloat(time) > 0)
							) || scrollBehavior === 'smooth'
						);
					})
					.map(({ tagName, className }) => `${tagName} ${String(className)}`)
			);
		expect(await moving()).toEqual([]);
		// The same look at a page with motion sees some: the test can fail.
		await page.emulateMedia({ reducedMotion: 'no-preference' });
		expect((await moving()).length).toBeGreaterThan(0);
		await close();
	});

	it.each([DESKTOP, PHONE])('print, from $width x $height: unrolled', async (viewport) => {
		const { page, close } = await openPage(browser, site.url, { viewport });
		await addMeasuring(page);
		await page.goto(site.url);
		await started(page);
		await page.emulateMedia({ media: 'print' });
		await expectUnrolled(page);
		await page.emulateMedia({ media: 'screen' });
		await expectScripted(page);
		await expectInStep(page, 'after printing');
		await close();
	});
});
