/**
 * Writes how high the built embed pages are at the widths that frames have, so that a snippet can keep
 * that much room free. Run it after a build in which a chart, its words or its records changed:
 * node scripts/build.mjs && node scripts/embed-heights.mjs
 *
 * `heights.json` holds the live embeds, `heights-frozen.json` those that the latest release kept: they
 * stay as they are while the live ones go on changing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './lib/browser.mjs';
import {
	eachState,
	embedsIn,
	heightOf,
	heightsAt,
	languageFolders,
	WIDTHS
} from './lib/embed-heights.mjs';
import { serve } from './lib/serve.mjs';

/** @typedef {Record<string, Record<string, Record<string, number>>>} Heights by id, state and width */

const BUILD = 'build';
const FOLDER = join('src', 'lib', 'embed');

const found = await ensureBrowser();
if ('missing' in found) {
	console.error(found.missing);
	process.exit(1);
}
const site = await serve({ dir: BUILD, port: 0 });
const browser = await chromium.launch({
	executablePath: found.path,
	args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars']
});
const page = await browser.newPage({ reducedMotion: 'reduce' });

/**
 * @param {string} below folder below that of a language in which its embed pages lie
 * @returns {Promise<Record<string, Heights>>} by language
 */
async function measured(below) {
	/** @type {Record<string, Heights>} */
	const all = {};
	for (const folder of languageFolders(BUILD)) {
		for (const id of embedsIn(BUILD, `${folder}${below}`)) {
			await eachState(page, `${site.url}${folder}${below}${id}/`, async (state) => {
				const language = await page.evaluate(() => document.documentElement.lang);
				const ofEmbed = ((all[language] ??= {})[id] ??= {});
				ofEmbed[state] = await heightsAt((width) => heightOf(page, width), WIDTHS);
			});
			console.log(`${folder}${below}${id}/`);
		}
	}
	return all;
}

/**
 * @param {string} file
 * @param {object} value
 */
function write(file, value) {
	// A line for each state: what changed can be read.
	const text = JSON.stringify(value, null, '\t').replaceAll(
		/\{\s*("\d+": \d+(?:,\s*"\d+": \d+)*)\s*\}/g,
		(_, pairs) => `{ ${String(pairs).replaceAll(/\s+/g, ' ')} }`
	);
	writeFileSync(join(FOLDER, file), `${text}\n`);
}

try {
	const live = await measured('embed/');
	if (Object.keys(live).length === 0) throw new Error(`There is no embed page in ${BUILD}/.`);
	write('heights.json', live);
	/** @type {{ version: string }} */
	const { version } = JSON.parse(readFileSync(join(BUILD, 'data', 'latest.json'), 'utf8'));
	const heights = await measured(`v/${version}/embed/`);
	const isKept = Object.keys(heights).length > 0;
	write('heights-frozen.json', { version: isKept ? version : null, heights });
} finally {
	await browser.close();
	await site.close();
}
