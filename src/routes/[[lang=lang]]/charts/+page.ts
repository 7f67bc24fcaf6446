import { languageOf } from '$lib/format/languages.ts';
import type { PageLoad } from './$types';

/** A page of links, and of snippets, which a small script of its own makes. */
export const csr = false;

/** Not a server’s load: its answer would be written to a data file beside the page, for nobody. */
export const load: PageLoad = async ({ params }) => {
	if (!import.meta.env.SSR) return { page: null, builder: null };
	const { chartsPage } = await import('$lib/server/charts.ts');
	const { builderView } = await import('$lib/server/embed/builder.ts');
	const language = languageOf(params.lang);
	return { page: chartsPage(language), builder: builderView(language, null) };
};
