/** What the pages on the dataset show, worked out: text and addresses, no dataset and no markup. */
import type { Messages } from '../../charts/chart.ts';

export interface FileView {
	name: string;
	/** Address below `/data/`. */
	path: string;
	what: string;
	size: string;
	sha256: string;
}

export interface ReleaseView {
	version: string;
	date: string;
	latest: boolean;
	notes: string;
	size: string;
	sha256: string;
	/** Rows of each table, and to when they reach where that is known. */
	tables: readonly { name: string; rows: string; to: string }[];
	/** What changed since the release before, in a sentence. */
	changes: string;
	/** Comparison with the release before: its name below `/data/compare/`; empty for the first. */
	pair: string;
	/** How many rows it corrected or removed. */
	corrected: number;
	files: readonly FileView[];
}

export interface PairView {
	pair: string;
	text: string;
}

export interface DataView {
	/** Latest first. */
	releases: readonly ReleaseView[];
	/** Releases that follow each other, latest first. */
	pairs: readonly PairView[];
	schema: string;
	citation: string;
	bibtex: string;
	/** JSON-LD, as an element. */
	structured: string;
}

/** A row that a release corrected or removed. */
export interface CorrectedRow {
	/** Anchor on the page. */
	id: string;
	label: string;
	/** Its entry on the sources page; empty where it has none any more. */
	entry: string;
	/** What became of it; empty where it was changed, as most are. */
	kind: string;
	/** The fields that changed, as HTML; empty for a row that was removed. */
	fields: string;
	/** Its entry in the comparison of the two releases. */
	compared: string;
}

/** Rows that a release corrected for one reason. */
export interface CorrectionView {
	reason: string;
	count: string;
	rows: readonly CorrectedRow[];
}

export interface CorrectionsView {
	releases: readonly {
		version: string;
		date: string;
		pair: string;
		corrections: readonly CorrectionView[];
	}[];
}

export interface CompareView {
	/** Oldest first. */
	versions: readonly { version: string; date: string }[];
	pairs: readonly PairView[];
	/** What the script needs, as an element. */
	settings: string;
	/** The pair that the page compares; null where a reader chooses. */
	pair: { from: string; to: string; fromDate: string; toDate: string; changes: string } | null;
}

/** What the page tells its script. */
export interface CompareSettings {
	messages: Messages;
	locale: string;
	/** Address of `/data/` and of the sources page, from this page. */
	files: string;
	sources: string;
	/** Oldest first. */
	versions: readonly string[];
}
