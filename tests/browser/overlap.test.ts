/** Every drawing can be read at every width: no text over another, none cut, too small or too faint. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { charts } from '../../src/lib/charts/registry.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { addReading, faint, unreadable } from '../support/overlap.ts';
import {
	figures,
	openStaged,
	openUnrolled,
	unreadableChart,
	unreadableSteps,
	unreadableStory,
	type Window
} from '../support/readable.ts';
import { serveBuild, type Site } from '../support/site.ts';

const HEIGHT = 800;

/** Least width and height of a button in pixels. */
const LEAST_TARGET = { finger: [36, 44], pointer: [24, 24] } as const;

let browser: Browser;
let site: Site;

beforeAll(async () => {
	[browser, site] = await Promise.all([launchBrowser(), serveBuild()]);
});
afterAll(async () => {
	await browser.close();
	await site.close();
});

const WIDTHS = [280, 360, 600, 960, 1440];

describe('unrolled', () => {
	it.each(WIDTHS)('%i pixels wide: the story’s drawings can be read', async (width) => {
		const { page, close } = await openUnrolled(browser, site.url, width);
		expect(await unreadableStory(page, site.url)).toEqual([]);
		await close();
	});

	it.each(WIDTHS)(
		'%i pixels wide: every state of every chart can be read on its own page',
		async (width) => {
			const { page, close } = await openUnrolled(browser, site.url, width);
			const all: string[] = [];
			for (const { id, states } of charts) {
				const { states: shown, found } = await unreadableChart(page, `${site.url}charts/${id}/`);
				expect(shown).toBe(states.length);
				all.push(...found, ...(await faint(page, figures)));
			}
			expect(all).toEqual([]);
			await close();
		}
	);
});

describe('in the stage', () => {
	it.each<Window>([
		{ width: 280, height: 653, by: 'pointer' },
		{ width: 360, height: 640, by: 'pointer' },
		{ width: 360, height: 640, by: 'finger' },
		{ width: 360, height: 740, by: 'finger' },
		{ width: 412, height: 823, by: 'finger' },
		{ width: 640, height: 360, by: 'pointer' },
		{ width: 768, height: 1024, by: 'pointer' },
		{ width: 768, height: 1024, by: 'finger' },
		{ width: 1024, height: 600, by: 'pointer' },
		{ width: 1280, height: 800, by: 'pointer' },
		{ width: 1366, height: 640, by: 'pointer' },
		{ width: 1600, height: 900, by: 'pointer' }
	])('$width x $height, by $by: every state fits', async (window) => {
		const { page, close } = await openStaged(browser, site.url, window);
		const button = await page.locator('.stage-bar button').first().boundingBox();
		const [leastWidth, leastHeight] = LEAST_TARGET[window.by];
		expect(button?.width).toBeGreaterThanOrEqual(leastWidth);
		expect(button?.height).toBeGreaterThanOrEqual(leastHeight);
		expect(await unreadableSteps(page)).toEqual([]);
		await close();
	});

	it('360 x 740, in Ukrainian, whose titles are longer: every state fits', async () => {
		const window = { width: 360, height: 740, by: 'finger' } as const;
		const { page, close } = await openStaged(browser, new URL('/uk/', site.url).href, window);
		expect(await unreadableSteps(page)).toEqual([]);
		await close();
	});
});

describe('the rule itself', () => {
	it('finds texts that overlap, are cut or too small', async () => {
		const { page, close } = await openPage(browser, site.url, {
			viewport: { width: 1280, height: HEIGHT },
			reducedMotion: 'reduce'
		});
		await addReading(page);
		await page.goto(site.url);
		await page.evaluate(() => {
			document.documentElement.classList.remove('scripted');
			const [drawing] = document.querySelectorAll('.own-drawing .drawing');
			for (const [text, style] of [
				['one text', 'left: 0; top: 0'],
				['another text', 'left: 4px; top: 4px'],
				['a text outside', 'left: -300px; top: 40px'],
				['a small text', 'left: 0; bottom: 0; font-size: 8px'],
				['a faint text', 'left: 90px; bottom: 0; color: #aaa; background: #fff']
			] as const) {
				const label = document.createElement('p');
				label.className = 'label';
				label.textContent = text;
				label.setAttribute('style', `position: absolute; margin: 0; ${style}`);
				drawing?.append(label);
			}
			drawing?.setAttribute('style', 'position: relative');
		});
		const found = (await unreadable(page, '.own-drawing figure', 'drawing')).join('\n');
		expect(found).toContain('“one text” and “another text” overlap');
		expect(found).toMatch(/“a text outside” leaves the drawing by \d+ px at the left/);
		expect(found).toContain('“a small text” is set in 8 px');
		expect((await faint(page, '.own-drawing figure')).join('\n')).toMatch(
			/light: .*“a faint text” has a contrast of 2.32/
		);
		await close();
	});
});
