/** Which events stand in which lane, and which of them each state sets in full. */
import type { OpenDataset } from '../../dataset/dataset.ts';
import { compareDates } from '../../dataset/dates.ts';
import type { LegalEvent } from '../../dataset/schema.ts';

/** Lanes by verb; the last holds what was answered by travelling. */
export const LANES = [
	'charges',
	'finds',
	'concludes',
	'demands',
	'sanctions',
	'answers',
	'travel'
] as const;

export type LaneName = (typeof LANES)[number];

export const STATES = ['two-warrants', 'moscow', 'travel', 'others', 'apart'] as const;

export type StateName = (typeof STATES)[number];

/** Events set in full. */
export const spoken: Record<StateName, readonly string[]> = {
	'two-warrants': [
		'icc-investigation-opened',
		'icc-prosecutor-applies-for-warrants',
		'icc-warrants-putin-lvova-belova'
	],
	moscow: [
		'kremlin-rejects-warrants',
		'russia-opens-case-against-icc',
		'moscow-court-convicts-icc-officials'
	],
	travel: [
		'putin-visits-mongolia',
		'icc-mongolia-non-compliance',
		'putin-alaska-summit',
		'putin-visits-tajikistan'
	],
	others: [
		'un-inquiry-concludes-war-crime',
		'echr-ukraine-netherlands-v-russia',
		'un-assembly-resolution-2025-12',
		'un-inquiry-concludes-crimes-against-humanity'
	],
	apart: ['icc-warrants-kobylash-sokolov', 'icc-warrants-shoigu-gerasimov']
};

/** Warrants that are not about children: drawn hollow, and only in the state that says so. */
export const NOT_ABOUT_CHILDREN = 'power-grid';

/** Steps of the court towards its charges, which charge nobody themselves. */
const TOWARDS_CHARGES = new Set(['icc-investigation-opened']);

const TRAVELS = new Set<string>(spoken.travel.filter((id) => id.startsWith('putin-')));

/** Verbs whose acts are drawn only if they are about the children. */
const OVER_CHILDREN = new Set<string>(['charges', 'concludes', 'demands', 'sanctions']);

/** The lane of an event, or null if it is in none: background, or the court’s own troubles. */
export function laneOf(event: LegalEvent): LaneName | null {
	if (TOWARDS_CHARGES.has(event.id)) return 'charges';
	if (TRAVELS.has(event.id)) return 'travel';
	if (event.about === NOT_ABOUT_CHILDREN && event.kind !== 'warrant') return null;
	if (event.verb === 'background') return null;
	if (OVER_CHILDREN.has(event.verb) && !['children', NOT_ABOUT_CHILDREN].includes(event.about))
		return null;
	return event.verb;
}

/** All events that the chart draws, in order of date. */
export function drawn(dataset: OpenDataset): LegalEvent[] {
	return dataset.tables['icc-timeline']
		.filter((event) => laneOf(event) !== null)
		.sort((a, b) => compareDates(a.date, b.date) || (a.id < b.id ? -1 : 1));
}
