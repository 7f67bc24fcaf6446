/** Reads and compiles all copy of one language from its folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileChapter, compileChartWords, compileMasthead, type CopyContext } from './compile.ts';
import type { Chapter, ChartWords, Masthead } from './model.ts';
import { CopyError, type CopyProblem } from './problem.ts';

export interface Copy {
	masthead: Masthead;
	chapters: Chapter[];
	charts: Record<string, ChartWords>;
}

const CHAPTER = /^\d+-[a-z0-9-]+\.md$/;

/**
 * Compiles masthead, chapters (in order of their file names) and chart words of a language.
 * @throws CopyError with the problems of all files at once
 */
export function readCopy(root: string, context: CopyContext): Copy {
	const folder = join(root, context.locale);
	const problems: CopyProblem[] = [];
	const attempt = <T>(
		name: string,
		compile: (source: { file: string; text: string }) => T
	): T | null => {
		const file = join(folder, name);
		if (!existsSync(file)) {
			problems.push({ file, line: 1, column: 1, message: 'this file is missing' });
			return null;
		}
		try {
			return compile({ file, text: readFileSync(file, 'utf8') });
		} catch (error) {
			if (!(error instanceof CopyError)) throw error;
			problems.push(...error.problems);
			return null;
		}
	};

	const masthead = attempt('masthead.md', (source) => compileMasthead(source, context));
	const chapters = readdirSync(folder)
		.filter((name) => CHAPTER.test(name))
		.sort()
		.map((name) => attempt(name, (source) => compileChapter(source, context)));
	const charts = [...context.charts.keys()].map(
		(chart) =>
			[
				chart,
				attempt(join('charts', `${chart}.md`), (source) =>
					compileChartWords(source, chart, context)
				)
			] as const
	);

	const slugs = new Map<string, string>();
	for (const chapter of chapters) {
		for (const slug of chapter === null ? [] : slugsOf(chapter)) {
			const other = slugs.get(slug);
			if (other !== undefined) {
				problems.push({
					file: folder,
					line: 1,
					column: 1,
					message: `the slug “${slug}” stands in chapter ${other} and in ${chapter?.id ?? ''}`
				});
			}
			slugs.set(slug, chapter?.id ?? '');
		}
	}
	if (problems.length > 0 || masthead === null) throw new CopyError(problems);
	return {
		masthead,
		chapters: chapters.filter((chapter) => chapter !== null),
		charts: Object.fromEntries(
			charts.flatMap(([id, words]) => (words === null ? [] : [[id, words]]))
		)
	};
}

/** Fragments that a chapter’s page answers to: its own and its steps’. */
function slugsOf(chapter: Chapter): string[] {
	return [
		chapter.id,
		...chapter.sections.flatMap((section) =>
			section.kind === 'scroll' ? section.steps.map(({ slug }) => slug) : []
		)
	];
}
