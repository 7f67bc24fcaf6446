/** What the snippet builder and its script work from: text and addresses, no dataset. */
import type { Knot } from '../../embed/curve.ts';
import type { Language } from '../../format/languages.ts';
import type { EmbeddedState, HostScript, Site } from '../../embed/snippet.ts';

/** A state that can be chosen. */
export interface StateChoice extends EmbeddedState {
	/** Room that the frozen embed needs; null where it is as high as the live one. */
	keptCurve: readonly Knot[] | null;
}

/** A state as it is shown live or frozen. */
export function stateAt(state: StateChoice, frozen: boolean): EmbeddedState {
	return frozen && state.keptCurve !== null ? { ...state, curve: state.keptCurve } : state;
}

/** Something that can be embedded. */
export interface EmbedChoice {
	id: string;
	/** What it is called where one chooses. */
	label: string;
	/** What the link beneath it says. */
	question: string;
	states: readonly StateChoice[];
	/** Place of the state that is shown where none is asked for. */
	key: number;
}

/** All that can be embedded in a language. */
export interface Edition extends Omit<Site, 'root'> {
	language: Language;
	/** What the language calls itself. */
	label: string;
	choices: readonly EmbedChoice[];
}

/** What the page tells the builder’s script. */
export interface BuilderSettings {
	/** Absolute address of the site; null where the build was not told it. */
	site: string | null;
	/** The way from the page to the site’s root. */
	up: string;
	/** What the printed snippet has in place of the address where that is not known. */
	placeholder: string;
	/** The latest version, and whether all that is offered here was kept with it and stays as it is. */
	version: string;
	kept: boolean;
	script: HostScript;
	/** The page’s own language first. */
	editions: readonly Edition[];
}

export interface BuilderView {
	settings: BuilderSettings;
	/** The same as an element, for the script. */
	data: string;
	/** Day of that version, in words. */
	released: string;
	/** The snippet of what is chosen at first. */
	snippet: string;
}

/** Widths that a column may have, in pixels. */
export const COLUMN = { least: 280, first: 640, most: 1600 } as const;
