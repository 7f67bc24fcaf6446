/** What must be true of a release for the titles of this chart to be printed. */
import type { OpenDataset } from '../../dataset/dataset.ts';
import { compareDates, daysBetween } from '../../dataset/dates.ts';
import type { SummitEvent } from '../../dataset/schema.ts';
import type { StateDefinition } from '../chart.ts';
import { CALLS, THE_DAY, type StateName } from './selection.ts';

function event(dataset: OpenDataset, id: string): SummitEvent | undefined {
	return dataset.tables['summit-events'].find((row) => row.id === id);
}

function numberOf(dataset: OpenDataset, reference: string): number | null {
	return dataset.fact(reference)?.value ?? null;
}

/** Days of a year, for “nearly two years”. */
const YEAR = 365;

const tests: Record<StateName, (dataset: OpenDataset) => string | null> = {
	calls(dataset) {
		const before = dataset.tables['summit-events'].filter(
			({ track, id, date }) =>
				track === 'call' && id !== 'calls-before-the-summit' && compareDates(date, THE_DAY) < 0
		);
		return before.length === CALLS.length
			? null
			: `${before.length} calls stand before the meeting, not ${CALLS.length}`;
	},
	'the-339'(dataset) {
		const fact = dataset.fact('istanbul-list-answer-2025-07-23#answered-percent');
		const share = fact?.from.kind === 'quantity' ? fact.from.quantity : null;
		const under = share?.qualifier === 'at-most' ? share.value <= 20 : (share?.value ?? 20) < 20;
		return under ? null : 'Kyiv no longer says that under a fifth was answered';
	},
	anchorage(dataset) {
		const talks = numberOf(dataset, 'anchorage-talks#length-minutes');
		const appearance = numberOf(dataset, 'anchorage-joint-appearance#length-minutes');
		return talks === 180 && appearance === 12
			? null
			: `the talks are recorded with ${talks} minutes and the joint appearance with ${appearance}`;
	},
	letter(dataset) {
		const conflict = event(dataset, 'letter-text-published')?.conflictsWith.includes(
			'officials-tell-of-the-letter'
		);
		return conflict === true
			? null
			: 'the officials’ word and the published text no longer contradict each other';
	},
	'route-before'(dataset) {
		const first = event(dataset, 'qatar-return-2023-10-16');
		const days = first === undefined ? 0 : daysBetween(first.date, THE_DAY);
		return days > 1.5 * YEAR && days < 2 * YEAR
			? null
			: `the first return by way of Qatar lies ${days} days before the meeting`;
	},
	afterwards(dataset) {
		const groups = dataset.tables['deportation-figures'].filter(
			({ measure }) => measure === 'group-first-lady'
		);
		const early = groups.find(({ asOf }) => compareDates(asOf, THE_DAY) <= 0);
		if (early !== undefined) return `${early.id} did not follow the meeting`;
		return groups.length === 3 ? null : `${groups.length} announcements are recorded, not three`;
	}
};

export const states: readonly StateDefinition[] = Object.entries(tests).map(([name, untrue]) => ({
	name,
	untrue
}));
