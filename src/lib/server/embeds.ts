/** What can be embedded: every chart, the story unrolled, and a card that leads to it. */
import type { ChartView } from '../charts/chart.ts';
import { cardsScript } from '../embed/cards-script.ts';
import takingCards from '../embed/cards.ts?script';
import { STORY_CARD, WHOLE_STORY } from '../embed/addresses.ts';
import { movedTo } from '../embed/moved.ts';
import type { Language } from '../format/languages.ts';
import { cardsOf, namedBy, type CardsNamed } from './cards-page.ts';
import { chartPage, type ChartPage } from './charts.ts';
import { storyPage, type StoryPage } from './story-page.ts';
import { story } from './story.ts';

export type EmbedPage =
	| { kind: 'chart'; id: string; chart: ChartPage; cards: CardsNamed }
	| { kind: 'story' | 'card'; id: string; story: StoryPage; cards: CardsNamed }
	/** Another id today. */
	| { kind: 'moved'; id: string; to: string };

/** What an embed prints numbers and marks of, or null if there is no such embed. */
function printed(id: string, language: Language): unknown {
	const all = story(language);
	if (id === WHOLE_STORY) return all;
	const { masthead, views } = all;
	if (id !== STORY_CARD) return views[id] ?? null;
	const first: ChartView | undefined = views[masthead.still.chart];
	return [masthead.deck, first?.states[masthead.still.state], first?.base];
}

interface EmbedCards {
	/** The text of the file. */
	file: string;
	named: CardsNamed;
}

const made = new Map<string, EmbedCards>();

function cardsOfEmbed(id: string, language: Language): EmbedCards | null {
	const key = `${language} ${id}`;
	const known = made.get(key);
	if (known !== undefined) return known;
	const what = printed(id, language);
	if (what === null) return null;
	const cards = cardsOf(what, language);
	const { version } = namedBy(JSON.stringify(cards));
	const file = cardsScript(takingCards, cards, version);
	const { integrity } = namedBy(file);
	const all = { file, named: { version, integrity } };
	made.set(key, all);
	return all;
}

/** The file of an embed’s cards, or null if there is no such embed. */
export function embedCards(id: string, language: Language): string | null {
	return cardsOfEmbed(id, language)?.file ?? null;
}

/** The page of an embed, or null if there is none of that id. */
export function embedPage(id: string, language: Language): EmbedPage | null {
	const to = movedTo(id);
	if (to !== null) return { kind: 'moved', id, to };
	const cards = cardsOfEmbed(id, language)?.named;
	if (cards === undefined) return null;
	if (id === WHOLE_STORY) return { kind: 'story', id, story: storyPage(language), cards };
	if (id === STORY_CARD) return { kind: 'card', id, story: storyPage(language), cards };
	const chart = chartPage(id, language);
	return chart === null ? null : { kind: 'chart', id, chart, cards };
}
