import type { Handle } from '@sveltejs/kit';
import { languageOf } from '$lib/format/languages.ts';

/** Faces that every page needs at once; the others come when a character asks for them. */
const NEEDED_FACES = /-latin-wght-/;

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => html.replace('%lang%', languageOf(event.params['lang'])),
		preload: ({ type, path }) =>
			type === 'js' || type === 'css' || (type === 'font' && NEEDED_FACES.test(path))
	});
