/** Where cards may stand, and how they are shown to who asked for one. */
import { place, type Box, type Place, type Size } from './geometry.ts';

export interface Room {
	/**
	 * Where a card of a size stands that belongs to what is in a box of the window, for its style sheet;
	 * null where that is out of sight, and the card with it.
	 */
	place(box: Box, card: Size): Place | null;
	/** To be told that no card stands there any more. */
	clear?(): void;
	/** To be told of a card that a reader asked for, once it stands. */
	show?(card: HTMLElement): void;
}

/** The window of a page that is scrolled: a card stays in it, and is closed when what it is about leaves. */
export function windowRoom({ documentElement: root }: Document): Room {
	return {
		place(box, card) {
			const window = { width: root.clientWidth, height: root.clientHeight };
			const outOfSight = box.top + box.height < 0 || box.top > window.height;
			return outOfSight ? null : place(box, card, window);
		}
	};
}
