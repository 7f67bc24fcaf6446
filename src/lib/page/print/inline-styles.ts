/** Puts a page’s style sheets into it: its first lines are painted before anything else has come. */
import { posix } from 'node:path';
import { partScoped } from './scoped-styles.ts';

/** A link to a style sheet, as SvelteKit prints it, and the address in it. */
const LINK = /[\t ]*<link href="([^"]+)" rel="stylesheet">\n?/g;

/** What a style sheet asks for. */
const ASKED = /url\((["']?)(?!data:|#)([^"')]+)\1\)/g;

/** Of the pages, these have first lines of their own. */
const FIRST_LINES = '<header class="masthead';
/** Where they end, and the chapters begin. HTML wants a `<style>` in the body to be the first in its parent. */
const CHAPTERS = /<main\b[^>]*>/;

/** Thrown where a page has no style sheet, or would still ask for one. */
export class NotInline extends Error {
	override name = 'NotInline';
}

/** A sheet whose addresses are written as they are seen from the page. */
function seenFromPage(css: string, address: string): string {
	const folder = posix.dirname(address);
	return css.replace(ASKED, (_whole, _quote, asked: string) => `url(${posix.join(folder, asked)})`);
}

/**
 * @param html a printed page
 * @param sheet the text of a style sheet, by its address as it is written in the page
 * @returns the page with all of its sheets, in their order, in one `<style>` where the first was linked;
 * of a story those of its charts stand where its chapters begin
 * @throws NotInline naming what is not as it should be
 */
export function inlineStyles(html: string, sheet: (address: string) => string): string {
	const texts = [...html.matchAll(LINK)].map(([, address = '']) =>
		seenFromPage(sheet(address), address).trim()
	);
	if (texts.length === 0) throw new NotInline('The page links to no style sheet.');
	const css = texts.join('\n');
	const [top = ''] = html.split(CHAPTERS);
	const isStory = top !== html && top.includes(FIRST_LINES);
	const { first, later } = isStory ? partScoped(css, top) : { first: css, later: '' };
	let placed = false;
	const linked = html.replace(LINK, () => {
		if (placed) return '';
		placed = true;
		return `<style>${first}</style>`;
	});
	const page =
		later === '' ? linked : linked.replace(CHAPTERS, (main) => `${main}<style>${later}</style>`);
	const left = /<link[^>]*\bstylesheet\b[^>]*>/.exec(page);
	if (left !== null) throw new NotInline(`The page still asks for a style sheet: ${left[0]}`);
	return page;
}
