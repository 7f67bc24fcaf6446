/**
 * The snippet builder at work: what is chosen becomes the snippet, and the snippet is shown as it would
 * look in a column of that width. Nothing chosen here is an entry in the browser’s history.
 */
import {
	customElement,
	framedWithScript,
	isPictureKept,
	oembedAddress,
	picture,
	plainFrame,
	type Embed,
	type ScriptChoice,
	type Site
} from '../../embed/snippet.ts';
import { found } from '../found.ts';
import { startPreview } from './preview.ts';
import { COLUMN, stateAt, type BuilderSettings, type Edition, type EmbedChoice } from './view.ts';

const THEMES = ['light', 'dark', 'auto'] as const;

/** What is chosen, and how it is to be pasted. */
interface Chosen {
	embed: Embed;
	edition: Edition;
	way: string;
	script: ScriptChoice;
}

/** The snippet for a site that stands at an address. */
function snippetOf(
	{ embed, edition, way, script }: Chosen,
	settings: BuilderSettings,
	root: string
) {
	const site: Site = { ...edition, root };
	switch (way) {
		case 'script':
			return framedWithScript(embed, site, settings.script, script);
		case 'element':
			return customElement(embed, site, settings.script, script);
		case 'picture':
			return picture(embed, site);
		case 'oembed':
			return oembedAddress(embed, site);
		default:
			return plainFrame(embed, site);
	}
}

/** What it looks like once it is pasted: where a script has run, as a frame. */
function shownOf({ embed, edition, way }: Chosen, root: string): string {
	const site: Site = { ...edition, root };
	return way === 'picture' ? picture(embed, site) : plainFrame(embed, site);
}

function fill(select: HTMLSelectElement, labels: readonly string[], chosen: number): void {
	select.replaceChildren(
		...labels.map((label, i) => new Option(label, String(i), i === chosen, i === chosen))
	);
}

/** Starts the builder, if the page has one. */
export function startBuilder(): void {
	const data = document.getElementById('embed-settings');
	if (data === null) return;
	const settings = JSON.parse(data.textContent) as BuilderSettings;
	const form = found('embed-form', HTMLFormElement);
	const states = found('embed-state', HTMLSelectElement);
	const column = found('embed-column', HTMLInputElement);
	const code = found('embed-code', HTMLTextAreaElement);
	const scripts = form.querySelector<HTMLElement>('[data-choice="script"]');
	const later = document.querySelector<HTMLElement>('[data-note="picture"]');
	// The snippet names the site’s own address; what is shown here comes from where the page does.
	const here = new URL(settings.up, document.baseURI).href;
	const site = settings.site ?? here;
	const preview = startPreview();

	const said = (name: string): string => {
		const value = new FormData(form).get(name);
		return typeof value === 'string' ? value : '';
	};

	function subject(): { edition: Edition; choice: EmbedChoice } {
		const editions = settings.editions;
		const edition = editions.find(({ language }) => language === said('language')) ?? editions[0];
		const choices = edition?.choices;
		const choice = choices?.find(({ id }) => id === said('chart')) ?? choices?.[0];
		if (!edition || !choice) throw new Error('There is nothing to embed.');
		return { edition, choice };
	}

	/** The width that was last given in full: while one is typed, there are others. */
	let width: number = COLUMN.first;

	function chosen(): Chosen {
		const { edition, choice } = subject();
		const state = choice.states[Number(said('state'))] ?? choice.states[choice.key];
		if (state === undefined) throw new Error(`There is no view of ${choice.id}.`);
		const isFrozen = said('time') === 'frozen';
		if (column.validity.valid) width = Math.round(column.valueAsNumber);
		return {
			edition,
			way: said('way'),
			script: said('script') === 'fixed' ? 'fixed' : 'updating',
			embed: {
				id: choice.id,
				question: choice.question,
				state: stateAt(state, isFrozen),
				theme: THEMES.find((theme) => theme === said('theme')) ?? 'light',
				version: isFrozen ? settings.version : null,
				column: width
			}
		};
	}

	function write(): void {
		const now = chosen();
		code.value = snippetOf(now, settings, site);
		if (scripts !== null) scripts.hidden = !['script', 'element'].includes(now.way);
		const note = now.way === 'picture' && !isPictureKept(now.embed);
		if (later !== null) later.textContent = note ? (later.dataset['says'] ?? '') : '';
		preview.show(shownOf(now, here), now.embed.column);
	}

	function offerStates(): void {
		const { choice } = subject();
		fill(
			states,
			choice.states.map(({ title }) => title),
			choice.key
		);
	}

	/** On a chart’s page, the view that its address names. */
	function takeAddress(): void {
		const named = subject().choice.states.findIndex(
			({ name }) => name !== '' && `#${encodeURIComponent(name)}` === location.hash
		);
		if (named >= 0) states.selectedIndex = named;
	}

	form.addEventListener('change', ({ target }) => {
		if (target instanceof HTMLSelectElement && target !== states) offerStates();
		write();
	});
	form.addEventListener('submit', (event) => event.preventDefault());
	for (const note of document.querySelectorAll<HTMLElement>('[data-note="placeholder"]'))
		note.hidden = true;
	form.hidden = false;
	takeAddress();
	write();
}
