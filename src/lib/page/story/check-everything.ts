/** The switch of `CheckSwitch.svelte`: for the page, and not remembered. */

const SHOWN = 'checking';

/** Makes the switch work; who came by the link that stands there without a script has it on. */
export function offerChecking(root: HTMLElement): void {
	const button = root.querySelector('button[data-check-everything]');
	if (button === null) return;
	const show = (on: boolean) => {
		root.classList.toggle(SHOWN, on);
		button.setAttribute('aria-pressed', String(on));
	};
	show(location.hash === `#${button.parentElement?.id ?? ''}`);
	button.addEventListener('click', () => show(!root.classList.contains(SHOWN)));
}
