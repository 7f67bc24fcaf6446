/**
 * How many came back, by whose count? Two counts that are never joined: children back from Russia, and
 * children back by all routes. What Moscow counts is a list without an axis.
 */
import type { OpenDataset } from '../../dataset/dataset.ts';
import { compareDates, latest } from '../../dataset/dates.ts';
import type { Figure } from '../../dataset/schema.ts';
import { wordsOf, type ChartView, type ModelInput, type StateView } from '../chart.ts';
import { dayOf } from '../layout/days.ts';
import { keyOf } from '../counts/key.ts';
import { readingsOf, spansBetween, toReading, type Reading } from '../counts/readings.ts';
import { drawingOf, type ReturnsBase, type ReturnsDrawing } from './drawing.ts';
import {
	ABROAD,
	ALL_ROUTES,
	APART,
	CREDITS,
	DEPORTED_PART,
	FROM_RUSSIA,
	STATES,
	TO_RUSSIA
} from './selection.ts';
import { tableOf } from './table.ts';

export type ReturnsView = ChartView<ReturnsBase, ReturnsDrawing>;

const MEASURES = [FROM_RUSSIA, ALL_ROUTES, DEPORTED_PART, ABROAD, TO_RUSSIA];

/**
 * Everything that was said of these measures, in order of date. What is no reading makes no mark; it
 * stands in the table, and where it contradicts a reading, above the plot.
 */
export function records(dataset: OpenDataset): Figure[] {
	const credited = new Set<string>(CREDITS.map(([, id]) => id));
	return dataset.tables['deportation-figures']
		.filter(({ id, measure }) => MEASURES.includes(measure) || credited.has(id))
		.sort((a, b) => compareDates(latest(a.asOf), latest(b.asOf)) || (a.id < b.id ? -1 : 1));
}

/**
 * The month in which the one count goes over into the other. Only that the dataset declares this break
 * lets the two stand in one frame: they may not be set against each other.
 */
function breakAt({ measure }: OpenDataset): number {
	const found = measure(FROM_RUSSIA)?.breaks.find(({ continuesAs }) => continuesAs === ALL_ROUTES);
	if (found === undefined) {
		throw new Error(
			`The measure ${FROM_RUSSIA} has no break after which it goes on as ${ALL_ROUTES}.`
		);
	}
	return dayOf(found.before);
}

/** The part of the drawing that all states share. */
export function baseOf(input: ModelInput): ReturnsBase {
	const { dataset, messages } = input;
	const marks = (measure: string): Reading[] =>
		readingsOf(dataset, measure).map((figure) =>
			toReading(figure, figure.body === APART, dataset.released)
		);
	const [fromRussia, allRoutes, parts] = [
		marks(FROM_RUSSIA),
		marks(ALL_ROUTES),
		marks(DEPORTED_PART)
	];
	return {
		fromRussia,
		allRoutes,
		parts,
		spans: { fromRussia: spansBetween(fromRussia), allRoutes: spansBetween(allRoutes) },
		breakAt: breakAt(dataset),
		key: keyOf([...fromRussia, ...allRoutes], 'returns-key-reading', messages)
	};
}

export function view(input: ModelInput): ReturnsView {
	const base = baseOf(input);
	const states = STATES.map((state): [string, StateView<ReturnsDrawing>] => {
		const { title, subtitle, summary } = wordsOf(input.words, state);
		return [state, { title, subtitle, summary, drawing: drawingOf(state, base, input) }];
	});
	return {
		id: 'returns',
		base,
		states: Object.fromEntries(states),
		table: tableOf(records(input.dataset), input),
		marks: base.fromRussia.map(({ id }) => id)
	};
}
