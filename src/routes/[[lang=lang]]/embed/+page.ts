import { languageOf } from '$lib/format/languages.ts';
import type { PageLoad } from './$types';

/** A page to be read; what looks at others’ pages is a small script of its own. */
export const csr = false;

/** Not a server’s load: its answer would be written to a data file beside the page, for nobody. */
export const load: PageLoad = async ({ params }) => {
	if (!import.meta.env.SSR) return { view: null };
	const { embeddingView } = await import('$lib/server/embed/doctor.ts');
	return { view: embeddingView(languageOf(params.lang)) };
};
