/**
 * An embed that its host scrolls: its frame stays in view and shows the drawing of one step, while the
 * host holds the words. The steps are those of the story, or the states of a chart.
 */
import { MOST_TEXT } from '../protocol.ts';

export interface Stage {
	/** The words of the steps as plain text; none where there is nothing to be scrolled through. */
	words(): string[];
	/** Shows a step’s drawing in all of the frame; a number below zero ends it. */
	step(index: number): void;
}

/** What is said of a step: its text, or what its chart shows. */
const WORDS = '.step-text, figcaption > .visually-hidden';

export function stageOf(main: HTMLElement): Stage {
	const root = main.ownerDocument.documentElement;
	const steps = [...main.querySelectorAll<HTMLElement>('[data-step], .embed-state')];
	let shown: Element | null | undefined;

	return {
		words: () =>
			steps.length < 2
				? []
				: steps.map((step) => {
						const text = step.querySelector<HTMLElement>(WORDS)?.innerText ?? '';
						return text.replace(/\s+/g, ' ').trim().slice(0, MOST_TEXT);
					}),
		step(index) {
			shown?.classList.remove('on-stage');
			const step = index < 0 ? undefined : steps[Math.min(index, steps.length - 1)];
			shown = step?.querySelector('figure.chart')?.parentElement;
			shown?.classList.add('on-stage');
			root.classList.toggle('staged', Boolean(shown));
		}
	};
}
