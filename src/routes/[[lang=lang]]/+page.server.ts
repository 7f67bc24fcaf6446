import type { StateView } from '$lib/charts/chart.ts';
import { languageOf } from '$lib/format/languages.ts';
import { outline } from '$lib/server/printed.ts';
import { story } from '$lib/server/story.ts';
import type { PageServerLoad } from './$types';

/** Only what the live drawings need: the prose, the steps’ own drawings and the tables are printed. */
export const load: PageServerLoad = ({ params }) => {
	const language = languageOf(params.lang);
	const chapters = outline(language);
	const { masthead, views } = story(language);
	const shown = chapters.flatMap(({ sections }) =>
		sections.flatMap((section) =>
			section.kind === 'scroll'
				? section.steps.map(({ state }) => ({ chart: section.chart, state }))
				: []
		)
	);
	const live: Record<string, { base: unknown; states: Record<string, StateView> }> = {};
	for (const { chart, state } of shown) {
		const view = views[chart];
		const found = view?.states[state];
		if (view === undefined || found === undefined)
			throw new Error(`Chart ${chart} has no state ${state}.`);
		live[chart] = { base: view.base, states: { ...live[chart]?.states, [state]: found } };
	}
	return { title: masthead.title, chapters, live };
};
