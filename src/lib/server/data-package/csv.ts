/** CSV as RFC 4180 has it, in which no cell can run as a formula, and from which every value can be read back. */

/**
 * Beginnings of a text that a spreadsheet would take for a formula, or skip to find one; the wide forms
 * are read as the narrow ones in East Asian settings. The apostrophe is here so that what is put in
 * front can be told from what was there.
 */
const RISKY = /^[=+\-@\t\r\n＝＋－＠']/u;

/** What is put in front of a risky text. One of it, taken away again, gives back the text. */
export const GUARD = "'";

/** A text that no spreadsheet takes for a formula. */
export function guarded(text: string): string {
	return RISKY.test(text) ? `${GUARD}${text}` : text;
}

/** Undoes `guarded`. */
export function unguarded(text: string): string {
	return text.startsWith(GUARD) ? text.slice(GUARD.length) : text;
}

/** A cell in quotation marks where it needs them. */
function quoted(cell: string): string {
	return /[",;\t\r\n]|^\s|\s$/u.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** The text of a value’s cell: numbers and lists as JSON, texts guarded, nothing for null. */
export function cellText(value: unknown): string {
	if (value === null || value === undefined) return '';
	return typeof value === 'string' ? guarded(value) : JSON.stringify(value);
}

/** Rows of values under their headings; every line, the last one too, ends with CR LF. */
export function csv(headings: readonly string[], rows: readonly (readonly unknown[])[]): string {
	return [headings, ...rows]
		.map((cells) => `${cells.map((cell) => quoted(cellText(cell))).join(',')}\r\n`)
		.join('');
}
