import { error } from '@sveltejs/kit';
import { charts } from '$lib/charts/registry.ts';
import { languageOf, prefixedLanguages } from '$lib/format/languages.ts';
import type { EntryGenerator, PageLoad } from './$types';

/** Every state is printed; what shows one of them at a time is a small script of its own. */
export const csr = false;

export const entries: EntryGenerator = () =>
	charts.flatMap(({ id: chart }) => [
		{ chart },
		...prefixedLanguages.map((lang) => ({ lang, chart }))
	]);

/** Not a server’s load: its answer would be written to a data file beside the page, for nobody. */
export const load: PageLoad = async ({ params }) => {
	if (!import.meta.env.SSR) return { page: null, builder: null };
	const { chartPage } = await import('$lib/server/charts.ts');
	const { builderView } = await import('$lib/server/embed/builder.ts');
	const language = languageOf(params.lang);
	const page = chartPage(params.chart, language);
	if (page === null) error(404);
	return { page, builder: builderView(language, page.id) };
};
