/** A click that asks for what a link says it does, and for nothing else, such as a tab of its own. */
export function isPlain(event: MouseEvent): boolean {
	const { button, ctrlKey, metaKey, shiftKey, altKey } = event;
	return button === 0 && !ctrlKey && !metaKey && !shiftKey && !altKey;
}
