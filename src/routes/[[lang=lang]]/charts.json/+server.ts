import { languageOf, prefixedLanguages } from '$lib/format/languages.ts';
import { chartsJson } from '$lib/server/charts.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () => [{}, ...prefixedLanguages.map((lang) => ({ lang }))];

export const GET: RequestHandler = ({ params }) =>
	new Response(chartsJson(languageOf(params.lang)), {
		headers: { 'content-type': 'application/json' }
	});
