/**
 * Keeps every stage at the step that the reader is at. On each frame in which anything may have moved
 * the geometry is read anew; nothing is kept between frames, so that a resize, a late face, a jump
 * and a reload all end in the same picture.
 */
import { FOLDED } from './first-paint.ts';
import { Stage } from './stage.ts';

export interface Engine {
	readonly stages: readonly Stage[];
	/** Reads the geometry in the next frame. */
	soon: () => void;
	/** Draws the stages of a chapter that has been unfolded, before the reader comes near. */
	prepare: (chapter: HTMLElement) => void;
}

/** Class of the root while drawings must not move: at the first paint, and while the window changes. */
const CUT = 'cut';

/** Frames for which a cut lasts: in the first the new layout is there, after the second it is painted. */
const CUT_FRAMES = 2;

/**
 * Starts the stages of a page.
 * @param told called after each reading of the geometry
 * @param shown called with each stage whose drawing has changed
 */
export function startEngine(
	root: HTMLElement,
	{ told, shown }: { told: (stages: readonly Stage[]) => void; shown: (stage: HTMLElement) => void }
): Engine {
	const stages = [...root.querySelectorAll('.scrolly')].flatMap((scrolly) => {
		const stage = scrolly.querySelector<HTMLElement>('.stage');
		const list = scrolly.querySelector<HTMLElement>('.steps');
		return stage === null || list === null ? [] : [new Stage(stage, list, shown)];
	});
	let frame = 0;
	let cut = CUT_FRAMES;
	let width = window.innerWidth;
	root.classList.add(CUT);

	const soon = () => {
		if (frame === 0) frame = requestAnimationFrame(read);
	};

	function read(): void {
		frame = 0;
		if (cut > 0) {
			cut -= 1;
			if (cut === 0) root.classList.remove(CUT);
			else soon();
		}
		for (const stage of stages) if (stage.near && stage.stale) stage.update();
		if (!root.classList.contains(FOLDED)) catchUp();
		told(stages);
	}

	/** Those that nobody sees take their turns, one a frame: a jump must not hold the page up. */
	function catchUp(): void {
		const far = stages.filter((stage) => !stage.near && stage.stale);
		far[0]?.update();
		if (far.length > 1) soon();
	}

	const resized = () => {
		// A phone’s address bar changes the height alone, and moves no drawing.
		if (window.innerWidth !== width) {
			width = window.innerWidth;
			cut = CUT_FRAMES;
			root.classList.add(CUT);
		}
		soon();
	};

	window.addEventListener('scroll', soon, { passive: true });
	window.addEventListener('resize', resized);
	if ('ResizeObserver' in window) {
		const observer = new ResizeObserver(soon);
		observer.observe(root);
		for (const { steps } of stages) for (const step of steps) observer.observe(step);
	}
	read();
	return {
		stages,
		soon,
		prepare(chapter) {
			for (const stage of stages) if (stage.chapter === chapter && stage.stale) stage.update();
		}
	};
}
