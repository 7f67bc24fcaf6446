import { languageOf } from '$lib/format/languages.ts';
import type { PageLoad } from './$types';

/** A page to read and to download from: nothing on it needs a script. */
export const csr = false;

/** Not a server’s load: its answer would be written to a data file beside the page, for nobody. */
export const load: PageLoad = async ({ params }) => {
	if (!import.meta.env.SSR) return { view: null };
	const { dataView } = await import('$lib/server/data-pages/releases.ts');
	return { view: dataView(languageOf(params.lang)) };
};
