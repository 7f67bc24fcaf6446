import { error } from '@sveltejs/kit';
import { languageOf, prefixedLanguages } from '$lib/format/languages.ts';
import type { EntryGenerator, PageLoad } from './$types';

/** Of the app’s script nothing is needed; the page where a reader chooses has a small one of its own. */
export const csr = false;

/** Neighbours in every language; and the page without a pair, which is there before any has a neighbour. */
export const entries: EntryGenerator = async () => {
	if (!import.meta.env.SSR) return [];
	const { pairNames } = await import('$lib/server/data-pages/compare.ts');
	const found = [{}, ...pairNames().map((pair) => ({ pair }))];
	return [...found, ...prefixedLanguages.flatMap((lang) => found.map((one) => ({ lang, ...one })))];
};

/** Not a server’s load: its answer would be written to a data file beside the page, for nobody. */
export const load: PageLoad = async ({ params }) => {
	if (!import.meta.env.SSR) return { view: null };
	const { compareView } = await import('$lib/server/data-pages/compare.ts');
	const view = compareView(languageOf(params.lang), params.pair ?? null);
	if (view === null) error(404);
	return { view };
};
