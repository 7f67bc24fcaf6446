/** A chart’s picture for whoever takes it elsewhere: with all that it needs to be understood there. */
import type { Picture } from '../charts/picture.ts';
import { column, flush, type Column, type Setting, type Sheet } from './sheet.ts';

export interface PictureWords {
	title: string;
	/** What is counted, in which unit. */
	subtitle: string;
	/** The drawing in a sentence. */
	summary: string;
	/** Who says so, how many sources, to when; then the site and the version. */
	source: readonly string[];
	language: string;
}

export const SHEET_WIDTH = 600;
const MARGIN = 20;
const INNER = SHEET_WIDTH - 2 * MARGIN;

const TITLE: Setting = {
	size: 21,
	leading: 26,
	weight: 'semibold',
	tone: 'ink',
	balanced: true
};
const SUBTITLE: Setting = { size: 14, leading: 19, weight: 'regular', tone: 'ink-2' };
const SOURCE: Setting = { size: 12, leading: 16, weight: 'regular', tone: 'ink-2' };

const GAP = { title: 4, drawing: 16, source: 8 } as const;

/** Where the drawing lies on its sheet: a page that has said the rest may show it alone. */
export interface Crop {
	x: number;
	y: number;
	width: number;
	height: number;
}

export interface Composed {
	sheet: Sheet;
	drawing: Crop;
}

export function compose(picture: Picture, words: PictureWords): Composed {
	const shapesOf = (lines: Column) => flush(lines, INNER, words.language);
	const title = column(words.title, INNER, TITLE);
	const subtitle = column(words.subtitle, INNER, SUBTITLE);
	const subtitleTop = MARGIN + title.height + GAP.title;
	const drawing = {
		x: MARGIN + (INNER - picture.width) / 2,
		y: subtitleTop + subtitle.height + GAP.drawing,
		width: picture.width,
		height: picture.height
	};
	const ruleTop = drawing.y + drawing.height + GAP.drawing;
	let top = ruleTop + GAP.source;
	const source = words.source.map((text) => {
		const lines = column(text, INNER, SOURCE);
		const part = { x: MARGIN, y: top, scale: 1, shapes: shapesOf(lines) };
		top += lines.height;
		return part;
	});
	return {
		drawing,
		sheet: {
			width: SHEET_WIDTH,
			height: Math.ceil(top + MARGIN - GAP.title),
			title: words.title,
			description: words.summary,
			language: words.language,
			parts: [
				{ x: MARGIN, y: MARGIN, scale: 1, shapes: shapesOf(title) },
				{ x: MARGIN, y: subtitleTop, scale: 1, shapes: shapesOf(subtitle) },
				{ x: drawing.x, y: drawing.y, scale: 1, shapes: picture.shapes },
				{
					x: MARGIN,
					y: ruleTop,
					scale: 1,
					shapes: [{ kind: 'line', x1: 0, y1: 0, x2: INNER, y2: 0, stroke: 'rule', strokeWidth: 1 }]
				},
				...source
			]
		}
	};
}
