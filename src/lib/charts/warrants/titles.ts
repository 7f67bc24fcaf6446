/** What must be true of a release for the titles of this chart to be printed. */
import type { OpenDataset } from '../../dataset/dataset.ts';
import type { LegalEvent } from '../../dataset/schema.ts';
import type { StateDefinition } from '../chart.ts';
import { NOT_ABOUT_CHILDREN, spoken, type StateName } from './selection.ts';

function event(dataset: OpenDataset, id: string): LegalEvent | undefined {
	return dataset.tables['icc-timeline'].find((row) => row.id === id);
}

/** Why one of the events is not there, or does not do what it is said to. */
function expectVerbs(
	dataset: OpenDataset,
	verbs: Record<string, LegalEvent['verb']>
): string | null {
	const wrong = Object.entries(verbs).find(([id, verb]) => event(dataset, id)?.verb !== verb);
	return wrong === undefined ? null : `${wrong[0]} is missing, or its verb is not ${wrong[1]}`;
}

const tests: Record<StateName, (dataset: OpenDataset) => string | null> = {
	'two-warrants'(dataset) {
		const warrants = dataset.tables['icc-timeline'].filter(
			({ kind, about }) => kind === 'warrant' && about === 'children'
		);
		if (warrants.length !== 1)
			return `${warrants.length} events are warrants about children, not one with two warrants`;
		const wanted = dataset.fact('icc-warrants-putin-lvova-belova#people-wanted')?.value ?? null;
		if (wanted !== 2) return `the court is recorded as wanting ${wanted} people, not two`;
		return expectVerbs(dataset, {
			'icc-prosecutor-applies-for-warrants': 'charges',
			'icc-warrants-putin-lvova-belova': 'charges'
		});
	},
	moscow: (dataset) =>
		expectVerbs(dataset, {
			'kremlin-rejects-warrants': 'answers',
			'russia-opens-case-against-icc': 'answers',
			'moscow-court-convicts-icc-officials': 'answers'
		}),
	travel(dataset) {
		const breaches = dataset.tables['icc-timeline'].filter(
			({ verb, track }) => verb === 'finds' && track === 'icc'
		);
		if (breaches.length !== 1)
			return `${breaches.length} states were found in breach for not arresting, not one`;
		return expectVerbs(dataset, { 'icc-mongolia-non-compliance': 'finds' });
	},
	others: (dataset) =>
		expectVerbs(dataset, {
			'un-inquiry-concludes-war-crime': 'concludes',
			'echr-ukraine-netherlands-v-russia': 'finds',
			'un-assembly-resolution-2025-12': 'demands',
			'un-inquiry-concludes-crimes-against-humanity': 'concludes'
		}),
	apart(dataset) {
		const warrants = dataset.tables['icc-timeline'].filter(
			({ kind, about }) => kind === 'warrant' && about === NOT_ABOUT_CHILDREN
		);
		if (warrants.length !== spoken.apart.length)
			return `${warrants.length} events are warrants about the power grid, not ${spoken.apart.length} with two each`;
		const stray = spoken.apart.find((id) => event(dataset, id)?.about !== NOT_ABOUT_CHILDREN);
		return stray === undefined ? null : `${stray} is missing or is not about the power grid`;
	}
};

export const states: readonly StateDefinition[] = Object.entries(tests).map(([name, untrue]) => ({
	name,
	untrue
}));
