/**
 * Which state of its chart an embed shows. The address’s fragment is all there is to remember, and the
 * style sheet follows it: this changes the fragment, never with an entry in the history, which is the
 * host’s page’s too.
 */
import { askedIn } from '../address.ts';
import { warn } from './tell.ts';

export interface States {
	/** The state that is shown; empty where there are none. */
	shown(): string;
	/** Shows a state; one that is not known gives the chart’s own first one. */
	show(state: string): void;
}

/**
 * Starts it, and the buttons from state to state.
 * @param told called whenever another state comes to be shown, and whether a reader asked for it
 */
export function startStates(
	main: HTMLElement,
	told: (section: HTMLElement, asked: boolean) => void
): States {
	const sections = [...main.querySelectorAll<HTMLElement>('.embed-state')];
	const turns = main.querySelector<HTMLElement>('.turns');
	const place = turns?.querySelector('[data-turn-at]');
	const printed = place?.textContent ?? '';
	const indexOf = (state: string) => sections.findIndex(({ id }) => id === state);
	const key = indexOf(main.dataset['state'] ?? '');
	let at = -1;

	/** The index of the state of a name; of none or of another the key state’s. */
	function known(state: string): number {
		const index = indexOf(state);
		if (index < 0 && state !== '') warn('There is no such state, this is the first one.', state);
		return index < 0 ? key : index;
	}

	/** Marks what the address says now. */
	function follow(asked: boolean): void {
		const index = known(askedIn(location.hash));
		const section = sections[index];
		if (section === undefined || index === at) return;
		const first = at < 0;
		at = index;
		// As it is printed, with another number in the first one’s place.
		if (place) place.textContent = printed.replace(/\b1\b/, String(at + 1));
		for (const button of turns?.querySelectorAll('button') ?? [])
			button.setAttribute('aria-disabled', String(sections[at + stepOf(button)] === undefined));
		if (!first) told(section, asked);
	}

	function turn(index: number, asked: boolean): void {
		const section = sections[index];
		if (section === undefined || index === at) return;
		try {
			location.replace(`#${section.id}`);
		} catch {
			// Too many in too short a time: the state stays what it is.
		}
		follow(asked);
	}

	const stepOf = (button: Element) => (button.getAttribute('data-turn') === 'previous' ? -1 : 1);

	turns?.addEventListener('click', ({ target }) => {
		const button = target instanceof Element && target.closest('[data-turn]');
		if (button) turn(at + stepOf(button), true);
	});
	addEventListener('hashchange', () => follow(false));

	if (sections.length > 0) {
		// Where another’s secret stands beside it, the browser itself does not see the state.
		const asked = askedIn(location.hash);
		if (indexOf(asked) >= 0 && location.hash !== `#${asked}`) turn(indexOf(asked), false);
		follow(false);
		// Where one state at a time cannot be shown, all are.
		if (turns) turns.hidden = !CSS.supports('selector(:has(a))');
	}

	return {
		shown: () => sections[at]?.id ?? '',
		show(state) {
			if (sections.length > 0) turn(known(state), false);
		}
	};
}
