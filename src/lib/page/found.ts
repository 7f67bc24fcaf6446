/**
 * An element of the page that its script cannot do without.
 * @throws Error if there is none of that id and kind
 */
export function found<T extends Element>(id: string, kind: new () => T): T {
	const element = document.getElementById(id);
	if (!(element instanceof kind)) throw new Error(`There is no #${id}.`);
	return element;
}
