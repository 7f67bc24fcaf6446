/** What the snippet builder offers: every chart in every state, and the story, in every language. */
import { message } from '../../charts/chart.ts';
import { plainText } from '../../copy/model.ts';
import { embedPath, STORY_CARD, WHOLE_STORY } from '../../embed/addresses.ts';
import { fitted } from '../../embed/curve.ts';
import { measuredHeights } from '../../embed/heights.ts';
import {
	afterClick,
	plainFrame,
	type Embed,
	type HostScript,
	type Picture,
	type Site
} from '../../embed/snippet.ts';
import { formatDate } from '../../format/dates.ts';
import { languages, ownName, type Language } from '../../format/languages.ts';
import { keptWithLatest } from '../../frozen/latest.ts';
import { keptPath } from '../../frozen/plan.ts';
import {
	COLUMN,
	stateAt,
	type BuilderSettings,
	type BuilderView,
	type Edition,
	type EmbedChoice,
	type StateChoice
} from '../../page/embed/view.ts';
import { SHARE } from '../../pictures/share.ts';
import { chartEntries, type ChartEntry, type StateEntry } from '../charts/entries.ts';
import { chartPath, picturePath, sharePath, statePath, STORY } from '../charts/paths.ts';
import { statePicture } from '../charts/pictures.ts';
import { releases } from '../dataset.ts';
import { hostScript } from '../embed-script.ts';
import { dataScript } from '../json-ld.ts';
import { pathIn, prefixOf, siteAddress } from '../site.ts';
import { messages, story } from '../story.ts';

/** Stands for the site’s address where the build was not told it: nobody’s, so that it cannot be used by mistake. */
export const PLACEHOLDER = 'https://www.example.org/';

/** The latest release: what is frozen is frozen at it. */
function latest(): { version: string; released: string } {
	const release = releases().at(-1);
	if (release === undefined)
		throw new Error('There is no release at which an embed could be frozen.');
	return release.manifest;
}

/** Whether the latest release kept an embed as it is. */
function isKept(id: string, language: Language): boolean {
	return keptWithLatest(embedPath(id), language, releases()) !== null;
}

/** Our script as it is told of; its text is a file of its own. */
export function servedScript(): HostScript {
	const { path, hashedPath, integrity } = hostScript();
	return { path, hashedPath, integrity };
}

function curves(
	id: string,
	state: string,
	language: Language
): Pick<StateChoice, 'curve' | 'keptCurve'> {
	const live = measuredHeights(id, state, language);
	const kept = measuredHeights(id, state, language, latest().version);
	const isSame = JSON.stringify(kept) === JSON.stringify(live);
	return { curve: fitted(live), keptCurve: isSame ? null : fitted(kept) };
}

function stateChoice(entry: ChartEntry, state: StateEntry, language: Language): StateChoice {
	const { id } = entry;
	const isKey = state === entry.key;
	const name = isKey ? null : state.name;
	const { width, height } = statePicture(entry, state, {
		messages: messages(language),
		language
	}).sheet;
	const size = { width, height };
	const keptFile = picturePath(id, name, 'svg');
	const hasKept = releases().at(-1)?.pages.has(keptPath(language, keptFile)) === true;
	const picture: Picture = {
		light: picturePath(id, name, 'png'),
		dark: picturePath(id, name, 'png', 'dark'),
		...size
	};
	return {
		name: isKey ? '' : state.name,
		title: state.title,
		alt: state.summary,
		page: isKey ? chartPath(id) : statePath(id, state.name),
		picture,
		kept: hasKept ? { light: keptFile, dark: null, ...size } : null,
		...curves(id, state.name, language)
	};
}

function chartChoice(entry: ChartEntry, language: Language): EmbedChoice {
	const { id, question, states, key } = entry;
	return {
		id,
		label: question,
		question,
		states: states.map((state) => stateChoice(entry, state, language)),
		key: states.indexOf(key)
	};
}

/** The story’s own embeds: of neither is there more than one view. */
function storyChoices(language: Language): EmbedChoice[] {
	const { masthead } = story(language);
	const words = messages(language);
	const alt = plainText(masthead.deck);
	return [STORY_CARD, WHOLE_STORY].map((id) => ({
		id,
		label: message(words, `builder-${id}`),
		question: message(words, 'builder-read'),
		states: [
			{
				name: '',
				title: `${masthead.title}: ${alt}`,
				alt,
				page: '',
				picture: { light: sharePath(STORY), dark: null, ...SHARE },
				kept: null,
				...curves(id, '', language)
			}
		],
		key: 0
	}));
}

function siteOf(language: Language): Omit<Edition, 'label' | 'choices'> {
	const words = messages(language);
	return {
		folder: pathIn(prefixOf(language), ''),
		language,
		name: message(words, 'site-title'),
		pictureWords: message(words, 'builder-picture-words')
	};
}

function editionOf(language: Language, chart: string | null): Edition {
	const entries = chartEntries(language);
	const shown = chart === null ? entries : entries.filter(({ id }) => id === chart);
	return {
		...siteOf(language),
		label: ownName(language),
		choices: [
			...shown.map((entry) => chartChoice(entry, language)),
			...(chart === null ? storyChoices(language) : [])
		]
	};
}

/** The version at which embeds are frozen, and whether those of a language were kept with it. */
export function freezing(language: Language): { version: string; kept: boolean } {
	const { version, kept } = offered(language, null);
	return { version, kept };
}

/** What is shown first, as it is given to who chooses nothing. */
function firstEmbed(
	{ version, kept, editions }: Pick<BuilderSettings, 'version' | 'kept' | 'editions'>,
	root: string
): { embed: Embed; site: Site } {
	const [edition] = editions;
	const choice = edition?.choices[0];
	const state = choice?.states[choice.key];
	if (!edition || !choice || !state) throw new Error('There is nothing to embed.');
	return {
		site: { ...edition, root },
		embed: {
			id: choice.id,
			question: choice.question,
			state: stateAt(state, kept),
			theme: 'light',
			version: kept ? version : null,
			column: COLUMN.first
		}
	};
}

function offered(
	language: Language,
	chart: string | null
): Pick<BuilderSettings, 'version' | 'kept' | 'editions'> {
	const others = languages.filter((other) => other !== language);
	const editions = [language, ...others].map((one) => editionOf(one, chart));
	return {
		version: latest().version,
		kept: editions.every((one) => one.choices.every(({ id }) => isKept(id, one.language))),
		editions
	};
}

/** @param chart the one whose page it stands on; null on the page of all charts, where one chooses */
export function builderView(language: Language, chart: string | null): BuilderView {
	const page = pathIn(prefixOf(language), chart === null ? 'charts/' : chartPath(chart));
	const settings: BuilderSettings = {
		site: siteAddress(),
		up: '../'.repeat(page.split('/').length - 1),
		placeholder: PLACEHOLDER,
		script: servedScript(),
		...offered(language, chart)
	};
	const { embed, site } = firstEmbed(settings, settings.site ?? settings.placeholder);
	return {
		settings,
		data: dataScript('application/json', settings, 'embed-settings'),
		released: formatDate(latest().released, language),
		snippet: plainFrame(embed, site)
	};
}

/** The first chart as it is loaded only after a click. @param ask what opens it */
export function exampleAfterClick(language: Language, ask: string): string {
	const { embed, site } = firstEmbed(offered(language, null), siteAddress() ?? PLACEHOLDER);
	return afterClick(embed, site, `/${embed.id}.png`, ask);
}
