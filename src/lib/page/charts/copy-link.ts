/** Buttons that copy a link: printed hidden, shown where a script can do it. */

/** How long a button says that it is done. */
const SAID_FOR = 2000;

async function copy(button: HTMLButtonElement): Promise<void> {
	const { copy: address = '', copied = '' } = button.dataset;
	await navigator.clipboard.writeText(new URL(address, document.baseURI).href);
	const label = button.textContent;
	button.textContent = copied;
	button.disabled = true;
	setTimeout(() => {
		button.textContent = label;
		button.disabled = false;
	}, SAID_FOR);
}

/** Shows the buttons below an element, and copies when one is pressed, those too that come later. */
export function offerCopying(root: HTMLElement = document.documentElement): void {
	// A page that is not served safely has no clipboard; the link beside the button is still a link.
	if (!('clipboard' in navigator)) return;
	for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-copy]'))
		button.hidden = false;
	root.addEventListener('click', (event) => {
		const target = event.target instanceof Element ? event.target : null;
		const button = target?.closest<HTMLButtonElement>('button[data-copy]');
		// Refused by the browser or its user: nothing was copied, and the button does not say so.
		if (button) copy(button).catch(() => undefined);
	});
}
