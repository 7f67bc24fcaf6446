/** Works out the lengths that snippets are written with, as a browser does: another hand’s arithmetic. */

const LENGTH = /(-?\d+(?:\.\d+)?)(px|cqi)/g;

/**
 * A length of CSS in pixels.
 * @param formula of `calc()`, `clamp()`, sums, pixels and `cqi`
 * @param container width of the container that `cqi` is of, in pixels
 * @throws Error if there is anything else in it
 */
export function lengthOf(formula: string, container: number): number {
	const sum = formula
		.replace(LENGTH, (_, number: string, unit: string) =>
			unit === 'px' ? `(${number})` : `(${(Number(number) * container) / 100})`
		)
		.replaceAll('calc', '')
		.replaceAll('clamp', 'clamp_');
	if (!/^(?:clamp_|[\d\s()+*,.e-])*$/.test(sum)) throw new Error(`Not a length: ${formula}`);
	const clamp = (low: number, value: number, high: number) => Math.max(low, Math.min(value, high));
	const found: unknown = new Function('clamp_', `return ${sum}`)(clamp);
	if (typeof found !== 'number') throw new Error(`Not a length: ${formula}`);
	return found;
}
