import { languageOf, prefixedLanguages } from '$lib/format/languages.ts';
import { cardsFile } from '$lib/server/cards-page.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => [{}, ...prefixedLanguages.map((lang) => ({ lang }))];

export const GET: RequestHandler = ({ params }) =>
	new Response(cardsFile(languageOf(params.lang)), {
		headers: { 'content-type': 'application/json' }
	});
