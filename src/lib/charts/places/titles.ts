/** What must be true of a release for the titles of this chart to be printed. */
import type { OpenDataset } from '../../dataset/dataset.ts';
import { daysBetween } from '../../dataset/dates.ts';
import type { Place } from '../../dataset/schema.ts';
import type { StateDefinition } from '../chart.ts';
import { legsAmong, placeOf, regions, spoken, towns, type StateName } from './selection.ts';

/** The day of the full-scale invasion. */
const INVASION = '2022-02-24';

const PUPILS = 15;

function required(dataset: OpenDataset, id: string): Place {
	const place = placeOf(dataset, id);
	if (place === undefined) throw new Error(`there is no place ${id}`);
	return place;
}

/** Pairs of ends, `from to`, between which a leg is drawn. */
function drawnLegs(dataset: OpenDataset, ids: readonly string[]): string[] {
	const among = towns(dataset).filter(({ place }) => ids.includes(place.id));
	return legsAmong(among).map(({ from, to }) => `${from.place.id} ${to.place.id}`);
}

const tests: Record<StateName, (dataset: OpenDataset) => string | null> = {
	inside(dataset) {
		const [school, perevalsk, home, yolochka] = spoken.inside;
		const drawn = drawnLegs(dataset, spoken.inside);
		const missing = [`${school} ${perevalsk}`, `${home} ${yolochka}`].find(
			(leg) => !drawn.includes(leg)
		);
		if (missing !== undefined) return `no leg is drawn from ${missing.replace(' ', ' to ')}`;
		const abroad = spoken.inside.find((id) => required(dataset, id).country !== 'UA');
		return abroad === undefined ? null : `${abroad} does not lie in Ukraine`;
	},
	'february-2022'(dataset) {
		const leg = required(dataset, 'from-amvrosiivka-boarding-school').legs.find(
			({ to }) => to === 'transit-kursk-oblast'
		);
		const days = leg?.date?.length === INVASION.length ? daysBetween(leg.date, INVASION) : null;
		if (days !== 6) return `the children were taken ${days ?? 'an unknown number of'} days before`;
		const fact = dataset.fact('from-amvrosiivka-boarding-school#children');
		return fact?.from.kind === 'quantity' && fact.from.quantity.qualifier === 'exact'
			? null
			: 'the number of the school’s children is no longer given as exact';
	},
	camps(dataset) {
		const stray = spoken.camps.find((id) => {
			const { kind, admin1, origins, reported } = required(dataset, id);
			const ofKherson = kind === 'camp' && admin1?.code === 'UA-43' && origins.includes('UA-65');
			return !ofKherson || !reported.includes('two weeks');
		});
		return stray === undefined
			? null
			: `${stray} no longer tells of stays of two weeks of children from Kherson oblast in Crimea`;
	},
	'one-journey'(dataset) {
		const ids = spoken['one-journey'];
		const drawn = drawnLegs(dataset, ids);
		const broken = ids.slice(1).find((id, i) => !drawn.includes(`${ids[i] ?? ''} ${id}`));
		if (broken !== undefined) return `no leg is drawn that leads to ${broken}`;
		const how = ids.flatMap((id) => required(dataset, id).legs.map(({ what }) => what)).join(' ');
		const silent = ['boat', 'bus', 'train'].find((word) => !how.includes(word));
		if (silent !== undefined) return `no leg is told to be by ${silent}`;
		const school = dataset.fact('from-novopetrivka-special-school#pupils')?.value;
		return school === PUPILS ? null : `the pupils are ${school ?? 'not counted'}, not ${PUPILS}`;
	},
	far(dataset) {
		const named = regions(dataset);
		const [first, last] = [named[0], named.at(-1)];
		return first?.country === 'BY' && last?.code === 'RU-SAK'
			? null
			: `the regions reach from ${first?.name ?? 'nowhere'} to ${last?.name ?? 'nowhere'}`;
	}
};

export const states: readonly StateDefinition[] = Object.entries(tests).map(([name, untrue]) => ({
	name,
	untrue
}));
