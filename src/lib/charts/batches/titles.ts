/** What must be true of a release for the titles of this chart to be printed. */
import type { OpenDataset } from '../../dataset/dataset.ts';
import type { Figure } from '../../dataset/schema.ts';
import type { StateDefinition } from '../chart.ts';
import { batches, eventOf, FEBRUARY, OCTOBER, type StateName } from './selection.ts';

/** The last month that a title names. */
const LAST = '2026-02';

/** Whether a group’s directions are those of its event, and make up the whole; else how not. */
function broken(dataset: OpenDataset, { id, value, directions }: Figure): string | null {
	const sum = directions.reduce((total, direction) => total + direction.value, 0);
	if (sum !== value) return `the directions of ${id} make ${sum}, not ${value ?? 'a number'}`;
	const other = directions.find(
		({ direction, value }) =>
			dataset.fact(`${eventOf[id] ?? 'no event'}#${direction}`)?.value !== value
	);
	return other === undefined
		? null
		: `${id} and its event differ on how many went ${other.direction}`;
}

function toRussia({ directions }: Figure): number {
	return directions
		.filter(({ direction }) => direction === 'to-russia')
		.reduce((total, { value }) => total + value, 0);
}

const tests: Record<StateName, (dataset: OpenDataset) => string | null> = {
	october(dataset) {
		const first = dataset.figure(OCTOBER);
		if (batches(dataset)[0]?.id !== first.id) return `${first.id} is no longer the first`;
		if (!first.asOf.startsWith('2025-10')) return `${first.id} is of ${first.asOf}, not October`;
		if (toRussia(first) === 0) return `nobody of ${first.id} went to Russia`;
		return broken(dataset, first);
	},
	three(dataset) {
		const all = batches(dataset);
		const last = all.at(-1);
		if (all.length !== Object.keys(eventOf).length || last?.asOf.startsWith(LAST) !== true)
			return `there are ${all.length} announcements, the last of ${last?.asOf ?? 'no date'}`;
		const elsewhere = all.find(
			(figure) => toRussia(figure) > 0 !== [OCTOBER, FEBRUARY].includes(figure.id)
		);
		if (elsewhere !== undefined) return `${elsewhere.id} has other directions than the title says`;
		return all.map((figure) => broken(dataset, figure)).find((reason) => reason !== null) ?? null;
	},
	helpers(dataset) {
		const last = dataset.figure(FEBRUARY);
		if (!last.asOf.startsWith(LAST)) return `${last.id} is of ${last.asOf}, not February`;
		if (dataset.body(last.body).country !== 'RU') return `${last.id} is no longer Russia’s number`;
		return last.credits.length > 1 ? null : `${last.id} no longer credits several helpers`;
	}
};

export const states: readonly StateDefinition[] = Object.entries(tests).map(([name, untrue]) => ({
	name,
	untrue
}));
