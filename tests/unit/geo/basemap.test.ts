import { geoArea, geoContains } from 'd3-geo';
import { describe, expect, it } from 'vitest';
import { countries, isDrawn, isNear } from '../../../src/lib/geo/basemap.ts';

/** In Ukraine within its recognised borders, wherever the front lies. */
const ukrainian: [town: string, lon: number, lat: number][] = [
	['Simferopol', 34.1, 44.95],
	['Sevastopol', 33.55, 44.58],
	['Kerch', 36.45, 45.35],
	['Yalta', 34.16, 44.52],
	['Armiansk', 33.7, 46.1],
	['Donetsk', 37.8, 48],
	['Luhansk', 39.3, 48.57],
	['Mariupol', 37.54, 47.11],
	['Kherson', 32.6, 46.65],
	['Henichesk', 34.8, 46.25],
	['Melitopol', 35.37, 46.85],
	['Enerhodar', 34.65, 47.49],
	['Kyiv', 30.52, 50.45]
];

const foreign: [town: string, lon: number, lat: number, country: string][] = [
	['Anapa', 37.35, 44.92, 'RU'],
	['Rostov-on-Don', 39.7, 47.25, 'RU'],
	['Belgorod', 36.6, 50.6, 'RU'],
	['Kaliningrad', 20.6, 54.7, 'RU'],
	['Uelen, past the date line', -170.2, 66.1, 'RU'],
	['Homel', 31, 52.43, 'BY'],
	['Tiraspol', 29.64, 46.85, 'MD'],
	['Sukhumi', 41.05, 43.02, 'GE']
];

function holders(lon: number, lat: number): string[] {
	return countries.features.map(({ id }) => String(id)).filter((id) => isNear(id, { lat, lon }));
}

describe('the base map', () => {
	it.each(ukrainian)('%s is in Ukraine and in no other country', (_, lon, lat) => {
		expect(holders(lon, lat)).toEqual(['UA']);
		const drawn = countries.features.filter((country) => geoContains(country, [lon, lat]));
		expect(drawn.map(({ id }) => id)).toEqual(['UA']);
	});

	it.each(foreign)('%s is where it is', (_, lon, lat, country) => {
		expect(holders(lon, lat)).toEqual([country]);
	});

	it('has each country once, and none that fills the globe', () => {
		const ids = countries.features.map(({ id }) => id);
		expect(new Set(ids).size).toBe(ids.length);
		for (const country of countries.features) {
			expect(geoArea(country), country.properties.name).toBeGreaterThan(0);
			expect(geoArea(country), country.properties.name).toBeLessThan(1);
		}
	});

	it('knows what is near a country, and what is not', () => {
		const offMariupol = { lat: 46.9, lon: 37.5 };
		expect(isNear('UA', offMariupol)).toBe(false);
		expect(isNear('UA', offMariupol, 0.2)).toBe(true);
		expect(isNear('UA', { lat: 46.4, lon: 37.5 }, 0.2)).toBe(false);
		expect(isNear('RU', { lat: 45, lon: 34.1 }, 0.2)).toBe(false);
		expect(isNear('UA', { lat: 37.5, lon: 47.1 }, 0.2)).toBe(false);
	});

	it('knows nothing of a country that it does not draw', () => {
		expect(isDrawn('BR')).toBe(false);
		expect(isNear('BR', { lat: -10, lon: -50 }, 0.2)).toBe(false);
	});
});
