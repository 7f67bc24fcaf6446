/**
 * How did the list grow? Dots for readings of Ukraine’s register; between two readings of the same
 * value a hairline, between unequal ones a bracket: it changed somewhere between these dates.
 */
import type { OpenDataset } from '../../dataset/dataset.ts';
import { compareDates } from '../../dataset/dates.ts';
import type { Figure } from '../../dataset/schema.ts';
import { formatDate } from '../../format/dates.ts';
import { formatNumber } from '../../format/numbers.ts';
import { plainText, type Inline } from '../../copy/model.ts';
import {
	message,
	wordsOf,
	type ChartView,
	type ModelInput,
	type StateView,
	type Table
} from '../chart.ts';
import { dayAfter, dayOf, yearTicks, type Tick } from '../layout/days.ts';
import {
	placeLabels,
	type Box,
	type LabelRequest,
	type Obstacle,
	type Side
} from '../layout/labels.ts';
import { narrowest, perWidth, type PerWidth, type WidthClass } from '../layout/widths.ts';
import { COUNTER, highlights, MEASURE, roundings, STATES, type StateName } from './selection.ts';

export interface Dot {
	id: string;
	/** Days since 1970; a reading known to the month spans it. */
	from: number;
	to: number;
	value: number;
	/** A count of another body than the register’s own: not joined to it. */
	apart: boolean;
}

/** The stretch between two neighbouring readings. */
export interface Span {
	key: string;
	from: number;
	to: number;
	low: number;
	high: number;
}

export interface Label {
	id: string;
	at: number;
	value: number;
	side: Side;
	/** How far down it hangs from its point, in pixels. */
	shift: number;
	lines: string[];
}

/** Type that stands off the line, because it is no reading. */
export interface OffLine {
	id: string;
	at: number;
	lines: string[];
	/** Row in the strip above the plot, from 0. */
	row: number;
	/** Whether the text runs to the left of its date. */
	flipped: boolean;
}

export interface RegisterBase {
	domain: [number, number];
	top: number;
	dots: Dot[];
	spans: Span[];
	/** From here on nothing was read. */
	unread: { from: number; label: string };
	years: Tick[];
	levels: { value: number; label: string }[];
}

export interface RegisterDrawing {
	/** Ids of dots and keys of spans that the state speaks of. */
	accent: string[];
	labels: PerWidth<Label[]>;
	offLine: PerWidth<OffLine[]>;
	/** A passage of type inside the plot, or null. */
	aside: Inline[] | null;
}

export type RegisterView = ChartView<RegisterBase, RegisterDrawing>;

const FIRST_DAY = '2022-07';
/** Least top of the scale. */
const TOP = 20_000;
const LEVEL_STEP = 5_000;

/** Space beside the plot in CSS pixels; the same numbers stand in the style sheet. */
export const margins = { left: 46, right: 12, top: 12, bottom: 26 } as const;

/** Least height of the plot for each width of its container; the narrow one serves a phone on its side too. */
export const leastHeight: Record<WidthClass, number> = { narrow: 150, middle: 260, wide: 300 };

/** Readings in order of date: all the marks of the chart. */
export function readings(dataset: OpenDataset): Figure[] {
	return dataset.tables['deportation-figures']
		.filter(({ measure, role }) => measure === MEASURE && role === 'reading')
		.sort((a, b) => compareDates(a.asOf, b.asOf) || (a.id < b.id ? -1 : 1));
}

function valueOf(figure: Figure): number {
	if (figure.value === null) throw new Error(`Figure ${figure.id} has no value.`);
	return figure.value;
}

function toDot(figure: Figure, dataset: OpenDataset): Dot {
	const value = valueOf(figure);
	return {
		id: figure.id,
		from: dayOf(figure.asOf),
		// A month that is not over at the release is drawn as far as the release.
		to: Math.min(dayAfter(figure.asOf) - 1, dayOf(dataset.released)),
		value,
		apart: figure.body !== COUNTER
	};
}

function qualified({ qualifier }: Figure, messages: ModelInput['messages']): string {
	return qualifier === 'exact' ? '' : `${message(messages, `qualifier-${qualifier}`)} `;
}

/** Stretches between neighbouring readings of the register’s own counter. */
export function spansBetween(dots: readonly Dot[]): Span[] {
	const own = dots.filter(({ apart }) => !apart);
	return own.slice(1).map((dot, i) => {
		const before = own[i] ?? dot;
		return {
			key: `${before.id}:${dot.id}`,
			from: before.from,
			// A change that is dated to a month may have come on its last day.
			to: before.value === dot.value ? dot.from : dot.to,
			low: Math.min(before.value, dot.value),
			high: Math.max(before.value, dot.value)
		};
	});
}

/** Turns days and values into pixels of the smallest plot of a width class. */
function pixels(width: WidthClass, { domain: [from, to], top }: RegisterBase) {
	const right = narrowest[width] - margins.left - margins.right;
	const bottom = leastHeight[width];
	return {
		plot: {
			left: 0,
			top: -margins.top,
			right: right + margins.right - 2,
			bottom
		} satisfies Box,
		x: (day: number) => ((day - from) / (to - from)) * right,
		y: (value: number) => (1 - value / top) * bottom
	};
}

/** A mark with a little air around it. */
function around(left: number, right: number, y: number, air = 4): Obstacle {
	return { left, right, top: y, bottom: y, air };
}

function dotOf(id: string, { dots }: RegisterBase): Dot {
	const dot = dots.find((candidate) => candidate.id === id);
	if (dot === undefined) throw new Error(`${id} is not among the readings of the register.`);
	return dot;
}

function labelsFor(
	ids: readonly string[],
	base: RegisterBase,
	input: ModelInput,
	width: WidthClass
): Label[] {
	const { plot, x, y } = pixels(width, base);
	const dots = ids.map((id) => dotOf(id, base));
	const requests = dots.map((dot): LabelRequest => {
		const figure = input.dataset.figure(dot.id);
		const style = width === 'narrow' ? 'short' : 'long';
		return {
			id: dot.id,
			x: x(dot.from),
			y: y(dot.value),
			lines: [
				`${qualified(figure, input.messages)}${formatNumber(dot.value, input.locale)}`,
				formatDate(figure.asOf, input.locale, style)
			],
			sides: [
				'right',
				'left',
				'below-right',
				'below-left',
				'below',
				'above-right',
				'above-left',
				'above'
			]
		};
	});
	const marks = base.dots.map((dot) => around(x(dot.from), x(dot.to), y(dot.value)));
	const lines = base.spans
		.filter(({ low, high }) => low === high)
		.map((span) => around(x(span.from), x(span.to), y(span.low), 1));
	return placeLabels(requests, plot, [...marks, ...lines]).map(({ id, side, shift }) => {
		const { from, value } = dotOf(id, base);
		const lines = requests.find((request) => request.id === id)?.lines ?? [];
		return { id, at: from, value, side, shift, lines: [...lines] };
	});
}

/** Numbers that were said, not read, set in rows above the plot so that none covers another. */
function offLineFor(
	ids: readonly string[],
	base: RegisterBase,
	{ dataset, locale, messages }: ModelInput,
	width: WidthClass
): OffLine[] {
	const middle = (base.domain[0] + base.domain[1]) / 2;
	return ids.map((id, row) => {
		const figure = dataset.figure(id);
		const at = dayOf(figure.asOf);
		const said = formatDate(figure.asOf, locale, 'short');
		const body = figure.speaker?.name ?? figure.via ?? dataset.body(figure.body).short;
		return {
			id,
			at,
			row,
			flipped: at > middle,
			lines: [
				`${qualified(figure, messages)}${formatNumber(valueOf(figure), locale)}`,
				// A narrow strip has room for the day; who said it stands in the record.
				width === 'narrow' ? said : `${body}, ${said}`
			]
		};
	});
}

function drawing(state: StateName, base: RegisterBase, input: ModelInput): RegisterDrawing {
	const { accent, labelled } = highlights(state, readings(input.dataset));
	const aside = wordsOf(input.words, state).notes['aside'] ?? null;
	const said = state === 'rounded' ? roundings : [];
	return {
		accent: [
			...accent,
			...base.spans
				.filter(({ key }) => key.split(':').every((id) => accent.includes(id)))
				.map(({ key }) => key)
		],
		labels: perWidth((width) => labelsFor(labelled, base, input, width)),
		offLine: perWidth((width) => offLineFor(said, base, input, width)),
		aside
	};
}

function table(
	figures: readonly Figure[],
	{ dataset, locale, messages, words }: ModelInput
): Table {
	const column = (name: string) => message(messages, `column-${name}`);
	return {
		caption: plainText(words.question),
		columns: [column('date'), column('names'), column('body'), column('note')],
		rows: figures.map((figure) => ({
			record: figure.id,
			spoken: message(messages, 'spoken-reading', {
				date: formatDate(figure.asOf, locale),
				number: `${qualified(figure, messages)}${formatNumber(valueOf(figure), locale)}`,
				body: dataset.body(figure.body).short
			}),
			cells: [
				formatDate(figure.asOf, locale),
				`${qualified(figure, messages)}${formatNumber(valueOf(figure), locale)}`,
				dataset.body(figure.body).short,
				figure.revision ?? (figure.body === COUNTER ? '' : message(messages, 'register-apart'))
			]
		}))
	};
}

/** The part of the drawing that all states share. */
export function baseOf(input: ModelInput): RegisterBase {
	const { dataset, locale, messages } = input;
	const dots = readings(dataset).map((figure) => toDot(figure, dataset));
	const domain: [number, number] = [
		Math.min(dayOf(FIRST_DAY), ...dots.map(({ from }) => from)),
		dayAfter(dataset.released)
	];
	const steps = Math.ceil(Math.max(TOP, ...dots.map(({ value }) => value)) / LEVEL_STEP);
	return {
		domain,
		top: steps * LEVEL_STEP,
		dots,
		spans: spansBetween(dots),
		unread: {
			from: Math.max(domain[0], ...dots.map(({ to }) => to + 1)),
			label: message(messages, 'register-unread')
		},
		years: yearTicks(domain),
		levels: Array.from({ length: steps + 1 }, (_, i) => i * LEVEL_STEP).map((value) => ({
			value,
			label: formatNumber(value, locale)
		}))
	};
}

export function view(input: ModelInput): RegisterView {
	const figures = readings(input.dataset);
	const base = baseOf(input);
	const states = STATES.map((state): [string, StateView<RegisterDrawing>] => {
		const { title, subtitle, summary } = wordsOf(input.words, state);
		return [state, { title, subtitle, summary, drawing: drawing(state, base, input) }];
	});
	return {
		id: 'register',
		base,
		states: Object.fromEntries(states),
		table: table(figures, input),
		marks: figures.map(({ id }) => id)
	};
}
