import { languageOf } from '$lib/format/languages.ts';
import { outline } from '$lib/server/printed.ts';
import { story } from '$lib/server/story.ts';
import type { PageServerLoad } from './$types';

/**
 * Pages that are kept with a release. They are printed only while one is cut (`freezing` in
 * `svelte.config.js`), and at the depth at which they will stand: `/v/<version>/`.
 */
export const load: PageServerLoad = ({ params }) => {
	const language = languageOf(params.lang);
	return { title: story(language).masthead.title, chapters: outline(language) };
};
