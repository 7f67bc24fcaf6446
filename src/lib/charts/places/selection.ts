/** Which places are drawn, and which of them each state speaks of. */
import type { OpenDataset } from '../../dataset/dataset.ts';
import type { Place } from '../../dataset/schema.ts';
import { isInFrame, project, type Point } from './frame.ts';

export const STATES = ['inside', 'february-2022', 'camps', 'one-journey', 'far'] as const;

export type StateName = (typeof STATES)[number];

/** States that are drawn as a map; `far` is a list of names. */
export type MapState = Exclude<StateName, 'far'>;

/** Towns and sites that a state speaks of, in the order in which they are numbered. */
export const spoken: Record<MapState, readonly string[]> = {
	inside: [
		'from-kupiansk-school',
		'to-perevalsk',
		'from-kherson-childrens-home',
		'to-simferopol-yolochka'
	],
	'february-2022': ['from-amvrosiivka-boarding-school'],
	camps: ['to-yevpatoria-luchisty', 'to-yevpatoria'],
	'one-journey': ['transit-stepanivka', 'transit-armiansk', 'to-anapa']
};

/** Regions that stand on a state’s map as a name: no source says where in them. */
export const namedOnMap: Record<MapState, readonly string[]> = {
	inside: [],
	'february-2022': ['transit-kursk-oblast'],
	camps: ['from-kherson-oblast'],
	'one-journey': []
};

export function placeOf(dataset: OpenDataset, id: string): Place | undefined {
	return dataset.tables.places.find((place) => place.id === id);
}

/** A place with its point in the frame. */
export interface Town {
	place: Place;
	at: Point;
}

/** A town or site that may be drawn as a dot, whether the frame shows it or not. */
export function isTown({ restsOn, point }: Place): boolean {
	return restsOn === 'report' && point?.basis === 'town';
}

/** Towns and sites that the frame shows: the dots of every map. */
export function towns(dataset: OpenDataset): Town[] {
	return dataset.tables.places.flatMap((place) => {
		if (place.point === null || !isTown(place)) return [];
		const at = project(place.point);
		return isInFrame(at) ? [{ place, at }] : [];
	});
}

/** A region outside Ukraine and the records that name it or a site in it. */
export interface Region {
	code: string;
	name: string;
	country: string;
	/** The region’s own record first, if there is one. */
	places: [Place, ...Place[]];
}

function longitude({ places }: Region): number {
	return Math.min(...places.map(({ point }) => point?.lon ?? Infinity));
}

/** Regions outside Ukraine to which a report says that children were brought, from west to east. */
export function regions(dataset: OpenDataset): Region[] {
	const found = new Map<string, Region>();
	for (const place of dataset.tables.places) {
		const { admin1, country, restsOn, role, kind } = place;
		if (admin1 === null || country === null || country === 'UA') continue;
		if (restsOn !== 'report' || role === 'from') continue;
		const region = found.get(admin1.code);
		if (region === undefined) found.set(admin1.code, { ...admin1, country, places: [place] });
		else if (kind === 'region') region.places.unshift(place);
		else region.places.push(place);
	}
	return [...found.values()].sort((a, b) => longitude(a) - longitude(b));
}

/** A journey that is drawn: a source gives both ends, and both are placed. */
export interface Leg {
	from: Town;
	to: Town;
}

/** Legs among the given towns. */
export function legsAmong(among: readonly Town[]): Leg[] {
	return among.flatMap((from) =>
		from.place.legs.flatMap(({ to: id }) => {
			const to = among.find(({ place }) => place.id === id);
			return to === undefined ? [] : [{ from, to }];
		})
	);
}
