/**
 * Charts in the reader’s own colours: every state is redrawn in them, and nothing of it is lost. Charts,
 * palettes and widths meet pairwise; `npm run test:full` tries all of them together.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { charts } from '../../src/lib/charts/registry.ts';
import { launchBrowser, openPage } from '../support/browser.ts';
import { addReading, faint } from '../support/overlap.ts';
import { sampled } from '../support/pairs.ts';
import { serveBuild, type Site } from '../support/site.ts';

const SEED = 20_250_815;
const factors = {
	chart: charts.map(({ id }) => id),
	palette: ['light', 'dark'] as const,
	width: [360, 1280]
};
const all = sampled(factors, SEED);

let browser: Browser;
let site: Site;

beforeAll(async () => {
	[browser, site] = await Promise.all([launchBrowser(), serveBuild()]);
});
afterAll(async () => {
	await browser.close();
	await site.close();
});

interface Sight {
	/** Whether ground and text are those of the reader. */
	ground: boolean;
	ink: boolean;
	/** How the focus of a link is shown. */
	outline: string;
	/** What is painted in a colour that is none of the reader’s. */
	strange: string[];
	/** Marks that nothing sets off from the ground. */
	lost: string[];
	/** How many marks were looked at. */
	marks: number;
}

function sight(page: Page): Promise<Sight> {
	return page.evaluate(() => {
		const system = (name: string): string => {
			const probe = document.body.appendChild(document.createElement('i'));
			probe.style.cssText = `color: ${name}; forced-color-adjust: none`;
			const { color } = getComputedStyle(probe);
			probe.remove();
			return color;
		};
		const canvas = system('Canvas');
		const allowed = [
			canvas,
			...['CanvasText', 'LinkText', 'VisitedText', 'GrayText'].map(system),
			...['Highlight', 'HighlightText', 'ButtonText', 'ButtonFace'].map(system)
		];
		const SHAPES = 'path, rect, circle, line, polygon, text';

		const isSeen = (tone: string) => tone !== 'none' && !/^rgba\(.*, 0\)$/.test(tone);

		/** Colours of an element’s area and edges; none for what only holds other shapes. */
		function areas(one: Element): string[] {
			const style = getComputedStyle(one);
			if (one instanceof SVGElement)
				return one.matches(SHAPES) ? [style.fill, style.stroke].filter(isSeen) : [];
			const edges = (['Top', 'Right', 'Bottom', 'Left'] as const)
				.filter((side) => style[`border${side}Width`] !== '0px')
				.map((side) => style[`border${side}Color`]);
			return [style.backgroundColor, ...edges].filter(isSeen);
		}

		const inkOf = (one: Element): string[] =>
			one instanceof HTMLElement && one.textContent.trim() !== ''
				? [getComputedStyle(one).color]
				: [];

		const drawn = [...document.querySelectorAll('.drawing *')].filter((one) =>
			one.checkVisibility()
		);
		const shared = [...document.querySelectorAll('symbol *')];
		const strange = [...drawn, ...shared].flatMap((one) =>
			[...areas(one), ...inkOf(one)]
				.filter((tone) => !allowed.includes(tone))
				.map((tone) => `${one.tagName}.${one.getAttribute('class')}: ${tone}`)
		);
		const marks = drawn.filter((one) => one.matches('[data-record]'));
		const lost = marks
			.filter((mark) =>
				[mark, ...mark.querySelectorAll('*')]
					.flatMap((part) => [...areas(part), ...inkOf(part)])
					.every((tone) => tone === canvas)
			)
			.map((mark) => mark.getAttribute('data-record') ?? '');
		const root = getComputedStyle(document.documentElement);
		const link = document.querySelector<HTMLElement>('main a[href]');
		link?.focus({ focusVisible: true } as FocusOptions);
		return {
			ground: root.backgroundColor === canvas,
			ink: root.color === system('CanvasText'),
			outline: link === null ? '' : getComputedStyle(link).outlineStyle,
			strange: [...new Set(strange)],
			lost,
			marks: marks.length
		};
	});
}

describe.each(all)('$chart, $palette, $width wide', ({ chart, palette, width }) => {
	it('is drawn in the reader’s own colours: every mark is seen, every text can be read', async () => {
		// Without the script every state stands on the page.
		const { page, complaints, close } = await openPage(browser, site.url, {
			forcedColors: 'active',
			colorScheme: palette,
			reducedMotion: 'reduce',
			viewport: { width, height: 800 },
			javaScriptEnabled: false
		});
		await addReading(page);
		await page.goto(`${site.url}charts/${chart}/`);
		const { marks, ...found } = await sight(page);
		expect(found).toEqual({ ground: true, ink: true, outline: 'solid', strange: [], lost: [] });
		expect(marks).toBeGreaterThan(0);
		expect(await faint(page, '.chart-state figure')).toEqual([]);
		expect(complaints).toEqual([]);
		await close();
	});
});
