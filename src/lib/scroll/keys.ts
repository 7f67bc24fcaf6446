/** Next and previous: by the keys j and k, and by the buttons on each stage. */

/** What a key means, or null if it is meant for something else. */
export function turnOf(event: KeyboardEvent): 1 | -1 | null {
	if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || event.defaultPrevented)
		return null;
	const { target } = event;
	if (
		target instanceof HTMLElement &&
		(target.isContentEditable || target.matches('input, select, textarea, [role="dialog"] *'))
	)
		return null;
	if (event.key === 'j') return 1;
	if (event.key === 'k') return -1;
	return null;
}

/**
 * Listens for both.
 * @param turn told 1 for the next stop, -1 for the one before
 */
export function listenForTurns(root: HTMLElement, turn: (by: 1 | -1) => void): void {
	document.addEventListener('keydown', (event) => {
		const by = turnOf(event);
		if (by === null) return;
		event.preventDefault();
		turn(by);
	});
	root.addEventListener('click', ({ target }) => {
		const button = target instanceof Element ? target.closest<HTMLElement>('[data-turn]') : null;
		if (button !== null) turn(button.dataset['turn'] === 'next' ? 1 : -1);
	});
}
