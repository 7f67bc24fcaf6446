import { languageOf } from '$lib/format/languages.ts';
import type { PageLoad } from './$types';

/** A page to read and to link to: nothing on it needs a script. */
export const csr = false;

/**
 * The entries are printed when the page is, and not in a server’s load: its answer would be written
 * to a data file beside the page, which nobody fetches and which is as long as the page.
 */
export const load: PageLoad = async ({ params }) => {
	if (!import.meta.env.SSR) return { entries: '' };
	const { printSources } = await import('$lib/server/sources-printed.ts');
	return { entries: printSources(languageOf(params.lang)) };
};
