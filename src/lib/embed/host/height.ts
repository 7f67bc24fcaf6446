/** Gives a frame the height of its content in pixels; what the reader is looking at stays where it is. */
export function setHeight(frame: HTMLIFrameElement, height: number): void {
	const { offsetHeight, clientHeight } = frame;
	const { bottom } = frame.getBoundingClientRect();
	const borders =
		getComputedStyle(frame).boxSizing === 'border-box' ? offsetHeight - clientHeight : 0;
	frame.style.height = `${Math.ceil(height) + borders}px`;
	if (bottom < 0 && !CSS.supports('overflow-anchor:auto'))
		scrollBy({ top: frame.offsetHeight - offsetHeight, behavior: 'instant' });
}
