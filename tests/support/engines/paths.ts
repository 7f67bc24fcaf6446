/** The paths that most readers take, tried in an engine: what holds in one has to hold in each. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { framedWithScript } from '../../../src/lib/embed/snippet.ts';
import { isStarted, openDetails, type Size } from '../browser.ts';
import { PATIENT } from '../embed-host.ts';
import { serveBoth, serveSite, type Served, type Sites } from '../hosts.ts';
import { insideEmbed, offered } from '../pasted.ts';
import { partsShown } from '../parts.ts';
import { measure } from '../scroll.ts';
import { readPage } from '../site.ts';
import { latestDataset } from '../story.ts';
import type { Engine, EngineKind, EnginePage, InPage } from './engine.ts';

const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 360, height: 740 };
const SIZES = [
	{ name: 'desktop', size: DESKTOP },
	{ name: 'phone', size: PHONE }
];

const FACT = '.masthead .prose a.fact[data-fact^="register-"]';
const CARD = '.fact-card';
/** The first drawing of the page, and the stop of its cursor. */
const STILL = '.masthead .still';
const STOP = `${STILL} .chart-cursor [role=option]:not([hidden])`;
/** That of a drawing with many records, on its stage. */
const STAGE_STOP =
	'.scrolly[data-scrolly=register] .stage .chart-cursor [role=option]:not([hidden])';
const SWITCH = '[data-theme-switch]';

const story = readPage('index.html');
const dataset = latestDataset();

/** Waits until something is so in the page. */
async function until<Args extends unknown[], Result>(
	page: EnginePage,
	run: InPage<Args, Result>,
	...args: Args
): Promise<void> {
	await expect.poll(() => page.evaluate(run, ...args), PATIENT).toBeTruthy();
}

const isVisible = (selector: string): boolean =>
	(document.querySelector(selector)?.getClientRects().length ?? 0) > 0;

/** Whether what a selector finds first has the focus. */
const hasFocus = (selector: string): boolean =>
	document.activeElement !== null && document.activeElement === document.querySelector(selector);

const focusOn = (selector: string): void => document.querySelector<HTMLElement>(selector)?.focus();

/** What has the focus, as a screen reader names it. */
const named = (): string => document.activeElement?.getAttribute('aria-label') ?? '';

const sidewise = (): number => document.documentElement.scrollWidth - innerWidth;

/** How large the page’s frame is, in a window of which width. */
const frameSize = (): { window: number; width: number; height: number } => {
	const { clientWidth: width = 0, offsetHeight: height = 0 } =
		document.querySelector('iframe') ?? {};
	return { window: innerWidth, width, height };
};

const ground = (): string => getComputedStyle(document.documentElement).backgroundColor;

/** Steps that are not the active one though a reader is there, and stages that show something else. */
const wrongAt = (slug: string): string[] => [
	...(window.places?.() ?? [])
		.filter((place) => place.slug === slug && !place.active)
		.map(({ distance }) => `#${slug} is ${distance} px from its line`),
	...(window.sights?.() ?? [])
		.filter(({ wanted, shown, same }) => wanted !== shown || !same)
		.map(({ step, wanted, shown }) => `#${step}: ${wanted}, and shows ${shown}`)
];

/** Declares the tests. */
export function mainPaths({ installed, canRefuseScripts, start }: EngineKind): void {
	describe.skipIf(!installed)('the main paths', () => {
		let engine: Engine;
		let sites: Sites;
		/** The site for an engine that cannot be told to run no scripts: its policy refuses them all. */
		let withoutScripts: Served;
		let page: EnginePage;

		beforeAll(async () => {
			[engine, sites, withoutScripts] = await Promise.all([
				start(),
				serveBoth({ headers: { 'access-control-allow-origin': '*' } }),
				serveSite({ headers: { 'content-security-policy': "script-src 'none'" } })
			]);
		});
		afterAll(async () => {
			await engine.close();
			await Promise.all([sites.close(), withoutScripts.close()]);
		});
		afterEach(() => page.close());

		async function openStory(size = DESKTOP): Promise<void> {
			page = await engine.open(`${sites.site.origin}/`, size);
			await until(page, isStarted);
			await page.evaluate(() => document.fonts.ready.then(() => undefined));
			await page.evaluate(measure);
		}

		describe.each(SIZES)('on a $name', ({ size }) => {
			it('the story opens: its title, its first number, and nothing wider than the window', async () => {
				await openStory(size);
				const seen = await page.evaluate((fact) => {
					const { left = 0, right = Infinity } =
						document.querySelector(fact)?.getBoundingClientRect() ?? {};
					return {
						window: [innerWidth, innerHeight],
						title: document.title,
						heading: document.querySelector('h1')?.textContent,
						number: document.querySelector<HTMLElement>(fact)?.innerText,
						inWindow: left >= 0 && right <= innerWidth,
						tooWide: document.documentElement.scrollWidth > innerWidth
					};
				}, FACT);
				expect(seen).toEqual({
					window: [size.width, size.height],
					title: story('title').text(),
					heading: story('h1').text(),
					number: story(FACT).first().text(),
					inWindow: true,
					tooWide: false
				});
			});

			it('each step that is scrolled to has its own drawing on the stage, down and up again', async () => {
				await openStory(size);
				const steps = await page.evaluate(() => (window.places?.() ?? []).map(({ slug }) => slug));
				expect(steps).toHaveLength(story('.step').length);
				for (const slug of [...steps, ...steps.filter((_, i) => i % 5 === 0).reverse()]) {
					await page.evaluate((to) => window.goPast?.(to, 4), slug);
					await expect.poll(() => page.evaluate(wrongAt, slug), PATIENT).toEqual([]);
				}
			});

			it('a number has a card, which says it and who says so, and goes at Escape', async () => {
				await openStory(size);
				const record = dataset.figure(story(FACT).first().attr('data-fact') ?? '');
				await page.click(FACT);
				await until(page, isVisible, CARD);
				const { said, links, outside } = await page.evaluate((card) => {
					const dialog = document.querySelector<HTMLElement>(card);
					const { left, right, top, bottom } = dialog?.getBoundingClientRect() ?? new DOMRect();
					return {
						said: dialog?.innerText ?? '',
						links: [...(dialog?.querySelectorAll('a') ?? [])].map((a) => a.getAttribute('href')),
						outside: left < 0 || top < 0 || right > innerWidth || bottom > innerHeight
					};
				}, CARD);
				expect(said).toContain(record.value?.toLocaleString('en'));
				expect(said).toContain(record.counts);
				for (const { source } of record.sources)
					expect(links).toContain(dataset.source(source).url);
				expect(outside).toBe(false);
				await page.press('Escape');
				await expect.poll(() => page.evaluate(isVisible, CARD), PATIENT).toBe(false);
				expect(await page.evaluate(hasFocus, FACT)).toBe(true);
			});

			it('without JavaScript all words, drawings and tables are there', async () => {
				const { origin } = canRefuseScripts ? sites.site : withoutScripts;
				page = await engine.open(`${origin}/`, { ...size, javaScript: !canRefuseScripts });
				await page.evaluate(openDetails);
				const { className, dataset: data } = await page.evaluate(() => ({
					className: document.documentElement.className,
					dataset: { ...document.documentElement.dataset }
				}));
				expect([className, data]).toEqual(['', {}]);
				const { hidden, counts } = await page.evaluate(partsShown);
				expect(hidden).toEqual([]);
				expect(Math.min(...counts)).toBeGreaterThan(5);
				expect(await page.evaluate(sidewise)).toBeLessThanOrEqual(0);
			});
		});

		it('Tab leads to a drawing, arrow keys from record to record, Enter to a card and Escape back', async () => {
			await openStory();
			await page.evaluate(focusOn, `${STILL} figcaption a:last-of-type`);
			await page.press('Tab');
			expect(await page.evaluate(hasFocus, STOP)).toBe(true);
			await page.evaluate((to) => window.goPast?.(to, 10), 'still');
			await expect.poll(() => page.evaluate(wrongAt, 'still'), PATIENT).toEqual([]);
			await page.evaluate(focusOn, STAGE_STOP);
			await page.press('Home');
			const first = await page.evaluate(named);
			await page.press('ArrowRight');
			expect(first).toMatch(/\d/);
			expect(await page.evaluate(named)).not.toBe(first);
			await page.press('ArrowLeft');
			expect(await page.evaluate(named)).toBe(first);
			await page.press('Enter');
			await until(page, isVisible, CARD);
			await page.press('Escape');
			await expect.poll(() => page.evaluate(isVisible, CARD), PATIENT).toBe(false);
			expect(await page.evaluate(named)).toBe(first);
		});

		it('j and k turn from stop to stop', async () => {
			await openStory();
			const stops: number[] = [];
			const top = () => page.evaluate(() => scrollY);
			for (let turn = 0; turn < 6; turn++) {
				const before = await top();
				await page.press('j');
				await until(page, (y) => scrollY > y + 4, before);
				stops.push(before);
			}
			for (const place of stops.reverse().slice(0, 3)) {
				await page.press('k');
				await until(page, (y) => Math.abs(scrollY - y) < 2, place);
			}
			await expect.poll(() => page.evaluate(wrongAt, ''), PATIENT).toEqual([]);
		});

		it('the theme switches, and stays so on the next page', async () => {
			await openStory();
			const before = await page.evaluate(ground);
			await page.click(SWITCH);
			const after = await page.evaluate(ground);
			expect(after).not.toBe(before);
			await page.goto(`${sites.site.origin}/sources/`);
			expect(await page.evaluate(ground)).toBe(after);
			await page.click(SWITCH);
			expect(await page.evaluate(ground)).toBe(before);
		});

		it('an embed in a page of another site is as high as what is in it, also when the window changes', async () => {
			const { choices, script, site, embed } = offered();
			const choice = choices.find(({ id }) => id === 'scale');
			if (choice === undefined) throw new Error('scale is not offered.');
			const pasted = framedWithScript(
				embed(choice, { column: 800 }),
				site(`${sites.site.origin}/`),
				script,
				'updating'
			);
			// Where a scroll bar comes and goes, a page may rest at either of two widths.
			sites.host.give(
				'/',
				`<!doctype html><html lang="en"><meta charset="utf-8"><title>A host</title><link rel="icon" href="data:,"><style>html { overflow-y: scroll } body { margin: 0 }</style>${pasted}`
			);
			page = await engine.open(sites.host.origin, PHONE);
			/** The height of the frame, or what is wrong with it. */
			const fit = async ({ width: window }: Size): Promise<number | string> => {
				const { width, content, scrolls } = await page.evaluateInFrame(insideEmbed);
				const frame = await page.evaluate(frameSize);
				const fits = !scrolls && Math.abs(frame.height - content) <= 1;
				return fits && frame.window === window && frame.width === width
					? frame.height
					: `${frame.height} for ${content} at ${width} of ${frame.width}${scrolls ? ', and scrolls' : ''}`;
			};
			await expect.poll(() => fit(PHONE), PATIENT).toEqual(expect.any(Number));
			const narrow = await fit(PHONE);
			for (const size of [DESKTOP, { width: 700, height: 600 }]) {
				await page.resize(size);
				await expect.poll(() => fit(size), PATIENT).toEqual(expect.any(Number));
				expect(await fit(size)).not.toBe(narrow);
			}
			await page.resize(PHONE);
			await expect.poll(() => fit(PHONE), PATIENT).toBe(narrow);
		});
	});

	describe.skipIf(!installed)('who wants less motion', () => {
		it('sees drawings change at once', async () => {
			const engine = await start({ reducedMotion: true });
			const site = await serveSite();
			try {
				const page = await engine.open(`${site.origin}/`, DESKTOP);
				expect(
					await page.evaluate(() => [
						matchMedia('(prefers-reduced-motion: reduce)').matches,
						getComputedStyle(document.documentElement).getPropertyValue('--turn')
					])
				).toEqual([true, '0s']);
			} finally {
				await engine.close();
				await site.close();
			}
		});
	});
}
