/** What the story’s page prints: its copy, its charts, and what stands under each of them. */
import { formatDate } from '../format/dates.ts';
import type { Language } from '../format/languages.ts';
import type { ChartView } from '../charts/chart.ts';
import { factsIn, type Chapter, type Glossary, type Masthead } from '../copy/model.ts';
import { readingMinutes, storyRuns } from '../copy/story-runs.ts';
import type { Checks } from '../page/story/checks.ts';
import { cardsNamed, type CardsNamed } from './cards-page.ts';
import { bodiesOf, reachOf, recordsShown, sourceCount } from './chart-origin.ts';
import { checksFor } from './checks.ts';
import { datasetIn } from './dataset.ts';
import { jsonLd, storyObject } from './json-ld.ts';
import { pathIn, prefixOf, siteAddress } from './site.ts';
import { storySocial, type Social } from './social.ts';
import { isWordy, messages, story } from './story.ts';

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
	cards: CardsNamed;
	masthead: Masthead;
	glossary: Glossary;
	chapters: Chapter[];
	/** What the numbers of its paragraphs rest on. */
	checks: Checks;
	/** Whether its stages have to be higher than others, for their titles are longer. */
	isWordy: boolean;
	/** How long its paragraphs take to read, in minutes. */
	minutes: number;
	/** Where it stands, for who has it on paper; null where the build was not told. */
	address: string | null;
	charts: Record<string, DrawnChart>;
}

/** A chart of the story with what it is drawn from. @throws Error if there is no such chart */
export function drawnChart(chart: string, language: Language): DrawnChart {
	const view = story(language).views[chart];
	if (view === undefined) throw new Error(`There is no chart ${chart}.`);
	const dataset = datasetIn(language);
	const records = recordsShown(view, dataset);
	const to = reachOf(records);
	if (to === undefined) throw new Error(`Chart ${chart} draws no record.`);
	return {
		view,
		origin: {
			version: dataset.published ? dataset.version : null,
			to: formatDate(to, language),
			bodies: bodiesOf(records, dataset),
			sources: sourceCount(records)
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
		cards: cardsNamed(language),
		masthead,
		glossary,
		chapters,
		checks: checksFor(references, {
			dataset: datasetIn(language),
			messages: messages(language),
			locale: language
		}),
		isWordy: isWordy(language),
		minutes: readingMinutes(copy, language),
		address: site === null ? null : `${site}${pathIn(prefixOf(language), '')}`,
		charts: Object.fromEntries(
			Object.keys(views).map((chart) => [chart, drawnChart(chart, language)])
		)
	};
}
