/**
 * Whatever the language: drawings can be read where their words are longer, and where they run from the
 * right. Widths and windows are sampled; with NAMES_FULL every one is tried in both languages.
 */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { charts } from '../../src/lib/charts/registry.ts';
import { launchBrowser } from '../support/browser.ts';
import { tooWide, unreadable } from '../support/overlap.ts';
import { combinations, isFull, sampled } from '../support/pairs.ts';
import { pseudos } from '../support/pseudo/letters.ts';
import { servePseudo } from '../support/pseudo/site.ts';
import {
	openStaged,
	openUnrolled,
	unreadableChart,
	unreadableSteps,
	unreadableStory,
	type Window
} from '../support/readable.ts';
import type { Site } from '../support/site.ts';

const SEED = 20260711;

const WINDOWS: readonly Window[] = [
	{ width: 320, height: 640, by: 'finger' },
	{ width: 360, height: 640, by: 'pointer' },
	{ width: 640, height: 360, by: 'pointer' },
	{ width: 768, height: 1024, by: 'finger' },
	{ width: 1024, height: 600, by: 'pointer' },
	{ width: 1280, height: 800, by: 'pointer' }
];

const tags = pseudos.map(({ tag }) => tag);
const ids = charts.map(({ id }) => id);

let browser: Browser;
const sites = new Map<string, Site>();

beforeAll(async () => {
	browser = await launchBrowser();
	for (const pseudo of pseudos) sites.set(pseudo.tag, await servePseudo(pseudo));
});
afterAll(async () => {
	await browser.close();
	for (const site of sites.values()) await site.close();
});

const storyOf = (tag: string): string => sites.get(tag)?.url ?? '';

describe.each(tags)('%s', (tag) => {
	const widths = [320, 768, 1280];

	it.each(widths)('%i pixels wide: the story’s drawings can be read', async (width) => {
		const { page, close } = await openUnrolled(browser, storyOf(tag), width);
		expect(await unreadableStory(page, storyOf(tag))).toEqual([]);
		await close();
	});
});

describe('every state of a chart can be read on its own page', () => {
	const factors = { tag: tags, width: [320, 600, 960, 1440], id: ids };

	it.each(sampled(factors, SEED))('$tag, $id, $width pixels wide', async ({ tag, id, width }) => {
		const { page, close } = await openUnrolled(browser, storyOf(tag), width);
		const { states, found } = await unreadableChart(page, `${storyOf(tag)}charts/${id}/`);
		expect(states).toBeGreaterThan(0);
		expect(found).toEqual([]);
		await close();
	});
});

describe('every embed can be read', () => {
	const factors = { tag: tags, width: [320, 640, 1280], id: ids };

	it.each(sampled(factors, SEED + 1))('$tag, $id, $width pixels wide', async (one) => {
		const { page, close } = await openUnrolled(browser, storyOf(one.tag), one.width);
		await page.goto(`${storyOf(one.tag)}embed/${one.id}/`);
		const shown = '.embed-state:not([style*="none"]) figure';
		const seen = await page.evaluate((selector) => {
			const figures = [...document.querySelectorAll(selector)];
			for (const figure of figures)
				if (figure.getClientRects().length > 0) figure.classList.add('seen');
			return document.querySelectorAll('.seen').length;
		}, shown);
		expect(seen).toBe(1);
		expect([...(await unreadable(page, '.seen', 'drawing')), ...(await tooWide(page))]).toEqual([]);
		await close();
	});
});

describe('every state fits the stage, which keeps step', () => {
	// Both languages in turn, unless all of it is asked for.
	const factors = { tag: tags, window: WINDOWS };
	const all = combinations(factors);
	const chosen = isFull ? all : WINDOWS.map((_, i) => all[i + (i % 2) * WINDOWS.length]);

	it.each(chosen.filter((one) => one !== undefined))(
		'$tag, $window.width x $window.height, by $window.by',
		async ({ tag, window }) => {
			const { page, complaints, close } = await openStaged(browser, storyOf(tag), window);
			expect(await unreadableSteps(page)).toEqual([]);
			expect(complaints).toEqual([]);
			await close();
		}
	);
});
