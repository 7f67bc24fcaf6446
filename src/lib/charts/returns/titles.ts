/** What must be true of a release for the titles of this chart to be printed. */
import type { OpenDataset } from '../../dataset/dataset.ts';
import type { Figure } from '../../dataset/schema.ts';
import type { StateDefinition } from '../chart.ts';
import { readingsOf } from '../counts/readings.ts';
import {
	ABROAD,
	ALL_ROUTES,
	CREDITS,
	DECEMBER,
	DECEMBER_SAID,
	DEPORTED_ONLY,
	FROM_RUSSIA,
	JUMP,
	LAST_ALL_ROUTES,
	LAST_TALLIES,
	SEPTEMBER,
	SPLITS,
	TO_RUSSIA,
	TWO_THOUSAND,
	type StateName
} from './selection.ts';

/** The month of the last total that the titles name. */
const LAST_MONTH = '2026-02';

/** Whether a figure is the last that was read of its measure. */
function isLast(dataset: OpenDataset, { id, measure }: Figure): boolean {
	return readingsOf(dataset, measure).at(-1)?.id === id;
}

/** Whether a break of unknown reason is declared between the two readings of the jump. */
function unexplained(dataset: OpenDataset, [before, after]: readonly Figure[]): boolean {
	const breaks = dataset.measure(FROM_RUSSIA)?.breaks ?? [];
	return breaks.some(
		(one) => one.kind === 'unexplained' && one.after === before?.asOf && one.before === after?.asOf
	);
}

const tests: Record<StateName, (dataset: OpenDataset) => string | null> = {
	'from-russia'(dataset) {
		const [said, read] = [DEPORTED_ONLY, SEPTEMBER].map((id) => dataset.figure(id));
		if (said?.value !== read?.value) return `${DEPORTED_ONLY} and ${SEPTEMBER} are not one number`;
		if (said?.asOf.startsWith('2023-09') !== true || said.body !== 'ua-ombudsman')
			return `${DEPORTED_ONLY} is no longer the ombudsman’s, of September 2023`;
		return unexplained(
			dataset,
			JUMP.map((id) => dataset.figure(id))
		)
			? null
			: `no unexplained break is declared between ${JUMP.join(' and ')}`;
	},
	break(dataset) {
		const pairs = SPLITS.map(
			([whole, part]) => [dataset.figure(whole), dataset.figure(part)] as const
		);
		const wrong = pairs.find(([whole, part]) => part.of !== whole.id || part.role !== 'reading');
		if (wrong !== undefined)
			return `${wrong[1].id} is no longer a reading of a part of ${wrong[0].id}`;
		const [first, second] = pairs.map(([, part]) => part);
		if (first?.conflictsWith.includes(second?.id ?? '') !== true)
			return 'the two parts are no longer said to contradict each other';
		const before = dataset
			.measure(FROM_RUSSIA)
			?.breaks.find(({ continuesAs }) => continuesAs === ALL_ROUTES);
		const [earliest] = readingsOf(dataset, ALL_ROUTES);
		return earliest !== undefined && earliest.asOf === before?.before
			? null
			: `the first total by all routes is not of ${before?.before ?? 'a declared break'}`;
	},
	'all-routes'(dataset) {
		const last = dataset.figure(LAST_ALL_ROUTES);
		if (!isLast(dataset, last)) return `${last.id} is no longer the last total`;
		if (!last.asOf.startsWith(LAST_MONTH) || last.qualifier !== 'exact')
			return `${last.id} is no exact number of ${LAST_MONTH}`;
		const [lower, higher] = [DECEMBER_SAID[0], DECEMBER[1]].map((id) => dataset.figure(id));
		return lower?.conflictsWith.includes(higher?.id ?? '') === true && lower.role === 'statement'
			? null
			: `${DECEMBER_SAID[0]} is no longer a statement that contradicts ${DECEMBER[1]}`;
	},
	credited(dataset) {
		const stray = CREDITS.map(([, id]) => dataset.figure(id)).find(
			({ of, body }) => of !== TWO_THOUSAND || body !== 'ua-ombudsman'
		);
		return stray === undefined ? null : `${stray.id} is not the ombudsman’s, of ${TWO_THOUSAND}`;
	},
	moscow(dataset) {
		const measures = [ABROAD, TO_RUSSIA];
		const stray = LAST_TALLIES.map((id) => dataset.figure(id)).find(
			(figure, i) => figure.measure !== measures[i] || !isLast(dataset, figure)
		);
		return stray === undefined ? null : `${stray.id} is no longer the last of its tally`;
	}
};

export const states: readonly StateDefinition[] = Object.entries(tests).map(([name, untrue]) => ({
	name,
	untrue
}));
