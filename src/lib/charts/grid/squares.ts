/**
 * Equal squares in rows, exactly as many as a number says. They are drawn as a line a row, dashed
 * once a square: a few hundred bytes for any number, sharp at any size, and no pattern, whose `id`
 * could not stand in a drawing that is printed more than once.
 */

/** How squares stand: full rows, and a last one that may be shorter. */
export interface Field {
	count: number;
	columns: number;
	/** Rows with a square in every column. */
	full: number;
	/** Squares in the row after these; 0 if there is none. */
	rest: number;
	/** Rows that have any square. */
	rows: number;
}

/** Lengths are in steps: from one square’s edge to the same edge of the next. */
export interface Squares {
	/** Lines through the middles of the squares, from the first row down, some rows to a path. */
	paths: string[];
	side: number;
	gap: number;
	/** From the first square’s left edge to the last one’s right, and from top to bottom. */
	width: number;
	height: number;
}

const DECIMALS = 3;

function short(value: number): number {
	return Number(value.toFixed(DECIMALS));
}

/** @throws Error if the count is no whole number from 0 on, or there is not a column */
export function fieldOf(count: number, columns: number): Field {
	if (!Number.isInteger(count) || count < 0)
		throw new Error(`A field has a whole number of squares, not ${count}.`);
	if (!Number.isInteger(columns) || columns < 1)
		throw new Error(`A field has a whole number of columns from 1 on, not ${columns}.`);
	const full = Math.floor(count / columns);
	const rest = count % columns;
	return { count, columns, full, rest, rows: full + (rest > 0 ? 1 : 0) };
}

/** A browser paints in tiles and dashes a path anew for each that it touches: few rows are few tiles. */
const ROWS_A_PATH = 8;

/**
 * The squares of a field as dashed paths.
 * @param side width of a square as a share of the step, more than 0 and less than 1
 */
export function squaresOf({ columns, full, rest, rows }: Field, side: number): Squares {
	const gap = short(1 - side);
	// A line ends with its last square: a gap after it could leave a sliver of one more.
	const row = (length: number, index: number): string =>
		`M0 ${short(index + side / 2)}h${short(length - gap)}`;
	const lines = [
		...Array.from({ length: full }, (_, index) => row(columns, index)),
		...(rest > 0 ? [row(rest, full)] : [])
	];
	return {
		paths: Array.from({ length: Math.ceil(rows / ROWS_A_PATH) }, (_, i) =>
			lines.slice(i * ROWS_A_PATH, (i + 1) * ROWS_A_PATH).join('')
		),
		side,
		gap,
		width: short(Math.max(0, (full > 0 ? columns : rest) - gap)),
		height: short(Math.max(0, rows - gap))
	};
}
