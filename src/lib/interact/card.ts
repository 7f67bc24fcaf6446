/** The one fact card of a page: beside a number or a mark, or at the foot of a small screen. */
import { nodes } from '../format/tree.ts';
import { content, TITLE_ID } from './content.ts';
import { whileOpen } from './frames.ts';
import type { Box } from './geometry.ts';
import type { Room } from './room.ts';
import type { CardSource } from './source.ts';

/** What a card is opened for. */
export interface Target {
	/** What it stands for: a record, a derived value, a number of a record. */
	reference: string;
	/** Where it is now; null once it is gone. */
	box(): Box | null;
	/** What its card says, if the page itself says it: else the card is asked of the source. */
	parts?: (() => Node[]) | undefined;
	/** Where its link leads, for who gets no card. */
	href: string | null;
	/** Shows that its card is open, or no longer. */
	mark(open: boolean): void;
	/** Puts the focus back to it. */
	focus(): void;
}

export interface FactCard {
	/** What the card is open for, or null. */
	target(): Target | null;
	contains(node: Node): boolean;
	/**
	 * Opens it, or turns it to another target. Who `asks` is taken into the card, and to the entry if
	 * there is no card; who merely points at something is not.
	 */
	open(target: Target, options: { asks: boolean }): void;
	/** Closes it, and leads the focus back if it was in it. */
	close(): void;
}

const FOCUSABLE = 'a[href], button';

export interface CardOptions {
	/** Where it may stand. */
	room: Room;
	/** To be told what a reader asked for, and got. */
	asked?: (reference: string) => void;
}

export function factCard(
	document: Document,
	source: CardSource,
	{ room, asked }: CardOptions
): FactCard {
	const dialog = document.createElement('div');
	dialog.className = 'fact-card';
	dialog.tabIndex = -1;
	dialog.hidden = true;
	dialog.setAttribute('role', 'dialog');
	dialog.setAttribute('aria-labelledby', TITLE_ID);
	document.body.append(dialog);

	let shown: Target | null = null;
	/** Which card was asked for last: one that comes later than the next is not shown. */
	let turn = 0;

	function put(): void {
		const box = shown?.box() ?? null;
		const edges = dialog.offsetHeight - dialog.clientHeight;
		const size = { width: dialog.offsetWidth, height: dialog.scrollHeight + edges };
		const stands = box && room.place(box, size);
		if (stands === null) {
			close();
			return;
		}
		// The style sheet takes these on where there is room for more than a sheet.
		for (const [name, value] of Object.entries(stands))
			dialog.style.setProperty(`--${name}`, `${value}px`);
	}
	const frames = whileOpen(put);

	function close(): void {
		turn += 1;
		const back = dialog.contains(document.activeElement) ? shown : null;
		shown?.mark(false);
		shown = null;
		frames.stop();
		dialog.hidden = true;
		room.clear?.();
		back?.focus();
	}

	async function recordParts(reference: string): Promise<Node[] | null> {
		const found = await source.card(reference);
		return found && content(found.card, found.words, source).map((part) => nodes(part, document));
	}

	/** Leads where a link does, as the page would have it: a frame’s opens beside the page. */
	function follow(href: string): void {
		const link = document.createElement('a');
		link.href = href;
		dialog.append(link);
		link.click();
		link.remove();
	}

	async function open(target: Target, { asks }: { asks: boolean }): Promise<void> {
		turn += 1;
		const mine = turn;
		const parts = target.parts?.() ?? (await recordParts(target.reference));
		if (mine !== turn) return;
		if (parts === null) {
			if (asks && target.href !== null) follow(target.href);
			return;
		}
		shown?.mark(false);
		shown = target;
		shown.mark(true);
		dialog.replaceChildren(...parts);
		dialog.hidden = false;
		dialog.scrollTop = 0;
		frames.start();
		if (!asks) return;
		dialog.focus({ preventScroll: true });
		room.show?.(dialog);
		asked?.(target.reference);
	}

	dialog.addEventListener('click', ({ target }) => {
		if (target instanceof Element && target.closest('button') !== null) close();
	});
	// It stands at the end of the page, and is left as if it stood after what it belongs to.
	dialog.addEventListener('keydown', ({ key, shiftKey }) => {
		if (key !== 'Tab') return;
		const stops = [...dialog.querySelectorAll<HTMLElement>(FOCUSABLE)];
		const last = shiftKey ? [dialog, stops[0]] : [stops.at(-1)];
		if (last.some((stop) => stop === document.activeElement)) close();
	});

	return {
		target: () => shown,
		contains: (node) => dialog.contains(node),
		open: (target, options) => void open(target, options),
		close
	};
}
