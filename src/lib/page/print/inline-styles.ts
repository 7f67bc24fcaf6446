/** Puts a page’s style sheets into it: its first lines are painted before anything else has come. */
import { posix } from 'node:path';

/** A link to a style sheet, as SvelteKit prints it, and the address in it. */
const LINK = /[\t ]*<link href="([^"]+)" rel="stylesheet">\n?/g;

/** What a style sheet asks for. */
const ASKED = /url\((["']?)(?!data:|#)([^"')]+)\1\)/g;

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
 * @returns the page with all of its sheets, in their order, in one `<style>` where the first was linked
 * @throws NotInline naming what is not as it should be
 */
export function inlineStyles(html: string, sheet: (address: string) => string): string {
	const texts = [...html.matchAll(LINK)].map(([, address = '']) =>
		seenFromPage(sheet(address), address).trim()
	);
	if (texts.length === 0) throw new NotInline('The page links to no style sheet.');
	const style = `<style>${texts.join('\n')}</style>`;
	let placed = false;
	const page = html.replace(LINK, () => {
		if (placed) return '';
		placed = true;
		return style;
	});
	const left = /<link[^>]*\bstylesheet\b[^>]*>/.exec(page);
	if (left !== null) throw new NotInline(`The page still asks for a style sheet: ${left[0]}`);
	return page;
}
