/** The marks of a drawing: which are to be seen, of what, where, and in which order. */
import type { Box } from './geometry.ts';
import { filled } from './spoken.ts';

/** What a mark stands for, or a row of a table, which may say it by its link alone. */
export function referenceOf(mark: Element): string {
	return (
		mark.getAttribute('data-record') ??
		mark.getAttribute('data-fact') ??
		mark.querySelector<HTMLAnchorElement>('th a')?.hash.slice(1) ??
		''
	);
}

function isVisible(mark: Element): boolean {
	// Where a browser cannot say more, what has a box is visible.
	return (
		mark.getClientRects().length > 0 &&
		(typeof mark.checkVisibility !== 'function' ||
			mark.checkVisibility({ visibilityProperty: true }))
	);
}

/**
 * What stands for records and is to be seen, in this state and at this width: marks, and numbers in type.
 * @param reference only what stands for this one
 */
export function visibleMarks(figure: Element, reference?: string): Element[] {
	const value = reference === undefined ? '' : `="${reference}"`;
	const marks = figure.querySelectorAll(`.drawing :is([data-record${value}], [data-fact${value}])`);
	return [...marks].filter(isVisible);
}

/** Where a mark is now. One that is a point is as large as what is drawn at it. */
export function boxOf(mark: Element): Box {
	const box = mark.getBoundingClientRect();
	const [drawn] = mark.children;
	return box.width === 0 && box.height === 0 && drawn !== undefined ? boxOf(drawn) : box;
}

/** A record’s mark as it is drawn now; its number in type where it has no other. */
export function markOf(figure: Element, reference: string): Element | null {
	const found = visibleMarks(figure, reference);
	return found.find((mark) => mark.hasAttribute('data-record')) ?? found[0] ?? null;
}

/** References in the order of the chart’s table; what is not in it comes after, as it is drawn. */
export function inOrder(drawn: readonly string[], rows: readonly string[]): string[] {
	const known = new Set(drawn);
	return [...new Set([...rows.filter((row) => known.has(row)), ...drawn])];
}

/** The row of a chart’s table that a record has, anywhere on the page. */
function rowsOf(figure: Element): HTMLElement[] {
	const chart = figure.getAttribute('data-chart') ?? '';
	return [
		...figure.ownerDocument.querySelectorAll<HTMLElement>(`[data-table="${chart}"] tbody tr`)
	];
}

/** What all of a chart’s records are, as its table has it. */
export function captionOf(figure: Element): string | null {
	const chart = figure.getAttribute('data-chart') ?? '';
	return figure.ownerDocument.querySelector(`[data-table="${chart}"] caption`)?.textContent ?? null;
}

/** What a reader moves through in a figure, as it is drawn now. */
export function stopsOf(figure: Element): string[] {
	return inOrder(visibleMarks(figure).map(referenceOf), rowsOf(figure).map(referenceOf));
}

/** A row in a sentence: its own, or as all rows of its table are said. */
function saidOf(row: HTMLElement): string | undefined {
	const pattern = row.parentElement?.dataset['spoken'];
	return (
		row.dataset['spoken'] ??
		(pattern &&
			filled(
				pattern,
				[...row.children].map(({ textContent }) => textContent ?? '')
			))
	);
}

/** A mark in a sentence: as its row has it, else what is written at it. */
export function spokenOf(figure: Element, reference: string): string {
	const row = rowsOf(figure).find((candidate) => referenceOf(candidate) === reference);
	const text = (row && saidOf(row)) ?? markOf(figure, reference)?.textContent ?? '';
	return text.replace(/\s+/g, ' ').trim();
}

/** Where a reader is led who gets no card: to the record’s entry, as a link on the page has it. */
export function entryOf(figure: Element, reference: string): string | null {
	const link =
		rowsOf(figure)
			.find((row) => referenceOf(row) === reference)
			?.querySelector('a') ??
		figure.querySelector(`a[data-fact="${reference}"], [data-record="${reference}"] a`);
	return link?.getAttribute('href') ?? null;
}
