import { languageOf } from '$lib/format/languages.ts';
import type { PageLoad } from './$types';

/** Every drawing is printed; what moves them is a small script of its own. */
export const csr = false;

/** Not a server’s load: its answer would be written to a data file beside the page, for nobody. */
export const load: PageLoad = async ({ params }) => {
	if (!import.meta.env.SSR) return { page: null };
	const { storyPage } = await import('$lib/server/story-page.ts');
	return { page: storyPage(languageOf(params.lang)) };
};
