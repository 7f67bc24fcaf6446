/** Which step a reader is at: a function of geometry alone, so that any way of getting there is the same. */

export interface Geometry {
	/** Top of each step, in order, in pixels from the top of the viewport. */
	stepTops: readonly number[];
	/** Height of the viewport. */
	viewport: number;
	/** Bottom of the stage if it lies above the text, else 0. */
	stageBottom: number;
}

/** How far down the room for text a step becomes the active one. */
const SHARE = 0.55;

/** The line in the viewport that a step’s top must have passed. */
export function triggerLine({
	viewport,
	stageBottom
}: Pick<Geometry, 'viewport' | 'stageBottom'>): number {
	const above = Math.min(Math.max(stageBottom, 0), viewport);
	return above + (viewport - above) * SHARE;
}

/** Index of the active step: the last whose top has passed the line; the first before that. */
export function activeStep(geometry: Geometry): number {
	const line = triggerLine(geometry);
	return Math.max(
		0,
		geometry.stepTops.findLastIndex((top) => top <= line)
	);
}
