/**
 * What a reader can do in the charts and with the numbers, once for the story, the pages of charts and
 * the embeds: a cursor for each chart, cards for numbers and marks, announcements. It works on the
 * printed markup; whatever fails leaves the links as they were.
 */
import { announcer } from './announce.ts';
import { factCard, type CardOptions } from './card.ts';
import { chartCursor, type Cursor } from './cursor.ts';
import { markTarget, onPress, watchResting, type Pointing } from './pointer.ts';
import type { Cards } from './data.ts';
import { cardSource } from './source.ts';

export interface Interact {
	/** Gives the printed charts within something their cursors: of a page, or of a part that has come. */
	prepare(within: ParentNode): void;
	/**
	 * To be told the element that holds a figure after another state was drawn in it, or the first. Says
	 * the finding to a reader who is in that chart; not to one who scrolls by.
	 */
	refresh(host: HTMLElement): void;
	/** To be told where a reader’s own act has led: says the finding of the chart there. */
	announceIn(place: Element): void;
	/** Says a text, once things have settled; of several in a row the last. */
	announce(text: string): void;
}

/** What asks for the cards before anybody asks for one. */
const NEEDS = 'a[data-fact], .drawing, .chart-cursor';

export interface InteractOptions extends CardOptions {
	/** The cards, where they are there already; else the page says where they are. */
	cards?: Cards;
}

/** Starts it for a page, whose charts are then to be prepared. Stages whose figures come later are told of by `refresh`. */
export function startInteract(document: Document, options: InteractOptions): Interact {
	const announce = announcer(document);
	const cursors = new WeakMap<Element, Cursor>();
	const source = cardSource(document, options.cards);
	const card = source === null ? null : factCard(document, source, options);

	const pointing: Pointing | null = card && {
		card,
		cursorAt: (element) => cursors.get(element.closest('.has-cursor') ?? element) ?? null
	};
	const press = (event: MouseEvent) => {
		if (pointing !== null) onPress(event, pointing);
	};

	function cursorFor(host: HTMLElement): Cursor {
		const known = cursors.get(host);
		if (known !== undefined) return known;
		const cursor: Cursor = chartCursor(host, (reference) =>
			card?.open(markTarget(cursor, reference), { asks: true })
		);
		cursors.set(host, cursor);
		// Here too, because some browsers for phones send no click for what nothing near it listens to.
		host.addEventListener('click', press);
		return cursor;
	}

	if (source !== null && card !== null && pointing !== null) {
		document.addEventListener('click', press);
		watchResting(document, pointing);
		document.addEventListener(
			'keydown',
			(event) => {
				if (event.key !== 'Escape' || card.target() === null) return;
				event.preventDefault();
				event.stopPropagation();
				card.close();
			},
			true
		);
		for (const type of ['pointerover', 'focusin', 'pointerdown'])
			document.addEventListener(type, ({ target }) => {
				if (target instanceof Element && target.closest(NEEDS) !== null) source.warm();
			});
	}

	function announceIn(place: Element): void {
		const finding = place.querySelector('.finding')?.textContent;
		if (finding) announce(finding);
	}

	return {
		announce,
		announceIn,
		prepare(within) {
			// Copies of these drawings are shown on stages: they have it from here.
			for (const link of within.querySelectorAll('.drawing a')) link.setAttribute('tabindex', '-1');
			for (const figure of within.querySelectorAll('figure.chart'))
				if (figure.parentElement !== null) cursorFor(figure.parentElement);
		},
		refresh(host) {
			cursorFor(host).refresh();
			if (host.contains(document.activeElement)) announceIn(host);
		}
	};
}
