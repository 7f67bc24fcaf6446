/** What the builder of the built site gives to paste: every embed that it offers, in every view. */
import type { Embed, HostScript, Site } from '../../src/lib/embed/snippet.ts';
import { defaultLanguage, type Language } from '../../src/lib/format/languages.ts';
import type { Theme } from '../../src/lib/embed/protocol.ts';
import { stateAt, type BuilderSettings, type EmbedChoice } from '../../src/lib/page/embed/view.ts';
import { readPage } from './site.ts';

/** What a built page tells its builder. */
export function settingsOf(page: string): BuilderSettings {
	return JSON.parse(readPage(page)('#embed-settings').text()) as BuilderSettings;
}

export interface Offer {
	choices: readonly EmbedChoice[];
	version: string;
	script: HostScript;
	/** The site where it is served under test. */
	site(root: string): Site;
	/** One of the choices, as it is given to paste. */
	embed(choice: EmbedChoice, chosen?: Partial<Chosen>): Embed;
}

export interface Chosen {
	/** Place of the view; the key one’s if none is named. */
	state: number;
	theme: Theme;
	frozen: boolean;
	column: number;
}

/** All that is offered in a language of the site. */
export function offered(language: Language = defaultLanguage): Offer {
	const { editions, version, script } = settingsOf('charts/index.html');
	const edition = editions.find((one) => one.language === language);
	if (edition === undefined) throw new Error(`The builder offers nothing in ${language}.`);
	const { choices, ...site } = edition;
	return {
		choices,
		version,
		script,
		site: (root) => ({ ...site, root }),
		embed(choice, { state = choice.key, theme = 'light', frozen = false, column = 640 } = {}) {
			const one = choice.states[state];
			if (one === undefined) throw new Error(`${choice.id} has no view ${state}.`);
			return {
				id: choice.id,
				question: choice.question,
				state: stateAt(one, frozen),
				theme,
				version: frozen ? version : null,
				column
			};
		}
	};
}

/** In an embed’s own page: how high what is in it is, how wide it is laid out, and whether it would have to be scrolled. */
export function insideEmbed(): { content: number; scrolls: boolean; width: number } {
	const main = document.querySelector('main.embed');
	if (main === null) throw new Error('The frame holds no embed.');
	const below = parseFloat(getComputedStyle(main).marginBottom);
	return {
		content: Math.ceil(main.getBoundingClientRect().bottom + scrollY + below),
		scrolls: document.documentElement.scrollHeight > innerHeight,
		width: document.documentElement.getBoundingClientRect().width
	};
}
