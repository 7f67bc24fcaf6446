/**
 * How did the list grow? Dots for readings of Ukraine’s register; between two readings of the same
 * value a hairline, between unequal ones a bracket: it changed somewhere between these dates.
 */
import { lastReading, type OpenDataset } from '../../dataset/dataset.ts';
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
import { placeLabels, type Box, type LabelRequest, type Side } from '../layout/labels.ts';
import { narrowest, perWidth, type PerWidth, type WidthClass } from '../layout/widths.ts';
import { highlights, MEASURE, roundings, STATES, type StateName } from './selection.ts';

export interface Dot {
	id: string;
	/** Days since 1970; a reading known to the month spans it. */
	from: number;
	to: number;
	value: number;
	/** A count of another body than the register’s own: not joined to it. */
	apart: boolean;
	/** A fall of the running count. */
	revised: boolean;
	/** The reading in words, for a screen reader. */
	spoken: string;
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
const TOP = 20_000;
const LEVEL_STEP = 5_000;

/** Space beside the plot in CSS pixels; the same numbers stand in the style sheet. */
export const margins = { left: 46, right: 12, top: 12, bottom: 26 } as const;

/** Least height of the plot for each width of its container. */
const leastHeight: Record<WidthClass, number> = { narrow: 170, middle: 260, wide: 300 };

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

function toDot(figure: Figure, { dataset, locale, messages }: ModelInput): Dot {
	const value = valueOf(figure);
	const last = lastReading(dataset, MEASURE);
	return {
		id: figure.id,
		from: dayOf(figure.asOf),
		to: dayAfter(figure.asOf) - 1,
		value,
		apart: last !== undefined && figure.body !== last.body,
		revised: figure.revision !== null,
		spoken: message(messages, 'register-spoken', {
			date: formatDate(figure.asOf, locale),
			number: `${qualified(figure, messages)}${formatNumber(value, locale)}`,
			body: dataset.body(figure.body).short
		})
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
			to: dot.from,
			low: Math.min(before.value, dot.value),
			high: Math.max(before.value, dot.value)
		};
	});
}

/** Turns days and values into pixels of the smallest plot of a width class. */
function pixels(width: WidthClass, [from, to]: readonly [number, number]) {
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
		y: (value: number) => (1 - value / TOP) * bottom
	};
}

/** The box that a mark takes up, with a little air. */
function around(left: number, right: number, y: number, air = 4): Box {
	return { left: left - air, right: right + air, top: y - air, bottom: y + air };
}

function labelsFor(
	ids: readonly string[],
	base: RegisterBase,
	input: ModelInput,
	width: WidthClass
): Label[] {
	const { plot, x, y } = pixels(width, base.domain);
	const dots = ids.flatMap((id) => base.dots.filter((dot) => dot.id === id));
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
	return placeLabels(requests, plot, [...marks, ...lines]).flatMap(({ id, side, shift }) => {
		const dot = dots.find((candidate) => candidate.id === id);
		const lines = requests.find((request) => request.id === id)?.lines ?? [];
		return dot === undefined
			? []
			: [{ id, at: dot.from, value: dot.value, side, shift, lines: [...lines] }];
	});
}

/** Numbers that were said, not read, set in rows above the plot so that none covers another. */
function offLineFor(
	ids: readonly string[],
	base: RegisterBase,
	{ dataset, locale, messages }: ModelInput
): OffLine[] {
	const middle = (base.domain[0] + base.domain[1]) / 2;
	return ids.map((id, row) => {
		const figure = dataset.figure(id);
		const at = dayOf(figure.asOf);
		const body = dataset.body(figure.body).short;
		return {
			id,
			at,
			row,
			flipped: at > middle,
			lines: [
				`${qualified(figure, messages)}${formatNumber(valueOf(figure), locale)}`,
				`${figure.speaker?.name ?? figure.via ?? body}, ${formatDate(figure.asOf, locale, 'short')}`
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
		offLine: perWidth(() => offLineFor(said, base, input)),
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
			cells: [
				formatDate(figure.asOf, locale),
				`${qualified(figure, messages)}${formatNumber(valueOf(figure), locale)}`,
				dataset.body(figure.body).short,
				figure.revision ?? ''
			]
		}))
	};
}

export function view(input: ModelInput): RegisterView {
	const figures = readings(input.dataset);
	const dots = figures.map((figure) => toDot(figure, input));
	const domain: [number, number] = [dayOf(FIRST_DAY), dayAfter(input.dataset.released)];
	const base: RegisterBase = {
		domain,
		top: TOP,
		dots,
		spans: spansBetween(dots),
		unread: {
			from: Math.max(domain[0], ...figures.map(({ asOf }) => dayAfter(asOf))),
			label: message(input.messages, 'nothing-read')
		},
		years: yearTicks(domain),
		levels: Array.from({ length: TOP / LEVEL_STEP + 1 }, (_, i) => i * LEVEL_STEP).map((value) => ({
			value,
			label: formatNumber(value, input.locale)
		}))
	};
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
