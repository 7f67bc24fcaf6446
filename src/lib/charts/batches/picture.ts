/** One state of the chart as plain shapes. */
import { textShapes } from '../grid/picture.ts';
import { textWidth } from '../layout/text.ts';
import { PICTURE_WIDTH, type Picture, type Shape, type Tone } from '../picture.ts';
import type { BatchesView, Batch, Way } from './model.ts';
import type { Focus } from './selection.ts';

const SIZE = 13;
const RADIUS = 6;
const STEP = 19;
/** From the dots to their label, and from there to the next dots. */
const GAP = 8;
const WAY_GAP = 24;
const ROW_GAP = 14;

interface Drawn {
	shapes: Shape[];
	end: number;
}

/** One child: a dot, or a diamond, or a shape of its own for what is neither to Ukraine nor to Russia. */
function dot({ direction }: Way, cx: number, cy: number, tone: Tone, record: string): Shape {
	switch (direction) {
		case 'to-ukraine':
			return { kind: 'circle', cx, cy, r: RADIUS, fill: tone, record };
		case 'to-russia': {
			const r = RADIUS + 0.5;
			const d = `M${cx} ${cy - r}L${cx + r} ${cy}L${cx} ${cy + r}L${cx - r} ${cy}Z`;
			return { kind: 'path', d, fill: 'paper', stroke: tone, strokeWidth: 2, record };
		}
		case 'to-third-country':
			return {
				kind: 'rect',
				x: cx - RADIUS,
				y: cy - RADIUS,
				width: 2 * RADIUS,
				height: 2 * RADIUS,
				fill: tone,
				record
			};
		case 'not-stated':
			return {
				kind: 'circle',
				cx,
				cy,
				r: RADIUS - 1,
				fill: 'paper',
				stroke: tone,
				strokeWidth: 2,
				dash: [3, 3],
				record
			};
	}
}

function ways(batch: Batch, { row, on }: Focus, top: number): Drawn {
	const here = row === null || row === batch.record;
	let x = 0;
	let y = top + RADIUS;
	const shapes = batch.ways.flatMap((way): Shape[] => {
		const accent = here && (on === 'children' || on === way.direction);
		const label = `${way.number} ${way.words}`;
		const dots = way.count * STEP;
		const width = dots + GAP + textWidth(label, SIZE, 'semibold');
		if (x > 0 && x + width > PICTURE_WIDTH) {
			x = 0;
			y += 2 * RADIUS + GAP;
		}
		const left = x;
		x += width + WAY_GAP;
		return [
			...Array.from({ length: way.count }, (_, i) =>
				dot(way, left + RADIUS + 1 + i * STEP, y, accent ? 'accent' : 'mark', batch.record)
			),
			{
				kind: 'text',
				x: left + dots + GAP,
				y: y + SIZE * 0.35,
				text: label,
				size: SIZE,
				weight: accent ? 'semibold' : 'regular',
				tone: accent ? 'accent' : 'ink'
			}
		];
	});
	return { shapes, end: y + RADIUS };
}

function rowOf(
	batch: Batch,
	focus: Focus,
	words: { children: string; credited: string },
	top: number
): Drawn {
	const accent = focus.on === 'helpers' && (focus.row === null || focus.row === batch.record);
	const at = { x: 0, width: PICTURE_WIDTH, size: SIZE } as const;
	const head = textShapes(`${batch.date}: ${batch.number} ${words.children}, ${batch.said}`, {
		...at,
		y: top + ROW_GAP + SIZE,
		tone: 'ink'
	});
	const drawn = ways(batch, focus, head.next - SIZE + GAP);
	const credited = batch.helpers.length === 0 ? '' : `${words.credited} ${batch.credited}`;
	const foot = textShapes(credited, {
		...at,
		y: drawn.end + GAP + SIZE,
		tone: accent ? 'accent' : 'ink-2',
		weight: accent ? 'semibold' : 'regular'
	});
	const line: Shape = {
		kind: 'line',
		x1: 0,
		y1: top + 0.5,
		x2: PICTURE_WIDTH,
		y2: top + 0.5,
		stroke: 'rule'
	};
	return {
		shapes: [line, ...head.shapes, ...drawn.shapes, ...foot.shapes],
		end: Math.ceil(foot.next - SIZE + GAP)
	};
}

export function picture({ base, states }: BatchesView, state: string): Picture {
	const drawing = states[state]?.drawing;
	if (drawing === undefined) throw new Error(`Chart batches has no state “${state}”.`);
	const shapes: Shape[] = [];
	let top = 0;
	for (const batch of base.batches) {
		const row = rowOf(batch, drawing.focus, base, top);
		shapes.push(...row.shapes);
		top = row.end;
	}
	const qatar =
		base.qatar === null
			? ''
			: `${base.qatar.lead} ${base.qatar.groups
					.map(({ number, words }) => `${number} (${words})`)
					.join('; ')}. ${base.qatar.incomplete}`;
	for (const sentence of [base.batches.length === 0 ? base.nothing : '', qatar]) {
		const said = textShapes(sentence, {
			x: 0,
			y: top + GAP + SIZE,
			width: PICTURE_WIDTH,
			size: SIZE,
			tone: 'ink'
		});
		shapes.push(...said.shapes);
		if (sentence !== '') top = Math.ceil(said.next - SIZE);
	}
	return { width: PICTURE_WIDTH, height: top + GAP, shapes };
}
