/** Fields of squares and blocks of text as shapes of a picture. */
import { wrap } from '../layout/text.ts';
import type { Shape, Tone } from '../picture.ts';
import type { Field } from './squares.ts';

/** Where squares stand and how large they are, in pixels. */
export interface SquaresAt {
	x: number;
	y: number;
	step: number;
	side: number;
	tone: Tone;
	/** The record that the squares are the mark of. */
	record?: string;
}

/** A rectangle of full rows, and one for the last row if it is shorter. */
export function fieldShapes({ columns, full, rest }: Field, at: SquaresAt): Shape[] {
	const { x, y, step, side, tone, record } = at;
	const rows = (top: number, width: number, height: number): Shape[] =>
		width === 0 || height === 0
			? []
			: [
					{
						kind: 'rect',
						x,
						y: top,
						width,
						height,
						fill: { step, side, tone },
						...(record === undefined ? {} : { record })
					}
				];
	return [
		...rows(y, columns * step, full * step),
		...rows(y + full * step, rest * step, rest > 0 ? step : 0)
	];
}

export interface TextAt {
	x: number;
	/** Of the first baseline. */
	y: number;
	width: number;
	size: number;
	tone: Tone;
	weight?: 'regular' | 'semibold';
}

export const LEADING = 1.3;

/** A text broken into lines, and the baseline of the line that may follow. */
export function textShapes(text: string, at: TextAt): { shapes: Shape[]; next: number } {
	const { x, y, width, size, tone, weight = 'regular' } = at;
	const lines = text === '' ? [] : wrap(text, width, size, weight);
	const height = size * LEADING;
	return {
		shapes: lines.map((line, i) => ({
			kind: 'text',
			x,
			y: y + i * height,
			text: line,
			size,
			weight,
			tone
		})),
		next: y + lines.length * height
	};
}
