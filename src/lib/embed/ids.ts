/** What can be embedded, by id: every chart, the story unrolled, and a card that leads to it. */
import type { Chart } from '../charts/chart.ts';
import { STORY_CARD, WHOLE_STORY } from './addresses.ts';

/** @param charts those of the registry */
export function embedIds(charts: readonly Pick<Chart, 'id'>[]): string[] {
	return [...charts.map(({ id }) => id), WHOLE_STORY, STORY_CARD];
}

const PAGE = /(?:^|\/)embed\/[^/]+\/index\.html$/;

/** Whether a file is the page of an embed: not the page about them. */
export function isEmbedPage(file: string): boolean {
	return PAGE.test(file);
}
