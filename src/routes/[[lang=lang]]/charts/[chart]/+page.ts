import { error } from '@sveltejs/kit';
import { charts } from '$lib/charts/registry.ts';
import { languageOf, prefixedLanguages } from '$lib/format/languages.ts';
import type { EntryGenerator, PageLoad } from './$types';

export const csr = false;

export const entries: EntryGenerator = () =>
	charts.flatMap(({ id: chart }) => [
		{ chart },
		...prefixedLanguages.map((lang) => ({ lang, chart }))
	]);

/** Not a server’s load: its answer would be written to a data file beside the page, for nobody. */
export const load: PageLoad = async ({ params }) => {
	if (!import.meta.env.SSR) return { chart: null };
	if (!charts.some(({ id }) => id === params.chart)) error(404);
	const { drawnChart } = await import('$lib/server/story-page.ts');
	return { chart: drawnChart(params.chart, languageOf(params.lang)) };
};
