import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installByApt, mayUseApt, succeeds } from './apt.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const FIXED_PLACES = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

/** @returns {string | null} a browser that stands on this system */
function systemBrowser() {
	const folders = (process.env['PATH'] ?? '').split(delimiter);
	const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
	return [...onPath, ...FIXED_PLACES].find((path) => existsSync(path)) ?? null;
}

/** @returns {Promise<string | null>} the browser that Playwright downloaded, if it did */
async function playwrightBrowser() {
	const { chromium } = await import('playwright-core');
	const path = chromium.executablePath();
	return path !== '' && existsSync(path) ? path : null;
}

/**
 * Finds a Chromium or Chrome, and installs one if there is none: CHROME_PATH, the system's,
 * Playwright's own, then apt (as root on Debian only) or Playwright's download.
 * @returns {Promise<{ path: string } | { missing: string }>} the path, or a sentence on what to install
 */
export async function ensureBrowser() {
	const chosen = process.env['CHROME_PATH'];
	if (chosen !== undefined && chosen !== '') {
		return existsSync(chosen)
			? { path: chosen }
			: { missing: `CHROME_PATH is “${chosen}”, and there is no such file.` };
	}
	const found = systemBrowser() ?? (await playwrightBrowser());
	if (found !== null) return { path: found };

	if (mayUseApt()) {
		if (installByApt('chromium')) {
			const installed = systemBrowser();
			if (installed !== null) return { path: installed };
		}
	} else {
		console.log('Downloading Chromium with Playwright …');
		if (
			succeeds(process.execPath, [
				join('node_modules', 'playwright-core', 'cli.js'),
				'install',
				'chromium'
			])
		) {
			const installed = await playwrightBrowser();
			if (installed !== null) return { path: installed };
		}
	}
	return {
		missing:
			'No Chromium or Chrome was found and none could be installed: install one, or set CHROME_PATH to its program file.'
	};
}
