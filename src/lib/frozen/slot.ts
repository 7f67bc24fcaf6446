/**
 * The one place in a frozen page that a later build may fill: the note that a later release
 * corrected something drawn there. All else stays as it was published, byte for byte.
 */

const BEGIN = '<!--correction-slot-->';
const END = '<!--/correction-slot-->';

/** What a frozen page is printed with. */
export const EMPTY_SLOT = `${BEGIN}${END}`;

/** Thrown where a stored page has no slot, or more than one. */
export class SlotError extends Error {
	override name = 'SlotError';
}

/** The page with its slot filled; an empty note leaves it as it was. @throws SlotError */
export function fillSlot(html: string, note: string): string {
	const parts = html.split(EMPTY_SLOT);
	const [before, after, ...more] = parts;
	if (before === undefined || after === undefined || more.length > 0) {
		throw new SlotError(
			`A frozen page needs one empty slot for corrections, found ${parts.length - 1}.`
		);
	}
	return `${before}${BEGIN}${note}${END}${after}`;
}

/** Whether a page was kept with a release: its bytes are published, and nothing else in it may change. */
export function isKept(html: string): boolean {
	return html.includes(BEGIN);
}

/** What a page says that it is about: marks, facts and sources, and rows that only lead to their record. */
const REFERENCE = /data-(?:record|fact|source)="([^"]+)"|href="[^"]*\/sources\/#([^"]+)"/g;

/** Ids of everything that a page draws, says or cites. */
export function drawnIn(html: string): Set<string> {
	const marked = [...html.matchAll(REFERENCE)].map(([, said, led]) => said ?? led ?? '');
	return new Set(marked.map((reference) => reference.split('#')[0] ?? ''));
}
