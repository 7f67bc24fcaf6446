/** How much room text takes in the charts’ face, worked out at build time from its metrics. */
import widths from './glyph-widths.json' with { type: 'json' };

export type Weight = 'regular' | 'semibold';

/** Thousandths of an em for a character that the table lacks: wide, so that nothing overlaps. */
const UNKNOWN = 800;

/**
 * The same for letters of scripts that a face of the reader’s stands in for. What it is, nobody knows:
 * about a fifth more than such letters take on average, joined to each other, in those that were measured.
 */
const STANDING_IN = { letters: /[\p{Script=Arabic}\p{Script=Hebrew}]/u, width: 650 } as const;

function unknownWidth(character: string): number {
	return STANDING_IN.letters.test(character) ? STANDING_IN.width : UNKNOWN;
}

/** Another face may stand in for a moment, and faces are hinted: a little air for both. */
const SAFETY = 1.04;

const tables: Record<Weight, Map<string, number>> = {
	regular: new Map(Object.entries(widths.regular)),
	semibold: new Map(Object.entries(widths.semibold))
};

/** Width of a line of text in CSS pixels. */
export function textWidth(text: string, size: number, weight: Weight = 'regular'): number {
	const table = tables[weight];
	const units = [...text].reduce(
		(sum, character) => sum + (table.get(character) ?? unknownWidth(character)),
		0
	);
	return (units / 1000) * size * SAFETY;
}

/** Width of a line as the face itself sets it; null where a character’s is not known. */
export function faceWidth(text: string, size: number, weight: Weight = 'regular'): number | null {
	const table = tables[weight];
	const known = [...text].every((character) => table.has(character));
	return known ? textWidth(text, size, weight) / SAFETY : null;
}

/** Breaks text into lines no wider than a width; a word wider than that stands alone on its line. */
export function wrap(
	text: string,
	width: number,
	size: number,
	weight: Weight = 'regular'
): string[] {
	const lines: string[] = [];
	for (const word of text.split(' ')) {
		const last = lines.at(-1);
		const longer = last === undefined ? word : `${last} ${word}`;
		if (last !== undefined && textWidth(longer, size, weight) <= width)
			lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}
