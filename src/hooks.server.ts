import type { Handle } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { languageOf } from '$lib/format/languages.ts';

/** Faces that every page needs at once; the others come when a character asks for them. */
const NEEDED_FACES = /-latin-wght-/;

/** What Svelte leaves for a script to find its way by: no page is drawn again in the browser. */
const MARKERS = /<!--(?:\[!?|\[-?\d+|\]|[a-z\d]*)-->/g;

/** While the story is worked on: the bundler’s own script, which loads a page again when it changes. */
const RELOADING = '<script type="module" src="/@vite/client"></script></head>';

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const page = html.replace('%lang%', languageOf(event.params['lang'])).replaceAll(MARKERS, '');
			return dev ? page.replace('</head>', RELOADING) : page;
		},
		preload: ({ type, path }) =>
			type === 'js' || type === 'css' || (type === 'font' && NEEDED_FACES.test(path))
	});
