import { languageOf } from '$lib/format/languages.ts';
import type { PageLoad } from './$types';

/** A page of links: nothing on it needs a script. */
export const csr = false;

/** Not a server’s load: its answer would be written to a data file beside the page, for nobody. */
export const load: PageLoad = async ({ params }) => {
	if (!import.meta.env.SSR) return { page: null };
	const { chartsPage } = await import('$lib/server/charts.ts');
	return { page: chartsPage(languageOf(params.lang)) };
};
