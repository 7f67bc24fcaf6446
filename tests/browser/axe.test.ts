/**
 * What axe can find of what keeps a reader out: every rule that it has, best practices included. Kinds
 * of pages, themes and widths meet pairwise; `npm run test:full` tries every page in all of them.
 */
import axe, { type AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isEmbedPage } from '../../src/lib/embed/ids.ts';
import { languages, type Language } from '../../src/lib/format/languages.ts';
import { pathIn, prefixOf } from '../../src/lib/server/site.ts';
import { launchBrowser, openPage, openTables, started } from '../support/browser.ts';
import { isFull, sampled } from '../support/pairs.ts';
import { addMeasuring, expectInStep, scrollPast, stepsOf } from '../support/scroll.ts';
import { serveBuild, type Site } from '../support/site.ts';
import { templates } from '../support/templates.ts';

declare global {
	interface Window {
		axe: typeof axe;
	}
}

const SEED = 20_250_815;
const HEIGHT = 800;

/**
 * Rules that a frozen page need not keep: its bytes are published and cannot change. Contrast beyond
 * 4.5:1 in the labels of its drawings, which level AAA asks for, is one of them.
 */
const NOT_WHEN_FROZEN = ['target-size', 'color-contrast-enhanced'];

/**
 * Rules that an embed need not keep: level AA is what it keeps. On the site’s own pages the cursor of a
 * chart lies over its labels, and axe does not tell their contrast. What a label of a drawing leads to,
 * a row of the table does too, in a target that is large enough.
 */
const NOT_WHEN_EMBEDDED = ['target-size', 'color-contrast-enhanced'];

interface Kind {
	address: string;
	frozen: boolean;
}

/** Pages that there are once, for all languages. */
const SHARED = /^404/;

/** The address of a page in a language. */
function addressIn(language: Language, { address, frozen }: Kind): string {
	return frozen || SHARED.test(address) ? address : pathIn(prefixOf(language), address);
}

function excusedFrom({ address, frozen }: Kind): readonly string[] {
	if (frozen) return NOT_WHEN_FROZEN;
	return isEmbedPage(`${address}index.html`) ? NOT_WHEN_EMBEDDED : [];
}

const kinds = templates();
const factors = {
	page: isFull
		? kinds.flatMap(({ all, frozen }) => all.map((address): Kind => ({ address, frozen })))
		: kinds.map(({ address, frozen }): Kind => ({ address, frozen })),
	language: languages,
	theme: ['light', 'dark'] as const,
	width: isFull ? [280, 360, 768, 1280] : [280, 1280]
};
const all = sampled(factors, SEED);
const isStory = ({ page }: (typeof all)[number]): boolean => page.address === '';

let browser: Browser;
let site: Site;

beforeAll(async () => {
	[browser, site] = await Promise.all([launchBrowser(), serveBuild()]);
});
afterAll(async () => {
	await browser.close();
	await site.close();
});

/**
 * What axe guesses and is wrong about: a label of a drawing that is set in bold is no heading of what
 * comes after it.
 */
const WRONG = /^p-as-heading: .*\.drawing\b/;

/** Everything that axe finds in a page, one line each, with the place. */
async function violations(page: Page, without: readonly string[] = []): Promise<string[]> {
	const found: AxeResults['violations'] = await page.evaluate(async (excluded) => {
		const rules = window.axe
			.getRules()
			.map(({ ruleId }) => [ruleId, { enabled: !excluded.includes(ruleId) }]);
		const results = await window.axe.run(document, {
			resultTypes: ['violations'],
			rules: Object.fromEntries(rules),
			// Scores of marks: what is asked here is only whether anything is wrong.
			elementRef: false
		});
		return results.violations;
	}, without);
	return found
		.flatMap(({ id, nodes }) =>
			nodes.map(({ target, failureSummary }) => {
				const why = (failureSummary ?? '').split('\n').slice(1, 2).join('').trim();
				return `${id}: ${target.join(' ')}: ${why}`;
			})
		)
		.filter((line) => !WRONG.test(line));
}

function open(address: string, width: number, colorScheme: 'light' | 'dark') {
	return openPage(browser, `${site.url}${address}`, {
		viewport: { width, height: HEIGHT },
		colorScheme,
		reducedMotion: 'reduce',
		// A page runs no script but its own, and axe is none of them.
		bypassCSP: true
	});
}

describe('a page', () => {
	const cases = all.filter((one) => !isStory(one));
	it.each(cases)('/$page.address in $language, $theme, $width wide', async (one) => {
		const { page: kind, language, theme, width } = one;
		const address = addressIn(language, kind);
		const { page, close } = await open(address, width, theme);
		// An embed has the theme that its address asks for; no other page minds.
		await page.goto(`${site.url}${address}?theme=${theme}`);
		await page.addScriptTag({ content: axe.source });
		await openTables(page);
		expect(await violations(page, excusedFrom(kind))).toEqual([]);
		await close();
	});
});

describe('the story, with its stage in three places and unrolled', () => {
	it.each(all.filter(isStory))('in $language, $theme, $width wide', async (one) => {
		const { page: kind, language, theme, width } = one;
		const { page, close } = await open('', width, theme);
		await addMeasuring(page);
		await page.goto(`${site.url}${addressIn(language, kind)}`);
		await started(page);
		await page.addScriptTag({ content: axe.source });
		const steps = await stepsOf(page);
		const found: Record<string, string[]> = {};
		for (const share of [0, 0.5, 1]) {
			const step = steps[Math.round(share * (steps.length - 1))] ?? '';
			await scrollPast(page, step);
			await expectInStep(page, step);
			found[step] = await violations(page);
		}
		expect(Object.keys(found)).toHaveLength(3);
		await openTables(page);
		await page.evaluate(() => document.documentElement.classList.remove('scripted'));
		found['unrolled'] = await violations(page);
		expect(Object.values(found).flat(), JSON.stringify(found, null, '\t')).toEqual([]);
		await close();
	});
});

describe('the tool itself', () => {
	it('finds what is wrong', async () => {
		const { page, close } = await open('', 1280, 'light');
		await page.goto(site.url);
		// What is put in while the page comes alive may be taken out again.
		await started(page);
		await page.addScriptTag({ content: axe.source });
		await page.evaluate(() => {
			const image = document.createElement('img');
			image.src = './icon.svg';
			document.querySelector('main')?.append(image);
		});
		expect((await violations(page)).some((line) => line.startsWith('image-alt'))).toBe(true);
		await close();
	});
});
