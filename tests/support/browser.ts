/** A real browser, and pages of the built site in it that note whatever goes wrong. */
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

/** No sandbox as root, nothing that talks to the world. */
export const BROWSER_ARGUMENTS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync'
];

export function launchBrowser(): Promise<Browser> {
	const executablePath = process.env['CHROME_PATH'];
	if (executablePath === undefined || executablePath === '') {
		throw new Error('CHROME_PATH is not set: npm test finds a browser and sets it.');
	}
	return chromium.launch({ executablePath, args: BROWSER_ARGUMENTS });
}

export interface Size {
	width: number;
	height: number;
}

export const sizeName = ({ width, height }: Size) => `${width}x${height}`;

export interface WatchedPage {
	page: Page;
	/** Messages of the console, errors of scripts and requests to other origins, as they come. */
	complaints: string[];
	close: () => Promise<void>;
}

/** What the browser says where the story would be kept on the device, and a test does not want that. */
const NOT_KEPT = 'Service Worker registration blocked by Playwright';

/**
 * A page in a context of its own; `complaints` stays empty as long as all is well. Nothing is kept on the
 * device unless the options allow it: requests are then the page’s own, and come from the site.
 */
export async function openPage(
	browser: Browser,
	site: string,
	options: BrowserContextOptions = {}
): Promise<WatchedPage> {
	const context = await browser.newContext({ serviceWorkers: 'block', ...options });
	const page = await context.newPage();
	const complaints: string[] = [];
	const { origin } = new URL(site);
	page.on('console', (said) => {
		if (['error', 'warning'].includes(said.type()) && said.text() !== NOT_KEPT)
			complaints.push(`console: ${said.text()}`);
	});
	page.on('pageerror', (error) => complaints.push(`error: ${error.message}`));
	page.on('request', (request) => {
		const url = new URL(request.url());
		if (url.protocol !== 'data:' && url.origin !== origin) complaints.push(`request: ${url.href}`);
	});
	page.on('response', (response) => {
		if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
	});
	return { page, complaints, close: () => context.close() };
}

/** In a page: whether its script has laid out every chapter and drawn every stage. */
export function isStarted(): boolean {
	const { dataset, classList } = document.documentElement;
	return (
		'started' in dataset &&
		('unfolded' in dataset || document.querySelector('.scrolly') === null) &&
		(!classList.contains('scripted') ||
			[...document.querySelectorAll('.stage')].every((stage) => stage.querySelector('figure')))
	);
}

/** Waits until the page’s script has laid out every chapter and drawn every stage, and its fonts are there. */
export async function started(page: Page): Promise<void> {
	await page.waitForFunction(isStarted);
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
}

/** In a page: opens all of its tables. */
export function openDetails(): void {
	for (const details of document.querySelectorAll('details')) details.open = true;
}

/** Opens every table of the page, so that what is in it can be looked at. */
export function openTables(page: Page): Promise<void> {
	return page.evaluate(openDetails);
}
