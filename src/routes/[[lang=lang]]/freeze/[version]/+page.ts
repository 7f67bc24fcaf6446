import { languageOf } from '$lib/format/languages.ts';
import type { PageLoad } from './$types';

export const csr = false;

/**
 * Pages that are kept with a release. They are printed only while one is cut (`freezing` in
 * `svelte.config.js`), at the depth at which they will stand: `/v/<version>/`.
 */
export const load: PageLoad = async ({ params }) => {
	if (!import.meta.env.SSR) return { page: null };
	const { storyPage } = await import('$lib/server/story-page.ts');
	return { page: storyPage(languageOf(params.lang)) };
};
