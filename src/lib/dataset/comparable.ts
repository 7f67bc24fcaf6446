import { earliest, latest } from './dates.ts';
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

/** The change of a measure's definition that lies between two figures, if there is one. */
function redefined(measure: Measure, a: Figure, b: Figure): Measure['breaks'][number] | undefined {
	const [early, late] = earliest(a.asOf) <= earliest(b.asOf) ? [a, b] : [b, a];
	return measure.breaks.find(
		({ kind, after, before }) =>
			kind === 'definition' &&
			earliest(early.asOf) <= latest(after) &&
			latest(late.asOf) >= earliest(before)
	);
}

/**
 * Why an operation on two figures would say what nobody knows, or null if it may be done.
 * Of one measure, two figures of a running count may be subtracted, if its definition did not change
 * between them, and groups of an additive measure may be added. Of two measures only what one of
 * them declares comparable; and a part is never added to its whole.
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
	if (a.id !== b.id) {
		const inside = a.partOf === b.id || b.partOf === a.id;
		return operation === 'sum' && inside
			? `one of ${a.id} and ${b.id} is a part of the other: their sum would count it twice`
			: null;
	}
	const change = redefined(a, first, second);
	if (change !== undefined) {
		return `the definition of measure ${a.id} changed between ${change.after} and ${change.before}`;
	}
	if (operation === 'difference' && a.accrual !== 'cumulative') {
		return `figures of measure ${a.id} are not readings of one running count: they may not be subtracted`;
	}
	if (operation === 'sum' && a.accrual !== 'additive') {
		return `figures of measure ${a.id} may overlap or be incomplete: they may not be added`;
	}
	return null;
}
