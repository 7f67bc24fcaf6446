/**
 * How high a frame must be for none of its content to be hidden, in whole pixels: to the end of the
 * content’s box and its margin. Not the document’s height, nor the window’s: those are never lower than
 * the frame, so that it could not shrink.
 */
export function heightOf(content: Element): number {
	const below = parseFloat(getComputedStyle(content).marginBottom);
	return Math.ceil(content.getBoundingClientRect().bottom + scrollY + below);
}
