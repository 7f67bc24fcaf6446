/** An embed’s markup without what nothing in it uses: every byte is loaded by readers of other pages. */
import type { CheerioAPI } from 'cheerio';
import { sharedPattern } from './spoken.ts';

/** What moves a drawing from one state to the next on the story’s stage, which an embed has not. */
const OF_THE_STAGE = ['data-key', 'data-width'];

/** What is drawn for wide containers alone, or only where the height is given: the middle serves them too. */
const OF_OTHER_ROOMS = '[data-width="wide"], [data-width="broad"], [data-only="wide"]';

/** What the root of the page says already. */
const SAID_TWICE = 'meta[property="og:locale"]';

/**
 * Digits of a place in percent after the point: on the widest and the highest drawing it is right to a
 * quarter of a pixel.
 */
const DIGITS_ACROSS = 2;
const DIGITS_DOWN = 1;

const LONG_FRACTION = /-?\d*\.\d{3,}/g;
const PLACE = /(left|right|width|top|bottom|height)\s*:\s*(-?\d*\.\d+)/g;

const rounded = (_: string, side: string, number: string): string => {
	const isDown = side === 'top' || side === 'bottom' || side === 'height';
	return `${side}:${Number(Number(number).toFixed(isDown ? DIGITS_DOWN : DIGITS_ACROSS))}`;
};

/** An inline style with no more digits than can be seen, and no spaces. */
export function leanStyle(style: string): string {
	return style
		.replace(PLACE, rounded)
		.replace(LONG_FRACTION, (number) => String(Number(Number(number).toFixed(DIGITS_ACROSS))))
		.replace(/\s*([:;])\s*/g, '$1')
		.replace(/;$/, '');
}

/** The type of a node that is text, as the DOM numbers them. */
const TEXT = 3;

/** Spaces and ends of lines; one that holds two words together is neither. */
const BLANK = /[ \t\r\n]+/g;

/** Where white space counts as it stands. */
const VERBATIM = 'script, style, pre, textarea';

function dropBlanks($: CheerioAPI): void {
	$(`*:not(${VERBATIM})`)
		.contents()
		.each((_, node) => {
			if (node.nodeType === TEXT) node.data = node.data.replace(BLANK, ' ');
		});
}

/** Links that leave the page: inside another’s page they open beside it, and have no hold on it. */
function openBeside($: CheerioAPI): void {
	$('a[href]:not([href^="#"], [target])').each((_, link) => {
		link.attribs = { target: '_blank', rel: 'noopener', ...link.attribs };
	});
}

/** Numbers: where a link’s address says which record it leads to, nothing else needs to (`nameFacts`). */
function shortenFacts($: CheerioAPI): void {
	$('a.fact[data-fact]').each((_, link) => {
		const { href = '', 'data-fact': fact = '' } = link.attribs;
		if (href.endsWith(`#${fact}`)) $(link).removeAttr('data-fact');
	});
}

/** Rows of tables: their link says which record they are, and one pattern says all of them. */
function shortenRows($: CheerioAPI): void {
	$('[data-table] tbody').each((_, body) => {
		const rows = $(body).children('tr').toArray();
		const pattern = sharedPattern(
			rows.map((row) => ({
				cells: $(row)
					.children()
					.toArray()
					.map((cell) => $(cell).text()),
				spoken: $(row).attr('data-spoken') ?? ''
			}))
		);
		$(rows).removeAttr('data-record');
		if (pattern === null) return;
		$(rows).removeAttr('data-spoken');
		$(body).attr('data-spoken', pattern);
	});
}

export function lean($: CheerioAPI): void {
	$(OF_OTHER_ROOMS).remove();
	$(SAID_TWICE).remove();
	openBeside($);
	shortenFacts($);
	shortenRows($);
	for (const attribute of OF_THE_STAGE) $(`[${attribute}]`).removeAttr(attribute);
	$('[style]').each((_, element) => {
		element.attribs['style'] = leanStyle(element.attribs['style'] ?? '');
	});
	dropBlanks($);
}

/** Ends of elements that end by themselves where the next one begins, or the one around them ends. */
const ENDS = /<(script|style)\b[\s\S]*?<\/\1>|<\/(?:li|td|th|tr|tbody|thead)>/g;

/** A page without the end tags that HTML lets go. */
export function withoutEnds(html: string): string {
	return html.replace(ENDS, (found) => (found.startsWith('</') ? '' : found));
}
