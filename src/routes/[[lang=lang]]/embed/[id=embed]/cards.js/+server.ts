import { error } from '@sveltejs/kit';
import { fileEntries } from '$lib/embed/entries.ts';
import { languageOf } from '$lib/format/languages.ts';
import { embedCards } from '$lib/server/embeds.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = fileEntries;

export const GET: RequestHandler = ({ params }) => {
	const cards = embedCards(params.id, languageOf(params.lang));
	if (cards === null) error(404);
	return new Response(cards, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
