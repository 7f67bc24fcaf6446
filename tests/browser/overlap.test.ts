/** Every drawing can be read at every width: no text over another, none cut, none too small. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage, openTables, started } from '../support/browser.ts';
import { addReading, tooWide, unreadable } from '../support/overlap.ts';
import {
	addMeasuring,
	expectActive,
	expectInStep,
	scrollPast,
	stepsOf
} from '../support/scroll.ts';
import { serveBuild, type Site } from '../support/site.ts';

const HEIGHT = 800;

let browser: Browser;
let site: Site;

beforeAll(async () => {
	[browser, site] = await Promise.all([launchBrowser(), serveBuild()]);
});
afterAll(async () => {
	await browser.close();
	await site.close();
});

describe('unrolled', () => {
	it.each([280, 320, 360, 520, 600, 960, 1440])(
		'%i pixels wide: every drawing can be read',
		async (width) => {
			const { page, close } = await openPage(browser, site.url, {
				viewport: { width, height: HEIGHT }
			});
			await addReading(page);
			// The app never comes, and the mark is taken off: the layout of a page without scripts.
			await page.route(/\/_app\/.*\.js$/, (route) => route.abort());
			await page.goto(site.url);
			await page.evaluate(async () => {
				document.documentElement.classList.remove('scripted');
				await document.fonts.ready;
			});
			const found = await unreadable(page, '.own-drawing figure', 'drawing');
			await openTables(page);
			expect([...found, ...(await tooWide(page))]).toEqual([]);
			await close();
		}
	);
});

describe('in the stage', () => {
	it.each([
		{ width: 280, height: 653 },
		{ width: 320, height: 568 },
		{ width: 360, height: 640 },
		{ width: 768, height: 1024 },
		{ width: 800, height: 360 },
		{ width: 1024, height: 600 },
		{ width: 1280, height: 720 },
		{ width: 1366, height: 640 }
	])('$width x $height: every state fits', async (viewport) => {
		const { page, close } = await openPage(browser, site.url, {
			viewport,
			reducedMotion: 'reduce'
		});
		await Promise.all([addReading(page), addMeasuring(page)]);
		await page.goto(site.url);
		await started(page);
		const found: string[] = [];
		for (const slug of await stepsOf(page)) {
			await scrollPast(page, slug, 20);
			await expectActive(page, slug, `at #${slug}`);
			await expectInStep(page, `at #${slug}`);
			const stage = `.scrolly:has(#${slug}) > .stage figure`;
			found.push(...(await unreadable(page, stage, 'stage')), ...(await tooWide(page)));
		}
		expect(found).toEqual([]);
		await close();
	});
});

describe('the rule itself', () => {
	it('finds texts that overlap, are cut or too small', async () => {
		const { page, close } = await openPage(browser, site.url, {
			viewport: { width: 1280, height: HEIGHT }
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
				['a small text', 'left: 0; bottom: 0; font-size: 8px']
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
		await close();
	});
});
