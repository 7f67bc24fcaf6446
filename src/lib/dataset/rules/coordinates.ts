import type { Rule } from './rule.ts';

/** The box around a country, in degrees; a longitude past 180 lies east of the date line. */
interface Box {
	lat: readonly [south: number, north: number];
	lon: readonly [west: number, east: number];
}

/** Ukraine within its borders of 1991, its neighbours to which children were taken. */
const BOXES = new Map<string, Box>([
	['UA', { lat: [44.4, 52.4], lon: [22.1, 40.2] }],
	['RU', { lat: [41.2, 81.9], lon: [19.6, 191] }],
	['BY', { lat: [51.3, 56.2], lon: [23.2, 32.8] }]
]);

/** A tenth of a degree is kept, so a place at the border may stand a little beyond it. */
const MARGIN = 0.2;

function outside(degrees: number, [low, high]: readonly [number, number]): boolean {
	return degrees < low - MARGIN || degrees > high + MARGIN;
}

export const coordinates: Rule = {
	name: 'a point lies in the box around its country',
	check({ tables, report }) {
		for (const { id, country, point } of tables.places) {
			const box = country === null ? undefined : BOXES.get(country);
			if (box === undefined || point === null) continue;
			const expectIn = (field: 'lat' | 'lon', degrees: number) => {
				if (!outside(degrees, box[field])) return;
				report(
					'places',
					id,
					`point.${field}`,
					point[field],
					`between ${box[field].join(' and ')}, where ${country} lies`
				);
			};
			expectIn('lat', point.lat);
			// Chukotka lies east of the date line.
			expectIn('lon', country === 'RU' && point.lon < -160 ? point.lon + 360 : point.lon);
		}
	}
};
