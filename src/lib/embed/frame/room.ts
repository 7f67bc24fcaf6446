/**
 * Where the cards of an embed stand: beside what they are about, in the page rather than in its window,
 * for the frame may be several screens high, and of its window’s foot nothing be seen. Where there is
 * too little room the content grows, and the frame with it.
 */
import { GAP, place } from '../../interact/geometry.ts';
import { windowRoom, type Room } from '../../interact/room.ts';

/** How long a host has to make the frame higher before a card is brought into view, in milliseconds. */
const PATIENCE = 150;

export function contentRoom(main: HTMLElement): Room {
	const { ownerDocument: document } = main;
	const root = document.documentElement;
	const stage = windowRoom(document);

	return {
		place(box, card) {
			const { scrollX, scrollY } = window;
			const top = box.top + scrollY;
			if (root.classList.contains('staged')) {
				const at = stage.place(box, card);
				return at && { ...at, top: at.top + scrollY };
			}
			const content = main.getBoundingClientRect();
			const height = content.bottom + scrollY;
			const room = { width: root.clientWidth, height };
			let at = place({ ...box, left: box.left + scrollX, top }, card, room);
			if (at.most < card.height)
				at = { left: at.left, top: top + box.height + GAP, most: card.height };
			main.style.minHeight = `${at.top + card.height + GAP - content.top - scrollY}px`;
			return at;
		},
		clear() {
			main.style.minHeight = '';
		},
		show(card) {
			setTimeout(() => card.scrollIntoView({ block: 'nearest' }), PATIENCE);
		}
	};
}
