/** What must be true of a release for the titles of this chart to be printed. */
import type { OpenDataset } from '../../dataset/dataset.ts';
import type { Figure } from '../../dataset/schema.ts';
import type { StateDefinition } from '../chart.ts';
import { readings } from './model.ts';
import { COUNTER, EIGHT_DAYS, roundings, STILL_FROM, type StateName } from './selection.ts';

/** The month of the last reading that the titles name. */
const STILL_TO = '2025-12';

const ROUND = 20_000;

/** Readings of the register’s own counter that are lower than the one before. */
function fallsOf(dataset: OpenDataset): Figure[] {
	const own = readings(dataset).filter(({ body }) => body === COUNTER);
	return own.filter(({ value }, i) => (value ?? 0) < (own[i - 1]?.value ?? 0));
}

const tests: Record<StateName, (dataset: OpenDataset) => string | null> = {
	first(dataset) {
		const [first] = readings(dataset);
		return first?.asOf.startsWith('2022-08') === true && first.qualifier === 'at-least'
			? null
			: 'the first reading is no longer an “at least” of August 2022';
	},
	'eight-days'(dataset) {
		const [before, after] = EIGHT_DAYS.map((id) => dataset.figure(id));
		if (before?.asOf !== '2023-03-20' || after?.asOf !== '2023-03-28')
			return 'the readings of 20 and 28 March 2023 are not both there';
		return (after.value ?? 0) > (before.value ?? 0)
			? null
			: `it did not rise: ${before.value} on 20 March 2023, ${after.value} on 28 March`;
	},
	revised(dataset) {
		const falls = fallsOf(dataset);
		return falls.length === 3 && falls.every(({ asOf }) => asOf.startsWith('2023'))
			? null
			: `the register fell ${falls.length} times, not three times in 2023`;
	},
	still(dataset) {
		const later = readings(dataset).filter(({ asOf }) => asOf >= STILL_FROM);
		const values = new Set(later.map(({ value }) => value));
		if (later[0]?.asOf !== STILL_FROM || !later.some(({ asOf }) => asOf.startsWith(STILL_TO)))
			return `there is no reading of ${STILL_FROM}, or none of ${STILL_TO}`;
		return values.size === 1
			? null
			: `the readings since ${STILL_FROM} are not all equal: ${[...values].join(', ')}`;
	},
	rounded(dataset) {
		const last = readings(dataset).at(-1)?.value ?? Number.NaN;
		const above = readings(dataset).filter(({ value }) => value !== null && value > last);
		if (above.length > 0) return `${above[0]?.id ?? ''} is a reading above ${last}`;
		const stray = roundings
			.map((id) => dataset.figure(id))
			.find(({ role, value }) => role !== 'rounding' || value !== ROUND);
		return stray === undefined ? null : `${stray.id} is not a rounding to ${ROUND}`;
	},
	verified(dataset) {
		const reports = dataset.figure('ministry-reports-2025-12-09-20000');
		const verified = dataset.figure('reports-verified-2025-12-09-9221');
		const sameMonth = [reports, verified].every(({ asOf }) => asOf.startsWith('2025-12'));
		if (!sameMonth) return 'the reports and those verified are not both of December 2025';
		if (reports.qualifier !== 'at-least') return `${reports.id} is no longer “over” its number`;
		return verified.of === reports.id
			? null
			: `${verified.id} is no longer a part of ${reports.id}`;
	}
};

export const states: readonly StateDefinition[] = Object.entries(tests).map(([name, untrue]) => ({
	name,
	untrue
}));
