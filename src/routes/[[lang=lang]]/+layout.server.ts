import { languageOf } from '$lib/format/languages.ts';
import { currentDataset } from '$lib/server/dataset.ts';
import { messages } from '$lib/server/story.ts';
import type { LayoutServerLoad } from './$types';

/** Pages that stand alone, without the site around them. */
const BARE = /^\/\[\[lang=lang\]\]\/(?:freeze|embed)\//;

export const load: LayoutServerLoad = ({ params, route }) => {
	const language = languageOf(params.lang);
	const { version, released, published } = currentDataset();
	return {
		language,
		messages: messages(language),
		version,
		released,
		published,
		bare: BARE.test(route.id ?? '')
	};
};
