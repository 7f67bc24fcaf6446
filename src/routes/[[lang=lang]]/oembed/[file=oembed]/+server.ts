import { error } from '@sveltejs/kit';
import { languageOf, prefixedLanguages } from '$lib/format/languages.ts';
import { oembedFile, oembedNames } from '$lib/server/oembed-files.ts';
import { siteAddress } from '$lib/server/site.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	[undefined, ...prefixedLanguages].flatMap((lang) =>
		oembedNames(languageOf(lang)).map((file) => ({ ...(lang !== undefined && { lang }), file }))
	);

export const GET: RequestHandler = ({ params: { lang, file } }) => {
	const site = siteAddress();
	const body = site && oembedFile(file.replace(/\.json$/, ''), languageOf(lang), site);
	if (!body) error(404);
	return new Response(body, { headers: { 'content-type': 'application/json+oembed' } });
};
