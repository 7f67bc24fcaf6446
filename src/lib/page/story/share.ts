/** Buttons that hand on a step: by the sheet of the reader’s device, else by copying its link. */

/** How long a button shows that the link was copied, in milliseconds. */
const SHOWN_FOR = 2000;

/** Where a button leads to: what it names, or the step that its stage is at. */
function stopOf(button: HTMLElement): HTMLElement | null {
	const named = button.dataset['share'] ?? '';
	return named === ''
		? (button.closest('.scrolly')?.querySelector<HTMLElement>('.step.active') ?? null)
		: document.getElementById(named);
}

/** @returns whether the link went to the clipboard; not if the reader chose where it goes */
async function handOn(stop: HTMLElement): Promise<boolean> {
	const url = new URL(`#${stop.id}`, location.href).href;
	const finding = stop.querySelector('.finding')?.textContent ?? '';
	if (typeof navigator.share === 'function') {
		try {
			await navigator.share({ title: document.title, text: finding.trim(), url });
			return false;
		} catch (refused) {
			// Closed by the reader, who wants no copy either.
			if (refused instanceof DOMException && refused.name === 'AbortError') return false;
		}
	}
	await navigator.clipboard.writeText(url);
	return true;
}

/**
 * Shows the buttons, which are printed hidden, where a script can do what they say.
 * @param announce says a text to who does not see the button
 */
export function offerSharing(root: HTMLElement, announce: (text: string) => void): void {
	if (typeof navigator.share !== 'function' && !('clipboard' in navigator)) return;
	for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-share]'))
		button.hidden = false;

	root.addEventListener('click', ({ target }) => {
		const button = target instanceof Element ? target.closest<HTMLElement>('[data-share]') : null;
		const stop = button === null ? null : stopOf(button);
		if (button === null || stop === null) return;
		handOn(stop)
			.then((copied) => {
				if (!copied) return;
				announce(button.dataset['copied'] ?? '');
				button.classList.add('copied');
				setTimeout(() => button.classList.remove('copied'), SHOWN_FOR);
			})
			// Refused by the browser: nothing was copied, and nobody says so.
			.catch(() => undefined);
	});
}
