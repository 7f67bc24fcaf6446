/** Class of the root while the reader is in a chapter, and the bar at the top of the page out of sight. */
const IN_CHAPTERS = 'in-chapters';

/**
 * Sets the menu of the bar (`SiteMenu.svelte`) afloat in the corner of the window, and back in its place.
 * @returns a function to be told the stop that the reader is at, as often as anything has moved
 */
export function floatMenu(root: HTMLElement): (stop: HTMLElement | null) => void {
	const menu = root.querySelector<HTMLDetailsElement>('.site-menu');
	if (menu === null) return () => undefined;

	return (stop) => {
		// It keeps its room in the bar, so that its box is there wherever its button is.
		const afloat = stop !== null && menu.getBoundingClientRect().bottom < 0;
		if (afloat === root.classList.contains(IN_CHAPTERS)) return;
		root.classList.toggle(IN_CHAPTERS, afloat);
		// Its list would be in another place than the one at which it was opened.
		menu.open = false;
	};
}
