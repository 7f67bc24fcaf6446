import { languageOf } from '$lib/format/languages.ts';
import type { PageLoad } from './$types';

export const csr = false;

/** Not a server’s load: its answer would be written to a data file beside the page, for nobody. */
export const load: PageLoad = async ({ params }) => {
	if (!import.meta.env.SSR) return { view: null };
	const { correctionsView } = await import('$lib/server/data-pages/corrections.ts');
	return { view: correctionsView(languageOf(params.lang)) };
};
