/** What a network or a messenger shows of a page whose link is shared: Open Graph, and a card. */
import { message } from '../charts/chart.ts';
import { oembedPath, WHOLE_STORY } from '../embed/addresses.ts';
import { plainText } from '../copy/model.ts';
import type { Language } from '../format/languages.ts';
import { SHARE } from '../pictures/share.ts';
import { sharePath, STORY } from './charts/paths.ts';
import { pathIn, prefixOf, siteAddress } from './site.ts';
import { messages, story } from './story.ts';

export interface Social {
	/** A chapter of a paper, or a part of its site. */
	type: 'article' | 'website';
	site: string;
	title: string;
	description: string;
	language: Language;
	/** What must be absolute: null where the build was not told the site’s address. */
	absolute: {
		url: string;
		picture: { url: string; width: number; height: number; alt: string };
		/** How it is embedded; null for a page that is not. */
		oembed: string | null;
	} | null;
}

interface Shared {
	type?: Social['type'];
	/** Path of the page and of its picture, below the folder of the language. */
	path: string;
	picture: string;
	title: string;
	description: string;
	/** The picture in words. */
	alt: string;
	/** What is embedded where the page’s address is pasted; null for a page that is not. */
	embedded?: string | null;
}

export function social(
	language: Language,
	{ type = 'website', path, picture, title, description, alt, embedded = null }: Shared,
	site: string | null = siteAddress()
): Social {
	const prefix = prefixOf(language);
	const at = (own: string): string => `${site ?? ''}${pathIn(prefix, own)}`;
	return {
		type,
		site: message(messages(language), 'site-title'),
		title,
		description,
		language,
		absolute:
			site === null
				? null
				: {
						url: at(path),
						picture: { url: at(picture), ...SHARE, alt },
						oembed: embedded === null ? null : at(oembedPath(embedded))
					}
	};
}

/** The story’s own. */
export function storySocial(language: Language): Social {
	const { masthead } = story(language);
	return social(language, {
		type: 'article',
		path: '',
		picture: sharePath(STORY),
		title: masthead.title,
		description: plainText(masthead.deck),
		alt: plainText(masthead.deck),
		embedded: WHOLE_STORY
	});
}
