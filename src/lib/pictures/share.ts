/** The picture that a link brings along where it is shared: type on the left, the drawing on the right. */
import type { Picture } from '../charts/picture.ts';
import {
	column,
	flush,
	fits,
	LEAST_SIZE,
	type Column,
	type Part,
	type Setting,
	type Sheet
} from './sheet.ts';

/** What networks ask for; larger ones are cut, smaller ones shown as a stamp. */
export const SHARE = { width: 1200, height: 630 } as const;

export interface ShareWords {
	title: string;
	/** Null where the title says it all. */
	subtitle: string | null;
	/** The drawing in a sentence. */
	summary: string;
	/** Name of the story. */
	site: string;
	version: string;
	language: string;
}

const MARGIN = 56;
/** Above and below the drawing, which has margins of its own. */
const DRAWING_MARGIN = 24;
const GUTTER = 48;
const TEXT_WIDTH = 440;

const SITE: Setting = { size: 26, leading: 34, weight: 'regular', tone: 'ink' };
const VERSION: Setting = { size: 19, leading: 26, weight: 'regular', tone: 'ink-2' };
const SMALLEST = 30;
/** The largest are for a title that has the width to itself. */
const TITLE_SIZES = [68, 60, 52, 46, 42, 38, 34, SMALLEST] as const;
const LARGEST_BESIDE = 46;
const SUBTITLE: Setting = { size: 21, leading: 28, weight: 'regular', tone: 'ink-2' };
const SUBTITLE_ALONE: Setting = { ...SUBTITLE, size: 28, leading: 37 };

const titleSetting = (size: number): Setting => ({
	size,
	leading: size * 1.18,
	weight: 'semibold',
	tone: 'ink',
	balanced: true
});

/** Room between the story’s name and the version. */
const TEXT_TOP = MARGIN + SITE.leading + 24;
const TEXT_ROOM = SHARE.height - MARGIN - VERSION.leading - 16 - TEXT_TOP;
const GAP = 16;

interface Texts {
	title: Column;
	/** Null where it would not fit: a text is never cut. */
	subtitle: Column | null;
}

/** The largest title beside which the subtitle stands as well; without a subtitle if none does. */
function texts(words: ShareWords, width: number, isAlone: boolean): Texts {
	const largest = isAlone ? Infinity : LARGEST_BESIDE;
	const setting = isAlone ? SUBTITLE_ALONE : SUBTITLE;
	const subtitle = words.subtitle === null ? null : column(words.subtitle, width, setting);
	const subtitleRoom = subtitle === null ? 0 : GAP + subtitle.height;
	const titles = TITLE_SIZES.filter((size) => size <= largest)
		.map(titleSetting)
		.filter((size) => fits(words.title, width, size))
		.map((size) => column(words.title, width, size));
	const both = titles.find(({ height }) => height + subtitleRoom <= TEXT_ROOM);
	if (both !== undefined) return { title: both, subtitle };
	const alone = titles.find(({ height }) => height <= TEXT_ROOM) ?? titles.at(-1);
	return { title: alone ?? column(words.title, width, titleSetting(SMALLEST)), subtitle: null };
}

/** Below this a drawing is a smudge, and the card does without. */
const LEAST_SCALE = 0.6;

/** Room for the drawing, beside the type. */
const ROOM = {
	x: MARGIN + TEXT_WIDTH + GUTTER,
	width: SHARE.width - 2 * MARGIN - TEXT_WIDTH - GUTTER,
	height: SHARE.height - 2 * DRAWING_MARGIN
};

/** A drawing in its room; null where it would be too small. */
function drawn(whole: Picture): Part | null {
	const picture = { ...whole, ...whole.core };
	// Never enlarged, and at whole pixels: rows of small squares come out even.
	const scale = Math.min(1, ROOM.width / picture.width, ROOM.height / picture.height);
	if (scale < LEAST_SCALE) return null;
	return {
		x: Math.round(ROOM.x + (ROOM.width - picture.width * scale) / 2),
		y: Math.round(DRAWING_MARGIN + (ROOM.height - picture.height * scale) / 2),
		scale,
		shapes: legible(picture, scale)
	};
}

/**
 * The shapes of a drawing at a scale. Where any of its type would be too small all of it is left out,
 * and with it the paper behind it: a number without who says it is worse than none.
 */
export function legible(picture: Picture, scale: number): Picture['shapes'] {
	const isLegible = picture.shapes.every(
		(shape) => shape.kind !== 'text' || shape.size * scale >= LEAST_SIZE
	);
	if (isLegible) return picture.shapes;
	return picture.shapes.filter(
		(shape) =>
			shape.kind !== 'text' &&
			!(shape.kind === 'rect' && shape.fill === 'paper' && shape.record === undefined)
	);
}

export function share(picture: Picture, words: ShareWords): Sheet {
	const drawing = drawn(picture);
	const width = drawing === null ? SHARE.width - 2 * MARGIN : TEXT_WIDTH;
	const { title, subtitle } = texts(words, width, drawing === null);
	const shapesOf = (lines: Column) => flush(lines, width, words.language);
	const site = shapesOf(column(words.site, width, SITE)).map((shape) =>
		shape.kind === 'text' ? { ...shape, face: 'serif' as const } : shape
	);
	const version = column(words.version, width, VERSION);
	const at = (y: number, shapes: Part['shapes']): Part => ({ x: MARGIN, y, scale: 1, shapes });
	return {
		...SHARE,
		title: words.title,
		description: words.summary,
		language: words.language,
		parts: [
			at(MARGIN, site),
			at(TEXT_TOP, shapesOf(title)),
			...(subtitle === null ? [] : [at(TEXT_TOP + title.height + GAP, shapesOf(subtitle))]),
			at(SHARE.height - MARGIN - version.height, shapesOf(version)),
			...(drawing === null ? [] : [drawing])
		]
	};
}
