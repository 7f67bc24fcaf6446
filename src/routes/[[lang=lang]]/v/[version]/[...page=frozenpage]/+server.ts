import { error } from '@sveltejs/kit';
import { languageOf } from '$lib/format/languages.ts';
import { PAGE_FILE } from '$lib/frozen/plan.ts';
import { frozenFile, frozenFiles } from '$lib/server/frozen.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

/** The folder that a page is the index of, without a slash at its end; null for any other file. */
function folderOf(path: string): string | null {
	return path.endsWith(PAGE_FILE) ? path.slice(0, -PAGE_FILE.length).replace(/\/$/, '') : null;
}

export const entries: EntryGenerator = () =>
	frozenFiles().flatMap(({ lang, version, path }) => {
		const page = folderOf(path);
		return page === null ? [] : [{ ...(lang !== undefined && { lang }), version, page }];
	});

export const GET: RequestHandler = ({ params: { lang, version, page } }) => {
	const path = page === '' ? PAGE_FILE : `${page.replace(/\/$/, '')}/${PAGE_FILE}`;
	const kept = frozenFile(version, languageOf(lang), path);
	if (kept === null) error(404);
	// Exactly this type: SvelteKit writes index.html for no other.
	return new Response(kept, { headers: { 'content-type': 'text/html' } });
};
