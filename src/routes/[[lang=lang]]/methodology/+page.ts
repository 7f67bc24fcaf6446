import { languageOf } from '$lib/format/languages.ts';
import type { PageLoad } from './$types';

export const csr = false;

/** Not a server’s load: its answer would be written to a data file beside the page, for nobody. */
export const load: PageLoad = async ({ params }) => {
	if (!import.meta.env.SSR) return { copy: null };
	const { story } = await import('$lib/server/story.ts');
	const { methodology, glossary } = story(languageOf(params.lang));
	return { copy: { methodology, glossary } };
};
