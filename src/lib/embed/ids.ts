/** What can be embedded, by id: every chart, the story unrolled, and a card that leads to it. */
import type { Chart } from '../charts/chart.ts';

/** The story, unrolled; no chart may be called so, nor like the card. */
export const STORY = 'story';

/** A card that leads to the story. */
export const STORY_CARD = 'story-card';

/** @param charts those of the registry */
export function embedIds(charts: readonly Pick<Chart, 'id'>[]): string[] {
	return [...charts.map(({ id }) => id), STORY, STORY_CARD];
}

/** The page of an embed, below the folder of a language. */
export const embedPath = (id: string): string => `embed/${id}/`;

const PAGE = /(?:^|\/)embed\/[^/]+\/index\.html$/;

/** Whether a file is the page of an embed: not the page about them. */
export function isEmbedPage(file: string): boolean {
	return PAGE.test(file);
}
