/** One page of each kind that the site has: what holds for it should hold for its like. */
import { withoutLanguage } from '../../src/lib/format/languages.ts';
import { isEmbedPage } from '../../src/lib/embed/ids.ts';
import { addressOf, builtPages } from './site.ts';

/** Kinds of pages: which built files are of it, and which of them stands for all. */
const TEMPLATES: readonly { name: string; pages: RegExp; prefer?: RegExp }[] = [
	{ name: 'the story', pages: /^index\.html$/ },
	{ name: 'charts', pages: /^charts\/index\.html$/ },
	{ name: 'a plot', pages: /^charts\/(?:register|batches|returns)\//, prefer: /register/ },
	{ name: 'a timeline', pages: /^charts\/(?:claims|summit|warrants)\//, prefer: /warrants/ },
	{ name: 'a map', pages: /^charts\/places\// },
	{ name: 'a grid', pages: /^charts\/(?:scale|sites)\//, prefer: /scale/ },
	{ name: 'a table', pages: /^charts\/inside\// },
	{ name: 'data', pages: /^data\/index\.html$/ },
	{ name: 'the choice of two releases', pages: /^data\/compare\/index\.html$/ },
	{ name: 'a comparison', pages: /^data\/compare\/.+-to-.+\/index\.html$/ },
	{ name: 'sources', pages: /^sources\/index\.html$/ },
	{ name: 'corrections', pages: /^corrections\/index\.html$/ },
	{ name: 'embedding', pages: /^embed\/index\.html$/ },
	{ name: 'methodology', pages: /^methodology\/index\.html$/ },
	{ name: 'no page', pages: /^404\.html$/ },
	{ name: 'an embedded chart', pages: /^embed\/(?!story)[^/]+\//, prefer: /returns/ },
	{ name: 'the embedded story', pages: /^embed\/story\// },
	{ name: 'a card that leads to the story', pages: /^embed\/story-card\// },
	{ name: 'a frozen story', pages: /^v\/.+\/index\.html$/ }
];

export interface Template {
	name: string;
	/** The page that stands for its kind, as a path below the site’s address. */
	address: string;
	/** All pages of its kind. */
	all: readonly string[];
	/** Whether it stands in others’ pages: without the site around it, and in the theme that it is asked for. */
	embedded: boolean;
	/** Whether its bytes were published with a release: nothing on it can be mended. */
	frozen: boolean;
}

/** @throws Error if a built page is of no kind, or a kind has no page */
export function templates(): Template[] {
	// An English page; those in a language’s folder are of the same kinds.
	const built = builtPages().filter((page) => withoutLanguage(page) === page);
	const strange = built.filter((page) => !TEMPLATES.some(({ pages }) => pages.test(page)));
	if (strange.length > 0) {
		throw new Error(`tests/support/templates.ts knows no kind of page for ${strange.join(', ')}.`);
	}
	return TEMPLATES.map(({ name, pages, prefer }) => {
		const all = built.filter((page) => pages.test(page));
		const page = all.filter((one) => prefer?.test(one) ?? true).at(-1);
		if (page === undefined) throw new Error(`No page was built of the kind “${name}”.`);
		const frozen = page.startsWith('v/');
		const embedded = isEmbedPage(page);
		return { name, address: addressOf(page), all: all.map(addressOf), embedded, frozen };
	});
}
