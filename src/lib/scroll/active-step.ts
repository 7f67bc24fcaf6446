/** Which step a reader is at: a function of geometry alone, so that any way of getting there is the same. */

export interface Room {
	/** Height of the viewport in pixels. */
	viewport: number;
	/** Bottom of the stage if it lies above the text, else 0. */
	stageBottom: number;
}

/** How far down the room for text a step becomes the active one. */
const SHARE = 0.55;

/** The line in the viewport that a step’s top must have passed. */
export function triggerLine({ viewport, stageBottom }: Room): number {
	const above = Math.min(Math.max(stageBottom, 0), viewport);
	return above + (viewport - above) * SHARE;
}

/** Index of the active step: the last whose top has passed the line; the first before that. */
export function activeStep(stepTops: readonly number[], line: number): number {
	return Math.max(
		0,
		stepTops.findLastIndex((top) => top <= line)
	);
}
