/** The picture that a link brings along where it is shared: type on the left, the drawing on the right. */
import type { Picture } from '../charts/picture.ts';
import { column, fits, LEAST_SIZE, type Column, type Setting, type Sheet } from './sheet.ts';

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
const DRAWING_MARGIN = 36;
const GUTTER = 48;
const TEXT_WIDTH = 440;

const SITE: Setting = { size: 26, leading: 34, weight: 'regular', tone: 'ink' };
const VERSION: Setting = { size: 19, leading: 26, weight: 'regular', tone: 'ink-2' };
const SMALLEST = 30;
/** The largest are for a title that has the width to itself. */
const TITLE_SIZES = [68, 60, 52, 46, 42, 38, 34, SMALLEST] as const;
const LARGEST_BESIDE = 46;
const SUBTITLE: Setting = { size: 21, leading: 28, weight: 'regular', tone: 'ink-2' };

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
function texts(words: ShareWords, width: number, largest: number): Texts {
	const subtitle = words.subtitle === null ? null : column(words.subtitle, width, SUBTITLE);
	const subtitleRoom = subtitle === null ? 0 : GAP + subtitle.height;
	const titles = TITLE_SIZES.filter((size) => size <= largest)
		.map(titleSetting)
		.filter((setting) => fits(words.title, width, setting))
		.map((setting) => column(words.title, width, setting));
	const both = titles.find(({ height }) => height + subtitleRoom <= TEXT_ROOM);
	if (both !== undefined) return { title: both, subtitle };
	const alone = titles.find(({ height }) => height <= TEXT_ROOM) ?? titles.at(-1);
	return { title: alone ?? column(words.title, width, titleSetting(SMALLEST)), subtitle: null };
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

export function share(picture: Picture | null, words: ShareWords): Sheet {
	const width = picture === null ? SHARE.width - 2 * MARGIN : TEXT_WIDTH;
	const { title, subtitle } = texts(words, width, picture === null ? Infinity : LARGEST_BESIDE);
	const room = {
		x: MARGIN + TEXT_WIDTH + GUTTER,
		width: SHARE.width - 2 * MARGIN - TEXT_WIDTH - GUTTER,
		height: SHARE.height - 2 * DRAWING_MARGIN
	};
	const scale =
		picture === null ? 1 : Math.min(room.width / picture.width, room.height / picture.height);
	const version = column(words.version, width, VERSION);
	return {
		...SHARE,
		title: words.title,
		description: words.summary,
		language: words.language,
		parts: [
			{
				x: MARGIN,
				y: MARGIN,
				scale: 1,
				shapes: column(words.site, width, SITE).shapes.map((shape) =>
					shape.kind === 'text' ? { ...shape, face: 'serif' } : shape
				)
			},
			{ x: MARGIN, y: TEXT_TOP, scale: 1, shapes: title.shapes },
			...(subtitle === null
				? []
				: [{ x: MARGIN, y: TEXT_TOP + title.height + GAP, scale: 1, shapes: subtitle.shapes }]),
			{
				x: MARGIN,
				y: SHARE.height - MARGIN - version.height,
				scale: 1,
				shapes: version.shapes
			},
			...(picture === null
				? []
				: [
						{
							x: room.x + (room.width - picture.width * scale) / 2,
							y: DRAWING_MARGIN + (room.height - picture.height * scale) / 2,
							scale,
							shapes: legible(picture, scale)
						}
					])
		]
	};
}
