/**
 * Lays the page out at the frame’s own width, whatever width the browser measures it at: where Chromium
 * 156 sizes a frame by its content, it measures at the width that the frame had first, be it none, so
 * that a frame whose column changes would be cut, or far too high.
 * @returns what is to be called when a scroll bar may have come or gone
 */
export function keepWidth(document: Document): () => void {
	const root = document.documentElement;
	const keep = () => {
		root.style.width = `${root.clientWidth}px`;
		root.style.setProperty('--vw', `${root.clientWidth / 100}px`);
	};
	// Paper has a width of its own.
	addEventListener('beforeprint', () => {
		for (const property of ['width', '--vw']) root.style.removeProperty(property);
	});
	addEventListener('afterprint', keep);
	addEventListener('resize', keep);
	keep();
	return keep;
}
