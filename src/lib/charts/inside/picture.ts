/** The table as plain shapes. */
import { textWidth, wrap } from '../layout/text.ts';
import { PICTURE_WIDTH, type Picture, type Shape, type Tone } from '../picture.ts';
import { ANSWER_SIZE, answerLines, BROKEN } from './answers.ts';
import type { Cell, InsideBase, InsideRow, InsideView } from './model.ts';

/** Left edges of the columns: the number, four questions, who checked. */
const FIRST = 0;
const FIRST_WIDTH = 200;
const QUESTION_WIDTH = 64;
const CHECKED = FIRST_WIDTH + 4 * QUESTION_WIDTH;

const SIZE = 12;
const LINE = 15;
const NUMBER = { size: 15, line: 18 } as const;
const PAD = 7;

interface Line {
	text: string;
	size: number;
	tone: Tone;
	weight?: 'regular' | 'semibold';
}

function setLine({ text, size, tone, weight = 'regular' }: Line, x: number, y: number): Shape {
	return { kind: 'text', x, y, text, size, weight, tone };
}

function broken(text: string, width: number, tone: Tone): Line[] {
	return wrap(text, width, SIZE).map((line) => ({ text: line, size: SIZE, tone }));
}

function rule(y: number, stroke: Tone): Shape {
	return { kind: 'line', x1: 0, x2: PICTURE_WIDTH, y1: y, y2: y, stroke };
}

/** The lines of an answer’s shape, moved to its place: pictures have no transformations. */
function movedPath(d: string, x: number, y: number): string {
	return d.replace(
		/([ML])([\d.]+) ([\d.]+)/g,
		(_, command: string, left: string, top: string) =>
			`${command}${Math.round((x + Number(left)) * 10) / 10} ${Math.round((y + Number(top)) * 10) / 10}`
	);
}

function answerShapes({ answer, word }: Cell, x: number, y: number): Shape[] {
	const tone: Tone = answer === 'not-stated' ? 'mark' : 'ink';
	const [cx, cy, r] = [x + ANSWER_SIZE / 2, y + ANSWER_SIZE / 2, ANSWER_SIZE / 2 - 0.75];
	const ring = { kind: 'circle', cx, cy, r } as const;
	return [
		...(answer === 'yes' ? [{ ...ring, fill: tone } satisfies Shape] : []),
		...(answer === 'no' ? [{ ...ring, stroke: tone, strokeWidth: 1.4 } satisfies Shape] : []),
		{
			kind: 'path',
			d: movedPath(answerLines[answer], x, y),
			stroke: answer === 'yes' ? 'paper' : tone,
			strokeWidth: 1.5,
			...(answer === 'not-stated' && { dash: BROKEN })
		},
		{
			kind: 'text',
			x,
			y: y + ANSWER_SIZE + SIZE,
			text: word,
			size: SIZE,
			weight: answer === 'yes' ? 'semibold' : 'regular',
			tone: answer === 'not-stated' ? 'ink-2' : 'ink'
		}
	];
}

/** A row from a height down, and the height at which it ends. What it counts runs under all columns. */
function rowShapes(row: InsideRow, top: number): { shapes: Shape[]; end: number } {
	const said = broken(row.said, FIRST_WIDTH - 12, 'ink');
	const counts = broken(row.counts, PICTURE_WIDTH, 'ink-2');
	const checked = broken(row.checkedBy, PICTURE_WIDTH - CHECKED, row.isChecked ? 'ink' : 'ink-2');
	const first = top + PAD;
	const under =
		first +
		Math.max(NUMBER.line + said.length * LINE, checked.length * LINE, ANSWER_SIZE + SIZE + 4);
	const end = under + counts.length * LINE + PAD;
	return {
		end,
		shapes: [
			// The mark of the record is the ground of its row.
			{
				kind: 'rect',
				x: 0,
				y: top,
				width: PICTURE_WIDTH,
				height: end - top,
				fill: 'paper',
				record: row.record
			},
			setLine(
				{ text: row.number, size: NUMBER.size, tone: 'ink', weight: 'semibold' },
				FIRST,
				first + NUMBER.size
			),
			...said.map((line, i) => setLine(line, FIRST, first + NUMBER.line + i * LINE + SIZE)),
			...counts.map((line, i) => setLine(line, FIRST, under + i * LINE + SIZE)),
			...row.cells.flatMap((cell, i) =>
				answerShapes(cell, FIRST_WIDTH + i * QUESTION_WIDTH, first + 3)
			),
			...checked.map((line, i) => setLine(line, CHECKED, first + i * LINE + SIZE + 2)),
			rule(end, 'rule')
		]
	};
}

function headShapes({ columns }: InsideBase): { shapes: Shape[]; end: number } {
	const heads: [text: string, x: number, width: number][] = [
		[columns.number, FIRST, FIRST_WIDTH - 12],
		...columns.questions.map((question, i): [string, number, number] => [
			question,
			FIRST_WIDTH + i * QUESTION_WIDTH,
			QUESTION_WIDTH - 6
		]),
		[columns.checkedBy, CHECKED, PICTURE_WIDTH - CHECKED]
	];
	const lines = heads.map(([text, x, width]) => ({ x, lines: broken(text, width, 'ink-2') }));
	const most = Math.max(...lines.map((head) => head.lines.length));
	const end = most * LINE + 6;
	return {
		end,
		shapes: [
			...lines.flatMap((head) =>
				head.lines.map((line, i) =>
					setLine(line, head.x, (most - head.lines.length + i) * LINE + SIZE)
				)
			),
			rule(end, 'mark')
		]
	};
}

/** The table as a picture. @throws Error if it has no such state */
export function picture({ id, base, states }: InsideView, state: string): Picture {
	if (states[state] === undefined) throw new Error(`Chart ${id} has no state ${state}.`);
	if (base.nothing !== null) {
		const shapes = broken(base.nothing, PICTURE_WIDTH, 'ink-2').map((line, i) =>
			setLine(line, FIRST, i * LINE + SIZE)
		);
		return { width: PICTURE_WIDTH, height: shapes.length * LINE + PAD, shapes };
	}
	const head = headShapes(base);
	const shapes = [...head.shapes];
	let top = head.end;
	for (const { title, rows } of base.groups) {
		const width = textWidth(title, NUMBER.size, 'semibold');
		if (width > PICTURE_WIDTH) throw new Error(`The title “${title}” is wider than a picture.`);
		shapes.push(
			setLine({ text: title, size: NUMBER.size, tone: 'ink', weight: 'semibold' }, FIRST, top + 28),
			rule(top + 36, 'mark')
		);
		top += 36;
		for (const row of rows) {
			const drawn = rowShapes(row, top);
			shapes.push(...drawn.shapes);
			top = drawn.end;
		}
	}
	return { width: PICTURE_WIDTH, height: top + 2, shapes };
}
