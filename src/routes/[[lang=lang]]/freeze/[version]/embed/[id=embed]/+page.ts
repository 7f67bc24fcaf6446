import { error } from '@sveltejs/kit';
import { languageOf } from '$lib/format/languages.ts';
import type { PageLoad } from './$types';

export const csr = false;

/** An embed as it is kept with a release, at the depth at which it will stand. */
export const load: PageLoad = async ({ params }) => {
	if (!import.meta.env.SSR) return { page: null };
	const { embedPage } = await import('$lib/server/embeds.ts');
	const page = embedPage(params.id, languageOf(params.lang));
	if (page === null) error(404);
	return { page };
};
