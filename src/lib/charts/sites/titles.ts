/** What must be true of a release for the titles of this chart to be printed. */
import type { OpenDataset } from '../../dataset/dataset.ts';
import type { Figure, Qualifier } from '../../dataset/schema.ts';
import type { StateDefinition } from '../chart.ts';
import { FOUND, ofKind, type KindName, type StateName } from './selection.ts';

/** Whether a figure is said as a title says it, by its date and how exact it is; else how not. */
function otherwise({ id, asOf, qualifier }: Figure, year: string, said: Qualifier): string | null {
	if (!asOf.startsWith(year)) return `${id} is of ${asOf}, not of ${year}`;
	return qualifier === said ? null : `${id} is not “${said}” its number, but “${qualifier}”`;
}

/** A part of the sites of 2025, said as a title says it; else how not. */
function partOf(dataset: OpenDataset, kind: KindName, said: Qualifier): string | null {
	const part = dataset.figure(ofKind[kind]);
	const all = dataset.figure(FOUND.later);
	if (part.of !== all.id) return `${part.id} is no longer a part of ${all.id}`;
	if ((part.value ?? Infinity) > (all.value ?? 0))
		return `${part.id} counts more sites than ${all.id}`;
	return otherwise(all, '2025', 'at-least') ?? otherwise(part, '2025', said);
}

const tests: Record<StateName, (dataset: OpenDataset) => string | null> = {
	found(dataset) {
		const [earlier, later] = [dataset.figure(FOUND.earlier), dataset.figure(FOUND.later)];
		const measure = dataset.measure(later.measure);
		if (earlier.measure === later.measure || measure?.comparableWith.includes(earlier.measure))
			return `${earlier.id} and ${later.id} may now be set against each other`;
		return otherwise(earlier, '2023', 'at-least') ?? otherwise(later, '2025', 'at-least');
	},
	're-education': (dataset) => partOf(dataset, 're-education', 'at-least'),
	military: (dataset) =>
		dataset.figure(ofKind.military).counts.includes('broadly defined')
			? partOf(dataset, 'military', 'at-least')
			: `${ofKind.military} is no longer “broadly defined”`,
	'state-run': (dataset) => partOf(dataset, 'state-run', 'at-least'),
	occupied: (dataset) =>
		dataset.figure(ofKind.occupied).sources.length === 1
			? partOf(dataset, 'occupied', 'exact')
			: `${ofKind.occupied} no longer rests on one report`
};

export const states: readonly StateDefinition[] = Object.entries(tests).map(([name, untrue]) => ({
	name,
	untrue
}));
