/** Which records the chart draws, and which of them each state speaks of. */
import type { OpenDataset } from '../../dataset/dataset.ts';
import { compareDates } from '../../dataset/dates.ts';
import type { Figure } from '../../dataset/schema.ts';

export const STATES = ['october', 'three', 'helpers'] as const;

export type StateName = (typeof STATES)[number];

export const MEASURE = 'group-first-lady';

/** Groups by way of Qatar: said in words, for our list of them is not complete. */
export const QATAR = 'group-qatar';

/** The event of each announcement, whose numbers say how many children went which way. */
export const eventOf: Readonly<Record<string, string>> = {
	'group-first-lady-2025-10-10-8': 'batch-october-2025',
	'group-first-lady-2025-12-04-7': 'batch-december-2025',
	'group-first-lady-2026-02-12-6': 'batch-february-2026'
};

export const OCTOBER = 'group-first-lady-2025-10-10-8';
export const FEBRUARY = 'group-first-lady-2026-02-12-6';

/** What a state sets in the accent colour: the children of a row, who went to Russia, or helpers. */
export interface Focus {
	/** The row that it speaks of; null for all. */
	row: string | null;
	on: 'children' | 'to-russia' | 'helpers';
}

export const focusOf: Record<StateName, Focus> = {
	october: { row: OCTOBER, on: 'children' },
	three: { row: null, on: 'to-russia' },
	helpers: { row: FEBRUARY, on: 'helpers' }
};

function groups(dataset: OpenDataset, measure: string): Figure[] {
	return dataset.tables['deportation-figures']
		.filter((figure) => figure.measure === measure && figure.role === 'statement')
		.sort((a, b) => compareDates(a.asOf, b.asOf) || (a.id < b.id ? -1 : 1));
}

/** Groups announced through the First Lady’s channel, in order of date. */
export function batches(dataset: OpenDataset): Figure[] {
	return groups(dataset, MEASURE);
}

/** Groups by way of Qatar that are not a part of another one, in order of date. */
export function byQatar(dataset: OpenDataset): Figure[] {
	return groups(dataset, QATAR).filter(({ of }) => of === null);
}
