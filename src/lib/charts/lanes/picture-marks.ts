/** Marks of a timeline, and the key to them, as plain shapes. */
import { textWidth } from '../layout/text.ts';
import { PICTURE_WIDTH, type Shape as Drawn, type Tone } from '../picture.ts';
import { MARK_SIZE } from './dodge.ts';
import { SIDES, type LaneBase, type Shape } from './model.ts';

const STROKE = 1.5;

const KEY_SIZE = 12;
const KEY_LINE = 20;
const KEY_GAP = 16;
const KEY_TEXT = 18;

/** A mark about a point. */
export function markShapes(
	shape: Shape,
	cx: number,
	cy: number,
	tone: Tone,
	record?: string
): Drawn[] {
	const size = MARK_SIZE[shape];
	const own = record === undefined ? {} : { record };
	const square = (side: number) => ({
		kind: 'rect' as const,
		x: cx - side / 2,
		y: cy - side / 2,
		width: side,
		height: side
	});
	const open = { fill: 'paper', stroke: tone, strokeWidth: STROKE } as const;
	const r = (size - STROKE) / 2;
	switch (shape) {
		case 'list':
			return [{ ...square(size), fill: tone, ...own }];
		case 'confirmed':
			return [
				{ ...square(size - STROKE), ...open },
				{ ...square(MARK_SIZE.list), fill: tone, ...own }
			];
		case 'estimate':
		case 'hollow':
			return [{ kind: 'circle', cx, cy, r, ...open, ...own }];
		case 'statement':
			return [{ kind: 'circle', cx, cy, r, ...open, dash: [3, 2], ...own }];
		case 'event':
			return [
				{ kind: 'circle', cx, cy, r: size / 2 + 1, fill: 'paper' },
				{ kind: 'circle', cx, cy, r: size / 2, fill: tone, ...own }
			];
	}
}

/** What each shape means, in as many lines as it needs. */
export function keyShapes(key: LaneBase['key']): { shapes: Drawn[]; height: number } {
	const shapes: Drawn[] = [];
	let [x, line] = [SIDES / 2, 0];
	for (const { shape, label } of key) {
		const width = KEY_TEXT + textWidth(label, KEY_SIZE);
		if (x + width > PICTURE_WIDTH && x > SIDES / 2) [x, line] = [SIDES / 2, line + 1];
		const middle = line * KEY_LINE + KEY_LINE / 2;
		shapes.push(...markShapes(shape, x + 6, middle, 'mark'), {
			kind: 'text',
			x: x + KEY_TEXT,
			y: middle + 4,
			text: label,
			size: KEY_SIZE,
			tone: 'ink-2'
		});
		x += width + KEY_GAP;
	}
	return { shapes, height: key.length === 0 ? 0 : (line + 1) * KEY_LINE + 4 };
}
