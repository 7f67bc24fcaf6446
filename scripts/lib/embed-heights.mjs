/**
 * How high embeds are, as a browser draws them: what `src/lib/embed/heights.json` holds, and what a test
 * holds it to.
 */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Widths of a frame at which every embed is measured, in pixels: phones, columns, whole pages. */
export const WIDTHS = [280, 320, 360, 390, 414, 600, 640, 700, 760, 960, 1280, 1600];

/** A step of height that a straight line between two widths may miss by, in pixels: about a line of text. */
const STEP = 24;

/** Where two widths are as near as this no width between them is tried. */
const NEAR = 4;

/** The element that an embed’s height is the height of. */
const CONTENT = 'main.embed';

/** A page that every edition has, right below its folder. */
const OF_EACH = join('sources', 'index.html');

/**
 * @param {string} build
 * @returns {string[]} folders of a build that hold a language’s pages, each with a slash at its end, the
 *   default one’s empty
 */
export function languageFolders(build) {
	const others = readdirSync(build).filter((name) => existsSync(join(build, name, OF_EACH)));
	return ['', ...others.map((name) => `${name}/`)];
}

/**
 * @param {string} build
 * @param {string} folder in which embed pages lie, with a slash at its end, such as `embed/`
 * @returns {string[]} their ids, in order; none where there is no such folder
 */
export function embedsIn(build, folder) {
	const path = join(build, folder);
	if (!existsSync(path)) return [];
	return readdirSync(path, { withFileTypes: true })
		.filter((entry) => entry.isDirectory() && existsSync(join(path, entry.name, 'index.html')))
		.map(({ name }) => name)
		.sort();
}

/**
 * The states of the embed that a page shows, the one that is shown first among them; of one without
 * states the empty name.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<string[]>}
 */
async function statesOf(page) {
	const states = await page.evaluate(
		(content) => [...document.querySelectorAll(`${content} .embed-state[id]`)].map(({ id }) => id),
		CONTENT
	);
	return states.length === 0 ? [''] : states;
}

/**
 * The height of what an embed shows in a window of a width, in whole pixels, rounded up as its script does.
 * @param {import('playwright-core').Page} page
 * @param {number} width
 * @returns {Promise<number>}
 */
export async function heightOf(page, width) {
	await page.setViewportSize({ width, height: 800 });
	return page.evaluate(async (content) => {
		await document.fonts.ready;
		const main = document.querySelector(content);
		if (main === null) throw new Error(`${location.href} has no ${content}.`);
		const { marginTop, marginBottom } = getComputedStyle(main);
		const margins = Number.parseFloat(marginTop) + Number.parseFloat(marginBottom);
		return Math.ceil(main.getBoundingClientRect().height + margins);
	}, CONTENT);
}

/**
 * Heights at some widths, and at those between them that a straight line would miss: a drawing that is
 * laid out anew at a width is higher or lower from there on.
 * @param {(width: number) => Promise<number>} measure
 * @param {readonly number[]} widths in rising order
 * @returns {Promise<Record<string, number>>}
 */
export async function heightsAt(measure, widths) {
	/** @type {Record<string, number>} */
	const heights = {};
	for (const width of widths) heights[width] = await measure(width);
	/** @type {(left: number, right: number) => Promise<void>} */
	const between = async (left, right) => {
		if (right - left <= NEAR) return;
		const middle = Math.round((left + right) / 2);
		const height = await measure(middle);
		const [low = 0, high = 0] = [heights[left], heights[right]];
		const straight = low + ((high - low) * (middle - left)) / (right - left);
		if (Math.abs(height - straight) <= STEP) return;
		heights[middle] = height;
		await between(left, middle);
		await between(middle, right);
	};
	for (const [i, right] of widths.entries()) {
		const left = widths[i - 1];
		if (left !== undefined) await between(left, right);
	}
	return withoutLevel(heights, widths);
}

/**
 * Leaves out what was tried on a level stretch.
 * @param {Record<string, number>} heights
 * @param {readonly number[]} widths to be kept in any case
 * @returns {Record<string, number>}
 */
function withoutLevel(heights, widths) {
	const all = Object.entries(heights);
	return Object.fromEntries(
		all.filter(
			([width, height], i) =>
				widths.includes(Number(width)) || all[i - 1]?.[1] !== height || all[i + 1]?.[1] !== height
		)
	);
}

/**
 * Goes through the states of an embed, each shown as its address shows it.
 * @param {import('playwright-core').Page} page
 * @param {string} address of the embed page, without a fragment
 * @param {(state: string) => Promise<void>} look called while the state is shown
 */
export async function eachState(page, address, look) {
	await page.goto(address);
	for (const state of await statesOf(page)) {
		await page.goto(state === '' ? address : `${address}#${encodeURIComponent(state)}`);
		await look(state);
	}
}
