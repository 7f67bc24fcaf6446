/** One way in which a table breaks a rule, said so that an editor can mend it without asking. */
export interface Breach {
	/** File name in the data folder, e.g. `places.json`. */
	file: string;
	/** Place in the file, from 1; null where the whole file is meant. */
	line: number | null;
	column: number | null;
	/** Id of the record, or its number in the table if it has none; null for the file. */
	record: string | null;
	/** Path to the field, e.g. `sources.0.evidence`; empty for the record itself. */
	field: string;
	found: string;
	expected: string;
}

const LONGEST = 80;

/** A value as it stands in JSON, shortened; `nothing` where there is none. */
export function show(value: unknown): string {
	if (value === undefined) return 'nothing';
	const text = JSON.stringify(value) ?? String(value);
	return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

/** A breach in one line. */
export function formatBreach(breach: Breach): string {
	const place = [breach.file, breach.line, breach.column].filter((part) => part !== null).join(':');
	const where = [breach.record, breach.field].filter((part) => part !== null && part !== '');
	return `${[place, ...where].join(' · ')}: found ${breach.found}, expected ${breach.expected}`;
}
