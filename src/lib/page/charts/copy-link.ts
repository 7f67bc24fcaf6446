/** Buttons that copy a link, or what stands in a field: printed hidden, shown where a script can do it. */

/** How long a button says that it is done. */
const SAID_FOR = 2000;

const BUTTON = 'button:is([data-copy], [data-copy-from])';

/** What a button copies: the text of the field that it names, or its link, whole. */
function copiedBy({ dataset: { copy = '', copyFrom = '' } }: HTMLButtonElement): string {
	const field = document.getElementById(copyFrom);
	return field instanceof HTMLTextAreaElement ? field.value : new URL(copy, document.baseURI).href;
}

async function copy(button: HTMLButtonElement): Promise<void> {
	const { copied = '' } = button.dataset;
	await navigator.clipboard.writeText(copiedBy(button));
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
	// A page that is not served safely has no clipboard; the link or the field beside the button is still there.
	if (!('clipboard' in navigator)) return;
	for (const button of root.querySelectorAll<HTMLButtonElement>(BUTTON)) button.hidden = false;
	root.addEventListener('click', (event) => {
		const target = event.target instanceof Element ? event.target : null;
		const button = target?.closest<HTMLButtonElement>(BUTTON);
		// Refused by the browser or its user: nothing was copied, and the button does not say so.
		if (button) copy(button).catch(() => undefined);
	});
}
