/** What must be true of a release for the title of this chart to be printed. */
import type { OpenDataset } from '../../dataset/dataset.ts';
import type { StateDefinition } from '../chart.ts';
import { asked, type StateName } from './selection.ts';

const tests: Record<StateName, (dataset: OpenDataset) => string | null> = {
	all(dataset) {
		const all = asked(dataset).map(({ figure }) => dataset.measure(figure.measure)?.inside);
		const silent = all.filter((inside) => inside?.withParents === 'not-stated').length;
		return silent > all.length / 2
			? null
			: `only ${silent} of ${all.length} numbers do not say whether children came with their parents`;
	}
};

export const states: readonly StateDefinition[] = Object.entries(tests).map(([name, untrue]) => ({
	name,
	untrue
}));
