/** One state as plain shapes: the map and what is told of it below, or names of regions. */
import { plainText } from '../../copy/model.ts';
import { LABEL_SIZE, LINE_HEIGHT } from '../layout/labels.ts';
import { textWidth, wrap } from '../layout/text.ts';
import { PICTURE_WIDTH, type Picture, type Shape, type Tone } from '../picture.ts';
import type { Land } from './frame.ts';
import { GAP, type Label } from './labels.ts';
import type { MapDrawing, PlacesBase, PlacesDrawing, PlacesView, RegionGroup } from './model.ts';

const TEXT = { size: 13, line: 18 } as const;
const NAMES = { size: 16, line: 23, gap: 14 } as const;
const NOTE = { size: 12, line: 16 } as const;

const RADIUS = { accent: 7.5, plain: 3.5 } as const;

/** From the middle of a line of type down to its baseline. */
const TO_BASELINE = 4.5;

/** Room for the numbers before what is told. */
const INDENT = 58;

const LABEL_TONES: Record<Label['kind'], Tone> = {
	town: 'ink',
	region: 'ink',
	country: 'ink-2',
	sea: 'ink-2'
};

/** The map fills the picture’s width. */
function scaleOf({ frame }: PlacesBase): number {
	return PICTURE_WIDTH / frame.width;
}

function landShapes({ countries, borders }: Land): Shape[] {
	return [
		...countries.map(({ d }): Shape => ({
			kind: 'path',
			d,
			fill: 'rule',
			stroke: 'hatch',
			strokeWidth: 1
		})),
		{ kind: 'path', d: borders, stroke: 'mark', strokeWidth: 1 }
	];
}

/** A dot that the state speaks of, as the mark of a record if it is one. */
function accented(cx: number, cy: number, mark: { record?: string } = {}): Shape {
	return { kind: 'circle', cx, cy, r: RADIUS.accent, fill: 'accent', ...mark };
}

/** The number in a dot. */
function figureIn(cx: number, cy: number, number: number): Shape {
	return {
		kind: 'text',
		x: cx,
		y: cy + 4,
		text: String(number),
		size: 12,
		weight: 'semibold',
		anchor: 'middle',
		tone: 'paper'
	};
}

function arrowhead(x: number, y: number, turn: number): Shape {
	const angle = (turn * Math.PI) / 180;
	const corner = (along: number, across: number) =>
		[
			x + along * Math.cos(angle) - across * Math.sin(angle),
			y + along * Math.sin(angle) + across * Math.cos(angle)
		]
			.map((place) => place.toFixed(1))
			.join(' ');
	return {
		kind: 'path',
		d: `M${corner(4, 0)}L${corner(-4, 4)}L${corner(-4, -4)}Z`,
		fill: 'accent'
	};
}

function labelShapes({ side, shift, lines: names, kind }: Label, x: number, y: number): Shape[] {
	const right = side.endsWith('right');
	const left = side.endsWith('left');
	const off = side === 'right' ? GAP : side === 'left' ? -GAP : 0;
	const away = GAP + (names.length * LINE_HEIGHT) / 2;
	const middle = side.startsWith('above') ? -away : side.startsWith('below') ? away : 0;
	const leader: Shape[] =
		shift === 0
			? []
			: [
					{ kind: 'line', x1: x, y1: y, x2: x, y2: y + shift, stroke: 'accent', strokeWidth: 1 },
					{
						kind: 'line',
						x1: x,
						y1: y + shift,
						x2: x + off,
						y2: y + shift,
						stroke: 'accent',
						strokeWidth: 1
					}
				];
	return [
		...leader,
		...names.map((text, i): Shape => ({
			kind: 'text',
			x: x + off,
			y: y + shift + middle + (i - (names.length - 1) / 2) * LINE_HEIGHT + TO_BASELINE,
			text,
			size: LABEL_SIZE,
			weight: kind === 'town' ? 'semibold' : 'regular',
			anchor: right ? 'start' : left ? 'end' : 'middle',
			tone: LABEL_TONES[kind]
		}))
	];
}

/** Lines of text from a baseline on, and the baseline after them. */
function lines(
	text: string,
	at: { x: number; y: number; tone: Tone },
	{ size, line }: { size: number; line: number }
): { shapes: Shape[]; next: number } {
	const broken = wrap(text, PICTURE_WIDTH - at.x, size);
	return {
		shapes: broken.map((one, i) => ({
			kind: 'text',
			x: at.x,
			y: at.y + i * line,
			text: one,
			size,
			tone: at.tone
		})),
		next: at.y + broken.length * line
	};
}

function mapPicture(base: PlacesBase, map: MapDrawing, land: Land): Picture {
	const scale = scaleOf(base);
	const [width, bottom] = [base.frame.width * scale, base.frame.height * scale];
	const across = (percent: number) => (percent / 100) * width;
	const down = (percent: number) => (percent / 100) * bottom;
	const spoken = base.dots.filter(({ id }) => map.accent.includes(id));
	const shapes: Shape[] = [
		...landShapes(land),
		...map.lines.flatMap(({ x1, y1, x2, y2, arrow }): Shape[] => [
			{ kind: 'line', x1, y1, x2, y2, stroke: 'accent', strokeWidth: 1.5 },
			arrowhead(across(arrow.x), down(arrow.y), arrow.turn)
		]),
		...base.dots
			.filter((dot) => !spoken.includes(dot))
			.map(({ id, x, y }): Shape => ({
				kind: 'circle',
				cx: across(x),
				cy: down(y),
				r: RADIUS.plain,
				fill: 'mark',
				record: id
			})),
		...spoken.map(({ id, x, y }) => accented(across(x), down(y), { record: id })),
		...spoken.flatMap(({ id, x, y }) => {
			const number = map.numbers[id];
			return number === undefined ? [] : [figureIn(across(x), down(y), number)];
		}),
		...map.labels.wide.flatMap((label) => labelShapes(label, across(label.x), down(label.y)))
	];
	const core = { height: bottom, shapes: [...shapes] };
	let y = bottom + 24;
	for (const { numbers, words } of map.entries) {
		numbers.forEach((number, i) => {
			if (i > 0)
				shapes.push({ kind: 'text', x: 19, y, text: '→', size: TEXT.size, tone: 'accent' });
			const [cx, cy] = [8 + i * 32, y - 4];
			shapes.push(accented(cx, cy), figureIn(cx, cy, number));
		});
		const told = lines(plainText(words), { x: INDENT, y, tone: 'ink' }, TEXT);
		shapes.push(...told.shapes);
		y = told.next + 4;
	}
	const note = lines(base.note, { x: 0, y: y + 4, tone: 'ink-2' }, NOTE);
	return { width: PICTURE_WIDTH, height: note.next, shapes: [...shapes, ...note.shapes], core };
}

/** Names in rows, none broken. */
function namesPicture(groups: readonly RegionGroup[]): Picture {
	const shapes: Shape[] = [];
	let y: number = NAMES.size;
	for (const { country, regions } of groups) {
		shapes.push({ kind: 'text', x: 0, y, text: country, size: TEXT.size, tone: 'ink-2' });
		let x = 0;
		y += NAMES.line;
		for (const { name, kind } of regions) {
			const text = `${name}${kind}`;
			const width = textWidth(text, NAMES.size);
			if (x > 0 && x + width > PICTURE_WIDTH) {
				x = 0;
				y += NAMES.line;
			}
			shapes.push({ kind: 'text', x, y, text, size: NAMES.size, tone: 'ink' });
			x += width + NAMES.gap;
		}
		y += 1.4 * NAMES.line;
	}
	return { width: PICTURE_WIDTH, height: y - NAMES.line, shapes };
}

function pictureOf(base: PlacesBase, drawing: PlacesDrawing, land: Land): Picture {
	return drawing.map === null ? namesPicture(drawing.groups) : mapPicture(base, drawing.map, land);
}

export function placesPicture({ base, states, defs }: PlacesView, state: string): Picture {
	const shown = states[state];
	if (shown === undefined) throw new Error(`Chart places has no state ${state}.`);
	return pictureOf(base, shown.drawing, defs);
}
