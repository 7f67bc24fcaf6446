/** What the sources page shows, worked out: text and links, no dataset and no markup. */

/** A piece of a line: text, a link, or words quoted as they were read. */
export type Piece = string | { href: string; text: string } | { quote: string };

/** A line of text with its links. */
export type Line = readonly Piece[];

/** A labelled detail of an entry; more than one line is a list. */
export interface Detail {
	label: string;
	lines: readonly Line[];
}

/** By what an entry is found besides its words. */
export interface Facets {
	/** Ids of the bodies that say it, and their countries; for a source, of the figures that cite it. */
	bodies: readonly string[];
	/** Standings of what it rests on; of a source, its own. */
	standings: readonly string[];
}

/** A record, a derived value or a body, under the id by which the story links to it. */
export interface Entry {
	id: string;
	title: string;
	/** As of when, or when it happened; empty where neither is a part of it. */
	date: string;
	lead: string;
	details: readonly Detail[];
	facets: Facets;
}

/** A part of the page, and its parts. */
export interface Section {
	id: string;
	title: string;
	/** To when its records reach; empty where that is not said of it. */
	note: string;
	details: readonly Detail[];
	sections: readonly Section[];
	entries: readonly Entry[];
}

export interface SourceEntry {
	id: string;
	line: Line;
	/** When it was published, and what kind of source it is. */
	about: string;
	citedBy: readonly Line[];
	facets: Facets;
}

/** A thing to choose, as the page’s address has it and as it is read. */
export interface Choice {
	value: string;
	label: string;
}

/** What the page can be narrowed by. */
export interface FilterChoices {
	/** Parts of the page, by their ids. */
	kinds: readonly Choice[];
	/** Bodies that say a figure, by country, each country after the first choice of all of it. */
	bodies: readonly { label: string; choices: readonly Choice[] }[];
	standings: readonly Choice[];
}

export interface SourcesView {
	sections: readonly Section[];
	/** In the order of the numbers by which records cite them, from 1. */
	sources: readonly SourceEntry[];
	filter: FilterChoices;
}
