/**
 * Turns the drawing on a stage into a step’s own. What is in both stays where it is in the page, and
 * only its attributes change, so that the style sheet’s transitions move it: from wherever it is on
 * its way, to any other state, for `--turn` long (nothing for who wants less motion).
 */
import morphdom from 'morphdom';

/**
 * What names an element in its drawing: `data-key`, the same in every state in which the element is
 * drawn. A drawing is printed for several widths; each of them has its own elements.
 */
function keyOf(node: Node): string | undefined {
	if (!(node instanceof Element)) return undefined;
	const key = node.getAttribute('data-key');
	if (key === null) return undefined;
	return `${node.closest('[data-width]')?.getAttribute('data-width') ?? ''}:${key}`;
}

/** Shows a figure on a stage; the figure itself stays as it is. */
export function show(stage: Element, figure: Element): void {
	const next = figure.cloneNode(true);
	const shown = stage.querySelector(':scope > figure');
	if (shown === null || shown.getAttribute('data-chart') !== figure.getAttribute('data-chart')) {
		shown?.remove();
		stage.prepend(next);
		return;
	}
	morphdom(shown, next, {
		getNodeKey: keyOf,
		onBeforeElUpdated: (from, to) => !from.isEqualNode(to)
	});
}
