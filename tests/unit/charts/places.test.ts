import { geoArea } from 'd3-geo';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { FRAME, isInFrame, land, project } from '../../../src/lib/charts/places/frame.ts';
import { narrowestMap } from '../../../src/lib/charts/places/labels.ts';
import { view, type MapDrawing, type PlacesView } from '../../../src/lib/charts/places/model.ts';
import { placesPicture } from '../../../src/lib/charts/places/picture.ts';
import {
	legsAmong,
	placeOf,
	regions,
	spoken,
	STATES,
	towns,
	type MapState
} from '../../../src/lib/charts/places/selection.ts';
import { labelBox, overlap, type Box } from '../../../src/lib/charts/layout/labels.ts';
import { widthClasses } from '../../../src/lib/charts/layout/widths.ts';
import type { Place } from '../../../src/lib/dataset/schema.ts';
import {
	all,
	brokenNumbers,
	chartOf,
	inputOf,
	realDataset,
	remove,
	setPlace,
	type Change
} from './fixture.ts';

const dataset = realDataset();
const made = view(inputOf('places', dataset));
const mapStates = Object.keys(spoken) as MapState[];

function mapOf({ states }: PlacesView, state: MapState): MapDrawing {
	const map = states[state]?.drawing.map;
	if (!map) throw new Error(`State ${state} draws no map.`);
	return map;
}

const onlyPlaces =
	(places: (all: readonly Place[]) => Place[]): Change =>
	(own) => {
		own.places = places(own.places);
	};

const drawnIds = (change?: Change) => towns(realDataset(change)).map(({ place }) => place.id);

describe('the frame', () => {
	it('shows equal areas equally: a square of land is as large in the south as in the north', () => {
		const drawnArea = (lon: number, lat: number) => {
			const side = 0.5;
			const corners = [
				[lon, lat],
				[lon, lat + side],
				[lon + side, lat + side],
				[lon + side, lat]
			] as const;
			const points = corners.map(([x, y]) => project({ lon: x, lat: y }));
			const drawn = Math.abs(
				points.reduce((sum, { x, y }, i) => {
					const next = points[(i + 1) % points.length] ?? { x, y };
					return sum + x * next.y - next.x * y;
				}, 0) / 2
			);
			const ring = [...corners, corners[0]].map(([x, y]) => [x, y]);
			return drawn / geoArea({ type: 'Polygon', coordinates: [ring] });
		};
		const ratio = drawnArea(34, 44.5) / drawnArea(38, 49.3);
		expect(ratio).toBeGreaterThan(0.99);
		expect(ratio).toBeLessThan(1.01);
	});

	it('has north above and east to the right', () => {
		expect(project({ lat: 50, lon: 35.6 }).y).toBeLessThan(project({ lat: 45, lon: 35.6 }).y);
		expect(project({ lat: 47, lon: 38 }).x).toBeGreaterThan(project({ lat: 47, lon: 33 }).x);
	});

	it('holds the south and east of Ukraine, and not Kursk', () => {
		expect(isInFrame(project({ lat: 49.7, lon: 37.6 }))).toBe(true);
		expect(isInFrame(project({ lat: 44.5, lon: 33.5 }))).toBe(true);
		expect(project({ lat: 51.7, lon: 36.1 }).y).toBeLessThan(0);
	});

	it('prints its land once, cut to the frame and light', () => {
		const { countries, borders } = land();
		expect(countries.map(({ id }) => id).sort()).toEqual(['RU', 'UA']);
		const paths = [...countries.map(({ d }) => d), borders].join('');
		const far = (paths.match(/-?\d+(?:\.\d+)?/g) ?? [])
			.map(Number)
			.filter((place) => place < -5 || place > Math.max(FRAME.width, FRAME.height) + 5);
		// Relative steps would be small anyway; absolute ones stay in the frame.
		expect(far).toEqual([]);
		expect(paths).not.toMatch(/\.\d\d|NaN/);
		expect(brotliCompressSync(paths).length).toBeLessThan(12_000);
	});

	it('is part of neither base nor drawings', () => {
		const [path] = land().countries;
		const sent = JSON.stringify([made.base, made.states]);
		expect(sent).not.toContain(path?.d.slice(0, 40));
	});
});

describe('dots', () => {
	it('are the towns and sites that the frame shows, each once', () => {
		expect(made.base.dots.map(({ id }) => id)).toEqual(made.marks);
		expect(new Set(made.marks).size).toBe(made.marks.length);
		expect(
			chartOf('places')
				.select(dataset)
				.map(({ id }) => id)
		).toEqual(made.marks);
	});

	it.each(made.base.dots.map((dot) => [dot.id, dot] as const))('%s', (id, { x, y }) => {
		const place = placeOf(dataset, id);
		expect(place?.point?.basis).toBe('town');
		expect(place?.restsOn).toBe('report');
		for (const percent of [x, y]) {
			expect(percent).toBeGreaterThanOrEqual(0);
			expect(percent).toBeLessThanOrEqual(100);
		}
	});

	it.each([
		['rests on a sanction alone', { restsOn: 'sanction' }],
		['rests on one or two children', { restsOn: 'one-or-two-children' }],
		['is known by its region', { point: { lat: 48.4, lon: 38.8, basis: 'region' } }],
		['has no point', { point: null }],
		['lies elsewhere', { point: { lat: 55.8, lon: 37.6, basis: 'town' } }]
	] satisfies [string, Partial<Place>][])('there is none of a place that %s', (_, fields) => {
		expect(drawnIds()).toContain('to-perevalsk');
		expect(drawnIds(setPlace('to-perevalsk', fields))).not.toContain('to-perevalsk');
	});

	it('leave out what the storyboard does', () => {
		for (const id of ['transit-henichesk', 'from-novopetrivka-special-school'])
			expect(drawnIds()).not.toContain(id);
		const named = regions(dataset).flatMap(({ places }) => places.map(({ id }) => id));
		for (const id of ['to-adygea', 'to-kamchatka-krai', 'to-north-korea-songdowon'])
			expect(named).not.toContain(id);
	});
});

describe('legs', () => {
	it('of the journey of the pupils go from stop to stop', () => {
		const { lines, entries, numbers } = mapOf(made, 'one-journey');
		expect(lines.map(({ key }) => key)).toEqual([
			'transit-stepanivka:transit-armiansk',
			'transit-armiansk:to-anapa'
		]);
		expect(entries.map(({ numbers }) => numbers)).toEqual([
			[1, 2],
			[2, 3]
		]);
		expect(Object.values(numbers)).toEqual([1, 2, 3]);
	});

	it('begin and end where their towns are drawn, and point along the way', () => {
		for (const state of mapStates) {
			for (const { key, x1, y1, x2, y2, arrow } of mapOf(made, state).lines) {
				const [from, to] = key
					.split(':')
					.map((id) => towns(dataset).find((t) => t.place.id === id));
				expect(Math.hypot(x1 - (from?.at.x ?? 0), y1 - (from?.at.y ?? 0))).toBeLessThan(0.1);
				expect(Math.hypot(x2 - (to?.at.x ?? 0), y2 - (to?.at.y ?? 0))).toBeLessThan(0.1);
				const angle = (arrow.turn * Math.PI) / 180;
				expect(Math.cos(angle) * (x2 - x1) + Math.sin(angle) * (y2 - y1)).toBeGreaterThan(0);
			}
		}
	});

	it('lead nowhere where an end is a region', () => {
		expect(mapOf(made, 'february-2022').lines).toEqual([]);
		expect(mapOf(made, 'camps').lines).toEqual([]);
		const ends = legsAmong(towns(dataset)).flatMap(({ from, to }) => [from, to]);
		for (const { place } of ends) expect(place.point?.basis).toBe('town');
	});
});

describe.each(mapStates)('the map %s', (state) => {
	const map = mapOf(made, state);

	it('numbers what it speaks of, once at each place, and tells of it', () => {
		expect(map.accent).toEqual([...spoken[state]]);
		for (const id of Object.keys(map.numbers)) expect(map.accent).toContain(id);
		expect(map.stops.map(({ number }) => number)).toEqual(map.stops.map((_, i) => i + 1));
		expect(Object.values(map.numbers)).toEqual(map.stops.map(({ number }) => number));
		const told = new Set(map.entries.flatMap(({ numbers }) => numbers));
		expect([...told].sort()).toEqual(map.stops.map(({ number }) => number));
	});

	it.each(widthClasses)('%s: no name covers another or leaves the map', (width) => {
		const scale = { x: narrowestMap[width] / 100, y: 0 };
		scale.y = (scale.x * FRAME.height) / FRAME.width;
		const boxes = map.labels[width].map(({ id, x, y, side, shift, lines }): [string, Box] => {
			const at = { id, x: x * scale.x, y: y * scale.y, lines, sides: [], gap: 11 };
			const box = labelBox(at, side);
			return [id, { ...box, top: box.top + shift, bottom: box.bottom + shift }];
		});
		for (const [i, [id, box]] of boxes.entries()) {
			expect(box.left, id).toBeGreaterThanOrEqual(0);
			expect(box.right, id).toBeLessThanOrEqual(narrowestMap[width]);
			for (const [other, otherBox] of boxes.slice(0, i))
				expect(overlap(box, otherBox), `${id} and ${other}`).toBe(false);
		}
		expect(boxes.map(([id]) => id)).toContain('UA');
	});

	it('is a picture with a mark for each dot', () => {
		const picture = placesPicture(made, state);
		const records = picture.shapes.flatMap((shape) =>
			shape.kind !== 'text' && shape.record !== undefined ? [shape.record] : []
		);
		expect([...records].sort()).toEqual([...made.marks].sort());
		expect(brokenNumbers(picture)).toEqual([]);
		for (const shape of picture.shapes) {
			if (shape.kind !== 'text') continue;
			expect(shape.size).toBeGreaterThanOrEqual(11);
			expect(shape.y).toBeLessThanOrEqual(picture.height);
		}
	});
});

describe('the list of regions', () => {
	const groups = made.states['far']?.drawing.groups ?? [];

	it('runs from Belarus to Sakhalin, and names no region twice', () => {
		const names = groups.flatMap(({ regions }) => regions.map(({ name, kind }) => name + kind));
		expect(groups.map(({ country }) => country)).toEqual(['Belarus', 'Russia']);
		expect(names.at(-1)).toBe('Sakhalin oblast');
		expect(new Set(names).size).toBe(names.length);
	});

	it('is a picture of the same names', () => {
		const text = placesPicture(made, 'far').shapes.map((shape) =>
			shape.kind === 'text' ? shape.text : ''
		);
		for (const { regions } of groups)
			for (const { name, kind } of regions) expect(text).toContain(name + kind);
	});
});

describe('the table', () => {
	const rows = made.table.rows.map(({ record }) => record);

	it('has a row for each dot and each record of a region, once', () => {
		const named = regions(dataset).flatMap(({ places }) => places.map(({ id }) => id));
		expect(new Set(rows).size).toBe(rows.length);
		expect([...rows].sort()).toEqual([...new Set([...made.marks, ...named])].sort());
	});

	it.each(made.table.rows.map((row) => [row.record, row] as const))('%s is spoken', (_, row) => {
		expect(row.spoken).toContain(row.cells[0]);
		expect(row.spoken).toMatch(/\.$/);
		expect(row.spoken).not.toMatch(/undefined|\{/);
	});
});

describe('odd data', () => {
	const odd: [string, Change][] = [
		['no place at all', onlyPlaces(() => [])],
		['one place', onlyPlaces((places) => places.filter(({ id }) => id === 'to-perevalsk'))],
		['a place without a point', setPlace('to-perevalsk', { point: null })],
		['a place without a region', setPlace('to-perevalsk', { admin1: null, country: null })],
		['a leg to a place that is not there', remove('to-perevalsk')],
		['a leg to a place that is not placed', setPlace('to-anapa', { point: null })],
		[
			'all in one town',
			all(
				...spoken.inside.map((id) => setPlace(id, { point: { lat: 48, lon: 37, basis: 'town' } }))
			)
		]
	];

	it.each(odd)('%s: every state is drawn', (_, change) => {
		const drawn = view(inputOf('places', realDataset(change)));
		expect(brokenNumbers(drawn)).toEqual([]);
		for (const state of STATES) {
			expect(brokenNumbers(placesPicture(drawn, state))).toEqual([]);
			for (const { key } of drawn.states[state]?.drawing.map?.lines ?? [])
				for (const end of key.split(':')) expect(drawn.marks).toContain(end);
		}
	});
});
