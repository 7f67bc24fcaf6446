/**
 * One tab stop a chart: a ring that arrow keys move from record to record.
 *
 * It is a list box with one option, because screen readers hand the arrow keys on to a page only for
 * what is known to take them, and a button is not. There are two options, of which one is there: a
 * move names the other and focuses it, because a new focus is announced by all of them and a new name
 * of the old focus is not. Both stand beside the figure, which is drawn over.
 */
import { whileOpen } from './frames.ts';
import { boxOf, captionOf, markOf, spokenOf, stopsOf } from './marks.ts';

export interface Cursor {
	figure(): Element | null;
	/** Draws the ring at a record for as long as its card is open; null takes it away. */
	ring(reference: string | null): void;
	/** Puts the focus on a record, and leaves the page where it is. */
	focusOn(reference: string): void;
	/** After the figure was drawn in another state: on what is still there. */
	refresh(): void;
}

/** The least that a ring measures across, and how far it keeps from what it is about, in pixels. */
const LEAST = 20;
const AIR = 4;

const STEPS: Readonly<Record<string, number>> = {
	ArrowRight: 1,
	ArrowDown: 1,
	ArrowLeft: -1,
	ArrowUp: -1,
	Home: -Infinity,
	End: Infinity
};

/** Index after a step through so many; at either end it stays. */
export function stepped(from: number, step: number, count: number): number {
	return Math.max(0, Math.min(from + step, count - 1));
}

/**
 * @param host the element that holds a chart’s figure
 * @param open opens the card of a record
 */
export function chartCursor(host: HTMLElement, open: (reference: string) => void): Cursor {
	const { ownerDocument: document } = host;
	const figure = () => host.querySelector(':scope > figure.chart');

	const list = document.createElement('div');
	list.className = 'chart-cursor';
	list.setAttribute('role', 'listbox');
	const options = [0, 1].map((i) => {
		const option = document.createElement('div');
		option.setAttribute('role', 'option');
		option.tabIndex = 0;
		option.hidden = i > 0;
		list.append(option);
		return option;
	});
	host.classList.add('has-cursor');

	/** The record that the ring is at; empty before it was anywhere. */
	let at = '';
	/** Whether the focus comes because the cursor called it. */
	let called = false;
	/** Whether the ring is drawn without the focus. */
	let ringed = false;

	const current = () => options.find(({ hidden }) => !hidden);

	/** Puts the ring around the record’s mark, wherever that is now. */
	function put(): void {
		if (!ringed && !list.contains(document.activeElement)) frames.stop();
		const ring = current();
		const drawn = figure();
		const mark = drawn === null ? null : markOf(drawn, at);
		if (ring === undefined || mark === null) return;
		const box = boxOf(mark);
		const around = list.getBoundingClientRect();
		const [width, height] = [box.width, box.height].map((side) => Math.max(side + 2 * AIR, LEAST));
		Object.assign(ring.style, {
			left: `${box.left + (box.width - (width ?? 0)) / 2 - around.left}px`,
			top: `${box.top + (box.height - (height ?? 0)) / 2 - around.top}px`,
			width: `${width}px`,
			height: `${height}px`
		});
	}
	const frames = whileOpen(put);

	function focusOn(reference: string): void {
		const drawn = figure();
		const [from, to] = [current(), options.find(({ hidden }) => hidden)];
		if (drawn === null || from === undefined || to === undefined) return;
		const stops = stopsOf(drawn);
		at = reference;
		to.setAttribute('aria-label', spokenOf(drawn, reference));
		to.setAttribute('aria-setsize', String(stops.length));
		to.setAttribute('aria-posinset', String(stops.indexOf(reference) + 1));
		to.hidden = false;
		called = true;
		to.focus({ preventScroll: true });
		called = false;
		from.hidden = true;
		put();
		frames.start();
	}

	/** To the record so many further on, or to the first if the last one is not drawn any more. */
	function move(step: number): void {
		const drawn = figure();
		if (drawn === null) return;
		const stops = stopsOf(drawn);
		const from = stops.indexOf(at);
		const next = stops[stepped(Math.max(from, 0), from < 0 ? 0 : step, stops.length)];
		if (next !== undefined && (next !== at || step === 0)) focusOn(next);
	}

	/** Who moves is shown where to; who scrolls away is not pulled back. */
	function moveInView(step: number): void {
		move(step);
		current()?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
	}

	// Whoever comes by the tab key comes to what is drawn by then.
	list.addEventListener('focusin', () => {
		if (!called) moveInView(0);
	});
	list.addEventListener('keydown', (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey) return;
		const step = STEPS[event.key];
		if (step !== undefined) moveInView(step);
		else if (event.key === 'Enter' || event.key === ' ') open(at);
		else if (event.key === 'Escape') current()?.blur();
		else return;
		event.preventDefault();
	});
	list.addEventListener('click', () => open(at));

	function ring(reference: string | null): void {
		ringed = reference !== null;
		at = reference ?? at;
		list.classList.toggle('ringed', ringed);
		frames.start();
	}

	function refresh(): void {
		const drawn = figure();
		if (drawn === null) return;
		const finding = drawn.querySelector('.finding')?.textContent ?? '';
		list.setAttribute('aria-label', captionOf(drawn) ?? finding);
		if (!list.contains(document.activeElement)) current()?.setAttribute('aria-label', finding);
		else if (!stopsOf(drawn).includes(at)) move(0);
		// Beside the figure, which goes where another chart is shown in its place.
		if (list.previousElementSibling !== drawn) drawn.after(list);
	}
	refresh();

	return { figure, ring, focusOn, refresh };
}
