/**
 * How did the list grow? Marks for readings of Ukraine’s register; between two readings of the same
 * value a hairline, between unequal ones a box: it changed somewhere between these dates.
 */
import type { OpenDataset } from '../../dataset/dataset.ts';
import type { Figure } from '../../dataset/schema.ts';
import { wordsOf, type ChartView, type ModelInput, type StateView } from '../chart.ts';
import { frameOf } from '../counts/frame.ts';
import { keyOf } from '../counts/key.ts';
import { readingsOf, spansBetween, toReading } from '../counts/readings.ts';
import { drawingOf, type RegisterBase, type RegisterDrawing } from './drawing.ts';
import { COUNTER, MEASURE, STATES } from './selection.ts';
import { tableOf } from './table.ts';

export type RegisterView = ChartView<RegisterBase, RegisterDrawing>;

/** Readings in order of date: all the marks of the chart. */
export function readings(dataset: OpenDataset): Figure[] {
	return readingsOf(dataset, MEASURE);
}

/** The part of the drawing that all states share. */
export function baseOf(input: ModelInput): RegisterBase {
	const { dataset, messages } = input;
	const dots = readings(dataset).map((figure) =>
		toReading(figure, figure.body !== COUNTER, dataset.released)
	);
	return {
		...frameOf(
			dots,
			{ firstDay: '2022-07', step: 5_000, round: 5_000, least: 20_000, unread: 'register-unread' },
			input
		),
		dots,
		spans: spansBetween(dots),
		key: keyOf(dots, 'counts-key-reading', messages)
	};
}

export function view(input: ModelInput): RegisterView {
	const figures = readings(input.dataset);
	const base = baseOf(input);
	const states = STATES.map((state): [string, StateView<RegisterDrawing>] => {
		const { title, subtitle, summary } = wordsOf(input.words, state);
		return [state, { title, subtitle, summary, drawing: drawingOf(state, figures, base, input) }];
	});
	return {
		id: 'register',
		base,
		states: Object.fromEntries(states),
		table: tableOf(figures, input),
		marks: figures.map(({ id }) => id)
	};
}
