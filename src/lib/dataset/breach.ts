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

/** Characters that show nothing, or are broken: a message names them by their code. */
const UNSEEN =
	/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Default_Ignorable_Code_Point}\u2028\u2029\u2800\uFFFD]/gu;

/** The code of a character, as `U+200B`. */
export function codePoint(character: string): string {
	return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The first character of a text that shows nothing, or is broken; null if there is none. */
export function firstUnseen(text: string): string | null {
	return text.match(UNSEEN)?.[0] ?? null;
}

/** A text in which characters that show nothing stand by their codes. */
export function visible(text: string): string {
	return text.replace(UNSEEN, (character) => `<${codePoint(character)}>`);
}

/** A value as it stands in JSON, shortened; `nothing` where there is none. */
export function show(value: unknown): string {
	if (value === undefined) return 'nothing';
	if (typeof value === 'number' && !Number.isFinite(value)) return 'a number too large to hold';
	const text = JSON.stringify(value) ?? String(value);
	const seen = [...visible(text)];
	return seen.length > LONGEST ? `${seen.slice(0, LONGEST - 1).join('')}…` : seen.join('');
}

/** A breach in one line. */
export function formatBreach(breach: Breach): string {
	const place = [breach.file, breach.line, breach.column].filter((part) => part !== null).join(':');
	const where = [breach.record, breach.field].filter((part) => part !== null && part !== '');
	return `${[place, ...where].join(' · ')}: found ${breach.found}, expected ${breach.expected}`;
}
