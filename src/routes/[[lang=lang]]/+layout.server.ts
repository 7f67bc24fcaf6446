import { languageOf } from '$lib/format/languages.ts';
import { currentDataset } from '$lib/server/dataset.ts';
import { messages } from '$lib/server/story.ts';
import type { LayoutServerLoad } from './$types';

/** Messages of pages that no script draws again: a page that is hydrated need not carry them. */
const PRINTED =
	/^(?:sources|compare|not-found|frozen)-|^(?:data|corrections|feed)-(?!(?:title|link)$)/;

/** The one page whose data reach the browser. */
const HYDRATED = '/[[lang=lang]]';

export const load: LayoutServerLoad = ({ params, route }) => {
	const language = languageOf(params.lang);
	const { version, released, published } = currentDataset();
	const all = messages(language);
	const carried = Object.fromEntries(Object.entries(all).filter(([key]) => !PRINTED.test(key)));
	return {
		language,
		messages: route.id === HYDRATED ? carried : all,
		version,
		released,
		published
	};
};
