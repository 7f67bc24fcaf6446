/**
 * The stage stands before its steps, and its drawing changes while a screen reader goes through them:
 * what is read there would be the chart of another step, and its labels in no order. So each step says
 * its own chart in words, in its place (`.step-summary`), and of the drawing on the stage only the
 * title is read, which holds for whatever is shown. The keyboard loses nothing: the links of a drawing
 * are no tab stops, and the cursor that leads through its records stands beside it.
 */

/** Takes what the steps say themselves out of a stage’s reading order; again after each change. */
export function readInSteps(stage: HTMLElement): void {
	for (const part of stage.querySelectorAll('figure > .drawing, figcaption > .visually-hidden'))
		part.setAttribute('aria-hidden', 'true');
}
