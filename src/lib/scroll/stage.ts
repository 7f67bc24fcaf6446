/** A stage of the page and its steps; where they lie is measured whenever it is asked and never remembered. */
import { activeStep, triggerLine } from './active-step.ts';
import { show } from './show.ts';

export class Stage {
	readonly #element: HTMLElement;
	readonly #list: HTMLElement;
	readonly steps: readonly HTMLElement[];
	/** What it is read in: its box is known even while what is in it is not laid out (`unfold.ts`). */
	readonly chapter: Element;
	#shown: Element | null = null;
	#hasRoom = false;
	readonly #shownHook: (stage: HTMLElement) => void;

	constructor(element: HTMLElement, list: HTMLElement, shown: (stage: HTMLElement) => void) {
		this.#element = element;
		this.#list = list;
		this.steps = [...list.querySelectorAll<HTMLElement>(':scope > .step')];
		this.chapter = list.closest('.chapter') ?? list;
		this.#shownHook = shown;
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
		// The line lies in the window: far from it, no step need be looked at.
		const { top, bottom } = this.chapter.getBoundingClientRect();
		if (top > window.innerHeight) return steps[0];
		if (bottom < 0) return steps.at(-1);
		const stepTops = steps.map((step) => step.getBoundingClientRect().top);
		return steps[activeStep(stepTops, this.line)];
	}

	/** Whether any of its chapter is within a screen of what the reader sees. */
	get near(): boolean {
		const { top, bottom } = this.chapter.getBoundingClientRect();
		return bottom > -window.innerHeight && top < 2 * window.innerHeight;
	}

	/** Whether it shows something else than the active step speaks of. */
	get stale(): boolean {
		return this.active !== this.#shown;
	}

	/** Keeps room for the longest caption of its steps. */
	#keepRoom(): void {
		this.#hasRoom = true;
		const room = document.createElement('div');
		room.className = 'caption-room';
		room.inert = true;
		for (const step of this.steps) {
			const caption = step.querySelector('figcaption')?.cloneNode(true);
			if (caption !== undefined) room.append(caption);
		}
		this.#element.append(room);
	}

	/** Shows the active step’s own drawing. */
	update(): void {
		const step = this.active;
		const figure = step?.querySelector('figure');
		if (step === undefined || !figure) return;
		if (!this.#hasRoom) this.#keepRoom();
		this.#shown?.classList.remove('active');
		step.classList.add('active');
		this.#shown = step;
		show(this.#element, figure);
		this.#shownHook(this.#element);
	}
}
