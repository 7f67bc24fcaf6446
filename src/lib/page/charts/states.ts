/** The stage of a chart’s page: shows the state that the address names, as its own section prints it. */
import { show } from '../../scroll/show.ts';

/** Room at the beginning of the picker’s row, in pixels: the page’s own margin. */
const ROW_PADDING = 20;

/** Scrolls a row until one of its items stands where the row begins, whichever side that is. */
function bringToStart(item: Element, row: Element): void {
	const [own, all] = [item.getBoundingClientRect(), row.getBoundingClientRect()];
	const isFromTheRight = getComputedStyle(row).direction === 'rtl';
	row.scrollLeft += isFromTheRight
		? own.right - all.right + ROW_PADDING
		: own.left - all.left - ROW_PADDING;
}

function fragment(): string {
	const written = location.hash.slice(1);
	try {
		return decodeURIComponent(written);
	} catch {
		return written;
	}
}

/**
 * Starts the stage. The address’s fragment is all there is to remember: a click replaces it, and the
 * stage follows it, however it came to change.
 * @param told called with the stage whenever its figure has changed, and whether the reader asked for it
 */
export function startStates(
	told: (stage: HTMLElement, options: { asked: boolean }) => void = () => undefined
): void {
	const stage = document.querySelector<HTMLElement>('.chart-stage');
	if (stage === null) return;
	const key = stage.dataset['key'] ?? '';
	const picker = [...document.querySelectorAll<HTMLAnchorElement>('.state-picker a')];
	const sectionOf = (name: string): HTMLElement | null =>
		document.querySelector<HTMLElement>(`.chart-state[id="${CSS.escape(name)}"]`);
	let shown: string | null = null;

	/** Marks the state in the picker, and brings it into sight where the picker is a row to be pushed. */
	function mark(name: string): void {
		for (const link of picker) {
			if (link.hash === `#${name}`) {
				link.setAttribute('aria-current', 'true');
				const item = link.parentElement;
				const row = item?.parentElement;
				if (item && row) bringToStart(item, row);
			} else link.removeAttribute('aria-current');
		}
	}

	function turnTo(name: string, asked: boolean): void {
		const section = sectionOf(name);
		const figure = section?.querySelector('figure');
		if (stage === null || section === null || !figure || name === shown) return;
		shown = name;
		show(stage, figure);
		const tools = section.querySelector('.figure-tools');
		stage.querySelector('.figure-tools')?.remove();
		if (tools !== null) stage.append(tools.cloneNode(true));
		mark(name);
		told(stage, { asked });
	}

	/** The state that the address asks for; a fragment of something else on the page leaves it be. */
	function follow(asked: boolean): void {
		const name = fragment();
		if (sectionOf(name) !== null) turnTo(name, asked);
		else if (shown === null || name === '' || document.getElementById(name) === null)
			turnTo(key, asked);
	}

	for (const link of picker)
		link.addEventListener('click', (event) => {
			if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
			event.preventDefault();
			history.replaceState(history.state, '', link.hash);
			follow(true);
		});
	addEventListener('hashchange', () => follow(true));
	follow(false);
}
