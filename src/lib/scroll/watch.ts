import { activeStep } from './active-step.ts';

export interface Watched {
	/** The sticky stage. */
	stage: HTMLElement;
	/** The element that holds the steps, each marked with `data-step`. */
	steps: HTMLElement;
	/** Told the index of the active step, at once and whenever it may have changed. */
	tell: (index: number) => void;
}

/**
 * Tells the active step on every frame in which anything moved. Nothing is kept between frames: a
 * resize, a late font or a jump changes the geometry, and the geometry is all there is.
 * @returns a function that stops watching
 */
export function watchSteps({ stage, steps, tell }: Watched): () => void {
	let frame = 0;

	const measure = () => {
		frame = 0;
		const tops = [...steps.querySelectorAll('[data-step]')].map(
			(step) => step.getBoundingClientRect().top
		);
		const box = stage.getBoundingClientRect();
		const beside =
			box.right <= steps.getBoundingClientRect().left + 1 ||
			box.left >= steps.getBoundingClientRect().right - 1;
		tell(
			activeStep({
				stepTops: tops,
				viewport: window.innerHeight,
				stageBottom: beside ? 0 : box.bottom
			})
		);
	};
	const soon = () => {
		if (frame === 0) frame = requestAnimationFrame(measure);
	};

	const resized = new ResizeObserver(soon);
	resized.observe(steps);
	resized.observe(document.documentElement);
	window.addEventListener('scroll', soon, { passive: true });
	window.addEventListener('resize', soon);
	measure();

	return () => {
		cancelAnimationFrame(frame);
		resized.disconnect();
		window.removeEventListener('scroll', soon);
		window.removeEventListener('resize', soon);
	};
}
