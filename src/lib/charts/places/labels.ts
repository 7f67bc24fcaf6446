/** Names on the map, placed for each width so that none covers another, a dot or a leg. */
import { borders, countries } from '../../geo/basemap.ts';
import { message, type Messages } from '../chart.ts';
import {
	LABEL_SIZE,
	placeLabels,
	type LabelRequest,
	type Obstacle,
	type Side
} from '../layout/labels.ts';
import { wrap } from '../layout/text.ts';
import type { WidthClass } from '../layout/widths.ts';
import { FRAME, isInFrame, project, type Point } from './frame.ts';
import type { Leg, Town } from './selection.ts';

export interface Label {
	id: string;
	/** Place of what it names, in percent of the frame. */
	x: number;
	y: number;
	side: Side;
	/** How far down it hangs from there, in pixels. */
	shift: number;
	lines: string[];
	/** A town that the state speaks of, a region that has no point, or what helps to find one’s way. */
	kind: 'town' | 'region' | 'country' | 'sea';
}

/** A name before it has a place, in units of the frame. */
export interface Named {
	id: string;
	text: string;
	kind: Label['kind'];
	at: Point;
	sides: readonly Side[];
}

/** Narrowest map of each width class in CSS pixels; the style sheet keeps to them. */
export const narrowestMap: Record<WidthClass, number> = { narrow: 140, middle: 330, wide: 430 };

/** Widest line of a name in CSS pixels. */
const WIDEST: Record<WidthClass, number> = { narrow: 60, middle: 160, wide: 160 };

/** Radius of a dot that the state speaks of, and of another, with a little air; in pixels. */
const ROUND = { accent: 7.5, plain: 4 } as const;
const LEG_AIR = 3;
const BORDER_AIR = 2;

/** From a point to its name, in pixels: a number stands there. */
export const GAP = 11;

/** So many points of a leg stand for its line. */
const LEG_POINTS = 16;

const BESIDE: readonly Side[] = [
	'right',
	'left',
	'above',
	'below',
	'above-right',
	'below-right',
	'above-left',
	'below-left'
];
const AROUND: readonly Side[] = ['above', 'below', ...BESIDE];

/** Where the names stand that help to find one’s way; a name is centred near its anchor. */
const anchors = {
	UA: { lat: 48.5, lon: 33.6 },
	RU: { lat: 45.8, lon: 39.6 },
	crimea: { lat: 45.5, lon: 34.3 },
	'sea-black': { lat: 44.6, lon: 31.9 },
	'sea-azov': { lat: 46.2, lon: 36.4 }
} as const;

export const percentOf = ({ x, y }: Point): Point => ({
	x: Math.round((x / FRAME.width) * 10_000) / 100,
	y: Math.round((y / FRAME.height) * 10_000) / 100
});

export function townName(town: Town, messages: Messages): Named {
	const { id } = town.place;
	const text = message(messages, `places-town-${id}`);
	return { id, text, kind: 'town', at: town.at, sides: BESIDE };
}

/** A region by name; one that lies beyond the frame stands at its edge, with an arrow. */
export function regionName(id: string, name: string, at: Point): Named {
	if (isInFrame(at)) return { id, text: name, kind: 'region', at, sides: AROUND };
	const x = Math.min(FRAME.width, Math.max(0, at.x));
	const y = Math.min(FRAME.height, Math.max(0, at.y));
	const arrow = at.y < 0 ? '↑' : at.y > FRAME.height ? '↓' : at.x < 0 ? '←' : '→';
	return { id, text: `${arrow} ${name}`, kind: 'region', at: { x, y }, sides: BESIDE };
}

/** Names that every map has: countries, and where there is room the peninsula and the seas. */
export function wayfinding(width: WidthClass, messages: Messages, locale: string): Named[] {
	const country = new Intl.DisplayNames(locale, { type: 'region' });
	const drawn = new Set(countries.features.map(({ id }) => String(id)));
	return Object.entries(anchors).flatMap(([id, point]): Named[] => {
		const at = project(point);
		if (drawn.has(id))
			return [{ id, text: country.of(id) ?? id, kind: 'country', at, sides: AROUND }];
		if (width === 'narrow') return [];
		const kind = id.startsWith('sea') ? 'sea' : 'country';
		return [{ id, text: message(messages, `places-${id}`), kind, at, sides: AROUND }];
	});
}

function alongLeg({ from, to }: Leg): Point[] {
	return Array.from({ length: LEG_POINTS }, (_, i) => {
		const share = i / (LEG_POINTS - 1);
		return {
			x: from.at.x + share * (to.at.x - from.at.x),
			y: from.at.y + share * (to.at.y - from.at.y)
		};
	});
}

/** Corners of the borders that the frame shows: a name had better not stand on them. */
function borderPoints(): Point[] {
	const corners = borders.coordinates.flat().map(([lon = 0, lat = 0]) => ({ lon, lat }));
	return corners.map(project).filter(isInFrame);
}

/** What an attempt gives, or null if there is no room. */
function ifPossible<T>(attempt: () => T): T | null {
	try {
		return attempt();
	} catch {
		return null;
	}
}

/** The names that a map had better have, then those that it has if there is room. */
export interface Names {
	needed: readonly Named[];
	helpful: readonly Named[];
}

/** Finds places for names on the narrowest map of a width class; what fits nowhere is left to the list. */
export function labelsAt(
	{ needed, helpful }: Names,
	towns: readonly Town[],
	accent: readonly string[],
	legs: readonly Leg[],
	width: WidthClass
): Label[] {
	const mapWidth = narrowestMap[width];
	const scale = mapWidth / FRAME.width;
	const obstacle = ({ x, y }: Point, air: number): Obstacle => ({
		left: x * scale,
		right: x * scale,
		top: y * scale,
		bottom: y * scale,
		air
	});
	const marks = [
		...towns.map(({ place, at }) =>
			obstacle(at, accent.includes(place.id) ? ROUND.accent : ROUND.plain)
		),
		...legs.flatMap(alongLeg).map((point) => obstacle(point, LEG_AIR))
	];
	const plot = { left: 2, top: 2, right: mapWidth - 2, bottom: FRAME.height * scale - 2 };
	const lines = borderPoints().map((point) => obstacle(point, BORDER_AIR));
	const placed = (names: readonly Named[], obstacles: readonly Obstacle[]): Label[] => {
		const broken = names.map((name) => ({
			...name,
			lines: wrap(name.text, WIDEST[width], LABEL_SIZE, 'semibold')
		}));
		const requests = broken.map(({ id, lines, at, sides }): LabelRequest => ({
			id,
			x: at.x * scale,
			y: at.y * scale,
			lines,
			sides,
			gap: GAP
		}));
		return placeLabels(requests, plot, obstacles).flatMap(({ id, side, shift }) =>
			broken
				.filter((name) => name.id === id)
				.map(({ lines, kind, at }) => ({ id, ...percentOf(at), side, shift, lines, kind }))
		);
	};
	const clear = [...marks, ...lines];
	const offBorders = ifPossible(() => placed(needed, clear));
	const obstacles = offBorders === null ? marks : clear;
	let labels = offBorders ?? ifPossible(() => placed(needed, marks));
	const kept = labels === null ? [] : [...needed];
	// Where a language’s names are too long for all of them, the others are in the list that goes with the numbers.
	const rest = labels === null ? [...needed, ...helpful] : helpful;
	labels ??= [];
	for (const name of rest) {
		const more = ifPossible(() => placed([...kept, name], obstacles)) ?? [];
		// A name hung elsewhere on a leader would show the wrong place.
		if (!more.some(({ id, shift }) => id === name.id && shift === 0)) continue;
		labels = more;
		kept.push(name);
	}
	return labels;
}
