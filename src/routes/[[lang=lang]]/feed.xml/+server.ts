import { languageOf, prefixedLanguages } from '$lib/format/languages.ts';
import { atomFeed } from '$lib/server/data-pages/feed.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => [{}, ...prefixedLanguages.map((lang) => ({ lang }))];

export const GET: RequestHandler = ({ params }) =>
	new Response(atomFeed(languageOf(params.lang)), {
		headers: { 'content-type': 'application/atom+xml; charset=utf-8' }
	});
