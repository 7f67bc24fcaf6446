/**
 * Turns the drawing on a stage into a step’s own. What is in both stays where it is in the page, and
 * only its attributes change, so that the style sheet’s transitions move it: from wherever it is on
 * its way, to any other state, for `--turn` long (nothing for who wants less motion).
 */
import morphdom from 'morphdom';

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

/** What a figure has for each width of its container, of which one is seen. */
const widthsOf = (figure: Element): Element[] => [...figure.querySelectorAll('[data-width]')];

const isForWidthOf = (one: Element, other: Element): boolean =>
	one.getAttribute('data-width') === other.getAttribute('data-width');

/**
 * Puts what is printed for other widths than the stage’s into it whole, for nobody sees it move: working
 * out what changes in it takes a slow phone most of a frame. What was there takes its place in the other
 * figure, so that the two are still built alike.
 * @returns what changed places, and names by which those that did are found to be one another’s
 */
function putUnseen(shown: Element, next: Element): ReadonlyMap<Node, string> {
	const apart = new Map<Node, string>();
	const [before, after] = [widthsOf(shown), widthsOf(next)];
	// Which of them are seen is read before anything changes, or all would be laid out again each time.
	const unseen = before.map((one) => one.getClientRects().length === 0);
	for (const [i, fresh] of after.entries()) {
		const former = before[i];
		if (former === undefined || !isForWidthOf(former, fresh)) break;
		if (unseen[i] !== true) continue;
		const [parent, place] = [fresh.parentNode, fresh.nextSibling];
		former.replaceWith(fresh);
		parent?.insertBefore(former, place);
		apart.set(fresh, `apart ${i}`).set(former, `apart ${i}`);
	}
	return apart;
}

/**
 * What names each element in its drawing: `data-key`, the same in every state in which the element is
 * drawn. A drawing is printed for several widths, and each of them has its own elements. The names
 * are read before anything changes, for the attributes that they are made of change on the way.
 * @param apart what nothing changes in, and its names
 */
function keysOf(figures: readonly Element[], apart: ReadonlyMap<Node, string>): Map<Node, string> {
	const keys = new Map(apart);
	for (const figure of figures)
		for (const element of figure.querySelectorAll('[data-key]')) {
			const width = element.closest('[data-width]');
			if (width !== null && apart.has(width)) continue;
			const name = `${width?.getAttribute('data-width') ?? ''}:${element.getAttribute('data-key') ?? ''}`;
			keys.set(element, name);
		}
	return keys;
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
	const apart = putUnseen(shown, next);
	freshCaption(shown, next);
	const keys = keysOf([shown, next], apart);
	morphdom(shown, next, {
		getNodeKey: (node) => keys.get(node),
		onBeforeElUpdated: (from, to) => !apart.has(from) && !from.isEqualNode(to)
	});
}
