/**
 * The one frame that all maps of this chart share: southern and eastern Ukraine with Crimea, on an
 * equal-area projection. One frame, so that the land is printed once and no place moves.
 */
import { geoConicEqualArea, geoPath, type GeoProjection } from 'd3-geo';
import { borders, countries } from '../../geo/basemap.ts';

/** Size of the drawing in its own units; on the page it is scaled as a whole. */
export const FRAME = { width: 560, height: 510 } as const;

/** Outlines are cut off so far beyond the frame that the line along the cut is not seen. */
const BEYOND = 3;

/** What the frame must hold, with room for labels: Odesa’s coast to Rostov, Crimea to Kupiansk. */
const HELD: [lon: number, lat: number][] = [
	[31, 44.3],
	[40.2, 44.3],
	[38, 49.9],
	[33, 49.9]
];
const PADDING = 14;

const projection: GeoProjection = geoConicEqualArea()
	.parallels([45, 50])
	.rotate([-35.6, 0])
	.fitExtent(
		[
			[PADDING, PADDING],
			[FRAME.width - PADDING, FRAME.height - PADDING]
		],
		{ type: 'MultiPoint', coordinates: HELD }
	)
	.clipExtent([
		[-BEYOND, -BEYOND],
		[FRAME.width + BEYOND, FRAME.height + BEYOND]
	]);

export interface Point {
	x: number;
	y: number;
}

/** A place in the frame’s units; it may lie outside of the frame. */
export function project({ lat, lon }: { lat: number; lon: number }): Point {
	const [x, y] = projection([lon, lat]) ?? [Number.NaN, Number.NaN];
	return { x, y };
}

export function isInFrame({ x, y }: Point): boolean {
	return x >= 0 && x <= FRAME.width && y >= 0 && y <= FRAME.height;
}

export interface Land {
	frame: typeof FRAME;
	/** The land of each country that the frame shows, as SVG paths. */
	countries: { id: string; d: string }[];
	/** Borders between them. */
	borders: string;
}

/** The land that the frame shows, to a tenth of a unit. */
export function land(): Land {
	const path = geoPath(projection).digits(1);
	return {
		frame: FRAME,
		countries: countries.features.flatMap((country) => {
			const d = path(country);
			return d === null ? [] : [{ id: String(country.id), d }];
		}),
		borders: path(borders) ?? ''
	};
}
