import { chromium } from 'playwright-core';
import { ensureBrowser } from '../../scripts/lib/browser.mjs';

/** Nothing of its own goes over the line, and nothing is drawn by a graphics card. */
const ARGUMENTS = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--hide-scrollbars'
];

/**
 * What starts a browser to measure with. Where there is none, says so and ends.
 * @returns {Promise<() => Promise<import('playwright-core').Browser>>}
 */
export async function launcher() {
	const browser = await ensureBrowser();
	if ('missing' in browser) {
		console.error(browser.missing);
		process.exit(1);
	}
	return () => chromium.launch({ executablePath: browser.path, args: ARGUMENTS });
}
