/**
 * The room that snippets keep free is what a browser measures of the embeds that were built. Where it is
 * not, `node scripts/embed-heights.mjs` measures them anew.
 */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
	eachState,
	embedsIn,
	heightOf,
	languageFolders,
	WIDTHS
} from '../../scripts/lib/embed-heights.mjs';
import { MOST_SPARE } from '../../src/lib/embed/curve.ts';
import { measuredHeights } from '../../src/lib/embed/heights.ts';
import { languageOf } from '../../src/lib/format/languages.ts';
import { launchBrowser } from '../support/browser.ts';
import { buildDir, readBuilt, serveBuild, type Site } from '../support/site.ts';

let browser: Browser;
let site: Site;
let page: Page;

beforeAll(async () => {
	[browser, site] = await Promise.all([launchBrowser(), serveBuild()]);
	page = await browser.newPage({ reducedMotion: 'reduce' });
});
afterAll(async () => {
	await browser.close();
	await site.close();
});

const { version } = JSON.parse(readBuilt('data/latest.json')) as { version: string };

/** Live embeds, and those that the latest release kept. */
const embeds = languageFolders(buildDir).flatMap((folder) =>
	[null, version].flatMap((kept) => {
		const below = `${folder}${kept === null ? '' : `v/${kept}/`}embed/`;
		return embedsIn(buildDir, below).map((id) => ({
			id,
			kept,
			language: languageOf(folder.replace('/', '')),
			address: `${below}${id}/`
		}));
	})
);

it('there are embeds to measure', () => {
	expect(embeds.length).toBeGreaterThan(0);
});

describe.each(embeds)('$address', ({ id, kept, language, address }) => {
	it('is as high as is written down, at every width, in every state', async () => {
		const wrong: string[] = [];
		await eachState(page, `${site.url}${address}`, async (state) => {
			const written = Object.entries(measuredHeights(id, state, language, kept));
			const widths = written.map(([width]) => Number(width));
			wrong.push(
				...WIDTHS.filter((width) => !widths.includes(width)).map(
					(width) => `${state}: not at ${width}`
				)
			);
			for (const [width, height] of written) {
				const real = await heightOf(page, Number(width));
				if (real > height || real < height - MOST_SPARE)
					wrong.push(`${state} at ${width}: ${real} px, and ${height} are written down`);
			}
		});
		expect(wrong, 'Measure them anew: node scripts/embed-heights.mjs').toEqual([]);
	});
});
