/** What the story’s page prints: its copy, its charts, and what stands under each of them. */
import { formatDate } from '../format/dates.ts';
import type { Language } from '../format/languages.ts';
import { compareDates, latest } from '../dataset/dates.ts';
import { isFigure, type DatasetRecord } from '../dataset/derive.ts';
import type { ChartView } from '../charts/chart.ts';
import { factsIn, type Chapter, type Glossary, type Masthead } from '../copy/model.ts';
import { readingMinutes, storyRuns } from '../copy/story-runs.ts';
import type { Checks } from '../page/story/checks.ts';
import { cardsVersion } from './cards-page.ts';
import { checksFor } from './checks.ts';
import { currentDataset } from './dataset.ts';
import { jsonLd, storyObject } from './json-ld.ts';
import { pathIn, prefixOf, siteAddress } from './site.ts';
import { storySocial, type Social } from './social.ts';
import { messages, story } from './story.ts';

/** What a chart is drawn from, in words. */
export interface ChartOrigin {
	/** Null where the tables are drawn as they stand. */
	version: string | null;
	/** To when the records reach. */
	to: string;
	/** Who asserts the figures; empty for a chart of events. */
	bodies: string[];
	/** How many sources the records cite. */
	sources: number;
}

export interface DrawnChart {
	view: ChartView;
	origin: ChartOrigin;
}

export interface StoryPage {
	/** What the page’s head says to machines. */
	head: string;
	social: Social;
	/** What tells the cards of its numbers from those of another version. */
	cards: string;
	masthead: Masthead;
	glossary: Glossary;
	chapters: Chapter[];
	/** What the numbers of its paragraphs rest on. */
	checks: Checks;
	/** How long its paragraphs take to read, in minutes. */
	minutes: number;
	/** Where it stands, for who has it on paper; null where the build was not told. */
	address: string | null;
	charts: Record<string, DrawnChart>;
}

/** Dates that a record bears: a place has those of its numbers. */
function datesOf(record: DatasetRecord): string[] {
	if ('asOf' in record) return [record.asOf];
	if ('date' in record) return [record.date];
	return record.numbers.flatMap(({ asOf }) => asOf ?? []);
}

/** To when the records reach that a chart draws: the date of the last of them. */
function reach({ id, marks }: ChartView): string {
	const dataset = currentDataset();
	const dates = marks.flatMap((mark) => {
		const record = dataset.record(mark);
		return record === undefined ? [] : datesOf(record);
	});
	const last = dates.sort((a, b) => compareDates(latest(a), latest(b))).at(-1);
	if (last === undefined) throw new Error(`Chart ${id} draws no record.`);
	return last;
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

/** A chart of the story with what it is drawn from. @throws Error if there is no such chart */
export function drawnChart(chart: string, language: Language): DrawnChart {
	const view = story(language).views[chart];
	if (view === undefined) throw new Error(`There is no chart ${chart}.`);
	const { version, published } = currentDataset();
	return {
		view,
		origin: {
			version: published ? version : null,
			to: formatDate(reach(view), language),
			bodies: bodiesOf(view),
			sources: sourceCount(view)
		}
	};
}

export function storyPage(language: Language): StoryPage {
	const { masthead, glossary, chapters, views } = story(language);
	const copy = { masthead, chapters };
	const site = siteAddress();
	const references = storyRuns(copy).flatMap((run) =>
		factsIn(run).map(({ reference }) => reference)
	);
	return {
		head: jsonLd(storyObject(language)),
		social: storySocial(language),
		cards: cardsVersion(language),
		masthead,
		glossary,
		chapters,
		checks: checksFor(references, {
			dataset: currentDataset(),
			messages: messages(language),
			locale: language
		}),
		minutes: readingMinutes(copy, language),
		address: site === null ? null : `${site}${pathIn(prefixOf(language), '')}`,
		charts: Object.fromEntries(
			Object.keys(views).map((chart) => [chart, drawnChart(chart, language)])
		)
	};
}
