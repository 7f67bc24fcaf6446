/** One state of the chart as plain shapes. */
import { fieldShapes, textShapes } from '../grid/picture.ts';
import { PICTURE_WIDTH, type Picture, type Shape } from '../picture.ts';
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

interface Drawn {
	shapes: Shape[];
	end: number;
}

/** Texts one below the other. */
function texts(lines: readonly [text: string, size: number, strong: boolean][], x: number): Drawn {
	let next = lines[0]?.[1] ?? 0;
	const shapes = lines.flatMap(([text, size, strong]) => {
		const weight = strong ? 'semibold' : 'regular';
		const tone = strong ? 'accent' : 'ink';
		const placed = textShapes(text, { x, y: next, width: GRID_WIDTH, size, tone, weight });
		next = placed.next;
		return placed.shapes;
	});
	return { shapes, end: next };
}

function grid(kind: Kind, all: NonNullable<SitesBase['all']>, accent: boolean, x: number): Drawn {
	const { record } = kind;
	const head = textShapes(kind.number, {
		x,
		y: NUMBER_SIZE,
		width: GRID_WIDTH,
		size: NUMBER_SIZE,
		tone: accent ? 'accent' : 'ink',
		weight: 'semibold'
	});
	const y = Math.ceil(head.next);
	const at = { x, y, step: STEP, side: SIDE, record } as const;
	const open = { x: x + INSET, y: y + INSET, step: STEP, side: OPEN, tone: 'paper' } as const;
	const under = textShapes(
		[kind.what, ...(kind.relayed === null ? [] : [kind.relayed])].join(', '),
		{
			x,
			y: y + all.field.rows * STEP + SIZE,
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

function drawn({ all, kinds, found }: SitesBase, focus: string | null): Drawn[] {
	if (focus === null)
		return found.map(({ number, said }, i) =>
			texts(
				[
					[number, FOUND_SIZE, true],
					[said, SIZE, false]
				],
				i * 2 * (GRID_WIDTH + GRID_GAP)
			)
		);
	if (all === null) return [];
	return kinds.map((kind, i) => grid(kind, all, kind.name === focus, i * (GRID_WIDTH + GRID_GAP)));
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
