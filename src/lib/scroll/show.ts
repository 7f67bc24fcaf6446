/**
 * Turns the drawing on a stage into a step’s own. What is in both stays where it is in the page, and
 * only its attributes change, so that the style sheet’s transitions move it: from wherever it is on
 * its way, to any other state, for `--turn` long (nothing for who wants less motion).
 */
import morphdom from 'morphdom';

/**
 * What names each element in its drawing: `data-key`, the same in every state in which the element is
 * drawn. A drawing is printed for several widths, and each of them has its own elements. The names
 * are read before anything changes, for the attributes that they are made of change on the way.
 */
function keysOf(...figures: readonly Element[]): Map<Node, string> {
	const keys = new Map<Node, string>();
	for (const figure of figures)
		for (const element of figure.querySelectorAll('[data-key]')) {
			const width = element.closest('[data-width]')?.getAttribute('data-width') ?? '';
			keys.set(element, `${width}:${element.getAttribute('data-key') ?? ''}`);
		}
	return keys;
}

/**
 * Another title is another text, not the one before in another place: links in its lines do not wander.
 * Only who stands on one of them with the keyboard keeps it.
 */
function freshCaption(shown: Element, next: Element): void {
	const before = shown.querySelector('figcaption');
	const caption = next.querySelector('figcaption');
	if (before === null || caption === null || before.contains(document.activeElement)) return;
	before.replaceWith(caption.cloneNode(true));
}

/** Shows a figure on a stage; the figure itself stays as it is. */
export function show(stage: Element, figure: Element): void {
	const next = figure.cloneNode(true) as Element;
	const shown = stage.querySelector(':scope > figure');
	if (shown === null || shown.getAttribute('data-chart') !== figure.getAttribute('data-chart')) {
		shown?.remove();
		stage.prepend(next);
		return;
	}
	freshCaption(shown, next);
	const keys = keysOf(shown, next);
	morphdom(shown, next, {
		getNodeKey: (node) => keys.get(node),
		onBeforeElUpdated: (from, to) => !from.isEqualNode(to)
	});
}
