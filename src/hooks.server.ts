import type { Handle } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { directionOf, languageOf } from '$lib/format/languages.ts';

/** What Svelte leaves for a script to find its way by: no page is drawn again in the browser. */
const MARKERS = /<!--(?:\[!?|\[-?\d+|\]|[a-z\d]*)-->/g;

/** While the story is worked on: the bundler’s own script, which loads a page again when it changes. */
const RELOADING = '<script type="module" src="/@vite/client"></script></head>';

/** Pages for frames in others’ pages. */
const EMBED = /\/embed\/\[id=embed\]$/;

/**
 * How a page’s root is marked and which themes it has. An embed is light unless its address asks for
 * another theme: it cannot know on what ground it stands.
 */
function rootOf(routeId: string | null, language: string): { attributes: string; themes: string } {
	// To be read to the right is what every page is by itself.
	const direction = directionOf(language) === 'rtl' ? ' dir="rtl"' : '';
	const attributes = `lang="${language}"${direction}`;
	return EMBED.test(routeId ?? '')
		? { attributes: `${attributes} data-theme="light" class="embed"`, themes: 'light' }
		: { attributes, themes: 'light dark' };
}

export const handle: Handle = ({ event, resolve }) =>
	resolve(event, {
		transformPageChunk: ({ html }) => {
			const { attributes, themes } = rootOf(event.route.id, languageOf(event.params['lang']));
			const page = html
				.replace('lang="%lang%"', attributes)
				.replace('%themes%', themes)
				.replaceAll(MARKERS, '');
			return dev ? page.replace('</head>', RELOADING) : page;
		},
		// Faces come late: a line that carries them first carries the words last.
		preload: ({ type }) => type === 'js' || type === 'css'
	});
