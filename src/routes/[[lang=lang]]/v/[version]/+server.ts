import { languageOf } from '$lib/format/languages.ts';
import { frozenStory, frozenVersions } from '$lib/server/frozen.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'always';

export const entries: EntryGenerator = () => frozenVersions().map((version) => ({ version }));

export const GET: RequestHandler = ({ params }) =>
	// Exactly this type: SvelteKit writes index.html for no other.
	new Response(frozenStory(params.version, languageOf(params.lang)), {
		headers: { 'content-type': 'text/html' }
	});
