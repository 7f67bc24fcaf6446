import type { Figure, Measure } from './schema.ts';

/** What can be done with two or more figures; each asks something else of their measures. */
export type Operation = 'difference' | 'sum';

/** Thrown where figures may not be set against each other; the message is the reason. */
export class NotComparable extends Error {
	override name = 'NotComparable';
}

/** Whether two measures are the same or one of them declares the other comparable. */
export function declaredComparable(a: Measure, b: Measure): boolean {
	return a.id === b.id || a.comparableWith.includes(b.id) || b.comparableWith.includes(a.id);
}

/**
 * Why an operation on two figures would say what nobody knows, or null if it may be done.
 * Two readings of one running count may be subtracted; groups of an additive measure may be added;
 * a part may be set against its whole; nothing else may.
 */
export function whyNot(
	operation: Operation,
	[first, second]: readonly [Figure, Figure],
	measureOf: (figure: Figure) => Measure
): string | null {
	const [a, b] = [measureOf(first), measureOf(second)];
	if (!declaredComparable(a, b)) {
		return `measure ${a.id} (${first.id}) is not declared comparable with ${b.id} (${second.id})`;
	}
	if (first.unit !== second.unit)
		return `${first.id} is in ${first.unit}, ${second.id} in ${second.unit}`;
	for (const figure of [first, second]) {
		if (figure.value === null) return `${figure.id} has no single value`;
		if (figure.role === 'disputed') return `${figure.id} is disputed`;
	}
	if (a.id !== b.id) return null;
	if (operation === 'difference' && a.accrual !== 'cumulative') {
		return `figures of measure ${a.id} are not readings of one running count: they may not be subtracted`;
	}
	if (operation === 'sum' && a.accrual !== 'additive') {
		return `figures of measure ${a.id} may overlap or be incomplete: they may not be added`;
	}
	return null;
}
