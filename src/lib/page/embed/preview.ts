/** A snippet as it looks in a page of another, at the width of its column and on that page’s ground. */
import { inertDocument } from '../../policy/inert.ts';
import { found } from '../found.ts';

/** How near the preview has to be to what is in sight before anything is loaded for it. */
const NEAR = '300px';

/** Gives an element the attributes of another. */
function likeness(element: Element, other: Element): void {
	for (const { name } of [...element.attributes])
		if (!other.hasAttribute(name)) element.removeAttribute(name);
	for (const { name, value } of other.attributes)
		if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** @returns what shows the figure of a snippet, once the preview is near; until then nothing is loaded */
export function startPreview(): { show: (figure: string, column: number) => void } {
	const place = found('embed-preview', HTMLElement);
	const column = place.parentElement;
	const host = place.closest<HTMLElement>('.host');
	const part = place.closest<HTMLElement>('.tried');
	let isNear = false;
	let wanted = { figure: '', column: 0 };

	function draw(): void {
		const figure = inertDocument(wanted.figure).body.firstElementChild;
		if (figure === null || column === null) return;
		column.style.width = `${wanted.column}px`;
		const old = place.querySelector('iframe');
		const next = figure.querySelector('iframe');
		// The same page in another width is not loaded again. Any other comes in a new frame: a frame that
		// is sent elsewhere is an entry in the history.
		if (old !== null && next !== null && old.src === next.src && old.parentElement !== null) {
			likeness(old.parentElement, figure);
			likeness(old, next);
		} else place.replaceChildren(figure);
	}

	new IntersectionObserver(
		(entries, observer) => {
			if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
			observer.disconnect();
			isNear = true;
			draw();
		},
		{ rootMargin: NEAR }
	).observe(place);

	found('embed-host-form', HTMLFormElement).addEventListener('change', ({ target }) => {
		if (target instanceof HTMLInputElement && host !== null) host.dataset['host'] = target.value;
	});
	if (part !== null) part.hidden = false;

	return {
		show(figure, width) {
			wanted = { figure, column: width };
			if (isNear) draw();
		}
	};
}
