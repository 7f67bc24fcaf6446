/** Charts on a stage: what stays moves, and every way to a state ends at its printed drawing. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { charts } from '../../src/lib/charts/registry.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { bundled } from '../support/bundle.ts';
import { serveBuild, type Site } from '../support/site.ts';

declare global {
	interface Window {
		Shown?: { show: (stage: Element, figure: Element) => void };
	}
}

let browser: Browser;
let site: Site;
let script: string;

beforeAll(async () => {
	[browser, site, script] = await Promise.all([
		launchBrowser(),
		serveBuild(),
		bundled('scroll/show.ts', 'Shown')
	]);
});
afterAll(async () => {
	await browser.close();
	await site.close();
});

const moving = charts.filter(({ states }) => states.length > 1).map(({ id }) => id);

describe.each(moving)('%s', (chart) => {
	it.each([400, 1000])(
		'%i wide ends at the printed drawing of each state, whichever it comes from',
		async (width) => {
			const { page, complaints, close } = await openPage(browser, site.url, {
				viewport: { width, height: 800 },
				// A page runs no script but its own, and the one that is looked at here stands alone.
				bypassCSP: true
			});
			await page.goto(`${site.url}charts/${chart}/`);
			await page.addScriptTag({ content: script });
			const found = await page.evaluate((id) => {
				const show = window.Shown?.show;
				const printed = [...document.querySelectorAll(`.chart-states figure[data-chart="${id}"]`)];
				if (show === undefined || printed.length < 2) return ['there is nothing to show'];
				const before = printed.map((figure) => figure.outerHTML);
				const stage = document.createElement('div');
				document.body.append(stage);
				const wrong: string[] = [];
				for (const from of printed) {
					for (const to of printed) {
						stage.replaceChildren();
						for (const figure of [from, to, from]) {
							// What is there for other widths is put in anew: nobody sees it move.
							const seen = [...stage.querySelectorAll('[data-key]')].filter(
								(element) => (element.closest('[data-width]') ?? stage).getClientRects().length > 0
							);
							const marks = new Map(
								seen.map((element) => [
									`${element.closest('[data-width]')?.getAttribute('data-width')} ${element.getAttribute('data-key')}`,
									element
								])
							);
							show(stage, figure);
							const name = `${from.getAttribute('data-state')} to ${to.getAttribute('data-state')}`;
							if (stage.innerHTML !== figure.outerHTML) wrong.push(`${name} is drawn otherwise`);
							for (const element of stage.querySelectorAll('[data-key]')) {
								const key = `${element.closest('[data-width]')?.getAttribute('data-width')} ${element.getAttribute('data-key')}`;
								const known = marks.get(key);
								if (known !== undefined && known !== element) wrong.push(`${name}: ${key} is new`);
							}
						}
					}
				}
				printed.forEach((figure, i) => {
					if (figure.outerHTML !== before[i])
						wrong.push(`${figure.getAttribute('data-state')} was changed where it is printed`);
				});
				return wrong;
			}, chart);
			expect(found).toEqual([]);
			expect(complaints).toEqual([]);
			await close();
		}
	);

	it('names every element that may stay once in each width', async () => {
		const { page, close } = await openPage(browser, site.url);
		await page.goto(`${site.url}charts/${chart}/`);
		const twice = await page.evaluate(() =>
			[...document.querySelectorAll('.chart-states figure [data-width]')].flatMap((variant) => {
				const keys = [...variant.querySelectorAll('[data-key]')].map((element) =>
					element.getAttribute('data-key')
				);
				return keys.filter((key, i) => keys.indexOf(key) !== i);
			})
		);
		expect(twice).toEqual([]);
		await close();
	});
});
