/** A plot of counts in time as plain shapes, laid out as for a container of the middle width. */
import { hangingBox, LABEL_SIZE, LINE_HEIGHT } from '../layout/labels.ts';
import { textWidth, wrap } from '../layout/text.ts';
import { PICTURE_WIDTH, type Shape, type Tone } from '../picture.ts';
import { leastHeight, margins, type Frame } from './frame.ts';
import type { CountKey } from './key.ts';
import type { Label } from './labels.ts';
import { ROW_HEIGHT, type OffLine } from './off-line.ts';
import type { Reading, Span } from './readings.ts';

/** Height of the plot itself; labels are planned for it and anything larger. */
const HEIGHT = leastHeight.middle;
const WIDTH = PICTURE_WIDTH - margins.left - margins.right;

const AXIS_SIZE = 12;

/** Height of the row that says what the marks mean. */
const KEY_HEIGHT = 22;

const SIDE = 8;

interface Plot {
	key: CountKey;
	frame: Frame;
	readings: readonly Reading[];
	spans: readonly Span[];
	accent: readonly string[];
	labels: readonly Label[];
	offLine: readonly OffLine[];
}

/** Height of the picture of a plot, with the strip above it and the years beneath. */
export function plotHeight(offLine: readonly OffLine[]): number {
	return KEY_HEIGHT + offLine.length * ROW_HEIGHT + margins.top + HEIGHT + margins.bottom;
}

/** Turns days and values of a frame into pixels of the picture. */
export function placesIn({ domain: [from, to], top }: Frame, offLine: readonly OffLine[]) {
	const head = KEY_HEIGHT + offLine.length * ROW_HEIGHT + margins.top;
	return {
		head,
		foot: head + HEIGHT,
		x: (day: number) => margins.left + ((day - from) / (to - from)) * WIDTH,
		y: (value: number) => head + (1 - value / top) * HEIGHT
	};
}

type Places = ReturnType<typeof placesIn>;

function text(
	words: string,
	x: number,
	y: number,
	more: { size?: number; tone?: Tone; anchor?: 'start' | 'middle' | 'end'; bold?: boolean } = {}
): Shape {
	const { size = LABEL_SIZE, tone = 'ink-2', anchor = 'start', bold = false } = more;
	return {
		kind: 'text',
		x,
		y,
		text: words,
		size,
		weight: bold ? 'semibold' : 'regular',
		anchor,
		tone
	};
}

function axes(frame: Frame, { x, y, head, foot }: Places): Shape[] {
	const right = PICTURE_WIDTH - margins.right;
	const unread = x(frame.unread.from);
	return [
		{
			kind: 'rect',
			x: unread,
			y: head,
			width: Math.max(0, right - unread),
			height: HEIGHT,
			fill: { hatch: 'hatch' }
		},
		...(frame.empty === null && right - unread > textWidth(frame.unread.label, AXIS_SIZE)
			? [
					text(frame.unread.label, (unread + right) / 2, foot - 12, {
						size: AXIS_SIZE,
						anchor: 'middle'
					})
				]
			: []),
		...frame.levels.flatMap(({ value, label }): Shape[] => [
			{
				kind: 'line',
				x1: margins.left,
				x2: right,
				y1: y(value),
				y2: y(value),
				stroke: value === 0 ? 'mark' : 'rule',
				strokeWidth: 1
			},
			text(label, margins.left - 6, y(value) + 4, { size: AXIS_SIZE, anchor: 'end' })
		]),
		...frame.years.flatMap(({ at, label }): Shape[] => [
			{
				kind: 'line',
				x1: x(at),
				x2: x(at),
				y1: foot,
				y2: foot + 6,
				stroke: 'mark',
				strokeWidth: 1
			},
			text(label, x(at), foot + 20, { size: AXIS_SIZE, anchor: 'middle' })
		]),
		...(frame.empty === null
			? []
			: [text(frame.empty, margins.left + WIDTH / 2, head + HEIGHT / 2, { anchor: 'middle' })])
	];
}

function spanShape({ from, to, low, high }: Span, accent: boolean, { x, y }: Places): Shape {
	const stroke = { stroke: accent ? 'accent' : 'mark', strokeWidth: accent ? 2 : 1 } as const;
	return low === high
		? { kind: 'line', x1: x(from), x2: x(to), y1: y(low), y2: y(low), ...stroke }
		: {
				kind: 'rect',
				x: x(from),
				y: y(high),
				width: x(to) - x(from),
				height: y(low) - y(high),
				dash: [3, 3],
				...stroke
			};
}

/** A mark in the shape that says how its number was made, with a tick for “at least”. */
function markShapes(
	{ shape, atLeast }: Pick<Reading, 'shape' | 'atLeast'>,
	[centre, middle, width]: readonly [number, number, number],
	tone: Tone,
	record?: string
): Shape[] {
	const open = shape === 'estimate' || shape === 'statement';
	const half = SIDE / 2;
	const paint = {
		fill: open ? 'paper' : tone,
		...(record === undefined ? {} : { record }),
		...(open ? { stroke: tone, strokeWidth: 1.5 } : {}),
		...(shape === 'statement' ? { dash: [2, 2] } : {})
	} as const;
	const mark: Shape = open
		? { kind: 'circle', cx: centre, cy: middle, r: half, ...paint }
		: { kind: 'rect', x: centre - width / 2, y: middle - half, width, height: SIDE, ...paint };
	const ring: Shape = {
		kind: 'rect',
		x: centre - width / 2 - 2.5,
		y: middle - half - 2.5,
		width: width + 5,
		height: SIDE + 5,
		stroke: tone,
		strokeWidth: 1.5
	};
	const tick: Shape = {
		kind: 'line',
		x1: centre,
		x2: centre,
		y1: middle - half,
		y2: middle - half - 5,
		stroke: tone,
		strokeWidth: 2
	};
	return [mark, ...(shape === 'confirmed' ? [ring] : []), ...(atLeast ? [tick] : [])];
}

function readingShapes(reading: Reading, accent: boolean, { x, y }: Places): Shape[] {
	const [left, right] = [x(reading.from), x(reading.to)];
	const place = [(left + right) / 2, y(reading.value), Math.max(SIDE, right - left)] as const;
	return markShapes(reading, place, accent ? 'accent' : 'mark', reading.id);
}

function keyShapes({ shape, reading, atLeast, changed }: CountKey): Shape[] {
	const middle = KEY_HEIGHT / 2;
	const box: Shape = {
		kind: 'rect',
		x: 0,
		y: middle - 5,
		width: 11,
		height: 10,
		stroke: 'mark',
		strokeWidth: 1,
		dash: [3, 3]
	};
	const signs = [
		{
			label: reading,
			at: (x: number) => markShapes({ shape, atLeast: false }, [x + 5, middle, SIDE], 'mark')
		},
		...(atLeast === null
			? []
			: [
					{
						label: atLeast,
						at: (x: number) => markShapes({ shape, atLeast: true }, [x + 5, middle, SIDE], 'mark')
					}
				]),
		{ label: changed, at: (x: number): Shape[] => [{ ...box, x }] }
	];
	let left = 0;
	return signs.flatMap(({ label, at }) => {
		const x = left;
		left += 16 + textWidth(label, AXIS_SIZE) + 14;
		return [...at(x), text(label, x + 16, middle + 4, { size: AXIS_SIZE })];
	});
}

function labelShapes(label: Label, { x, y }: Places): Shape[] {
	const { id, at, value, side, shift, lines, records } = label;
	const point = { id, x: x(at), y: y(value), lines, sides: [] };
	const { box, leader } = hangingBox(point, side, shift);
	const tone: Tone = records[0] === null ? 'mark' : 'accent';
	const stroke = { stroke: tone, strokeWidth: 1 } as const;
	const end = side.endsWith('left');
	return [
		...(leader === null
			? []
			: ([
					{ kind: 'line', x1: point.x, x2: point.x, y1: leader.top, y2: leader.bottom, ...stroke },
					{
						kind: 'line',
						x1: leader.left,
						x2: leader.right,
						y1: leader.bottom,
						y2: leader.bottom,
						...stroke
					}
				] satisfies Shape[])),
		{
			kind: 'rect',
			x: box.left,
			y: box.top,
			width: box.right - box.left,
			height: box.bottom - box.top,
			fill: 'paper'
		},
		...lines.map((line, i) =>
			text(line, end ? box.right : box.left, box.top + i * LINE_HEIGHT + 12, {
				anchor: end ? 'end' : 'start',
				...(i === 0 && records[0] !== null ? { bold: true, tone: 'accent' } : {})
			})
		)
	];
}

function offLineShapes({ at, row, flipped, lines }: OffLine, { x }: Places): Shape[] {
	const top = KEY_HEIGHT + row * ROW_HEIGHT;
	const place = x(at) + (flipped ? -5 : 5);
	return [
		{
			kind: 'line',
			x1: x(at),
			x2: x(at),
			y1: top + 2,
			y2: top + ROW_HEIGHT - 2,
			stroke: 'mark',
			strokeWidth: 1,
			dash: [2, 2]
		},
		...lines.map((line, i) =>
			text(line, place, top + 14 + i * 15, {
				anchor: flipped ? 'end' : 'start',
				...(i === 0 ? { bold: true, tone: 'accent' } : {})
			})
		)
	];
}

/** The shapes of a plot, from the picture’s top. */
export function plotShapes({
	key,
	frame,
	readings,
	spans,
	accent,
	labels,
	offLine
}: Plot): Shape[] {
	const places = placesIn(frame, offLine);
	const isAccent = (id: string) => accent.includes(id);
	return [
		...keyShapes(key),
		...axes(frame, places),
		...spans.map((span) => spanShape(span, isAccent(span.key), places)),
		...readings.flatMap((reading) => readingShapes(reading, isAccent(reading.id), places)),
		...labels.flatMap((label) => labelShapes(label, places)),
		...offLine.flatMap((item) => offLineShapes(item, places))
	];
}

/** Lines of running text under one another, from a height on. */
export function paragraph(lines: readonly string[], top: number): Shape[] {
	return lines.map((line, i) => text(line, 0, top + 12 + i * LINE_HEIGHT));
}

/** Room that a number in heavy type has, left of its words. */
const NUMBER_WIDTH = 64;

/** A number in heavy type with its words beside it, and how high they are. */
export function typedNumber(
	number: string,
	words: string,
	top: number
): { shapes: Shape[]; height: number } {
	const lines = wrap(words, PICTURE_WIDTH - NUMBER_WIDTH, LABEL_SIZE);
	return {
		shapes: [
			text(number, 0, top + 18, { size: 20, bold: true, tone: 'accent' }),
			...lines.map((line, i) => text(line, NUMBER_WIDTH, top + 18 + i * LINE_HEIGHT))
		],
		height: lines.length * LINE_HEIGHT + 14
	};
}

/** A row of a list: a date, and its number at the right edge of the column. */
export function listRow(
	date: string,
	number: string,
	left: number,
	right: number,
	top: number
): Shape[] {
	return [
		text(date, left, top + 12),
		text(number, right, top + 12, { anchor: 'end', tone: 'ink' })
	];
}

/** The head of a list. */
export function listHead(words: string, left: number, top: number): Shape {
	return text(words, left, top + 12, { bold: true, tone: 'ink' });
}
