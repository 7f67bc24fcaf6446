/** Chromium over its own protocol, and Firefox over WebDriver BiDi: Puppeteer speaks both. */
import { launch, type Frame, type KeyInput, type LaunchOptions, type Page } from 'puppeteer-core';
import { firefoxProgram } from '../../../scripts/lib/engines.mjs';
import { BROWSER_ARGUMENTS } from '../browser.ts';
import type { Engine, EngineKind, EngineOptions, EnginePage, InPage } from './engine.ts';

/** Puppeteer’s own types allow for handles among what is handed over; here all is plain data. */
async function evaluateIn<Args extends unknown[], Result>(
	frame: Frame,
	run: InPage<Args, Result>,
	args: Args
): Promise<Result> {
	return (await frame.evaluate(run as (...args: unknown[]) => unknown, ...args)) as Result;
}

function pageOf(page: Page, close: () => Promise<void>): EnginePage {
	const frame = (): Frame => {
		const found = page.mainFrame().childFrames()[0];
		if (found === undefined) throw new Error('The page has no frame.');
		return found;
	};
	return {
		async goto(url) {
			await page.goto(url);
		},
		evaluate: (run, ...args) => evaluateIn(page.mainFrame(), run, args),
		evaluateInFrame: (run, ...args) => evaluateIn(frame(), run, args),
		click: (selector) => page.click(selector),
		press: (key) => page.keyboard.press(key as KeyInput),
		scrollTo: (top) => page.evaluate((to) => scrollTo({ top: to, behavior: 'instant' }), top),
		resize: (size) => page.setViewport(size),
		screenshot: async () => Buffer.from(await page.screenshot()),
		close
	};
}

async function started(options: LaunchOptions): Promise<Engine> {
	const browser = await launch(options);
	return {
		async open(url, { width, height, javaScript = true }) {
			const context = await browser.createBrowserContext();
			const page = await context.newPage();
			await page.setViewport({ width, height });
			if (!javaScript) await page.setJavaScriptEnabled(false);
			await page.goto(url);
			return pageOf(page, () => context.close());
		},
		close: () => browser.close()
	};
}

export const chromium: EngineKind = {
	// Without one the whole suite is skipped, and the run says so.
	installed: true,
	canRefuseScripts: true,
	start: ({ reducedMotion = false }: EngineOptions = {}) =>
		started({
			executablePath: process.env['CHROME_PATH'] ?? '',
			args: [...BROWSER_ARGUMENTS, ...(reducedMotion ? ['--force-prefers-reduced-motion'] : [])]
		})
};

const firefoxPath = firefoxProgram();

export const firefox: EngineKind = {
	installed: firefoxPath !== null,
	// Its driver has no command for it yet.
	canRefuseScripts: false,
	start: ({ reducedMotion = false }: EngineOptions = {}) =>
		started({
			browser: 'firefox',
			executablePath: firefoxPath ?? '',
			extraPrefsFirefox: { 'ui.prefersReducedMotion': reducedMotion ? 1 : 0 }
		})
};
