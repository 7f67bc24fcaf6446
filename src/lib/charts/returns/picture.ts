/** One state of the returns as plain shapes: a plot, or what stands in type in its place. */
import { plainText, type Inline } from '../../copy/model.ts';
import type { ChartView } from '../chart.ts';
import {
	listHead,
	listRow,
	paragraph,
	placesIn,
	plotHeight,
	plotShapes,
	typedNumber
} from '../counts/picture.ts';
import { LABEL_SIZE, LINE_HEIGHT } from '../layout/labels.ts';
import { wrap } from '../layout/text.ts';
import { PICTURE_WIDTH, type Picture, type Shape } from '../picture.ts';
import type { Credits, Tallies } from './beneath.ts';
import type { ReturnsBase, ReturnsDrawing } from './drawing.ts';

const ROW_HEIGHT = 18;
const GAP = 24;

const linesOf = (words: readonly Inline[]) => wrap(plainText(words), PICTURE_WIDTH, LABEL_SIZE);

function credits({ whole, items, rest }: Credits): Picture {
	const shapes: Shape[] = [];
	let foot = 0;
	for (const { number, text } of [whole, ...items]) {
		const typed = typedNumber(number, text, foot);
		shapes.push(...typed.shapes);
		foot += typed.height;
	}
	const lines = linesOf(rest);
	return {
		width: PICTURE_WIDTH,
		height: foot + lines.length * LINE_HEIGHT,
		shapes: [...shapes, ...paragraph(lines, foot)]
	};
}

function tallies({ columns }: Tallies): Picture {
	const width = (PICTURE_WIDTH - GAP * (columns.length - 1)) / columns.length;
	return {
		width: PICTURE_WIDTH,
		height: (1 + Math.max(0, ...columns.map(({ items }) => items.length))) * ROW_HEIGHT + 4,
		shapes: columns.flatMap(({ title, items }, i) => {
			const left = i * (width + GAP);
			return [
				listHead(title, left, 0),
				...items.flatMap(({ number, text }, row) =>
					listRow(text, number, left, left + width, (row + 1) * ROW_HEIGHT)
				)
			];
		})
	};
}

function plot({ key }: ReturnsBase, drawing: ReturnsDrawing): Picture {
	const { frame, readings, spans, ties, cut, accent, note } = drawing;
	const offLine = drawing.offLine.middle;
	const { x, y, head, foot } = placesIn(frame, offLine);
	const height = plotHeight(offLine);
	const lines = note === null ? [] : linesOf(note);
	const upright = (at: number, y1: number, y2: number): Shape => ({
		kind: 'line',
		x1: at,
		x2: at,
		y1,
		y2,
		stroke: 'mark',
		strokeWidth: 1
	});
	return {
		width: PICTURE_WIDTH,
		height: height + lines.length * LINE_HEIGHT,
		shapes: [
			...(cut === null ? [] : [-2, 2].map((beside) => upright(x(cut) + beside, head, foot))),
			...ties.map(({ at, low, high }) => upright(x(at), y(high), y(low))),
			...plotShapes({
				key,
				frame,
				readings,
				spans,
				accent,
				labels: drawing.labels.middle,
				offLine
			}),
			...paragraph(lines, height)
		]
	};
}

/** @param view the chart’s own @throws Error if it has no such state */
export function picture(view: ChartView, state: string): Picture {
	const { base, states } = view as ChartView<ReturnsBase, ReturnsDrawing>;
	const drawing = states[state]?.drawing;
	if (drawing === undefined) throw new Error(`The returns have no state “${state}”.`);
	if (drawing.beneath === null) return plot(base, drawing);
	return drawing.beneath.kind === 'credits' ? credits(drawing.beneath) : tallies(drawing.beneath);
}
