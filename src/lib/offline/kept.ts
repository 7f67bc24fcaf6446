/** What a device keeps of the story, for reading it without a line. */

/** A file by its address from the root of the site, with its query, and the hash that a browser holds it to. */
export type KeptFile = readonly [address: string, integrity: string];

/** All that is kept, as one build made it. */
export interface KeptList {
	/** Follows from the files alone: the same for the same bytes, and for no others. */
	version: string;
	/** The files of each edition, by the path of its story from the root of the site: `''`, `'uk/'`. */
	editions: Readonly<Record<string, readonly KeptFile[]>>;
}

/** What all names of our caches begin with. `deploy/service-worker-off.js` has it once more. */
export const CACHE_PREFIX = 'names-on-a-list';

/** What the names of an edition’s caches begin with: other sites, and other editions, have others. */
export const cachesOf = (scope: string): string => `${CACHE_PREFIX} ${scope} `;

/** The edition that a service worker is there for; undefined where the list has none of that path. */
export function editionOf(list: KeptList, root: string, scope: string): readonly KeptFile[] {
	return list.editions[scope.slice(root.length)] ?? [];
}

/**
 * How a request is answered:
 *
 * - `page`: by the site, and if that cannot be reached by the copy;
 * - `file`: by the copy, whose address is of these bytes alone;
 * - `pass`: as if there were no service worker.
 */
export type Way = 'page' | 'file' | 'pass';

/** What of a request matters. */
export interface Asked {
	method: string;
	/** What it is for: `document` is a page in a tab, `iframe` one in a frame. */
	destination: string;
	/** The whole address. */
	url: string;
}

/** Address of a page as the list has it: nothing of what follows it is the site’s. */
export const withoutEnd = (url: string): string => url.replace(/[?#].*$/, '');

/** @param kept whole addresses of what is kept */
export function wayOf({ method, destination, url }: Asked, kept: ReadonlySet<string>): Way {
	if (method !== 'GET') return 'pass';
	if (destination === 'document') return kept.has(withoutEnd(url)) ? 'page' : 'pass';
	// A page is never a file: it has another text tomorrow.
	return kept.has(url) && !url.endsWith('/') ? 'file' : 'pass';
}

/** The line of a page that says that it is a copy: in a `<template>` as long as it would not be true. */
const KEPT_LINE = /<template data-kept[^>]*>([\s\S]*?)<\/template>/;

/** A kept page that says so. */
export const marked = (html: string): string => html.replace(KEPT_LINE, '$1');
