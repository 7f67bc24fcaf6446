/** What a pointer is at, and opening its card: by click and tap, and by resting on it. */
import type { FactCard, Target } from './card.ts';
import type { Cursor } from './cursor.ts';
import { around, nearest, type Point } from './geometry.ts';
import { isPlain } from './plain-click.ts';
import { termEntry, termParts } from './term.ts';
import { boxOf, entryOf, markOf, referenceOf, visibleMarks } from './marks.ts';

/** How far from a mark a finger may land, in pixels. */
export const REACH = 22;

/** How long a pointer rests before a card opens or closes, in milliseconds. */
const REST = 300;

/** The card’s target for a record of a figure, at its mark or at the part of it that is pointed at. */
export function markTarget(cursor: Cursor, reference: string, point?: Point): Target {
	const figure = cursor.figure();
	const mark = figure === null ? null : markOf(figure, reference);
	const first = mark === null ? null : boxOf(mark);
	return {
		reference,
		href: figure === null ? null : entryOf(figure, reference),
		box() {
			const drawn = cursor.figure();
			const now = drawn === null ? null : markOf(drawn, reference);
			if (now === null) return null;
			const box = boxOf(now);
			if (point === undefined || first === null) return box;
			// The point goes with the mark.
			const [x, y] = [point.x + box.left - first.left, point.y + box.top - first.top];
			return around({ x, y }, box, REACH);
		},
		...atMark(cursor, reference)
	};
}

/** A record’s ring is the cursor’s, and so is the focus that comes back to it. */
function atMark(cursor: Cursor, reference: string): Pick<Target, 'mark' | 'focus'> {
	return {
		mark: (open) => cursor.ring(open ? reference : null),
		focus: () => cursor.focusOn(reference)
	};
}

function linkTarget(link: HTMLElement): Target {
	return {
		reference: referenceOf(link),
		href: link.getAttribute('href'),
		box: () => (link.isConnected && link.getClientRects().length > 0 ? boxOf(link) : null),
		mark: (open) => link.classList.toggle('asked', open),
		focus: () => link.focus({ preventScroll: true })
	};
}

/** A word of the page’s glossary; null where it has none, and the link leads where it leads. */
function termTarget(link: HTMLElement): Target | null {
	const entry = termEntry(link);
	if (entry === null) return null;
	return { ...linkTarget(link), reference: entry.id, parts: () => termParts(entry) };
}

export interface Pointing {
	card: FactCard;
	/** The cursor of the chart that an element is in. */
	cursorAt(element: Element): Cursor | null;
}

/** What is at a point of the window, or null. */
function targetAt(element: Element, point: Point, { card, cursorAt }: Pointing): Target | null {
	const term = element.closest<HTMLElement>('a[data-term]');
	const link = element.closest<HTMLElement>('a[data-fact]');
	const drawing = element.closest('.drawing');
	const shown = card.target();
	if (term !== null) {
		const target = termTarget(term);
		if (target === null || shown === null || !card.contains(term)) return target;
		return { ...shown, reference: target.reference, href: target.href, parts: target.parts };
	}
	if (link !== null && shown !== null && card.contains(link)) {
		const reference = referenceOf(link);
		return { ...shown, reference, href: link.getAttribute('href'), parts: undefined };
	}
	const cursor = drawing === null ? null : cursorAt(drawing);
	if (cursor !== null) {
		if (link !== null) return { ...linkTarget(link), ...atMark(cursor, referenceOf(link)) };
		const marks = visibleMarks(cursor.figure() ?? element);
		const mark = marks[nearest(point, marks.map(boxOf), REACH)];
		return mark === undefined ? null : markTarget(cursor, referenceOf(mark), point);
	}
	return link === null ? null : linkTarget(link);
}

/** Opens the card of what is clicked or tapped; a click on anything else closes it. */
export function onPress(event: MouseEvent, pointing: Pointing): void {
	if (event.defaultPrevented || !isPlain(event) || !(event.target instanceof Element)) return;
	const { card } = pointing;
	const target = targetAt(event.target, { x: event.clientX, y: event.clientY }, pointing);
	if (target !== null) {
		event.preventDefault();
		card.open(target, { asks: true });
	} else if (!card.contains(event.target)) card.close();
}

/**
 * Opens the card of what a mouse rests on, and closes one that was opened so once it rests on neither.
 * On its way from a number to its card it does not rest, so the card stays.
 */
export function watchResting(document: Document, pointing: Pointing): void {
	const { card } = pointing;
	let timer: ReturnType<typeof setTimeout> | undefined;
	/** The target for which a mouse opened the card, unless somebody has asked for it since. */
	let pointed: Target | null = null;

	document.addEventListener('pointermove', ({ pointerType, clientX, clientY }) => {
		clearTimeout(timer);
		if (pointerType !== 'mouse') return;
		timer = setTimeout(() => {
			const element = document.elementFromPoint(clientX, clientY);
			if (element === null || card.contains(element)) return;
			const shown = card.target();
			const target = targetAt(element, { x: clientX, y: clientY }, pointing);
			if (shown !== null && shown !== pointed) return;
			if (target === null) card.close();
			else if (target.reference !== shown?.reference) {
				pointed = target;
				card.open(target, { asks: false });
			}
		}, REST);
	});
	document.addEventListener('pointerdown', () => clearTimeout(timer));
}
