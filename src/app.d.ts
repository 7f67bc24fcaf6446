declare module 'virtual:printed' {
	import type { Language } from '$lib/format/languages.ts';
	import type { PrintedStory } from '$lib/server/printed.ts';
	/** The story’s markup on the server; null in the browser, where the page holds it already. */
	export function print(language: Language): PrintedStory | null;
}
