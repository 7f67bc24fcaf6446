/**
 * What happened before, in and after Anchorage? Three strips, each with an even scale of its own:
 * months, hours of one day, months. One axis for all would make that day the hinge of everything.
 */
import { plainText } from '../../copy/model.ts';
import type { SummitEvent } from '../../dataset/schema.ts';
import { formatDate, formatDayMonth } from '../../format/dates.ts';
import { message, wordsOf, type ChartView, type ModelInput, type StateView } from '../chart.ts';
import { eventTable } from '../lanes/events.ts';
import {
	laneDrawing,
	nothingToDraw,
	percentOf,
	percentTicks,
	spanOf,
	unreadFrom,
	type Lane,
	type LaneBase,
	type LaneDrawing,
	type LaneItem
} from '../lanes/model.ts';
import { dayAfter, dayOf, middleOf, monthTicks, type Tick } from '../layout/days.ts';
import {
	drawn,
	hour,
	spoken,
	STATES,
	stripOf,
	STRIPS,
	THE_DAY,
	type StripName
} from './selection.ts';

export type SummitView = ChartView<LaneBase, LaneDrawing>;

const FIRST_DAY = '2023-10-01';
const MONTHS_BETWEEN_TICKS = 6;
const ZONE = 'America/Anchorage';
const HOURS: readonly [number, number] = [10, 15];

/** Share of the day’s strip, in percent, that has hours; events whose hour is not stated stand beside it. */
const HOURS_TO = 46;
const UNTIMED_FROM = 54;

const TEXT_WIDTH = { middle: 130, wide: 180 };

function untimed(event: SummitEvent, events: readonly SummitEvent[]): number {
	const without = events.filter((other) => stripOf(other) === 'day' && other.time === null);
	return (
		UNTIMED_FROM +
		(without.findIndex(({ id }) => id === event.id) / without.length) * (100 - UNTIMED_FROM)
	);
}

/** The hour of an event on the day. @throws Error if the strip has no place for it */
function hourInStrip(event: SummitEvent): number {
	const at = hour(event);
	if (event.time?.zone !== ZONE || at < HOURS[0] || at > HOURS[1]) {
		throw new Error(
			`Event ${event.id} (${event.time?.clock}, ${event.time?.zone}) is outside the hours of the strip, ${HOURS.join(' to ')} in ${ZONE}.`
		);
	}
	return at;
}

function hourTicks(): Tick[] {
	const [from, to] = HOURS;
	return Array.from({ length: to - from + 1 }, (_, i) => from + i).map((at) => ({
		at,
		label: `${at}:00`
	}));
}

export function view(input: ModelInput): SummitView {
	const { dataset, messages, locale, words } = input;
	const events = drawn(dataset);
	const domains: Record<Exclude<StripName, 'day'>, [number, number]> = {
		before: [dayOf(FIRST_DAY), dayOf(THE_DAY)],
		after: [dayOf(THE_DAY), dayAfter(dataset.released)]
	};
	const place = (event: SummitEvent): number => {
		const strip = stripOf(event);
		if (strip !== 'day') return percentOf(middleOf(event.date), domains[strip]);
		if (event.time === null) return untimed(event, events);
		return (percentOf(hourInStrip(event), HOURS) * HOURS_TO) / 100;
	};
	const span = (event: SummitEvent): LaneItem['span'] => {
		const strip = stripOf(event);
		return strip === 'day' ? null : spanOf(event.date, domains[strip]);
	};
	const heading = (event: SummitEvent): string => {
		if (stripOf(event) !== 'day') return formatDate(event.date, locale, 'short');
		return event.time === null
			? formatDayMonth(event.date, locale)
			: message(messages, 'summit-announced-time', { time: event.time.clock });
	};
	const items = events.map((event): LaneItem => ({
		id: event.id,
		lane: stripOf(event),
		x: place(event),
		span: span(event),
		shape: 'event',
		heading: heading(event),
		text: event.title,
		short: ''
	}));
	const ticks: Record<StripName, Tick[]> = {
		before: percentTicks(
			monthTicks(domains.before, MONTHS_BETWEEN_TICKS, (month) =>
				formatDate(month, locale, 'short')
			),
			domains.before
		),
		day: hourTicks()
			.map(({ at, label }) => ({ at: (percentOf(at, HOURS) * HOURS_TO) / 100, label }))
			.concat({ at: UNTIMED_FROM, label: message(messages, 'summit-no-hour') }),
		after: percentTicks(
			monthTicks(domains.after, MONTHS_BETWEEN_TICKS, (month) =>
				formatDate(month, locale, 'short')
			),
			domains.after
		)
	};
	const lanes = STRIPS.map((id): Lane => ({
		id,
		title: message(messages, `summit-strip-${id}`),
		ticks: ticks[id],
		railTo: id === 'day' ? HOURS_TO : 100,
		unread: id === 'after' ? unreadFrom(dataset.coverageTo['summit-events'], domains.after) : null
	}));
	const base: LaneBase = {
		key: [],
		lanes,
		items,
		ticks: [],
		unread: { from: lanes.at(-1)?.unread ?? 100, label: message(messages, 'nothing-read') },
		nothing: nothingToDraw(items, messages)
	};
	const states = STATES.map((state): [string, StateView<LaneDrawing>] => {
		const { title, subtitle, summary } = wordsOf(words, state);
		const focus = STRIPS.filter((strip) =>
			items.some(({ id, lane }) => lane === strip && spoken[state].includes(id))
		);
		return [
			state,
			{
				title,
				subtitle,
				summary,
				drawing: laneDrawing(base, spoken[state], focus, TEXT_WIDTH)
			}
		];
	});
	return {
		id: 'summit',
		base,
		states: Object.fromEntries(states),
		table: eventTable(events, plainText(words.question), input, (event) =>
			message(messages, `summit-strip-${stripOf(event)}`)
		),
		marks: items.map(({ id }) => id)
	};
}
