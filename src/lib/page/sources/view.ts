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

/** A record, a derived value or a body, under the id by which the story links to it. */
export interface Entry {
	id: string;
	title: string;
	/** As of when, or when it happened; empty where neither is a part of it. */
	date: string;
	lead: string;
	details: readonly Detail[];
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
}

export interface SourcesView {
	sections: readonly Section[];
	/** In the order of the numbers by which records cite them, from 1. */
	sources: readonly SourceEntry[];
}
