/** What each state draws: which of the two counts, at which scale, and what stands beneath in type. */
import { plainText, type Inline } from '../../copy/model.ts';
import type { Figure } from '../../dataset/schema.ts';
import { formatDate } from '../../format/dates.ts';
import { message, wordsOf, type ModelInput } from '../chart.ts';
import { frameOf, leastHeight, type Frame } from '../counts/frame.ts';
import type { CountKey } from '../counts/key.ts';
import { labelsFor, type Label, type LabelWish } from '../counts/labels.ts';
import { offLineFor, type OffLine } from '../counts/off-line.ts';
import { spansAmong, type Reading, type Span } from '../counts/readings.ts';
import { wrap } from '../layout/text.ts';
import { LABEL_SIZE, LINE_HEIGHT } from '../layout/labels.ts';
import { perWidth, type PerWidth, type WidthClass } from '../layout/widths.ts';
import { saidNumber } from '../said-number.ts';
import { creditsOf, talliesOf, type Beneath } from './beneath.ts';
import {
	DECEMBER,
	DECEMBER_SAID,
	FIRST_NAMED_BOTH,
	JUMP,
	LAST_ALL_ROUTES,
	LAST_FROM_RUSSIA,
	SEPTEMBER,
	SPLITS,
	TWO_THOUSAND,
	type StateName
} from './selection.ts';

export interface ReturnsBase {
	/** Back from Russia: drawn in every state. */
	fromRussia: Reading[];
	/** Back from Russia and from occupied Ukraine. */
	allRoutes: Reading[];
	/** Of some totals by all routes, those who had been deported. */
	parts: Reading[];
	spans: { fromRussia: Span[]; allRoutes: Span[] };
	/** The day from which totals count more than before. */
	breakAt: number;
	key: CountKey;
}

/** A line from a total down to its part. */
export interface Tie {
	key: string;
	at: number;
	low: number;
	high: number;
}

export interface ReturnsDrawing {
	frame: Frame;
	readings: Reading[];
	spans: Span[];
	ties: Tie[];
	/** The day on which the definition changed; null where one count is drawn alone. */
	cut: number | null;
	/** Ids of readings and keys of spans that the state speaks of. */
	accent: string[];
	labels: PerWidth<Label[]>;
	offLine: PerWidth<OffLine[]>;
	/** A sentence beneath the plot, where there is room for it, or null. */
	note: Inline[] | null;
	/** What stands in type beneath the plot, and in its place where there is no room for both. */
	beneath: Beneath | null;
}

interface Highlights {
	accent: readonly string[];
	labelled: readonly string[];
}

function highlights(state: StateName, width: WidthClass): Highlights {
	switch (state) {
		case 'from-russia':
			return {
				accent: [...JUMP, SEPTEMBER],
				labelled: [...JUMP, SEPTEMBER, ...(width === 'narrow' ? [] : [LAST_FROM_RUSSIA])]
			};
		case 'break':
			return {
				accent: SPLITS.flat(),
				// In a narrow plot the parts are too low for a label; the title says them.
				labelled: width === 'narrow' ? SPLITS.map(([whole]) => whole) : SPLITS.flat()
			};
		case 'all-routes':
			return {
				accent: [...DECEMBER, LAST_ALL_ROUTES],
				labelled: [
					...(width === 'narrow' ? [] : [FIRST_NAMED_BOTH]),
					...DECEMBER.slice(-1),
					LAST_ALL_ROUTES
				]
			};
		case 'credited':
			return { accent: [TWO_THOUSAND], labelled: [TWO_THOUSAND] };
		case 'moscow':
			return { accent: [], labelled: [LAST_FROM_RUSSIA, LAST_ALL_ROUTES] };
	}
}

/** Widest line of words in a plot of each class. */
const WORDS_WIDTH: Record<WidthClass, number> = { narrow: 70, middle: 150, wide: 210 };

function words(id: string, at: number, value: number, text: string, width: WidthClass): LabelWish {
	const lines = wrap(text, WORDS_WIDTH[width], LABEL_SIZE);
	return { id, at, value, lines, records: lines.map(() => null), spare: true };
}

function numberLabel(
	state: StateName,
	{ id, to, value }: Reading,
	{ dataset, locale, messages }: ModelInput,
	width: WidthClass
): LabelWish {
	const figure = dataset.figure(id);
	const number = saidNumber(figure, messages, locale);
	// The end of a month is clear of the cut that its beginning may lie at.
	// Title and table say every number that is labelled, should a later release leave no room.
	const wish = { id, at: to, value, spare: true };
	// Where totals lie close, there is room for the number alone; its date stands in the table.
	const close = width === 'narrow' ? state !== 'from-russia' : state === 'break';
	if (close && width !== 'wide') return { ...wish, lines: [number], records: [id] };
	// A part has its total’s date; what is new is what it counts.
	if (figure.of !== null) {
		return { ...wish, lines: [message(messages, 'returns-deported', { number })], records: [id] };
	}
	const date = formatDate(figure.asOf, locale, width === 'wide' ? 'long' : 'short');
	return { ...wish, lines: [number, date], records: [id, null] };
}

/** Each count is named: the one beside its last reading, the other in the room beneath its course. */
function nameLabels(
	{ fromRussia, allRoutes }: ReturnsBase,
	{ messages }: ModelInput,
	width: WidthClass
): LabelWish[] {
	const named = [
		['returns-name-from-russia', fromRussia.at(-1), []],
		['returns-name-all-routes', allRoutes[Math.floor(allRoutes.length / 2)], ['below-right']]
	] as const;
	return named.flatMap(([key, reading, first]) => {
		if (reading === undefined) return [];
		const wish = words(key, reading.from, reading.value, message(messages, key), width);
		return [{ ...wish, first }];
	});
}

function tiesOf({ allRoutes, parts }: ReturnsBase, { dataset }: ModelInput): Tie[] {
	return parts.flatMap((part) => {
		const whole = allRoutes.find(({ id }) => id === dataset.figure(part.id).of);
		if (whole === undefined) return [];
		const at = (whole.from + whole.to) / 2;
		return [{ key: `${whole.id}:${part.id}`, at, low: part.value, high: whole.value }];
	});
}

/** The reason that is missing, said where it is missed. */
function jumpLabel(
	{ spans }: ReturnsBase,
	{ words: copy }: ModelInput,
	width: WidthClass
): LabelWish[] {
	const note = wordsOf(copy, 'from-russia').notes['jump'];
	const span = spans.fromRussia.find(({ key }) => key === JUMP.join(':'));
	if (note === undefined || span === undefined) return [];
	const middle = (span.low + span.high) / 2;
	return [words('jump', span.to, middle, plainText(note), width)];
}

/** The cut says what changed there, at the head of the plot. */
function cutLabel(
	{ breakAt }: ReturnsBase,
	{ top }: Frame,
	{ messages }: ModelInput,
	width: WidthClass
): LabelWish {
	const wish = words(
		'cut',
		breakAt,
		top,
		message(messages, width === 'narrow' ? 'returns-cut-short' : 'returns-cut'),
		width
	);
	const half = (wish.lines.length * LINE_HEIGHT) / 2;
	return { ...wish, value: top * (1 - half / leastHeight[width]), first: ['left', 'right'] };
}

/** The words that stand in the plot beside its numbers: fewer the less room there is. */
function wordLabels(
	state: StateName,
	base: ReturnsBase,
	frame: Frame,
	input: ModelInput,
	width: WidthClass
): LabelWish[] {
	if (state === 'from-russia') return width === 'narrow' ? [] : jumpLabel(base, input, width);
	const cut = state === 'break' || width !== 'narrow' ? [cutLabel(base, frame, input, width)] : [];
	const named = width === 'wide' || (state !== 'break' && width === 'middle');
	return [...cut, ...(named ? nameLabels(base, input, width) : [])];
}

const nothing = <T>(): PerWidth<T[]> => perWidth(() => []);

/** One state’s drawing; of a count without any reading a bare frame that says so. */
export function drawingOf(state: StateName, base: ReturnsBase, input: ModelInput): ReturnsDrawing {
	const { dataset } = input;
	const alone = state === 'from-russia';
	const readings = alone ? base.fromRussia : [...base.fromRussia, ...base.allRoutes, ...base.parts];
	const spans = alone ? base.spans.fromRussia : [...base.spans.fromRussia, ...base.spans.allRoutes];
	const frame = frameOf(
		readings,
		alone
			? {
					firstDay: '2022-07',
					step: 100,
					round: 50,
					least: 400,
					unread: 'returns-unread-from-russia'
				}
			: { firstDay: '2022-07', step: 500, round: 100, least: 500, unread: 'nothing-read' },
		input
	);
	const bare = { frame, readings, spans, ties: [], cut: null, accent: [] };
	const beneath =
		state === 'credited' ? creditsOf(input) : state === 'moscow' ? talliesOf(input) : null;
	if (readings.length === 0) {
		return { ...bare, labels: nothing(), offLine: nothing(), note: null, beneath };
	}
	const of = (ids: readonly string[]) => readings.filter(({ id }) => ids.includes(id));
	const accent = of(highlights(state, 'wide').accent).map(({ id }) => id);
	const said = state === 'all-routes' ? DECEMBER_SAID.map((id) => dataset.figure(id)) : [];
	const sayer = ({ body }: Figure) => dataset.body(body).short;
	return {
		...bare,
		ties: alone ? [] : tiesOf(base, input),
		cut: alone ? null : base.breakAt,
		// A box is accented where the step itself is spoken of.
		accent: [...accent, ...(alone ? spansAmong(accent, spans) : [])],
		labels: perWidth((width) => {
			// Type takes the place of a plot that is not wide.
			if (beneath !== null && width !== 'wide') return [];
			const numbers = of(highlights(state, width).labelled).map((reading) =>
				numberLabel(state, reading, input, width)
			);
			return labelsFor(
				[...numbers, ...wordLabels(state, base, frame, input, width)],
				{ readings, spans, cuts: alone ? [] : [base.breakAt] },
				frame,
				width
			);
		}),
		offLine: perWidth((width) => offLineFor(said, sayer, frame, input, width)),
		note: wordsOf(input.words, state).notes['list'] ?? null,
		beneath
	};
}
