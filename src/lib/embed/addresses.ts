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
