/** The scroll of a story: stages, address, keys and focus, from one reading of the geometry. */
import { startEngine } from './engine.ts';
import { followFragment } from './fragment.ts';
import { listenForTurns } from './keys.ts';
import { currentStop, goTo, neighbour, stopsOf } from './stops.ts';
import { unfold } from './unfold.ts';

export interface Scrolling {
	/** Told the stop that the reader is at whenever it may have changed; null before the first. */
	at?: (stop: HTMLElement | null) => void;
	/** Told each stage whose drawing has changed. */
	shown?: (stage: HTMLElement) => void;
	/** Told the masthead, then each chapter, once its places are known. */
	laidOut?: (part: HTMLElement) => void;
	/** Told the stop that a key or a button led to. */
	turned?: (stop: HTMLElement) => void;
}

/** Starts the scroll of a page that the first-paint script has marked as scripted. */
export function startScroll(
	root: HTMLElement,
	{
		at = () => undefined,
		shown = () => undefined,
		laidOut = () => undefined,
		turned = () => undefined
	}: Scrolling = {}
): void {
	const follow = followFragment();
	const stops = stopsOf(root);

	const engine = startEngine(root, {
		told(stages) {
			const stop = stops[currentStop(stops, stages)] ?? null;
			follow(stop?.id ?? '');
			at(stop);
		},
		shown
	});
	const unfoldNow = unfold(root, (part) => {
		engine.prepare(part);
		laidOut(part);
		// Not every browser can say that this moved what is below.
		engine.soon();
	});
	listenForTurns(root, (by) => {
		unfoldNow();
		const next = neighbour(stops, engine.stages, by);
		if (next === undefined) return;
		goTo(next);
		turned(next);
		engine.soon();
	});

	// Who comes to a step by the Tab key sees its drawing; a pointer is where it is already.
	root.addEventListener('focusin', ({ target }) => {
		if (!(target instanceof HTMLElement) || !target.matches(':focus-visible')) return;
		const step = target.closest<HTMLElement>('.step');
		const stage = engine.stages.find(({ steps }) => step !== null && steps.includes(step));
		if (step === null || stage === undefined || stage.active === step) return;
		goTo(step);
		// A step may be longer than the room beneath its stage.
		target.scrollIntoView({ block: 'nearest', behavior: 'instant' });
	});

	root.dataset['started'] = '';
}
