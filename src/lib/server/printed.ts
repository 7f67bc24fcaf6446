/** The parts of the story that the server prints and no reader’s browser draws again. */
import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { plainText } from '../copy/model.ts';
import type { Language } from '../format/languages.ts';
import { compareDates, latest } from '../dataset/dates.ts';
import { isFigure } from '../dataset/derive.ts';
import { formatDate } from '../format/dates.ts';
import Blocks from '../page/Blocks.svelte';
import ChartSource from '../page/ChartSource.svelte';
import { languageContext } from '../page/language.ts';
import RecordTable from '../page/RecordTable.svelte';
import StepBody from '../page/StepBody.svelte';
import Words from '../page/Words.svelte';
import type { ChartView } from '../charts/chart.ts';
import { currentDataset } from './dataset.ts';
import { jsonLd, storyObject } from './json-ld.ts';
import { messages, story } from './story.ts';

/** What the browser needs to know of a chapter: where its stages are, not what its prose says. */
export interface ChapterOutline {
	id: string;
	title: string;
	sections: (
		{ kind: 'prose' } | { kind: 'scroll'; chart: string; steps: { slug: string; state: string }[] }
	)[];
}

/** Markup of a chapter, section by section. */
export interface PrintedChapter {
	title: string;
	/** Prose; or the steps of a stage by their order, and what stands under its chart. */
	sections: { prose: string; steps: string[]; table: string }[];
}

export interface PrintedStory {
	/** What the page’s head says to machines. */
	head: string;
	deck: string;
	standfirst: string;
	chapters: PrintedChapter[];
}

function viewOf(views: Record<string, ChartView>, chart: string): ChartView {
	const view = views[chart];
	if (view === undefined) throw new Error(`There is no chart ${chart}.`);
	return view;
}

/** To when the records reach that a chart draws: the date of the last of them. */
function reach({ id, marks }: ChartView): string {
	const dataset = currentDataset();
	const dates = marks
		.map((mark) => dataset.record(mark))
		.flatMap((record) =>
			record === undefined
				? []
				: 'asOf' in record
					? record.asOf
					: 'date' in record
						? record.date
						: []
		);
	const last = dates.sort((a, b) => compareDates(latest(a), latest(b))).at(-1);
	if (last === undefined) throw new Error(`Chart ${id} draws no record.`);
	return last;
}

/** The outline of the story, for the page’s data. */
export function outline(language: Language): ChapterOutline[] {
	return story(language).chapters.map(({ id, title, sections }) => ({
		id,
		title: plainText(title),
		sections: sections.map((section) =>
			section.kind === 'prose'
				? { kind: 'prose' }
				: {
						kind: 'scroll',
						chart: section.chart,
						steps: section.steps.map(({ slug, state }) => ({ slug, state }))
					}
		)
	}));
}

/** Who asserts the figures that a chart draws, each named once; none for a chart of events. */
function bodiesOf({ marks }: ChartView): string[] {
	const dataset = currentDataset();
	const figures = marks.map((id) => dataset.record(id)).filter((record) => record !== undefined);
	return [
		...new Set(
			figures.flatMap((record) => (isFigure(record) ? dataset.body(record.body).short : []))
		)
	];
}

/** How many sources the records that a chart draws cite. */
function sourceCount({ marks }: ChartView): number {
	const dataset = currentDataset();
	return new Set(
		marks.flatMap((id) => (dataset.record(id)?.sources ?? []).map(({ source }) => source))
	).size;
}

/** Prints the story’s text, steps and tables. Links are relative to the page that is being rendered. */
export function print(language: Language): PrintedStory {
	const { masthead, chapters, views } = story(language);
	const { version, published } = currentDataset();
	const context = languageContext({ language, messages: messages(language) });
	const markup = <Props extends Record<string, unknown>>(
		component: Component<Props>,
		props: Props
	): string => render(component, { props, context }).body;
	return {
		head: jsonLd(storyObject(language)),
		deck: markup(Words, { children: masthead.deck }),
		standfirst: markup(Blocks, { blocks: masthead.standfirst }),
		chapters: chapters.map(({ title, sections }) => ({
			title: markup(Words, { children: title }),
			sections: sections.map((section) => {
				if (section.kind === 'prose')
					return { prose: markup(Blocks, { blocks: section.blocks }), steps: [], table: '' };
				const view = viewOf(views, section.chart);
				return {
					prose: '',
					steps: section.steps.map((step) => markup(StepBody, { step, view })),
					table: [
						markup(ChartSource, {
							version: published ? version : null,
							to: formatDate(reach(view), language),
							bodies: bodiesOf(view),
							sources: sourceCount(view)
						}),
						markup(RecordTable, { table: view.table })
					].join('')
				};
			})
		}))
	};
}
