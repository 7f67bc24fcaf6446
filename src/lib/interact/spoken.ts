/**
 * How the row of a table is said: by a sentence of its own, or by a pattern that all rows of the table
 * share, in which `{0}` stands for the text of the first cell.
 */

const PLACE = /\{(\d+)\}/g;

/** A pattern with the texts of a row’s cells. */
export function filled(pattern: string, cells: readonly string[]): string {
	return pattern.replace(PLACE, (_, place: string) => cells[Number(place)] ?? '');
}
