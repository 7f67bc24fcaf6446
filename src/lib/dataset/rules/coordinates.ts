import { isDrawn, isNear } from '../../geo/basemap.ts';
import type { Rule } from './rule.ts';

/** In degrees: a tenth is kept, and the map’s coasts are simplified, so a place may stand a little off. */
const MARGIN = 0.2;

export const coordinates: Rule = {
	name: 'a point lies in its country, within its recognised borders',
	check({ tables, report }) {
		for (const { id, country, point } of tables.places) {
			if (country === null || point === null || !isDrawn(country)) continue;
			if (isNear(country, point, MARGIN)) continue;
			report(
				'places',
				id,
				'point',
				`${point.lat}, ${point.lon}`,
				`in ${country} or at most ${MARGIN} degree from it`
			);
		}
	}
};
