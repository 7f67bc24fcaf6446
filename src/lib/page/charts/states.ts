/** The stage of a chart’s page: shows the state that the address names, as its own section prints it. */
import { show } from '../../scroll/show.ts';

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
 * @param told called with the figure on the stage whenever it has changed
 */
export function startStates(told: (figure: Element) => void = () => undefined): void {
	const stage = document.querySelector<HTMLElement>('.chart-stage');
	if (stage === null) return;
	const key = stage.dataset['key'] ?? '';
	const picker = [...document.querySelectorAll<HTMLAnchorElement>('.state-picker a')];
	const sectionOf = (name: string): HTMLElement | null =>
		document.querySelector<HTMLElement>(`.chart-state[id="${CSS.escape(name)}"]`);
	let shown: string | null = null;

	function turnTo(name: string): void {
		const section = sectionOf(name);
		const figure = section?.querySelector('figure');
		if (stage === null || section === null || !figure || name === shown) return;
		shown = name;
		show(stage, figure);
		const tools = section.querySelector('.figure-tools');
		stage.querySelector('.figure-tools')?.remove();
		if (tools !== null) stage.append(tools.cloneNode(true));
		for (const link of picker) {
			if (link.hash === `#${name}`) link.setAttribute('aria-current', 'true');
			else link.removeAttribute('aria-current');
		}
		const current = stage.querySelector(':scope > figure');
		if (current !== null) told(current);
	}

	/** The state that the address asks for; a fragment of something else on the page leaves it be. */
	function follow(): void {
		const name = fragment();
		if (sectionOf(name) !== null) turnTo(name);
		else if (shown === null || name === '' || document.getElementById(name) === null) turnTo(key);
	}

	for (const link of picker)
		link.addEventListener('click', (event) => {
			if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
			event.preventDefault();
			history.replaceState(history.state, '', link.hash);
			follow();
		});
	addEventListener('hashchange', follow);
	follow();
}
