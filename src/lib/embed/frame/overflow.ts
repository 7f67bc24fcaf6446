/** No scroll bar in a frame that is as high as its content: one that comes and goes moves everything. */

/** How long a host has to make the frame as high as it was told, in milliseconds. */
const PATIENCE = 500;

/**
 * Where the host did not, the frame can be scrolled: nothing in it is ever out of reach.
 * @param changed called when a scroll bar may have come or gone
 * @returns what is to be called when the page has changed in another way than by its size
 */
export function watchOverflow(main: Element, changed: () => void): () => void {
	const root = main.ownerDocument.documentElement;
	let timer: ReturnType<typeof setTimeout> | undefined;
	const later = () => {
		clearTimeout(timer);
		timer = setTimeout(() => {
			root.style.overflow = root.scrollHeight > innerHeight + 1 ? '' : 'hidden';
			changed();
		}, PATIENCE);
	};
	new ResizeObserver(later).observe(main);
	addEventListener('resize', later);
	return later;
}
