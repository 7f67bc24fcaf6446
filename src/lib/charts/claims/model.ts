/**
 * Who says what, and what does it count? Each number in type at the date it was said, in a lane of
 * its kind. There is no axis of size: these numbers count different things and cannot be ranked.
 */
import { plainText } from '../../copy/model.ts';
import type { OpenDataset } from '../../dataset/dataset.ts';
import { methods, type Figure } from '../../dataset/schema.ts';
import { formatDate } from '../../format/dates.ts';
import {
	message,
	wordsOf,
	type ChartView,
	type ModelInput,
	type StateView,
	type Table
} from '../chart.ts';
import {
	laneDrawing,
	nothingToDraw,
	percentOf,
	percentTicks,
	spanOf,
	unreadFrom,
	type LaneBase,
	type LaneDrawing,
	type LaneItem
} from '../lanes/model.ts';
import { dayAfter, dayOf, yearTicks } from '../layout/days.ts';
import { saidNumber, shortNumber } from '../said-number.ts';
import {
	LANES,
	picked,
	repeated,
	sameSource,
	spokenOf,
	STATES,
	type LaneName,
	type StateName
} from './selection.ts';

export type ClaimsView = ChartView<LaneBase, LaneDrawing>;

const FIRST_DAY = '2022-04-01';

const TEXT_WIDTH = { middle: 140, wide: 215 };

/** The figures of each lane, in the order in which they are listed. */
export function inLanes(dataset: OpenDataset): { lane: LaneName; figure: Figure }[] {
	// A dataset without figures has nothing in its lanes; one that lacks some of them is refused.
	if (dataset.tables['deportation-figures'].length === 0) return [];
	return LANES.flatMap((lane) => picked[lane].map((id) => ({ lane, figure: dataset.figure(id) })));
}

export function claims(dataset: OpenDataset): Figure[] {
	return inLanes(dataset).map(({ figure }) => figure);
}

/** The day at whose place a figure stands: the middle of the days that its date can mean, none after the release. */
function placeOf({ asOf }: Figure, released: string): number {
	return (dayOf(asOf) + Math.min(dayAfter(asOf), dayAfter(released)) - 1) / 2;
}

function table(dataset: OpenDataset, { messages, locale, words }: ModelInput): Table {
	const column = (name: string) => message(messages, `column-${name}`);
	return {
		caption: plainText(words.question),
		columns: [column('kind'), column('number'), column('counts'), column('body'), column('date')],
		rows: inLanes(dataset).map(({ lane, figure }) => ({
			record: figure.id,
			spoken: message(messages, 'spoken-claim', {
				date: formatDate(figure.asOf, locale),
				number: saidNumber(figure, messages, locale),
				counts: figure.counts,
				body: dataset.body(figure.body).short
			}),
			cells: [
				message(messages, `claims-lane-${lane}`),
				saidNumber(figure, messages, locale),
				figure.counts,
				dataset.body(figure.body).short,
				formatDate(figure.asOf, locale)
			]
		}))
	};
}

function focusOf(state: StateName): LaneName[] {
	if (state !== 'same-source') return [state];
	const spoken = new Set<string>(sameSource.flat());
	return LANES.filter((lane) => picked[lane].some((id) => spoken.has(id)));
}

/** Who says it and when; a Russian figure that Kyiv quotes says so. */
export function attribution(
	lane: LaneName,
	{ asOf, body }: Figure,
	{ dataset, messages, locale }: ModelInput
): string {
	const { short, country } = dataset.body(body);
	const key = lane === 'arrivals' && country !== 'RU' ? 'claims-quoted' : 'claims-said';
	// A date is not broken over lines.
	const date = formatDate(asOf, locale, 'short').replaceAll(' ', '\u00A0');
	return message(messages, key, { body: short, date });
}

export function view(input: ModelInput): ClaimsView {
	const { dataset, messages, locale, words } = input;
	const domain: [number, number] = [dayOf(FIRST_DAY), dayAfter(dataset.released)];
	const last = claims(dataset)
		.map(({ asOf }) => asOf)
		.sort((a, b) => dayAfter(a) - dayAfter(b))
		.at(-1);
	const items = inLanes(dataset).map(({ lane, figure }): LaneItem => ({
		id: figure.id,
		lane,
		x: percentOf(placeOf(figure, dataset.released), domain),
		span: spanOf(figure.asOf, domain),
		shape: figure.method,
		heading: saidNumber(figure, messages, locale),
		text: attribution(lane, figure, input),
		short: repeated.has(figure.id) ? '' : shortNumber(figure, messages, locale)
	}));
	const base: LaneBase = {
		key: methods.map((shape) => ({ shape, label: message(messages, `shape-${shape}`) })),
		lanes: LANES.map((id) => ({
			id,
			title: message(messages, `claims-lane-${id}`),
			ticks: [],
			railTo: 100,
			unread: null
		})),
		items,
		ticks: percentTicks(yearTicks(domain), domain),
		unread: {
			from: unreadFrom(last ?? '', domain),
			label: message(messages, 'nothing-read')
		},
		nothing: nothingToDraw(items, messages)
	};
	const states = STATES.map((state): [string, StateView<LaneDrawing>] => {
		const { title, subtitle, summary } = wordsOf(words, state);
		const drawing = laneDrawing(base, spokenOf(state), focusOf(state), TEXT_WIDTH);
		return [state, { title, subtitle, summary, drawing }];
	});
	return {
		id: 'claims',
		base,
		states: Object.fromEntries(states),
		table: table(dataset, input),
		marks: items.map(({ id }) => id)
	};
}
