import { error } from '@sveltejs/kit';
import { dataFile, dataFiles, mediaType } from '$lib/server/data-files.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

/** One route for them all: without a release there are none but the schema, and that always is. */
export const entries: EntryGenerator = () => dataFiles().map((file) => ({ file }));

export const GET: RequestHandler = ({ params }) => {
	const body = dataFile(params.file);
	if (body === null) error(404);
	return new Response(body, { headers: { 'content-type': mediaType(params.file) } });
};
