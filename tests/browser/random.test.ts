/**
 * A thousand actions in a seeded order, as a restless reader would do them. After each of them every
 * stage shows the state of the step at its place, nothing has complained, and nothing has jumped.
 */
import fc from 'fast-check';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage, sizeName, started, type Size } from '../support/browser.ts';
import { addMeasuring, expectInStep, stepsOf } from '../support/scroll.ts';
import { serveBuild, type Site } from '../support/site.ts';

const SEED = 20_250_815;
const ACTIONS = 1000;
/** No action takes so long, in milliseconds, unless the page has stopped answering. */
const PATIENCE = 60_000;

const SIZES: readonly Size[] = [
	{ width: 1280, height: 800 },
	{ width: 360, height: 640 },
	{ width: 640, height: 360 },
	{ width: 360, height: 584 },
	{ width: 768, height: 1024 },
	{ width: 280, height: 653 },
	{ width: 1600, height: 900 }
];

type Action =
	| { kind: 'scroll'; by: number }
	| { kind: 'jump'; to: number }
	| { kind: 'link'; to: number }
	| { kind: 'size'; size: Size }
	| { kind: 'zoom'; percent: number }
	| { kind: 'theme'; scheme: 'light' | 'dark' }
	| { kind: 'key'; key: string }
	| { kind: 'back' }
	| { kind: 'forward' }
	| { kind: 'reload' };

const share = fc.double({ min: 0, max: 1, noNaN: true });

const actions: fc.Arbitrary<Action> = fc.oneof(
	{
		weight: 8,
		arbitrary: fc.integer({ min: -1500, max: 1500 }).map((by) => ({ kind: 'scroll' as const, by }))
	},
	{ weight: 4, arbitrary: share.map((to) => ({ kind: 'jump' as const, to })) },
	{ weight: 3, arbitrary: share.map((to) => ({ kind: 'link' as const, to })) },
	{
		weight: 3,
		arbitrary: fc.constantFrom(...SIZES).map((size) => ({ kind: 'size' as const, size }))
	},
	{
		weight: 1,
		arbitrary: fc.constantFrom(100, 150, 200).map((percent) => ({ kind: 'zoom' as const, percent }))
	},
	{
		weight: 1,
		arbitrary: fc
			.constantFrom('light' as const, 'dark' as const)
			.map((scheme) => ({ kind: 'theme' as const, scheme }))
	},
	{
		weight: 8,
		arbitrary: fc
			.constantFrom('j', 'k', 'PageDown', 'PageUp', 'Home', 'End', 'Tab', 'Shift+Tab', 'Space')
			.map((key) => ({ kind: 'key' as const, key }))
	},
	{ weight: 2, arbitrary: fc.constant({ kind: 'back' as const }) },
	{ weight: 1, arbitrary: fc.constant({ kind: 'forward' as const }) },
	{ weight: 1, arbitrary: fc.constant({ kind: 'reload' as const }) }
);

let browser: Browser;
let site: Site;

beforeAll(async () => {
	[browser, site] = await Promise.all([launchBrowser(), serveBuild()]);
});
afterAll(async () => {
	await browser.close();
	await site.close();
});

/** Elements that may move by themselves: the stage’s drawing is redrawn in place, which is its work. */
const MAY_MOVE = '.stage *';

/** Notes every layout shift that no input explains and that is none of the stage’s own drawing. */
async function watchShifts(page: Page): Promise<void> {
	await page.addInitScript((mayMove) => {
		const shifted: string[] = [];
		const note = (entries: PerformanceEntryList) => {
			for (const entry of entries) {
				if (!('sources' in entry) || !Array.isArray(entry.sources)) continue;
				if ('hadRecentInput' in entry && entry.hadRecentInput === true) continue;
				for (const { node } of entry.sources as { node: Node | null }[]) {
					const element = node instanceof Element ? node : node?.parentElement;
					if (element && !element.matches(mayMove))
						shifted.push(`${element.tagName}.${element.className}#${element.id}`);
				}
			}
		};
		const observer = new PerformanceObserver((list) => note(list.getEntries()));
		observer.observe({ type: 'layout-shift', buffered: true });
		Object.assign(window, {
			takeShifts() {
				note(observer.takeRecords());
				return shifted.splice(0);
			}
		});
	}, MAY_MOVE);
}

/** What has shifted since this was last asked, once all that was asked for has been painted. */
function takeShifts(page: Page): Promise<string[]> {
	return page.evaluate(
		() =>
			new Promise<string[]>((resolve) =>
				requestAnimationFrame(() =>
					requestAnimationFrame(() => {
						const take = 'takeShifts' in window ? window.takeShifts : null;
						resolve(typeof take === 'function' ? (take() as unknown[]).map(String) : []);
					})
				)
			)
	);
}

/**
 * Actions after which the page may lay itself out anew: a new size was asked for, or the page is
 * loaded again and its faces come when they come.
 */
const LAYS_OUT: readonly string[] = ['size', 'zoom', 'reload', 'back', 'forward'];

async function act(page: Page, action: Action, home: string): Promise<void> {
	switch (action.kind) {
		case 'scroll':
			await page.evaluate((top) => scrollBy({ top, behavior: 'instant' }), action.by);
			return;
		case 'jump':
			await page.evaluate(
				(to) => scrollTo({ top: to * document.documentElement.scrollHeight, behavior: 'instant' }),
				action.to
			);
			return;
		case 'link': {
			const slugs = await stepsOf(page);
			const slug = slugs[Math.floor(action.to * slugs.length)] ?? slugs[0];
			await page.evaluate((id) => (location.hash = id ?? ''), slug);
			return;
		}
		case 'size':
			await page.setViewportSize(action.size);
			await page.waitForFunction((width) => innerWidth === width, action.size.width);
			return;
		case 'zoom':
			await page.evaluate(
				(percent) => (document.documentElement.style.fontSize = `${percent}%`),
				action.percent
			);
			return;
		case 'theme':
			await page.emulateMedia({ colorScheme: action.scheme });
			return;
		case 'key':
			await page.keyboard.press(action.key);
			return;
		case 'reload':
			await page.reload();
			await started(page);
			return;
		case 'back':
		case 'forward': {
			// Never out of the story: the context’s first entry is an empty page.
			const before = page.url();
			await (action.kind === 'back' ? page.goBack() : page.goForward()).catch(() => null);
			if (!page.url().startsWith(home)) await page.goto(before);
			await started(page);
		}
	}
}

/** @throws Error naming the action after which the page stopped answering */
async function within(done: Promise<void>, at: string): Promise<void> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<never>((_, reject) => {
		timer = setTimeout(() => reject(new Error(`${at}: the page does not answer`)), PATIENCE);
	});
	try {
		await Promise.race([done, late]);
	} finally {
		clearTimeout(timer);
	}
}

function nameOf(action: Action): string {
	return action.kind === 'size' ? `size ${sizeName(action.size)}` : Object.values(action).join(' ');
}

describe('a restless reader', () => {
	it(
		`${ACTIONS} actions: the charts always agree with the text`,
		{ timeout: 600_000 },
		async () => {
			const [list] = fc.sample(
				fc.array(actions, { minLength: ACTIONS, maxLength: ACTIONS, size: 'max' }),
				{
					seed: SEED,
					numRuns: 1
				}
			);
			expect(list?.length).toBe(ACTIONS);
			const { page, complaints, close } = await openPage(browser, site.url, {
				viewport: SIZES[0] ?? null
			});
			await addMeasuring(page);
			await watchShifts(page);
			await page.goto(site.url);
			await started(page);
			// Faces came when they came: see LAYS_OUT.
			await takeShifts(page);
			const actAndLook = async (action: Action, at: string): Promise<void> => {
				await act(page, action, site.url);
				await expectInStep(page, at);
				expect(complaints, at).toEqual([]);
				const shifted = await takeShifts(page);
				if (!LAYS_OUT.includes(action.kind)) expect(shifted, at).toEqual([]);
			};
			for (const [i, action] of (list ?? []).entries()) {
				const at = `action ${i}, ${nameOf(action)}`;
				await within(actAndLook(action, at), at);
			}
			await close();
		}
	);

	it('a page that jumps would be noticed', async () => {
		const { page, close } = await openPage(browser, site.url, { viewport: SIZES[0] ?? null });
		await watchShifts(page);
		await page.goto(site.url);
		await started(page);
		await page.evaluate(() => {
			const block = document.createElement('div');
			block.style.height = '200px';
			document.body.prepend(block);
		});
		expect(await takeShifts(page)).not.toEqual([]);
		await close();
	});
});
