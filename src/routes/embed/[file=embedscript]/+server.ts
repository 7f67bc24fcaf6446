import { error } from '@sveltejs/kit';
import { embedScripts } from '$lib/server/embed-script.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	[...embedScripts().keys()].map((path) => ({ file: path.replace('embed/', '') }));

export const GET: RequestHandler = ({ params }) => {
	const text = embedScripts().get(`embed/${params.file}`);
	if (text === undefined) error(404);
	return new Response(text, { headers: { 'content-type': 'text/javascript; charset=utf-8' } });
};
