/** What each state of the register’s drawing accents, labels and sets beside it. */
import type { Inline } from '../../copy/model.ts';
import type { Figure } from '../../dataset/schema.ts';
import { formatDate } from '../../format/dates.ts';
import { message, wordsOf, type ModelInput } from '../chart.ts';
import type { Frame } from '../counts/frame.ts';
import type { CountKey } from '../counts/key.ts';
import { labelsFor, type Label, type LabelWish } from '../counts/labels.ts';
import { offLineFor, type OffLine } from '../counts/off-line.ts';
import { spansAmong, type Reading, type Span } from '../counts/readings.ts';
import { perWidth, type PerWidth, type WidthClass } from '../layout/widths.ts';
import { saidNumber, shortNumber } from '../said-number.ts';
import { highlights, roundings, type StateName } from './selection.ts';

export interface RegisterBase extends Frame {
	dots: Reading[];
	spans: Span[];
	key: CountKey;
}

export interface RegisterDrawing {
	/** Ids of readings and keys of spans that the state speaks of. */
	accent: string[];
	labels: PerWidth<Label[]>;
	offLine: PerWidth<OffLine[]>;
	/** A passage of type inside the plot, or null. */
	aside: Inline[] | null;
}

function dotOf(id: string, { dots }: RegisterBase): Reading {
	const dot = dots.find((candidate) => candidate.id === id);
	if (dot === undefined) throw new Error(`${id} is not among the readings of the register.`);
	return dot;
}

/** The reading that one is set against: of a revision the one before, which was higher. */
function before({ id, revision }: Figure, { dots }: RegisterBase): Reading | null {
	if (revision === null) return null;
	const own = dots.filter(({ apart }) => !apart);
	return own[own.findIndex((dot) => dot.id === id) - 1] ?? null;
}

function numberLabel(
	id: string,
	base: RegisterBase,
	{ dataset, locale, messages }: ModelInput,
	width: WidthClass
): LabelWish {
	const { from, value } = dotOf(id, base);
	const figure = dataset.figure(id);
	// A fall of a few names cannot be seen on this scale: the label says from what.
	const higher = width === 'narrow' ? null : before(figure, base);
	const after =
		higher === null
			? []
			: [
					message(messages, 'register-after', {
						number: saidNumber(dataset.figure(higher.id), messages, locale)
					})
				];
	return {
		id,
		at: from,
		value,
		lines: [
			saidNumber(figure, messages, locale),
			formatDate(figure.asOf, locale, width === 'narrow' ? 'short' : 'long'),
			...after
		],
		shorter: [
			shortNumber(figure, messages, locale),
			formatDate(figure.asOf, locale, 'short'),
			...after
		],
		records: [id, null, ...(higher === null ? [] : [higher.id])]
	};
}

/** Readings that are not joined to the rest say why; in a narrow plot once, in the first state. */
function apartLabels(
	state: StateName,
	{ dots }: RegisterBase,
	{ messages }: ModelInput,
	width: WidthClass
): LabelWish[] {
	if (width === 'narrow' && state !== 'first') return [];
	return dots
		.filter(({ apart }) => apart)
		.map(({ id, from, value }) => ({
			id: `apart-${id}`,
			at: from,
			value,
			lines: [message(messages, 'register-apart-short')],
			records: [null],
			first: ['below-right', 'left'],
			spare: true
		}));
}

/** The drawing of a state; with no readings at all a bare frame. @throws Error if a reading is missing */
export function drawingOf(
	state: StateName,
	figures: readonly Figure[],
	base: RegisterBase,
	input: ModelInput
): RegisterDrawing {
	if (figures.length === 0) {
		return { accent: [], labels: perWidth(() => []), offLine: perWidth(() => []), aside: null };
	}
	const { accent, labelled } = highlights(state, figures);
	const said = state === 'rounded' ? roundings.map((id) => input.dataset.figure(id)) : [];
	const sayer = ({ speaker, via, body }: Figure) =>
		speaker?.name ?? via ?? input.dataset.body(body).short;
	return {
		accent: [...accent, ...spansAmong(accent, base.spans)],
		labels: perWidth((width) =>
			labelsFor(
				[
					...labelled.map((id) => numberLabel(id, base, input, width)),
					...apartLabels(state, base, input, width)
				],
				{ readings: base.dots, spans: base.spans },
				base,
				width
			)
		),
		offLine: perWidth((width) => offLineFor(said, sayer, base, input, width)),
		aside: wordsOf(input.words, state).notes['aside'] ?? null
	};
}
