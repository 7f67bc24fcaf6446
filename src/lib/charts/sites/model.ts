/**
 * What kind of places? A grid of all the sites for each kind, with as many squares filled as are of
 * it. The kinds overlap, and nobody published by how much: each has a grid of its own, always in the
 * same order from its first square, so that no square of one stands for the same site in another.
 */
import { plainText } from '../../copy/model.ts';
import type { OpenDataset } from '../../dataset/dataset.ts';
import { isFigure } from '../../dataset/derive.ts';
import type { Figure } from '../../dataset/schema.ts';
import { formatDate } from '../../format/dates.ts';
import {
	message,
	wordsOf,
	type ChartView,
	type ModelInput,
	type StateView,
	type Table
} from '../chart.ts';
import { saidNumber } from '../said-number.ts';
import { allCounted, counted, type Counted } from '../grid/record.ts';
import { fieldOf, squaresOf, type Field, type Squares } from '../grid/squares.ts';
import {
	CHILDREN,
	FOUND,
	KINDS,
	ofKind,
	STATES,
	type KindName,
	type StateName
} from './selection.ts';

const COLUMNS = 15;

/** Widths of a square and of what is open in one that is not filled, as shares of the step. */
const SIDE = 0.76;
const OPEN = 0.5;

/** A number in type, and the record that it is bound to. */
export interface Said {
	record: string;
	number: string;
}

export interface Kind extends Said {
	name: KindName;
	what: string;
	/** Who reports it, where one source alone does; or null. */
	relayed: string | null;
	field: Field;
	filled: Squares;
}

export interface SitesBase {
	/** All the sites, and how the squares of a grid stand; null if there is no record of them. */
	all: (Said & { field: Field; squares: Squares; open: Squares; inset: number }) | null;
	/** What stands before and after the number of all sites. */
	of: { before: string; after: string };
	kinds: Kind[];
	/** What was found by a year, in type: no chart. */
	found: (Said & { said: string })[];
	/** That no number of children is given, and the record which says so; or null. */
	children: { record: string; words: string } | null;
	overlap: string;
	/** Said where there is no record to draw. */
	nothing: string;
}

export interface SitesDrawing {
	/** The kind that the state speaks of; null for a state in type. */
	focus: KindName | null;
}

export type SitesView = ChartView<SitesBase, SitesDrawing>;

/** The figures that the chart draws or prints, as far as the dataset has them. */
export function sites(dataset: OpenDataset): Figure[] {
	const ids = [...Object.values(FOUND), ...KINDS.map((kind) => ofKind[kind])];
	const children = dataset.record(CHILDREN);
	return [
		...allCounted(dataset, ids),
		...(children !== undefined && isFigure(children) ? [children] : [])
	];
}

function kindOf(name: KindName, all: Counted | null, input: ModelInput): Kind[] {
	const { dataset, messages, locale } = input;
	const figure = counted(dataset, ofKind[name]);
	if (figure === null || all === null) return [];
	if (figure.value > all.value)
		throw new Error(
			`${figure.id} counts more sites than there are: ${figure.value} of ${all.value}.`
		);
	const field = fieldOf(figure.value, COLUMNS);
	return [
		{
			name,
			record: figure.id,
			number: saidNumber(figure, messages, locale),
			what: message(messages, `sites-${name}`),
			relayed:
				figure.sources.length === 1 && figure.via !== null
					? message(messages, 'sites-secondary', { via: figure.via })
					: null,
			field,
			filled: squaresOf(field, SIDE)
		}
	];
}

/** Stands in for a number in a message, to be split at. */
const NUMBER = '\u0000';

function baseOf(input: ModelInput): SitesBase {
	const { dataset, messages, locale } = input;
	const all = counted(dataset, FOUND.later);
	const field = fieldOf(all?.value ?? 0, COLUMNS);
	const [before = '', after = ''] = message(messages, 'sites-of', { number: NUMBER }).split(NUMBER);
	const children = dataset.record(CHILDREN);
	return {
		all:
			all === null
				? null
				: {
						record: all.id,
						number: saidNumber(all, messages, locale),
						field,
						squares: squaresOf(field, SIDE),
						open: squaresOf(field, OPEN),
						inset: (SIDE - OPEN) / 2
					},
		of: { before, after },
		kinds: KINDS.flatMap((name) => kindOf(name, all, input)),
		found: allCounted(dataset, Object.values(FOUND)).map((figure) => ({
			record: figure.id,
			number: saidNumber(figure, messages, locale),
			said: message(messages, 'sites-said', {
				body: dataset.body(figure.body).short,
				date: formatDate(figure.asOf, locale)
			})
		})),
		children:
			children !== undefined && isFigure(children)
				? { record: children.id, words: children.counts }
				: null,
		overlap: message(messages, 'sites-overlap'),
		nothing: message(messages, 'nothing-recorded')
	};
}

function table(figures: readonly Figure[], input: ModelInput): Table {
	const { dataset, locale, messages, words } = input;
	const column = (name: string) => message(messages, `column-${name}`);
	return {
		caption: plainText(words.question),
		columns: ['counts', 'number', 'date', 'body', 'via'].map(column),
		rows: figures.map((figure) => {
			const date = formatDate(figure.asOf, locale);
			const number =
				figure.value === null
					? message(messages, 'no-number')
					: saidNumber(figure, messages, locale);
			const body = dataset.body(figure.body).short;
			const via = figure.via ?? '';
			const spoken = { date, number, counts: figure.counts, body, via };
			return {
				record: figure.id,
				spoken: message(messages, via === '' ? 'spoken-claim' : 'spoken-sites', spoken),
				cells: [figure.counts, number, date, body, via]
			};
		})
	};
}

function focusOf(state: StateName): KindName | null {
	return state === 'found' ? null : state;
}

export function view(input: ModelInput): SitesView {
	const base = baseOf(input);
	const states = STATES.map((state): [string, StateView<SitesDrawing>] => {
		const { title, subtitle, summary } = wordsOf(input.words, state);
		return [state, { title, subtitle, summary, drawing: { focus: focusOf(state) } }];
	});
	return {
		id: 'sites',
		base,
		states: Object.fromEntries(states),
		table: table(sites(input.dataset), input),
		marks: base.kinds.map(({ record }) => record)
	};
}
