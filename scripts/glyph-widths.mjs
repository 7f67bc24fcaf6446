/**
 * Writes the advance widths of the chart face, as a browser sets it, so that the build can tell
 * where a label ends. Run it after changing the face: node scripts/glyph-widths.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './lib/browser.mjs';

const FACE = 'node_modules/@fontsource-variable/source-sans-3/files/source-sans-3-';
const WEIGHTS = { regular: 400, semibold: 600 };
const SUBSETS = ['latin', 'cyrillic'];
const RANGES = [
	[0x20, 0x7e],
	[0xa0, 0xff],
	[0x2010, 0x2026],
	[0x2212, 0x2212],
	[0x400, 0x45f],
	[0x490, 0x491]
];

const found = await ensureBrowser();
if ('missing' in found) {
	console.error(found.missing);
	process.exit(1);
}
const browser = await chromium.launch({ executablePath: found.path, args: ['--no-sandbox'] });
const page = await browser.newPage();
const faces = SUBSETS.map((subset) =>
	readFileSync(`${FACE}${subset}-wght-normal.woff2`).toString('base64')
);
const widths = await page.evaluate(
	async ({ faces, weights, ranges }) => {
		const loaded = await Promise.all(
			faces.map((face, i) =>
				new FontFace(`face${i}`, `url(data:font/woff2;base64,${face})`, {
					weight: '200 900'
				}).load()
			)
		);
		for (const face of loaded) document.fonts.add(face);
		const context = document.createElement('canvas').getContext('2d');
		if (context === null) throw new Error('No canvas.');
		const characters = ranges.flatMap(([from = 0, to = 0]) =>
			Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i))
		);
		return Object.fromEntries(
			Object.entries(weights).map(([name, weight]) => {
				context.font = `${weight} 1000px ${faces.map((_, i) => `face${i}`).join(', ')}`;
				return [
					name,
					Object.fromEntries(characters.map((c) => [c, Math.round(context.measureText(c).width)]))
				];
			})
		);
	},
	{ faces, weights: WEIGHTS, ranges: RANGES }
);
await browser.close();
writeFileSync('src/lib/charts/layout/glyph-widths.json', `${JSON.stringify(widths)}\n`);
