/** Compiles one file of the story’s Markdown, at build time: no parser reaches a reader. */
import { draftChapter } from './chapter.ts';
import { draftChartWords } from './chart-words.ts';
import type { CopyContext, Draft, Source } from './context.ts';
import { draftMasthead } from './masthead.ts';
import type { Chapter, ChartWords, Masthead } from './model.ts';
import { CopyError } from './problem.ts';
import { doubledSlugs } from './slugs.ts';

function settled<T>({ value, problems }: Draft<T>): T {
	if (problems.length > 0) throw new CopyError(problems);
	return value;
}

/** Compiles one chapter. @throws CopyError with every problem in it */
export function compileChapter(source: Source, context: CopyContext): Chapter {
	const { value, problems, slugs } = draftChapter(source, context);
	return settled({ value, problems: [...problems, ...doubledSlugs(slugs)] });
}

/** Compiles the masthead. @throws CopyError with every problem in it */
export function compileMasthead(source: Source, context: CopyContext): Masthead {
	return settled(draftMasthead(source, context));
}

/** Compiles the words of one chart. @throws CopyError with every problem in them */
export function compileChartWords(source: Source, chart: string, context: CopyContext): ChartWords {
	return settled(draftChartWords(source, chart, context));
}
