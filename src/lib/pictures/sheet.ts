/** A picture as it is laid out on its sheet: groups of shapes, each with its place and size. */
import type { Shape, Tone } from '../charts/picture.ts';
import { textWidth, wrap, type Weight } from '../charts/layout/text.ts';
import { directionOf } from '../format/languages.ts';

/** A chart’s shapes, and type in the face of the story’s title. */
export type SheetShape = Shape | (Extract<Shape, { kind: 'text' }> & { face: 'serif' });

export interface Part {
	x: number;
	y: number;
	scale: number;
	shapes: readonly SheetShape[];
}

export interface Sheet {
	/** In CSS pixels. */
	width: number;
	height: number;
	/** What a reader hears who does not see it. */
	title: string;
	description: string;
	language: string;
	parts: readonly Part[];
}

/** The smallest type that is still printed, in CSS pixels. */
export const LEAST_SIZE = 11;

export interface Setting {
	size: number;
	/** From one baseline to the next. */
	leading: number;
	weight: Weight;
	tone: Tone;
	/** Whether its lines are to be about as long as one another, as a title’s. */
	balanced?: boolean;
}

/** Lines of text under one another. */
export interface Column {
	shapes: SheetShape[];
	height: number;
}

/** Where the first baseline lies below the top of its line, as a share of the leading. */
const BASELINE = 0.76;

/** The narrowest column that takes no more lines than a wider one, to the pixel. */
function balancedWidth(text: string, width: number, { size, weight }: Setting): number {
	const lines = (room: number): number => wrap(text, room, size, weight).length;
	const least = lines(width);
	const words = text.split(' ').map((word) => textWidth(word, size, weight));
	let [low, high] = [Math.min(Math.max(...words), width), width];
	while (high - low > 1) {
		const middle = (low + high) / 2;
		if (lines(middle) > least) low = middle;
		else high = middle;
	}
	return high;
}

/** A text broken into lines of a column, from its top left. */
export function column(text: string, width: number, setting: Setting): Column {
	const { size, leading, weight, tone, balanced = false } = setting;
	const room = balanced ? balancedWidth(text, width, setting) : width;
	const lines = wrap(text, room, size, weight);
	return {
		height: lines.length * leading,
		shapes: lines.map((line, i) => ({
			kind: 'text',
			x: 0,
			y: (i + BASELINE) * leading,
			text: line,
			size,
			weight,
			tone
		}))
	};
}

/** Lines that begin where those of the language do: at a column’s left edge, or at its right one. */
export function flush({ shapes }: Column, width: number, language: string): SheetShape[] {
	if (directionOf(language) === 'ltr') return shapes;
	return shapes.map((shape) =>
		shape.kind === 'text' ? { ...shape, x: width - shape.x, anchor: 'end' } : shape
	);
}

/** Whether a text’s longest word fits a column. */
export function fits(text: string, width: number, { size, weight }: Setting): boolean {
	return text.split(' ').every((word) => textWidth(word, size, weight) <= width);
}
