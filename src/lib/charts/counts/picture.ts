/** A plot of counts in time as plain shapes, laid out as for a container of the middle width. */
import { hangingBox, LABEL_SIZE, LINE_HEIGHT } from '../layout/labels.ts';
import { PICTURE_WIDTH, type Shape, type Tone } from '../picture.ts';
import { leastHeight, margins, type Frame } from './frame.ts';
import type { Label } from './labels.ts';
import { ROW_HEIGHT, type OffLine } from './off-line.ts';
import type { Reading, Span } from './readings.ts';

/** Height of the plot itself; labels are planned for it and anything larger. */
const HEIGHT = leastHeight.middle;
const WIDTH = PICTURE_WIDTH - margins.left - margins.right;

const AXIS_SIZE = 12;
const SIDE = 8;

interface Plot {
	frame: Frame;
	readings: readonly Reading[];
	spans: readonly Span[];
	accent: readonly string[];
	labels: readonly Label[];
	offLine: readonly OffLine[];
}

/** Height of the picture of a plot, with the strip above it and the years beneath. */
export function plotHeight(offLine: readonly OffLine[]): number {
	return offLine.length * ROW_HEIGHT + margins.top + HEIGHT + margins.bottom;
}

/** Turns days and values of a frame into pixels of the picture. */
export function placesIn({ domain: [from, to], top }: Frame, offLine: readonly OffLine[]) {
	const head = offLine.length * ROW_HEIGHT + margins.top;
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

/** A reading in the shape that says how its number was made, with a tick for “at least”. */
function readingShapes(reading: Reading, accent: boolean, { x, y }: Places): Shape[] {
	const { id, from, to, value, shape, atLeast } = reading;
	const tone: Tone = accent ? 'accent' : 'mark';
	const [left, right, middle] = [x(from), x(to), y(value)];
	const centre = (left + right) / 2;
	const open = shape === 'estimate' || shape === 'statement';
	const paint = {
		record: id,
		fill: open ? 'paper' : tone,
		...(open ? { stroke: tone, strokeWidth: 1.5 } : {}),
		...(shape === 'statement' ? { dash: [2, 2] } : {})
	} as const;
	const half = SIDE / 2;
	const width = Math.max(SIDE, right - left);
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
	const top = row * ROW_HEIGHT;
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
export function plotShapes({ frame, readings, spans, accent, labels, offLine }: Plot): Shape[] {
	const places = placesIn(frame, offLine);
	const isAccent = (id: string) => accent.includes(id);
	return [
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

/** A number in heavy type with its words beside it. */
export function typedNumber(number: string, words: string, x: number, top: number): Shape[] {
	return [
		text(number, x, top + 18, { size: 20, bold: true, tone: 'accent' }),
		text(words, x + 64, top + 18)
	];
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
