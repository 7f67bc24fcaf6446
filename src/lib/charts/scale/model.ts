/**
 * How long is that list? One plain square a name, in one field, exactly as many as were read. The
 * list of names that was handed over has a frame of its own: whether it is a part of the register
 * is not stated, so that nothing is nested, faded or set against it.
 */
import { plainText, type Inline } from '../../copy/model.ts';
import type { OpenDataset } from '../../dataset/dataset.ts';
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
import { HANDED_OVER, recordOf, REGISTER, shownIn, STATES, type StateName } from './selection.ts';

/**
 * Columns of the field for each kind of room; the style sheet chooses by width, height and
 * resolution. The commonest rooms are filled in whole dots of the screen: a phone’s stage, a column
 * of text and the stage of a laptop. On a coarse screen squares are at least two pixels apart, so
 * that its narrowest rooms get a higher field. A broad room is as wide as a column of text and lower
 * than the usual field is there.
 */
export const COLUMNS = { least: 120, coarse: 160, low: 192, usual: 169, broad: 215 } as const;

export type Room = keyof typeof COLUMNS;

/** The short list’s own columns: nearly as many rows. */
const LIST_COLUMNS = 20;

/** Width of a square as a share of the step: a whole number of pixels at steps of two to six. */
const SIDE = 0.68;

export interface FieldInRoom {
	room: Room;
	field: Field;
	squares: Squares;
}

export interface Counts {
	record: string;
	/** As it is said: `at least 19,546`. */
	number: string;
	/** Who says so, and as of when. */
	said: string;
}

export interface ScaleBase {
	register: (Counts & { rooms: FieldInRoom[] }) | null;
	list: (Counts & { field: Field; squares: Squares }) | null;
	/** What is counted, after a number. */
	names: string;
	/** Said where there is no record to draw. */
	nothing: string;
}

export interface ScaleDrawing {
	shown: 'register' | 'list';
	/** What is said beneath or beside the squares, in order. */
	notes: { name: string; words: Inline[] }[];
}

export type ScaleView = ChartView<ScaleBase, ScaleDrawing>;

/** What the chart draws: the register and the list, as far as the dataset has them. */
export function lists(dataset: OpenDataset): Counted[] {
	return allCounted(dataset, [REGISTER, HANDED_OVER]);
}

function counts(figure: Counted, { dataset, messages, locale }: ModelInput): Counts {
	return {
		record: figure.id,
		number: saidNumber(figure, messages, locale),
		said: message(messages, 'scale-names-of', {
			body: dataset.body(figure.body).short,
			// A date is not broken over lines.
			date: formatDate(figure.asOf, locale).replaceAll(' ', '\u00A0')
		})
	};
}

function baseOf(input: ModelInput): ScaleBase {
	const register = counted(input.dataset, REGISTER);
	const list = counted(input.dataset, HANDED_OVER);
	const rooms = Object.entries(COLUMNS) as [Room, number][];
	return {
		register:
			register === null
				? null
				: {
						...counts(register, input),
						rooms: rooms.map(([room, columns]) => {
							const field = fieldOf(register.value, columns);
							return { room, field, squares: squaresOf(field, SIDE) };
						})
					},
		list: list === null ? null : { ...counts(list, input), ...listField(list.value) },
		names: message(input.messages, 'scale-names'),
		nothing: message(input.messages, 'nothing-recorded')
	};
}

function listField(value: number): { field: Field; squares: Squares } {
	const field = fieldOf(value, LIST_COLUMNS);
	return { field, squares: squaresOf(field, SIDE) };
}

function table(figures: readonly Counted[], input: ModelInput): Table {
	const { dataset, locale, messages, words } = input;
	const column = (name: string) => message(messages, `column-${name}`);
	return {
		caption: plainText(words.question),
		columns: [column('date'), column('names'), column('counts'), column('body')],
		rows: figures.map((figure) => {
			const date = formatDate(figure.asOf, locale);
			const number = saidNumber(figure, messages, locale);
			const body = dataset.body(figure.body).short;
			return {
				record: figure.id,
				spoken: message(messages, 'spoken-claim', { date, number, counts: figure.counts, body }),
				cells: [date, number, figure.counts, body]
			};
		})
	};
}

function drawing(state: StateName, input: ModelInput): ScaleDrawing {
	const { notes } = wordsOf(input.words, state);
	return {
		shown: shownIn[state],
		notes: Object.entries(notes).map(([name, words]) => ({ name, words }))
	};
}

export function view(input: ModelInput): ScaleView {
	const figures = lists(input.dataset);
	const states = STATES.map((state): [string, StateView<ScaleDrawing>] => {
		const { title, subtitle, summary } = wordsOf(input.words, state);
		return [state, { title, subtitle, summary, drawing: drawing(state, input) }];
	});
	return {
		id: 'scale',
		base: baseOf(input),
		states: Object.fromEntries(states),
		table: table(figures, input),
		marks: Object.values(recordOf).filter((id) => figures.some((figure) => figure.id === id))
	};
}
