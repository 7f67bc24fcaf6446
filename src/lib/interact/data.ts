/** The fact cards’ data: text and links, no markup. The same for a page of its own file or inline. */
import type { Entry } from '../page/sources/view.ts';

/**
 * What one card says. Its `id` is its entry’s on the sources page; a link in it that begins with `#`
 * leads to an entry there.
 */
export type Card = Omit<Entry, 'facets'>;

export interface Cards {
	/** Words of the card itself. */
	words: {
		close: string;
		/** The link to the whole entry. */
		entry: string;
		/** The dataset’s version. */
		version: string;
	};
	/** Cards by what a mark or a number refers to. */
	cards: Record<string, Card>;
}
