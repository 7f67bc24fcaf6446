import type { Figure } from './schema.ts';

/** The least that a figure says: its value or the low end of its range; null for words. */
export function lowerValue(figure: Figure): number | null {
	return figure.value ?? figure.low;
}

/** The most that a figure says: its value or the high end of its range; null for words. */
export function upperValue(figure: Figure): number | null {
	return figure.value ?? figure.high;
}
