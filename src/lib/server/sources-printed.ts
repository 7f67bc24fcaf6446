/** The sources page as markup. Nothing on it is drawn again in a browser. */
import { render } from 'svelte/server';
import type { Language } from '../format/languages.ts';
import { languageContext } from '../page/language.ts';
import SourcesList from '../page/sources/SourcesList.svelte';
import { datasetIn } from './dataset.ts';
import { sourcesView } from './sources.ts';
import { messages } from './story.ts';

/** Svelte's marks for a browser that takes the page over: a third of the markup, and here for nobody. */
const MARKS = /<!--[^>]*-->/g;

export function printSources(language: Language): string {
	const words = messages(language);
	const view = sourcesView({ dataset: datasetIn(language), messages: words, locale: language });
	const context = languageContext({ language, messages: words });
	return render(SourcesList, { props: { view }, context }).body.replace(MARKS, '');
}
