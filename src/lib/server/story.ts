/** The story of one language, compiled and with its charts worked out: once a build. */
import { copyContext } from '../copy/binding.ts';
import { assertEdition } from '../copy/editions.ts';
import { readCopy, type Copy } from '../copy/folder.ts';
import { plainText } from '../copy/model.ts';
import { assertTitles, message, type ChartView, type Messages } from '../charts/chart.ts';
import { charts, chartStates } from '../charts/registry.ts';
import { defaultLanguage, type Language } from '../format/languages.ts';
import type { ChapterLink } from '../page/site-menu.ts';
import { currentDataset, datasetIn } from './dataset.ts';

export interface Story extends Copy {
	views: Record<string, ChartView>;
}

const CONTENT = 'src/content';

/** The words of each language’s interface, by the file that they are in. */
const files = import.meta.glob<Messages>('../../content/*/messages.json', {
	eager: true,
	import: 'default'
});

const known = new Map<Language, Story>();

export function messages(language: Language): Messages {
	const found = files[`../../content/${language}/messages.json`];
	if (found === undefined) throw new Error(`There is no src/content/${language}/messages.json.`);
	return found;
}

function read(language: Language): Story {
	const dataset = datasetIn(language);
	assertTitles(charts, currentDataset());
	const words = messages(language);
	const copy = readCopy(
		CONTENT,
		copyContext(dataset, chartStates(), language, message(words, 'about'))
	);
	if (language !== defaultLanguage) {
		const original = { copy: story(defaultLanguage), messages: messages(defaultLanguage) };
		const folder = `${CONTENT}/${language}`;
		assertEdition(original, { copy, messages: words }, { language, folder });
	}
	const views = charts.map((chart) => {
		const own = copy.charts[chart.id];
		if (own === undefined) throw new Error(`The words of chart ${chart.id} are missing.`);
		return [
			chart.id,
			chart.view({ dataset, words: own, messages: words, locale: language })
		] as const;
	});
	return { ...copy, views: Object.fromEntries(views) };
}

/** The story in a language. @throws with every problem of data, copy or titles */
export function story(language: Language): Story {
	const found = known.get(language) ?? read(language);
	known.set(language, found);
	return found;
}

/** From how much longer titles on a stage need a higher one: more than a fifth. */
const MUCH_LONGER = 1.2;

/** Letters of the titles of all charts, and of what is said to be counted in them. */
function lettersOfTitles({ views }: Story): number {
	return Object.values(views)
		.flatMap(({ states }) => Object.values(states))
		.map(({ title, subtitle }) => plainText(title).length + plainText(subtitle).length)
		.reduce((sum, letters) => sum + letters, 0);
}

/** Whether the titles of a language leave a drawing less room than the first one’s, for which stages are made. */
export function isWordy(language: Language): boolean {
	const [own, first] = [story(language), story(defaultLanguage)].map(lettersOfTitles);
	return (own ?? 0) > MUCH_LONGER * (first ?? 0);
}

/** The chapters of the story in order, as a list names them. */
export function chapterLinks(language: Language): ChapterLink[] {
	return story(language).chapters.map(({ id, title }) => ({ id, title: plainText(title) }));
}
