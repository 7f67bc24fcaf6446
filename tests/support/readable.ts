/** Where the texts of drawings are looked at: on pages without scripts, and on the stage of the story. */
import type { Browser, Page } from 'playwright-core';
import { openPage, openTables, started } from './browser.ts';
import { addReading, coveredBy, tooWide, unreadable } from './overlap.ts';
import { addMeasuring, expectActive, expectInStep, scrollPast, stepsOf } from './scroll.ts';

const HEIGHT = 800;

/** A window in which the app never comes. */
export async function openUnrolled(browser: Browser, site: string, width: number) {
	const { page, close } = await openPage(browser, site, {
		viewport: { width, height: HEIGHT },
		reducedMotion: 'reduce'
	});
	await addReading(page);
	await page.route(/\/_app\/.*\.js$/, (route) => route.abort());
	return { page, close };
}

/** Goes to a page and takes its mark off: the layout of a page without scripts. */
async function goUnrolled(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await page.evaluate(async () => {
		document.documentElement.classList.remove('scripted');
		await document.fonts.ready;
	});
}

/** What cannot be read in the story’s drawings, each in its step. @param page opened by `openUnrolled` */
export async function unreadableStory(page: Page, story: string): Promise<string[]> {
	await goUnrolled(page, story);
	const found = await unreadable(page, '.own-drawing figure', 'drawing');
	await openTables(page);
	return [...found, ...(await tooWide(page))];
}

/** The drawings of all states on the page of a chart. */
export const figures = '.chart-state figure';

/**
 * What cannot be read in the states of a chart on its own page, and how many there are.
 * @param page opened by `openUnrolled`
 */
export async function unreadableChart(
	page: Page,
	address: string
): Promise<{ states: number; found: string[] }> {
	await goUnrolled(page, address);
	return {
		states: await page.locator(figures).count(),
		found: [...(await unreadable(page, figures, 'drawing')), ...(await tooWide(page))]
	};
}

export interface Window {
	width: number;
	height: number;
	by: 'pointer' | 'finger';
}

/** Opens the story with its stages in a window. */
export async function openStaged(browser: Browser, story: string, { width, height, by }: Window) {
	const hasTouch = by === 'finger';
	const opened = await openPage(browser, story, {
		viewport: { width, height },
		hasTouch,
		isMobile: hasTouch,
		reducedMotion: 'reduce'
	});
	await Promise.all([addReading(opened.page), addMeasuring(opened.page)]);
	await opened.page.goto(story);
	await started(opened.page);
	return opened;
}

/** What cannot be read on the stages of the story, step by step. @param page opened by `openStaged` */
export async function unreadableSteps(page: Page): Promise<string[]> {
	const found: string[] = [];
	for (const slug of await stepsOf(page)) {
		await scrollPast(page, slug, 20);
		await expectActive(page, slug, `at #${slug}`);
		await expectInStep(page, `at #${slug}`);
		const stage = `.scrolly:has(#${slug}) > .stage`;
		found.push(
			...(await unreadable(page, `${stage} figure`, 'stage')),
			...(await coveredBy(page, stage, '.stage-bar')),
			...(await tooWide(page))
		);
	}
	return found;
}
