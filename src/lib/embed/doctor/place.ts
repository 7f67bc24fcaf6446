/** Addresses in pasted markup: which of them are of this site, and which embed they name. */
import { LANGUAGE_FOLDER } from '../../format/languages.ts';
import { entry, type Known } from './known.ts';

export type Place =
	/** Of the site, and shaped like the address of an embed. */
	| {
			kind: 'embed';
			address: URL;
			version: string | null;
			id: string;
			state: string;
			/** Null where none is asked for. */
			theme: string | null;
	  }
	/** Of the site, but a page that is for no frame. */
	| { kind: 'page'; address: URL }
	/** As embeds of the site are called, but of another site, or of none. */
	| { kind: 'elsewhere' | 'relative'; address: string };

const EMBED = new RegExp(
	String.raw`^(${LANGUAGE_FOLDER})?(?:v/([^/]+)/)?embed/([^/]+)/?(?:index\.html)?$`
);

/** Where another site would have to have it for it to be taken for ours. */
const LIKE_EMBED = /(?:^|\/)embed\/([^/?#]+)\/?(?:[?#]|$)/;

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

function parsed(address: string): URL | null {
	// An address without a scheme is of the page’s own.
	const whole = address.startsWith('//') ? `https:${address}` : address;
	try {
		return new URL(whole);
	} catch {
		return null;
	}
}

/** The path of an address from the root of the site; null if it is of another. The scheme is looked at elsewhere. */
function pathOn(root: string, { host, pathname }: URL): string | null {
	const site = new URL(root);
	return host === site.host && pathname.startsWith(site.pathname)
		? pathname.slice(site.pathname.length)
		: null;
}

/** @returns null if the address has nothing to do with the site */
export function placeOf(address: string, { root, embeds, moved, folders }: Known): Place | null {
	const text = address.trim();
	const [, like = ''] = LIKE_EMBED.exec(text) ?? [];
	const isLike = (entry(embeds, like) ?? entry(moved, like)) !== undefined;
	const url = parsed(text);
	if (url === null) return isLike ? { kind: 'relative', address: text } : null;
	const path = pathOn(root, url);
	if (path === null) return isLike ? { kind: 'elsewhere', address: text } : null;
	const [found, folder = '', version = null, id = ''] = EMBED.exec(path) ?? [];
	if (found === undefined || !folders.includes(folder)) return { kind: 'page', address: url };
	return {
		kind: 'embed',
		address: url,
		version,
		id: decoded(id),
		state: decoded(url.hash.slice(1)),
		theme: url.searchParams.get('theme')
	};
}
