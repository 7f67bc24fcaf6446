/** What must be true of a release for the titles of this chart to be printed. */
import type { OpenDataset } from '../../dataset/dataset.ts';
import type { StateDefinition } from '../chart.ts';
import { readings } from './model.ts';
import { EIGHT_DAYS, roundings, STILL_FROM, type StateName } from './selection.ts';

const tests: Record<StateName, (dataset: OpenDataset) => string | null> = {
	first(dataset) {
		const [first] = readings(dataset);
		return first?.asOf.startsWith('2022-08') === true && first.qualifier === 'at-least'
			? null
			: 'the first reading is no longer an “at least” of August 2022';
	},
	'eight-days'(dataset) {
		const dates = EIGHT_DAYS.map((id) => dataset.record(id)).map((record) =>
			record !== undefined && 'asOf' in record ? record.asOf : null
		);
		return dates.join() === '2023-03-20,2023-03-28'
			? null
			: 'the readings of 20 and 28 March 2023 are not both there';
	},
	revised(dataset) {
		const falls = readings(dataset).filter(({ revision }) => revision !== null);
		return falls.length === 3 && falls.every(({ asOf }) => asOf.startsWith('2023'))
			? null
			: `the register fell ${falls.length} times, not three times in 2023`;
	},
	still(dataset) {
		const later = readings(dataset).filter(({ asOf }) => asOf >= STILL_FROM);
		const values = new Set(later.map(({ value }) => value));
		return later.length > 1 && values.size === 1
			? null
			: `the readings since ${STILL_FROM} are not all equal: ${[...values].join(', ')}`;
	},
	rounded(dataset) {
		const last = readings(dataset).at(-1)?.value ?? Number.NaN;
		const above = readings(dataset).filter(({ value }) => value !== null && value > last);
		const said = roundings.map((id) => dataset.record(id));
		if (above.length > 0) return `${above[0]?.id ?? ''} is a reading above ${last}`;
		return said.every(
			(record) => record !== undefined && 'role' in record && record.role === 'rounding'
		)
			? null
			: 'one of the roundings is missing or is no rounding';
	},
	verified(dataset) {
		const verified = dataset.record('reports-verified-2025-12-09-9221');
		return verified !== undefined && 'asOf' in verified && verified.asOf.startsWith('2025-12')
			? null
			: 'the number of verified reports of December 2025 is missing';
	}
};

export const states: readonly StateDefinition[] = Object.entries(tests).map(([name, untrue]) => ({
	name,
	untrue
}));
