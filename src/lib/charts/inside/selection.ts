/** The one state of the table, and what it asks of each number. */
import { dayOf } from '../layout/days.ts';
import { inLanes } from '../claims/model.ts';
import type { LaneName } from '../claims/selection.ts';
import type { OpenDataset } from '../../dataset/dataset.ts';
import type { Figure } from '../../dataset/schema.ts';

export const STATES = ['all'] as const;

export type StateName = (typeof STATES)[number];

/** What is asked of a number’s measure; each is answered with yes, no or not stated. */
export const QUESTIONS = ['crossedBorder', 'movedWithinUkraine', 'withParents', 'named'] as const;

/** The figures of the timeline of claims, lane by lane and by date within each. */
export function asked(dataset: OpenDataset): { lane: LaneName; figure: Figure }[] {
	const all = inLanes(dataset);
	const lanes = [...new Set(all.map(({ lane }) => lane))];
	return lanes.flatMap((lane) =>
		all
			.filter((one) => one.lane === lane)
			.sort((a, b) => dayOf(a.figure.asOf) - dayOf(b.figure.asOf))
	);
}
