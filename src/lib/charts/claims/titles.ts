/** What must be true of a release for the titles of this chart to be printed. */
import type { OpenDataset } from '../../dataset/dataset.ts';
import type { StateDefinition } from '../chart.ts';
import { picked, sameSource, type LaneName, type StateName } from './selection.ts';

/** Whether every figure of a lane counts what its measure’s lane says; else which does not. */
function allIn(dataset: OpenDataset, lane: LaneName, allowed: readonly string[]): string | null {
	const stray = picked[lane]
		.map((id) => dataset.figure(id))
		.find(({ measure }) => !allowed.includes(dataset.measure(measure)?.lane ?? ''));
	return stray === undefined ? null : `${stray.id} is no longer in lane ${allowed.join(' or ')}`;
}

const tests: Record<StateName, (dataset: OpenDataset) => string | null> = {
	named(dataset) {
		const register = dataset.measure('register');
		return register?.inside.named === 'yes' && register.excludes.includes('where a child is')
			? null
			: 'the measure register no longer says that named children are not located';
	},
	confirmed(dataset) {
		const measures = picked.confirmed.map((id) => dataset.figure(id).measure);
		const added = measures.find((id) => dataset.measure(id)?.accrual === 'additive');
		if (added !== undefined)
			return `measure ${added} is declared additive, but these counts overlap`;
		const other = picked.confirmed
			.map((id) => dataset.figure(id))
			.find(
				({ body, method }) =>
					dataset.body(body).kind !== 'intergovernmental' || method !== 'confirmed'
			);
		return other === undefined
			? allIn(dataset, 'confirmed', ['confirmed'])
			: `${other.id} is not a count of confirmed cases by a body of the UN`;
	},
	found(dataset) {
		const measures = new Set(picked.found.map((id) => dataset.figure(id).measure));
		return measures.size === picked.found.length
			? allIn(dataset, 'found', ['found'])
			: 'two of the figures found now count the same thing';
	},
	estimated(dataset) {
		const figures = picked.estimated.map((id) => dataset.figure(id));
		const count = figures.find(({ method }) => method !== 'estimate' && method !== 'statement');
		if (count !== undefined) return `${count.id} is a count, not an estimate`;
		return figures.some(({ measure }) => dataset.measure(measure)?.inside.withParents === 'yes')
			? allIn(dataset, 'estimated', ['estimated'])
			: 'no estimate is said to include children with parents any more';
	},
	arrivals(dataset) {
		const said = dataset.measure('russia-arrivals-said');
		return said?.inside.withParents === 'yes'
			? allIn(dataset, 'arrivals', ['arrivals', 'placed'])
			: 'Russia’s arrivals are no longer said to include children with parents';
	},
	'same-source'(dataset) {
		const apart = sameSource.find(([first, second]) => {
			const [a, b] = [dataset.figure(first), dataset.figure(second)];
			return a.value !== b.value || !a.sameCountAs.includes(b.id);
		});
		return apart === undefined
			? null
			: `${apart.join(' and ')} are no longer said to be one number`;
	}
};

export const states: readonly StateDefinition[] = Object.entries(tests).map(([name, untrue]) => ({
	name,
	untrue
}));
