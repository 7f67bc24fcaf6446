/** One state of the chart as plain shapes. */
import { fieldShapes, LEADING, textShapes } from '../grid/picture.ts';
import { PICTURE_WIDTH, type Picture, type Shape, type Tone } from '../picture.ts';
import type { Kind, SitesBase, SitesView } from './model.ts';

/** Pixels from square to square, of a square, and of what is open in one that is not filled. */
const STEP = 8;
const SIDE = 6;
const OPEN = 4;
const INSET = (SIDE - OPEN) / 2;

const GRIDS = 4;
const GRID_GAP = 24;
const GRID_WIDTH = (PICTURE_WIDTH - (GRIDS - 1) * GRID_GAP) / GRIDS;

const NUMBER_SIZE = 18;
const SIZE = 13;
const FOUND_SIZE = 34;

/** Between type and grid. */
const GAP = 5;

/** How far letters hang below their line, as a share of their size. */
const DEPTH = 0.3;

interface Drawn {
	shapes: Shape[];
	end: number;
}

interface Line {
	text: string;
	size: number;
	tone: Tone;
	weight?: 'semibold';
}

/** Lines one below the other, each as far from the one before as its own size wants. */
function texts(lines: readonly Line[], x: number, width: number): Drawn {
	let end = 0;
	const shapes = lines.flatMap(({ text, size, tone, weight }) => {
		const first = end + size;
		const placed = textShapes(text, {
			x,
			y: first,
			width,
			size,
			tone,
			...(weight === undefined ? {} : { weight })
		});
		// Below the last baseline hang the letters that go deeper.
		end = placed.next - size * LEADING + size * DEPTH;
		return placed.shapes;
	});
	return { shapes, end: Math.ceil(end) };
}

function grid(kind: Kind, base: SitesBase, accent: boolean, x: number): Drawn {
	const { all } = base;
	if (all === null) return { shapes: [], end: 0 };
	const { record } = kind;
	const { before, after } = base.of;
	const head = texts(
		[
			{
				text: kind.number,
				size: NUMBER_SIZE,
				tone: accent ? 'accent' : 'ink',
				weight: 'semibold'
			},
			{ text: `${before}${all.number}${after}`, size: SIZE, tone: 'ink-2' }
		],
		x,
		GRID_WIDTH
	);
	const y = head.end + GAP;
	const at = { x, y, step: STEP, side: SIDE, record } as const;
	const open = { x: x + INSET, y: y + INSET, step: STEP, side: OPEN, tone: 'paper' } as const;
	const under = textShapes(
		[kind.what, ...(kind.relayed === null ? [] : [kind.relayed])].join(', '),
		{
			x,
			y: y + all.field.rows * STEP + SIZE + GAP,
			width: GRID_WIDTH,
			size: SIZE,
			tone: 'ink'
		}
	);
	return {
		shapes: [
			...head.shapes,
			...fieldShapes(all.field, { ...at, tone: 'mark' }),
			...fieldShapes(all.field, open),
			...fieldShapes(kind.field, { ...at, tone: accent ? 'accent' : 'mark' }),
			...under.shapes
		],
		end: under.next
	};
}

function drawn(base: SitesBase, focus: string | null): Drawn[] {
	if (focus === null)
		return base.found.map(({ number, said }, i) =>
			texts(
				[
					{ text: number, size: FOUND_SIZE, tone: 'accent', weight: 'semibold' },
					{ text: said, size: SIZE, tone: 'ink-2' }
				],
				(i * PICTURE_WIDTH) / 2,
				PICTURE_WIDTH / 2 - GRID_GAP
			)
		);
	return base.kinds.map((kind, i) =>
		grid(kind, base, kind.name === focus, i * (GRID_WIDTH + GRID_GAP))
	);
}

export function picture({ base, states }: SitesView, state: string): Picture {
	const drawing = states[state]?.drawing;
	if (drawing === undefined) throw new Error(`Chart sites has no state “${state}”.`);
	const parts = drawn(base, drawing.focus);
	const top = Math.max(0, ...parts.map(({ end }) => end));
	const sentences = [
		...(parts.length === 0 ? [base.nothing] : []),
		...(base.children === null ? [] : [`${base.children.words}.`]),
		...(drawing.focus === null ? [] : [base.overlap])
	];
	const under = textShapes(sentences.join(' '), {
		x: 0,
		y: Math.ceil(top + SIZE + 6),
		width: PICTURE_WIDTH,
		size: SIZE,
		tone: 'ink'
	});
	return {
		width: PICTURE_WIDTH,
		height: Math.ceil(under.next),
		shapes: [...parts.flatMap(({ shapes }) => shapes), ...under.shapes]
	};
}
