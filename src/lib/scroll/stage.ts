/** A stage of the page and its steps, measured whenever it is asked and never remembered. */
import { activeStep, triggerLine } from './active-step.ts';
import { show } from './show.ts';

export class Stage {
	readonly #element: HTMLElement;
	readonly #list: HTMLElement;
	#shown: Element | null = null;
	readonly #shownHook: (stage: HTMLElement) => void;

	constructor(element: HTMLElement, list: HTMLElement, shown: (stage: HTMLElement) => void) {
		this.#element = element;
		this.#list = list;
		this.#shownHook = shown;
	}

	get steps(): HTMLElement[] {
		return [...this.#list.querySelectorAll<HTMLElement>(':scope > .step')];
	}

	/** The line in the viewport that a step’s top must have passed, in pixels from its top. */
	get line(): number {
		const stage = this.#element.getBoundingClientRect();
		const list = this.#list.getBoundingClientRect();
		const beside = stage.right <= list.left + 1 || stage.left >= list.right - 1;
		return triggerLine({
			viewport: window.innerHeight,
			stageBottom: beside ? 0 : stage.bottom
		});
	}

	/** The step that the reader is at; the first above all steps, the last below them. */
	get active(): HTMLElement | undefined {
		const { steps } = this;
		const stepTops = steps.map((step) => step.getBoundingClientRect().top);
		return steps[activeStep(stepTops, this.line)];
	}

	/** Whether any of it is within a screen of what the reader sees. */
	get near(): boolean {
		const { top, bottom } = this.#list.getBoundingClientRect();
		return bottom > -window.innerHeight && top < 2 * window.innerHeight;
	}

	/** Whether it shows something else than the active step speaks of. */
	get stale(): boolean {
		return this.active !== this.#shown;
	}

	/** Shows the active step’s own drawing. */
	update(): void {
		const step = this.active;
		const figure = step?.querySelector('figure');
		if (step === undefined || !figure) return;
		this.#shown?.classList.remove('active');
		step.classList.add('active');
		this.#shown = step;
		show(this.#element, figure);
		this.#shownHook(this.#element);
	}
}
