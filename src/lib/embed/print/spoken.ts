/** One pattern for all rows of a table, in place of a sentence for each: see `interact/spoken.ts`. */
import { filled } from '../../interact/spoken.ts';

export interface SpokenRow {
	cells: readonly string[];
	/** The row in a sentence. */
	spoken: string;
}

/** A sentence with the texts of its row’s cells taken out, the longest first: a short one may be a part of it. */
function patternOf({ cells, spoken }: SpokenRow): string {
	return cells
		.map((cell, place) => ({ cell, place }))
		.filter(({ cell }) => cell !== '')
		.sort((a, b) => b.cell.length - a.cell.length)
		.reduce((pattern, { cell, place }) => pattern.replace(cell, `{${place}}`), spoken);
}

/** The pattern that gives each row its sentence; null if there is none. */
export function sharedPattern(rows: readonly SpokenRow[]): string | null {
	const patterns = new Set(rows.map(patternOf));
	const fits = (pattern: string): boolean =>
		rows.every(({ cells, spoken }) => filled(pattern, cells) === spoken);
	return [...patterns].find(fits) ?? null;
}
