/**
 * What was announced through the First Lady’s channel? A row an announcement, a dot a child, its
 * shape by direction. Every helper that is credited stands in the row: they share cases, so that
 * none has a lane. Groups by way of Qatar are numbers in words, because our list is not complete.
 */
import { plainText } from '../../copy/model.ts';
import type { Figure } from '../../dataset/schema.ts';
import { formatDate } from '../../format/dates.ts';
import { formatNumber } from '../../format/numbers.ts';
import {
	message,
	wordsOf,
	type ChartView,
	type ModelInput,
	type StateView,
	type Table
} from '../chart.ts';
import { saidNumber } from '../said-number.ts';
import { batches, byQatar, eventOf, focusOf, STATES, type Focus } from './selection.ts';

export type Direction = Figure['directions'][number]['direction'];

/** Children of a group who went one way. */
export interface Way {
	direction: Direction;
	count: number;
	number: string;
	/** What the number is bound to, and the entry where it can be checked; null if to none. */
	bound: { reference: string; anchor: string } | null;
	words: string;
}

export interface Batch {
	record: string;
	date: string;
	number: string;
	/** Who gave the number. */
	said: string;
	ways: Way[];
	helpers: string[];
	/** The same in a row. */
	credited: string;
}

/** A group by way of Qatar, in words. */
export interface QatarGroup {
	record: string;
	number: string;
	/** Its date, and the direction where it is not to Ukraine alone. */
	words: string;
}

export interface BatchesBase {
	batches: Batch[];
	children: string;
	credited: string;
	qatar: { lead: string; groups: QatarGroup[]; incomplete: string } | null;
	/** Said where there is no record to draw. */
	nothing: string;
}

export interface BatchesDrawing {
	focus: Focus;
}

export type BatchesView = ChartView<BatchesBase, BatchesDrawing>;

function waysOf(figure: Figure, { dataset, messages, locale }: ModelInput): Way[] {
	const event = eventOf[figure.id];
	return figure.directions.map(({ direction, value }) => {
		const reference = `${event ?? ''}#${direction}`;
		const fact = event === undefined ? null : dataset.fact(reference);
		return {
			direction,
			count: value,
			number: formatNumber(value, locale),
			// A number of the event that says otherwise is not what is drawn here.
			bound: fact !== null && fact.value === value ? { reference, anchor: fact.anchor } : null,
			words: message(messages, `batches-${direction}`)
		};
	});
}

/** A name of more letters than this may be broken over lines. */
const SHORT_NAME = 18;

function unbroken(name: string): string {
	return name.length > SHORT_NAME ? name : name.replaceAll(' ', '\u00A0');
}

function batchOf(figure: Figure, input: ModelInput): Batch {
	const { dataset, messages, locale } = input;
	return {
		record: figure.id,
		date: formatDate(figure.asOf, locale),
		number: saidNumber(figure, messages, locale),
		said: message(messages, 'batches-number-by', { body: dataset.body(figure.body).short }),
		ways: waysOf(figure, input),
		helpers: figure.credits,
		credited: figure.credits.map(unbroken).join(', ')
	};
}

function qatarGroup(figure: Figure, { messages, locale }: ModelInput): QatarGroup {
	const date = formatDate(figure.asOf, locale, 'short').replaceAll(' ', '\u00A0');
	const ways = new Set(figure.directions.map(({ direction }) => direction));
	const [only] = ways;
	const direction =
		only === undefined || ways.size > 1
			? message(messages, ways.size > 1 ? 'batches-both' : 'batches-not-stated')
			: only === 'to-ukraine'
				? ''
				: message(messages, `batches-${only}`);
	return {
		record: figure.id,
		number: saidNumber(figure, messages, locale),
		words: [date, direction].filter((part) => part !== '').join(', ')
	};
}

function baseOf(input: ModelInput): BatchesBase {
	const { dataset, messages } = input;
	const groups = byQatar(dataset).map((figure) => qatarGroup(figure, input));
	return {
		batches: batches(dataset).map((figure) => batchOf(figure, input)),
		children: message(messages, 'batches-children'),
		credited: message(messages, 'batches-credited'),
		qatar:
			groups.length === 0
				? null
				: {
						lead: message(messages, 'batches-qatar'),
						groups,
						incomplete: message(messages, 'batches-qatar-incomplete')
					},
		nothing: message(messages, 'nothing-recorded')
	};
}

function table({ batches }: BatchesBase, input: ModelInput): Table {
	const { messages, words } = input;
	const column = (name: string) => message(messages, `column-${name}`);
	return {
		caption: plainText(words.question),
		columns: ['date', 'number', 'direction', 'body', 'helpers'].map(column),
		rows: batches.map(({ record, date, number, ways, helpers }) => {
			const directions = ways.map((way) => `${way.number} ${way.words}`).join(', ');
			const credited = helpers.join(', ');
			const body = input.dataset.body(input.dataset.figure(record).body).short;
			return {
				record,
				spoken: message(messages, 'spoken-batch', {
					date,
					number,
					directions: directions === '' ? message(messages, 'batches-not-stated') : directions,
					body,
					helpers: credited === '' ? message(messages, 'batches-nobody') : credited
				}),
				cells: [date, number, directions, body, credited]
			};
		})
	};
}

export function view(input: ModelInput): BatchesView {
	const base = baseOf(input);
	const states = STATES.map((state): [string, StateView<BatchesDrawing>] => {
		const { title, subtitle, summary } = wordsOf(input.words, state);
		return [state, { title, subtitle, summary, drawing: { focus: focusOf[state] } }];
	});
	return {
		id: 'batches',
		base,
		states: Object.fromEntries(states),
		table: table(base, input),
		marks: base.batches.map(({ record }) => record)
	};
}
