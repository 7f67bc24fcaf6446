/** Who can do what? Events in lanes by what the actor can do: charge, find, conclude, demand, sanction, answer. */
import { plainText } from '../../copy/model.ts';
import { formatDate } from '../../format/dates.ts';
import { message, wordsOf, type ChartView, type ModelInput, type StateView } from '../chart.ts';
import { eventTable } from '../lanes/events.ts';
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
import { dayAfter, dayOf, middleOf, yearTicks } from '../layout/days.ts';
import { drawn, laneOf, LANES, NOT_ABOUT_CHILDREN, spoken, STATES } from './selection.ts';

export type WarrantsView = ChartView<LaneBase, LaneDrawing>;

const FIRST_DAY = '2022-01-01';

const TEXT_WIDTH = { middle: 150, wide: 200 };

export function view(input: ModelInput): WarrantsView {
	const { dataset, messages, locale, words } = input;
	const domain: [number, number] = [dayOf(FIRST_DAY), dayAfter(dataset.released)];
	const events = drawn(dataset);
	const items = events.map((event): LaneItem => ({
		id: event.id,
		lane: laneOf(event) ?? '',
		x: percentOf(middleOf(event.date), domain),
		span: spanOf(event.date, domain),
		shape: event.about === NOT_ABOUT_CHILDREN ? 'hollow' : 'event',
		heading: formatDate(event.date, locale, 'short'),
		text: event.title,
		short: ''
	}));
	const lanes = LANES.map((id) => ({
		id,
		title: message(messages, `warrants-lane-${id}`),
		ticks: [],
		railTo: 100,
		unread: null
	}));
	const unread = {
		from: unreadFrom(dataset.coverageTo['icc-timeline'], domain),
		label: message(messages, 'nothing-read')
	};
	const ticks = percentTicks(yearTicks(domain), domain);
	const nothing = nothingToDraw(items, messages);
	const all: LaneBase = { key: [], lanes, items, ticks, unread, nothing };

	// The other warrants show only in the state that speaks of them, so the rest share a base without them.
	const children: LaneBase = { ...all, items: items.filter(({ shape }) => shape !== 'hollow') };
	const states = STATES.map((state): [string, StateView<LaneDrawing>] => {
		const { title, subtitle, summary } = wordsOf(words, state);
		const base = state === 'apart' ? all : children;
		const focus = LANES.filter((lane) =>
			base.items.some((item) => item.lane === lane && spoken[state].includes(item.id))
		);
		const drawing = laneDrawing(base, spoken[state], focus, TEXT_WIDTH);
		return [state, { title, subtitle, summary, drawing }];
	});
	return {
		id: 'warrants',
		base: all,
		states: Object.fromEntries(states),
		table: eventTable(events, plainText(words.question), input, (event) =>
			message(messages, `warrants-lane-${laneOf(event) ?? ''}`)
		),
		marks: children.items.map(({ id }) => id)
	};
}
