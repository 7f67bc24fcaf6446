/**
 * Which places are named? Dots for towns and sites that a report names, on a map without a front
 * line; straight lines where a source gives both ends of a journey. What is known by its region
 * alone is a name, never a point.
 */
import { plainText, type Inline } from '../../copy/model.ts';
import type { Place } from '../../dataset/schema.ts';
import {
	message,
	wordsOf,
	type ChartView,
	type ModelInput,
	type Row,
	type StateView,
	type Table
} from '../chart.ts';
import { perWidth, type PerWidth } from '../layout/widths.ts';
import { FRAME, land, project, type Land } from './frame.ts';
import { labelsAt, percentOf, regionName, townName, wayfinding, type Label } from './labels.ts';
import {
	legsAmong,
	namedOnMap,
	placeOf,
	regions,
	spoken,
	STATES,
	towns,
	type Leg,
	type MapState,
	type Town
} from './selection.ts';

export interface Dot {
	id: string;
	/** In percent of the frame. */
	x: number;
	y: number;
}

export interface Line {
	key: string;
	/** Ends in the frame’s units. */
	x1: number;
	y1: number;
	x2: number;
	y2: number;
	/** Where its arrowhead stands, in percent, and whither it points, in degrees clockwise from east. */
	arrow: { x: number; y: number; turn: number };
}

/** What a state says of one journey or place, beside its numbers on the map. */
export interface Entry {
	/** The record that it tells of. */
	id: string;
	numbers: number[];
	words: Inline[];
}

/** A place on the map by its number. */
export interface Stop {
	number: number;
	name: string;
}

export interface MapDrawing {
	/** Dots that the state speaks of. */
	accent: string[];
	/** Their numbers; of two at one place the first carries it. */
	numbers: Record<string, number>;
	lines: Line[];
	labels: PerWidth<Label[]>;
	entries: Entry[];
	/** The names of the numbers, for where there is room for no more. */
	stops: Stop[];
}

export interface RegionGroup {
	country: string;
	/** `kind` is the word “oblast” where the name has one: a small stage leaves it out. */
	regions: { id: string; name: string; kind: string }[];
}

export interface PlacesBase {
	/** Size of the map in its own units. */
	frame: typeof FRAME;
	dots: Dot[];
	/** What the map does not show, and whose it is. */
	note: string;
}

/** A map, or names of regions. */
export type PlacesDrawing =
	{ map: MapDrawing; groups: null } | { map: null; groups: RegionGroup[] };

export type PlacesView = ChartView<PlacesBase, PlacesDrawing> & { defs: Land };

/** How far along a leg its arrowhead stands. */
const ARROW_AT = 0.55;

const rounded = (value: number) => Math.round(value * 10) / 10;

function lineOf({ from, to }: Leg): Line {
	const [a, b] = [from.at, to.at];
	const at = { x: a.x + ARROW_AT * (b.x - a.x), y: a.y + ARROW_AT * (b.y - a.y) };
	return {
		key: `${from.place.id}:${to.place.id}`,
		x1: rounded(a.x),
		y1: rounded(a.y),
		x2: rounded(b.x),
		y2: rounded(b.y),
		arrow: {
			...percentOf(at),
			turn: rounded((Math.atan2(b.y - a.y, b.x - a.x) * 180) / Math.PI)
		}
	};
}

/** Towns in order, those at one point only once. */
function distinctPoints(among: readonly Town[]): Town[] {
	return among.filter(
		({ at }, i) => among.findIndex((other) => other.at.x === at.x && other.at.y === at.y) === i
	);
}

function mapDrawing(state: MapState, all: readonly Town[], input: ModelInput): MapDrawing {
	const { dataset, messages, locale, words } = input;
	const among = spoken[state].flatMap((id) => all.filter(({ place }) => place.id === id));
	const legs = legsAmong(among);
	const distinct = distinctPoints(among);
	const numberOf = ({ at }: Town) =>
		distinct.findIndex((stop) => stop.at.x === at.x && stop.at.y === at.y) + 1;
	const accent = among.map(({ place }) => place.id);
	const numbers = Object.fromEntries(distinct.map((town) => [town.place.id, numberOf(town)]));
	const { notes } = wordsOf(words, state);
	const entries = spoken[state].flatMap((id): Entry[] => {
		const note = notes[id];
		if (note === undefined) return [];
		const own = among.filter(({ place }) => place.id === id);
		const ends = legs.filter(({ from }) => from.place.id === id).map(({ to }) => to);
		return [{ id, numbers: [...own, ...ends].map(numberOf), words: note }];
	});
	const named = namedOnMap[state].flatMap((id) => {
		const place = placeOf(dataset, id);
		return place?.point ? [regionName(id, place.name, project(place.point))] : [];
	});
	const labels = perWidth((width) =>
		labelsAt(
			{
				// A narrow map has numbers, and their list the names.
				needed: [
					...(width === 'narrow' ? [] : distinct.map((town) => townName(town, messages))),
					...named
				],
				helpful: wayfinding(width, messages, locale)
			},
			all,
			accent,
			legs,
			width
		)
	);
	const stops = distinct.map((town) => ({
		number: numberOf(town),
		name: townName(town, messages).text
	}));
	return { accent, numbers, lines: legs.map(lineOf), labels, entries, stops };
}

function countryName(code: string, locale: string): string {
	return new Intl.DisplayNames(locale, { type: 'region' }).of(code) ?? code;
}

function withoutKind(full: string): { name: string; kind: string } {
	const name = full.replace(/ oblast$/, '');
	return { name, kind: full.slice(name.length) };
}

/** Regions by country, the country of the westernmost first. */
function groupsOf({ dataset, locale }: ModelInput): RegionGroup[] {
	const named = regions(dataset);
	return [...new Set(named.map(({ country }) => country))].map((code) => ({
		country: countryName(code, locale),
		regions: named
			.filter(({ country }) => country === code)
			.map(({ name, places: [first] }) => ({ id: first.id, ...withoutKind(name) }))
	}));
}

function row(place: Place, { messages, locale }: ModelInput): Row {
	const role = message(messages, `sources-part-places-${place.role}`);
	const where = [
		place.admin1?.name ?? [],
		place.country === null ? [] : countryName(place.country, locale)
	]
		.flat()
		.join(', ');
	return {
		record: place.id,
		cells: [place.name, role, where, place.reported],
		spoken: message(messages, 'spoken-place', { place: place.name, role, where })
	};
}

/** Every place that some state draws or names. */
function table(all: readonly Town[], input: ModelInput): Table {
	const column = (name: string) => message(input.messages, `column-${name}`);
	const drawn = all.map(({ place }) => place);
	const named = regions(input.dataset).flatMap(({ places }) => places);
	return {
		caption: plainText(input.words.question),
		columns: [column('place'), column('role'), column('where'), column('reported')],
		rows: [...new Set([...drawn, ...named])].map((place) => row(place, input))
	};
}

export function view(input: ModelInput): PlacesView {
	const all = towns(input.dataset);
	const states = STATES.map((state): [string, StateView<PlacesDrawing>] => {
		const { title, subtitle, summary } = wordsOf(input.words, state);
		const drawing: PlacesDrawing =
			state === 'far'
				? { map: null, groups: groupsOf(input) }
				: { map: mapDrawing(state, all, input), groups: null };
		return [state, { title, subtitle, summary, drawing }];
	});
	return {
		id: 'places',
		base: {
			frame: FRAME,
			dots: all.map(({ place, at }) => ({ id: place.id, ...percentOf(at) })),
			note: message(input.messages, 'places-note')
		},
		states: Object.fromEntries(states),
		table: table(all, input),
		marks: all.map(({ place }) => place.id),
		defs: land()
	};
}
