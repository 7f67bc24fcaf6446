import { base } from '$app/paths';
import { languageOf, withoutLanguage } from '$lib/format/languages.ts';
import { currentDataset } from '$lib/server/dataset.ts';
import { alternates } from '$lib/server/site.ts';
import { chapterLinks, messages } from '$lib/server/story.ts';
import type { LayoutServerLoad } from './$types';

/** Pages that stand alone, without the site around them. */
const BARE = /^\/\[\[lang=lang\]\]\/(?:freeze|embed)\//;

/** The page of the story, whose chapters the bar names. */
const STORY = '/[[lang=lang]]';

export const load: LayoutServerLoad = ({ params, route, url }) => {
	const language = languageOf(params.lang);
	const { version, released, published } = currentDataset();
	const path = withoutLanguage(url.pathname.slice(`${base}/`.length));
	const bare = BARE.test(route.id ?? '');
	return {
		language,
		path,
		alternates: bare ? [] : alternates(path),
		messages: messages(language),
		version,
		released,
		published,
		chapters: route.id === STORY ? chapterLinks(language) : [],
		bare
	};
};
