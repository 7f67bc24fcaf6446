/** Where embeds and what tells of them lie, below the folder of a language: the public contract. */

/** The story in one long page; no chart may be called so. */
export const WHOLE_STORY = 'story';

/** The story as a card: its beginning, and a link to the rest. */
export const STORY_CARD = 'story-card';

/** The latest release’s, which changes with every later one. */
export const embedPath = (id: string): string => `embed/${id}/`;

/** A page as a release keeps it. */
export const frozenPath = (version: string, path: string): string => `v/${version}/${path}`;

export const oembedPath = (id: string): string => `oembed/${id}.json`;

/** The script for pages that embed, and the rest of it. */
export const HOST_SCRIPTS = ['v1', 'v1-more'] as const;

/**
 * The file of a script for pages that embed, from the root of the site.
 * @param hash of what is in it, for the one that never changes
 */
export const hostScriptPath = (name: (typeof HOST_SCRIPTS)[number], hash?: string): string =>
	`embed/${hash === undefined ? name : `${name}.${hash}`}.js`;
