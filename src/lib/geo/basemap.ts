/** The base map: land and internationally recognised borders. Where it is from: `basemap.md`. */
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import topology from './basemap.json' with { type: 'json' };

type Countries = Topology<{ countries: GeometryCollection<{ name: string }> }>;

// The file is a TopoJSON; its type as JSON has no unions.
const map = topology as unknown as Countries;

/** Countries as features, each with its ISO 3166-1 code as id. */
export const countries = feature(map, map.objects.countries) as FeatureCollection<
	Polygon | MultiPolygon,
	{ name: string }
>;

/** Lines between two countries, without coasts. */
export const borders = mesh(map, map.objects.countries, (a, b) => a !== b);

type Edge = readonly [x1: number, y1: number, x2: number, y2: number];

function edges(ring: readonly Position[]): Edge[] {
	return ring.slice(1).map(([x2 = 0, y2 = 0], i) => {
		const [x1 = 0, y1 = 0] = ring[i] ?? [];
		return [x1, y1, x2, y2];
	});
}

const outlines = new Map<string, Edge[]>(
	countries.features.map(({ id, geometry }) => [
		String(id),
		(geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat()).flatMap(
			edges
		)
	])
);

/** West of this the map begins anew: its longitudes run to 190 degrees east. */
const WEST_END = -30;

/** Whether a ray from the point to the east crosses an edge. */
function crosses([x1, y1, x2, y2]: Edge, x: number, y: number): boolean {
	return y1 > y !== y2 > y && x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
}

function distanceTo([x1, y1, x2, y2]: Edge, x: number, y: number): number {
	const [dx, dy] = [x2 - x1, y2 - y1];
	const length = dx ** 2 + dy ** 2;
	const along = length === 0 ? 0 : ((x - x1) * dx + (y - y1) * dy) / length;
	const nearest = Math.min(1, Math.max(0, along));
	return Math.hypot(x - x1 - nearest * dx, y - y1 - nearest * dy);
}

/** Whether the base map has a country, by its ISO 3166-1 code. */
export function isDrawn(country: string): boolean {
	return outlines.has(country);
}

/** Whether a point lies in a country or at most some degrees from it. */
export function isNear(
	country: string,
	{ lat, lon }: { lat: number; lon: number },
	degrees = 0
): boolean {
	const x = lon < WEST_END ? lon + 360 : lon;
	const all = outlines.get(country) ?? [];
	const inside = all.filter((edge) => crosses(edge, x, lat)).length % 2 === 1;
	return inside || all.some((edge) => distanceTo(edge, x, lat) < degrees);
}
