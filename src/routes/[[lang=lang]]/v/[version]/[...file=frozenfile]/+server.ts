import { error } from '@sveltejs/kit';
import { languageOf } from '$lib/format/languages.ts';
import { chartMediaType } from '$lib/server/charts/files.ts';
import { frozenFile, frozenFiles } from '$lib/server/frozen.ts';
import { match } from '../../../../../params/frozenfile.ts';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;

export const entries: EntryGenerator = () =>
	frozenFiles().flatMap(({ lang, version, path }) =>
		match(path) ? [{ ...(lang !== undefined && { lang }), version, file: path }] : []
	);

export const GET: RequestHandler = ({ params: { lang, version, file } }) => {
	const kept = frozenFile(version, languageOf(lang), file);
	if (kept === null) error(404);
	return new Response(kept, { headers: { 'content-type': chartMediaType(file) } });
};
