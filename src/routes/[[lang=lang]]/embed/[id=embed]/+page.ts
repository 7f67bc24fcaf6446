import { error } from '@sveltejs/kit';
import { pageEntries } from '$lib/embed/entries.ts';
import { languageOf } from '$lib/format/languages.ts';
import type { EntryGenerator, PageLoad } from './$types';

/** What moves in an embed are scripts that are printed into it. */
export const csr = false;

export const entries: EntryGenerator = pageEntries;

/** Not a server’s load: its answer would be written to a data file beside the page, for nobody. */
export const load: PageLoad = async ({ params }) => {
	if (!import.meta.env.SSR) return { page: null };
	const { embedPage } = await import('$lib/server/embeds.ts');
	const page = embedPage(params.id, languageOf(params.lang));
	if (page === null) error(404);
	return { page };
};
