/** What the whole texts of a chart’s events show, worked out: no dataset and no markup. */

/** A source of a record, or of words quoted in it. */
export interface EventSource {
	id: string;
	/** Its title; where that was not read, its publisher, and that it was not. */
	text: string;
	/** Language of the title, where it is not the page’s and can be told. */
	lang: string | null;
	/** Empty where the text names it. */
	publisher: string;
	/** Empty where it was not read. */
	date: string;
	/** Null where a report is cited by title and date. */
	url: string | null;
}

export interface EventQuote {
	/** Who says it, and whether it is translated. */
	speaker: string;
	text: string;
	source: EventSource;
}

export interface EventText {
	record: string;
	date: string;
	/** The hour, where one is recorded; else empty. */
	time: string;
	title: string;
	lane: { id: string; title: string };
	track: { id: string; title: string };
	summary: string;
	/** Who acted, with the office held then. */
	actors: string[];
	quotes: EventQuote[];
	sources: EventSource[];
	/** Empty where there is nothing to bear in mind. */
	caveats: string;
}

/** What the texts can be narrowed to. */
export interface EventFilter {
	/** Which of an event’s two groupings is filtered by. */
	by: 'lane' | 'track';
	legend: string;
	options: { id: string; title: string; events: string }[];
}

export interface EventTextsView {
	filter: EventFilter;
	events: EventText[];
	/** Language of the records’ own words, where it is not the page’s. */
	lang: string | null;
}
