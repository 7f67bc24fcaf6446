/** What the numbers of a paragraph rest on, handed down to the paragraphs of the story. */
import { getContext, setContext } from 'svelte';
import { factsIn, type Inline } from '../../copy/model.ts';

/** Who says a number, as of when, and where. */
export interface Check {
	/** Of the record, or of the derived value: its entry on the sources page. */
	id: string;
	/** Who says so, and as of when. */
	said: string;
	sources: readonly { text: string; href: string | null }[];
}

/** By what a number refers to. */
export type Checks = Readonly<Record<string, Check>>;

/** An entry of a paragraph’s list. */
export interface Note extends Check {
	/** From 1, in each paragraph. */
	number: number;
	/** Its numbers as they are printed there. */
	texts: string[];
	references: string[];
}

const KEY = 'names-on-a-list:checks';

/** Every paragraph below says what its numbers rest on. */
export function setChecks(checks: () => Checks): void {
	setContext(KEY, checks);
}

/** The notes of some runs of text, one for each that differs; none on a page that has none. */
export function notesOf(runs: readonly (readonly Inline[])[], checks: Checks): Note[] {
	const notes: Note[] = [];
	for (const { reference, text } of runs.flatMap(factsIn)) {
		const check = checks[reference];
		if (check === undefined) continue;
		const known = notes.find(({ id, said }) => id === check.id && said === check.said);
		if (known === undefined)
			notes.push({ ...check, number: notes.length + 1, texts: [text], references: [reference] });
		else {
			if (!known.texts.includes(text)) known.texts.push(text);
			known.references.push(reference);
		}
	}
	return notes;
}

/** The checks of the page; empty where it has none. */
export function currentChecks(): () => Checks {
	return getContext<(() => Checks) | undefined>(KEY) ?? (() => ({}));
}
