/** What copy is compiled from and bound to, handed in as data: it knows no dataset and no chart. */
import type { CopyProblem } from './problem.ts';

export interface CopyContext {
	locale: string;
	/** The value and anchor of a reference, or null; throws with the reason if it may not be computed. */
	fact(reference: string): { value: number; anchor: string } | null;
	/** States of each chart by its id. */
	charts: ReadonlyMap<string, readonly string[]>;
	/** Word before a rounded number, e.g. `about`. */
	about: string;
	/** Ids of the glossary’s terms, which `:term[…]{id=…}` refers to; none in the glossary itself. */
	terms: ReadonlySet<string>;
}

export interface Source {
	file: string;
	text: string;
}

/** A compiled file and what is wrong with it: it is printed only if nothing is. */
export interface Draft<T> {
	value: T;
	problems: CopyProblem[];
}
