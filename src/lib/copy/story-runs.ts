/** All that a reader of the story reads in its paragraphs, and how long that takes. */
import { plainText, runsIn, type Chapter, type Inline, type Masthead } from './model.ts';

export interface StoryCopy {
	masthead: Masthead;
	chapters: readonly Chapter[];
}

/** Words that an adult reads in a minute, of plain prose with numbers in it. */
const WORDS_A_MINUTE = 220;

/** The runs of text of the story in order, without its charts and their titles. */
export function storyRuns({ masthead, chapters }: StoryCopy): Inline[][] {
	return [
		masthead.deck,
		...runsIn(masthead.standfirst),
		...chapters.flatMap(({ title, sections }) => [
			title,
			...sections.flatMap((section) => {
				if (section.kind === 'prose') return runsIn(section.blocks);
				return section.kind === 'scroll'
					? section.steps.flatMap(({ blocks }) => runsIn(blocks))
					: [];
			})
		])
	];
}

/** How many minutes the paragraphs of the story take to read, rounded up. */
export function readingMinutes(copy: StoryCopy, locale: string): number {
	const segments = new Intl.Segmenter(locale, { granularity: 'word' });
	const words = storyRuns(copy)
		.flatMap((run) => [...segments.segment(plainText(run))])
		.filter(({ isWordLike }) => isWordLike);
	return Math.ceil(words.length / WORDS_A_MINUTE);
}
