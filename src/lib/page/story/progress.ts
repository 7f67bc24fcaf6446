/** Fills the line of `Progress.svelte`, and marks the chapter in every list, as the reader goes on. */

/** @returns a function to be told the stop that the reader is at, as often as anything has moved */
export function followProgress(root: HTMLElement): (stop: HTMLElement | null) => void {
	const line = root.querySelector<HTMLElement>('.progress');
	const links = [...root.querySelectorAll<HTMLElement>('[data-chapter]')];
	let shown: string | undefined;

	return (stop) => {
		const way = root.scrollHeight - window.innerHeight;
		const read = way > 0 ? Math.min(1, window.scrollY / way) : 0;
		line?.style.setProperty('--read', read.toFixed(4));
		const chapter = stop?.closest('.chapter')?.id;
		if (chapter === shown) return;
		shown = chapter;
		for (const link of links) {
			if (link.dataset['chapter'] === chapter) link.setAttribute('aria-current', 'true');
			else link.removeAttribute('aria-current');
		}
	};
}
