/** One state of the chart as plain shapes. */
import { plainText } from '../../copy/model.ts';
import { fieldShapes, textShapes } from '../grid/picture.ts';
import { fieldOf } from '../grid/squares.ts';
import { PICTURE_WIDTH, type Picture, type Shape } from '../picture.ts';
import type { ScaleBase, ScaleDrawing, ScaleView } from './model.ts';

/** Pixels from square to square, and of a square: whole ones, so that all are alike. */
const STEP = 3;
const SIDE = 2;

const SIZE = 14;
const GAP = 22;

/** Air between the frame of the list and its squares. */
const FRAME = 9;

function texts(lines: readonly string[], x: number, y: number): { shapes: Shape[]; end: number } {
	let next = y;
	const shapes = lines.flatMap((line, i) => {
		const weight = i === 0 ? 'semibold' : 'regular';
		const placed = textShapes(line, {
			x,
			y: next,
			width: PICTURE_WIDTH - x,
			size: SIZE,
			tone: i === 0 ? 'accent' : 'ink',
			weight
		});
		next = placed.next;
		return placed.shapes;
	});
	return { shapes, end: Math.ceil(next) };
}

function nothing(sentence: string): Picture {
	const { shapes, end } = texts([sentence], 0, SIZE);
	return { width: PICTURE_WIDTH, height: end, shapes };
}

function register({ register, names }: ScaleBase, notes: readonly string[]): Picture | null {
	if (register === null) return null;
	const count = register.rooms[0]?.field.count ?? 0;
	const field = fieldOf(count, Math.floor(PICTURE_WIDTH / STEP));
	const { record, number, said } = register;
	const squares = fieldShapes(field, { x: 0, y: 0, step: STEP, side: SIDE, tone: 'ink', record });
	const words = texts([`${number} ${names}`, said, ...notes], 0, field.rows * STEP + GAP);
	return { width: PICTURE_WIDTH, height: words.end, shapes: [...squares, ...words.shapes] };
}

function list({ list, names }: ScaleBase, notes: readonly string[]): Picture | null {
	if (list === null) return null;
	const { field, record, number, said } = list;
	const at = { x: FRAME, y: FRAME, step: STEP, side: SIDE, tone: 'ink', record } as const;
	const width = field.columns * STEP + 2 * FRAME - (STEP - SIDE);
	const height = field.rows * STEP + 2 * FRAME - (STEP - SIDE);
	const frame: Shape = { kind: 'rect', x: 0.5, y: 0.5, width, height, stroke: 'mark' };
	const words = texts([`${number} ${names}`, said, ...notes], width + GAP, SIZE);
	return {
		width: PICTURE_WIDTH,
		height: Math.max(height + 1, words.end),
		shapes: [frame, ...fieldShapes(field, at), ...words.shapes]
	};
}

export function picture(view: ScaleView, state: string): Picture {
	const drawing: ScaleDrawing | undefined = view.states[state]?.drawing;
	if (drawing === undefined) throw new Error(`Chart scale has no state “${state}”.`);
	const notes = drawing.notes.map(({ words }) => plainText(words));
	const made = drawing.shown === 'list' ? list(view.base, notes) : register(view.base, notes);
	return made ?? nothing(view.base.nothing);
}
