/** Reads and compiles all copy of one language from its folder. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { draftChapter } from './chapter.ts';
import { draftChartWords } from './chart-words.ts';
import type { CopyContext, Draft, Source } from './context.ts';
import { TOP } from './file.ts';
import { draftGlossary } from './glossary.ts';
import { draftMasthead } from './masthead.ts';
import type { Chapter, ChartWords, Glossary, Masthead } from './model.ts';
import { CopyError, type CopyProblem } from './problem.ts';
import { doubledSlugs, type Slug } from './slugs.ts';

export interface Copy {
	masthead: Masthead;
	glossary: Glossary;
	/** A page of its own, written like a chapter. */
	methodology: Chapter;
	chapters: Chapter[];
	charts: Record<string, ChartWords>;
}

const MASTHEAD = 'masthead.md';
const GLOSSARY = 'glossary.md';
const METHODOLOGY = 'methodology.md';

/** Files beside the chapters. */
const OTHERS: readonly string[] = [MASTHEAD, GLOSSARY, METHODOLOGY];
const CHAPTER = /^\d+-[a-z0-9-]+\.md$/;

function problemOf(file: string, message: string): CopyProblem {
	return { file, ...TOP, message };
}

/** Names of the Markdown files in a folder; none where there is no folder. */
function markdownIn(folder: string): string[] {
	if (!existsSync(folder)) return [];
	return readdirSync(folder).filter((name) => name.endsWith('.md'));
}

/** Reads and compiles a file; null, and one problem, if it is missing. */
function read<D extends Draft<unknown>>(
	file: string,
	problems: CopyProblem[],
	compile: (source: Source) => D
): D | null {
	if (!existsSync(file)) {
		problems.push(problemOf(file, 'this file is missing'));
		return null;
	}
	const draft = compile({ file, text: readFileSync(file, 'utf8') });
	problems.push(...draft.problems);
	return draft;
}

function readChapters(
	folder: string,
	context: CopyContext,
	problems: CopyProblem[],
	taken: readonly Slug[]
): Chapter[] {
	const names = markdownIn(folder).filter((name) => !OTHERS.includes(name));
	for (const name of names.filter((other) => !CHAPTER.test(other))) {
		problems.push(
			problemOf(join(folder, name), `${name} is not the name of a chapter: expected 01-name.md`)
		);
	}
	const chapters = names
		.filter((name) => CHAPTER.test(name))
		.sort((a, b) => Number.parseInt(a) - Number.parseInt(b) || (a < b ? -1 : 1))
		.flatMap(
			(name) => read(join(folder, name), problems, (source) => draftChapter(source, context)) ?? []
		);
	if (chapters.length === 0) problems.push(problemOf(folder, 'there is no chapter: 01-name.md'));
	problems.push(...doubledSlugs([...taken, ...chapters.flatMap(({ slugs }) => slugs)]));
	return chapters.map(({ value }) => value);
}

function readCharts(
	folder: string,
	context: CopyContext,
	problems: CopyProblem[]
): Record<string, ChartWords> {
	const known = [...context.charts.keys()];
	const found = markdownIn(folder).map((name) => basename(name, '.md'));
	const charts = [...known, ...found.filter((chart) => !context.charts.has(chart)).sort()];
	return Object.fromEntries(
		charts.flatMap((chart) => {
			const draft = read(join(folder, `${chart}.md`), problems, (source) =>
				draftChartWords(source, chart, context)
			);
			return draft === null ? [] : [[chart, draft.value] as const];
		})
	);
}

/**
 * Compiles masthead, glossary, chapters (in order of their numbers) and chart words of a language.
 * @throws CopyError with the problems of all files at once
 */
export function readCopy(root: string, bare: CopyContext): Copy {
	const folder = join(root, bare.locale);
	const problems: CopyProblem[] = [];
	const glossary = read(join(folder, GLOSSARY), problems, (source) => draftGlossary(source, bare));
	const terms = new Set(glossary?.value.terms.map(({ id }) => id));
	const context: CopyContext = { ...bare, terms };
	const masthead = read(join(folder, MASTHEAD), problems, (source) =>
		draftMasthead(source, context)
	);
	const methodology = read(join(folder, METHODOLOGY), problems, (source) =>
		draftChapter(source, context)
	);
	const chapters = readChapters(folder, context, problems, masthead?.slugs ?? []);
	const charts = readCharts(join(folder, 'charts'), context, problems);
	if (problems.length > 0 || !masthead || !glossary || !methodology) throw new CopyError(problems);
	return {
		masthead: masthead.value,
		glossary: glossary.value,
		methodology: methodology.value,
		chapters,
		charts
	};
}
