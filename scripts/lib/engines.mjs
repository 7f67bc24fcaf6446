/** Browsers of other engines than Chromium’s, in which the main paths are tried too. */
import { existsSync } from 'node:fs';
import { ensureByApt } from './apt.mjs';
import { programOf } from './servers.mjs';

/** Folders of WebKitGTK’s own small browser, which is not on the PATH: one for each version of its interface. */
const MINI_BROWSERS = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec']
	.flatMap((folder) => ['4.1', '6.0', '4.0'].map((version) => `${folder}/webkit2gtk-${version}`))
	.map((folder) => `${folder}/MiniBrowser`);

/** @returns {string | null} */
export function firefoxProgram() {
	return programOf('firefox-esr') ?? programOf('firefox');
}

/**
 * WebKitGTK’s browser, the driver that speaks for it, and the screen that it is drawn on.
 * @returns {{ browser: string, driver: string, screen: string } | null} null unless all are there
 */
export function webKitPrograms() {
	const browser = MINI_BROWSERS.find((path) => existsSync(path));
	const driver = programOf('WebKitWebDriver');
	const screen = programOf('Xvfb');
	return browser === undefined || driver === null || screen === null
		? null
		: { browser, driver, screen };
}

/**
 * Installs those that are missing, by apt as root on Debian only.
 * @returns {string | null} a sentence on what is missing still
 */
export function ensureEngines() {
	return ensureByApt(
		[
			{
				what: 'Firefox',
				packed: ['firefox-esr'],
				isThere: () => firefoxProgram() !== null
			},
			{
				what: 'WebKitGTK',
				packed: ['webkit2gtk-driver', 'xvfb'],
				isThere: () => webKitPrograms() !== null
			}
		],
		(what, packages) =>
			`The main paths were not tried in ${what}, for want of it: on Debian, apt-get install ${packages}.`
	);
}
