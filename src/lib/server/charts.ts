/** Everything about the charts that a build prints besides the story: pages, files, lists. */
import type { Language } from '../format/languages.ts';
import { languages } from '../format/languages.ts';
import { keptWithLatest } from '../frozen/latest.ts';
import { measuredHeights } from '../embed/heights.ts';
import { svg } from '../pictures/svg.ts';
import { chartCitation, type Citation } from './charts/cite.ts';
import { chartObject } from './chart-object.ts';
import { jsonLd } from './json-ld.ts';
import { chartEntries, chartEntry, type ChartEntry, type StateEntry } from './charts/entries.ts';
import { chartFiles, shareFiles, type Content } from './charts/files.ts';
import { chartManifest, MANIFEST, manifestJsonSchema } from './charts/manifest.ts';
import { chartPath, sharePath, STORY } from './charts/paths.ts';
import { statePicture, storyShare, type PictureContext } from './charts/pictures.ts';
import { chartVersions, updatedOn } from './charts/versions.ts';
import { fixedPages, robots, sitemap, sitePaths } from './charts/sitemap.ts';
import type { Crop } from '../pictures/compose.ts';
import { cardsNamed, type CardsNamed } from './cards-page.ts';
import { currentDataset, datasetIn, releases } from './dataset.ts';
import { eventTexts } from './event-texts.ts';
import type { EventTextsView } from '../page/events/view.ts';
import { pairs } from './data-pages/pairs.ts';
import { addressesFrom, pathIn, prefixOf, siteAddress } from './site.ts';
import { social, type Social } from './social.ts';
import type { ChartOrigin } from './story-page.ts';
import { messages, story } from './story.ts';
import { message, type ChartView } from '../charts/chart.ts';

/** A chart’s picture on a page that has said the rest: the drawing alone is shown. */
export interface Preview {
	/** Size of the whole picture. */
	width: number;
	height: number;
	drawing: Crop;
}

export interface ChartCard {
	id: string;
	question: string;
	key: StateEntry;
	preview: Preview;
}

export interface ChartsPage {
	charts: ChartCard[];
	social: Social;
}

export interface ChartPage {
	/** What the page’s head says to machines. */
	head: string;
	id: string;
	question: string;
	key: StateEntry;
	states: readonly StateEntry[];
	view: ChartView;
	origin: ChartOrigin;
	/** What tells the cards of its numbers from those of another version. */
	cards: CardsNamed;
	/** The whole texts of a timeline’s events; null for any other chart. */
	events: EventTextsView | null;
	/** Null where the tables are drawn as they stand. */
	citation: Citation | null;
	/** The version that keeps this page as it is; null if the latest one does not. */
	frozen: string | null;
	social: Social;
}

function contextOf(language: Language): PictureContext {
	return { messages: messages(language), language };
}

function cardOf(entry: ChartEntry, language: Language): ChartCard {
	const { id, question, key } = entry;
	const { sheet, drawing } = statePicture(entry, key, contextOf(language));
	return { id, question, key, preview: { width: sheet.width, height: sheet.height, drawing } };
}

export function chartsPage(language: Language): ChartsPage {
	const words = messages(language);
	return {
		charts: chartEntries(language).map((entry) => cardOf(entry, language)),
		social: social(language, {
			path: 'charts/',
			title: message(words, 'charts-title'),
			description: message(words, 'charts-description'),
			picture: sharePath(STORY),
			alt: message(words, 'deck')
		})
	};
}

/** The page of a chart, or null if there is none of that id. */
export function chartPage(id: string, language: Language): ChartPage | null {
	const entry = chartEntry(id, language);
	if (entry === null) return null;
	const { question, key, states, view, origin } = entry;
	const prefix = prefixOf(language);
	return {
		head: jsonLd(chartObject(entry, language)),
		id,
		question,
		key,
		states,
		view,
		origin,
		cards: cardsNamed(language),
		events: eventTexts(id, {
			dataset: datasetIn(language),
			messages: messages(language),
			locale: language
		}),
		citation: chartCitation(
			entry,
			{ version: origin.version, released: currentDataset().released },
			messages(language),
			pathIn(prefix, '')
		),
		frozen: keptWithLatest(chartPath(id), language, releases()),
		social: social(language, {
			path: chartPath(id),
			title: question,
			description: key.title,
			picture: sharePath(id),
			alt: key.summary,
			embedded: id
		})
	};
}

/** What the story begins with. */
function firstDrawing(language: Language): { entry: ChartEntry; state: StateEntry } {
	const { still } = story(language).masthead;
	const entry = chartEntry(still.chart, language);
	if (entry === null) throw new Error(`There is no chart ${still.chart}.`);
	return { entry, state: entry.states.find(({ name }) => name === still.state) ?? entry.key };
}

function storyPicture(language: Language): string {
	const { masthead } = story(language);
	return svg(storyShare(masthead, firstDrawing(language), contextOf(language)), 'light');
}

const known = new Map<Language, Map<string, Content>>();

/** Every file of charts in a language, by its path. */
function contents(language: Language): Map<string, Content> {
	const found = known.get(language);
	if (found !== undefined) return found;
	const entries = chartEntries(language);
	const context = contextOf(language);
	const files = new Map([
		...chartFiles(entries, firstDrawing(language), context),
		...shareFiles(entries, () => storyPicture(language), context)
	]);
	known.set(language, files);
	return files;
}

/** Paths of the files in a folder, `charts/` or `share/`, as they go on from there. */
export function chartFilesIn(folder: string, language: Language): string[] {
	return [...contents(language).keys()]
		.filter((path) => path.startsWith(folder))
		.map((path) => path.slice(folder.length));
}

/** What a file holds, or null if there is none of that path. */
export function chartFile(
	path: string,
	language: Language
): string | Uint8Array<ArrayBuffer> | null {
	return contents(language).get(path)?.() ?? null;
}

function pretty(value: object): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}

export function chartsJson(language: Language): string {
	const { version, released, published } = currentDataset();
	const prefix = prefixOf(language);
	const from = addressesFrom(pathIn(prefix, MANIFEST));
	return pretty(
		chartManifest(chartEntries(language), {
			address: (path) => from(pathIn(prefix, path)),
			rootAddress: from,
			language,
			version: published ? version : null,
			updated: released,
			answers: siteAddress() !== null,
			about: (entry) => ({
				updated: updatedOn(entry),
				heights: measuredHeights(entry.id, entry.key.name, language),
				versions: chartVersions(entry.id, language)
			})
		})
	);
}

export function chartsSchema(): string {
	return pretty(manifestJsonSchema());
}

/** Paths of all pages that are to be found, below the folder of a language. */
export function pagePaths(language: Language): string[] {
	const routes = Object.keys(import.meta.glob('/src/routes/**/+page.svelte'));
	return sitePaths({
		fixed: fixedPages(routes),
		charts: chartEntries(language),
		pairs: pairs().map(({ name }) => name)
	});
}

/** Null where the site’s address is not known: see `charts/sitemap.ts`. */
export function sitemapXml(): string | null {
	const site = siteAddress();
	if (site === null) return null;
	const editions = languages.map((language) => ({ language, prefix: prefixOf(language) }));
	const [first] = languages;
	return sitemap(pagePaths(first), editions, site);
}

export function robotsTxt(): string {
	return robots(siteAddress());
}
