/**
 * A chart as a picture: plain shapes at a fixed size, from the same model as the drawing on the page.
 * Whoever puts them into a file (`src/lib/pictures/`) adds title, source line and version.
 */

/** Width in CSS pixels at which every picture is drawn: a column of a newspaper’s page. */
export const PICTURE_WIDTH = 560;

/** Names of the style sheet’s tokens: a picture is written once in light and once in dark. */
export type Tone = 'paper' | 'ink' | 'ink-2' | 'rule' | 'hatch' | 'mark' | 'accent';

/** Equal squares in rows, `step` pixels from one to the next, each `side` pixels wide, from the shape’s top left. */
export interface SquarePattern {
	step: number;
	side: number;
	tone: Tone;
}

/** Lines at 45 degrees: nothing was read here. */
export interface HatchPattern {
	hatch: Tone;
}

export interface Paint {
	fill?: Tone | SquarePattern | HatchPattern;
	stroke?: Tone;
	strokeWidth?: number;
	/** Lengths of dashes and gaps in pixels. */
	dash?: readonly number[];
	/** The record that the shape is the mark of; a label of it has none. */
	record?: string;
}

/** Places and lengths in CSS pixels from the drawing’s top left. */
export type Shape =
	| ({ kind: 'rect'; x: number; y: number; width: number; height: number } & Paint)
	| ({ kind: 'circle'; cx: number; cy: number; r: number } & Paint)
	| ({ kind: 'line'; x1: number; y1: number; x2: number; y2: number } & Paint)
	| ({ kind: 'path'; d: string } & Paint)
	| {
			kind: 'text';
			x: number;
			/** Of the baseline. */
			y: number;
			text: string;
			/** In CSS pixels; 11 at the least. */
			size: number;
			weight?: 'regular' | 'semibold';
			anchor?: 'start' | 'middle' | 'end';
			tone: Tone;
	  };

export interface Picture {
	/** `PICTURE_WIDTH`, unless a chart needs less. */
	width: number;
	height: number;
	shapes: Shape[];
	/** The drawing without what is told beneath it, for where the whole would be too small to read. */
	core?: { height: number; shapes: Shape[] };
}
