/** One state of a timeline as plain shapes: the layout for a middle width, drawn at a picture’s width. */
import type { ChartView } from '../chart.ts';
import { FIRST_LINE, OTHER_LINE } from '../layout/lanes.ts';
import { textWidth } from '../layout/text.ts';
import { PICTURE_WIDTH, type Picture, type Shape as Drawn, type Tone } from '../picture.ts';
import {
	AXIS,
	SIDES,
	type LaneBase,
	type LaneDrawing,
	type LaneItem,
	type LaneLayout
} from './model.ts';
import { keyShapes, markShapes } from './picture-marks.ts';

/** Sizes of lane titles, and of ticks and labels of unread stretches. */
const TITLE = { size: 13, baseline: 14 } as const;
const SMALL = 12;
const UNREAD_LINE = 15;

/** Space between a leader and its text. */
const BESIDE = 5;

/** A strip’s own ticks, above the bottom of its lane, and its hatch. */
const OWN_TICK = { above: 20, height: 6 } as const;
const OWN_HATCH = 15;

/** Past this place in percent a tick’s label runs to the left. */
const LATE = 90;

/** Space for the sentence that says that there is nothing. */
const NOTE = 22;

type Text = Extract<Drawn, { kind: 'text' }>;

/** A drawing in its place within the picture. */
interface Frame {
	base: LaneBase;
	drawing: LaneDrawing;
	layout: LaneLayout;
	/** A place in percent of the lanes’ width. */
	x: (percent: number) => number;
	/** A height in the layout. */
	y: (pixels: number) => number;
	item: (id: string) => LaneItem;
}

const spoken = ({ drawing }: Frame, id: string) => drawing.full.includes(id);

/** The ground of a text, on which it can be read over lines and hatches. */
function ground({ text, x, y, size, weight, anchor }: Text): Drawn {
	const width = textWidth(text, size, weight);
	const left = anchor === 'end' ? x - width : x;
	return {
		kind: 'rect',
		x: left - 1,
		y: y - size,
		width: width + 2,
		height: size + 3,
		fill: 'paper'
	};
}

/** Lines on grounds of their own: all grounds first, for one reaches under the line above. */
function grounded(...lines: readonly Text[]): Drawn[] {
	return [...lines.map(ground), ...lines];
}

/** A label at the right end of an unread stretch. */
function unreadLabel({ x }: Frame, text: string, y: number): Drawn[] {
	return grounded({
		kind: 'text',
		x: x(100) - 4,
		y,
		text,
		size: SMALL,
		anchor: 'end',
		tone: 'ink-2'
	});
}

function unreadShape({ x }: Frame, from: number, y: number, height: number): Drawn {
	return { kind: 'rect', x: x(from), y, width: x(100) - x(from), height, fill: { hatch: 'hatch' } };
}

function tickLabel({ x }: Frame, at: number, text: string, y: number): Drawn {
	const late = at > LATE;
	return {
		kind: 'text',
		x: x(at) + (late ? -2 : 3),
		y,
		text,
		size: SMALL,
		anchor: late ? 'end' : 'start',
		tone: 'ink-2'
	};
}

/** Ticks that all lanes share, and the stretch in which nothing was read. */
function axisShapes(frame: Frame): Drawn[] {
	const { base, layout, x, y } = frame;
	if (base.ticks.length === 0) return [];
	const bottom = y(layout.height - AXIS);
	const unread =
		base.unread === null
			? []
			: [
					unreadShape(frame, base.unread.from, y(0), bottom - y(0)),
					...layout.unread.flatMap((line, i) =>
						unreadLabel(frame, line, bottom - 32 - (layout.unread.length - 1 - i) * UNREAD_LINE)
					)
				];
	return [
		...unread,
		...base.ticks.flatMap(({ at, label }): Drawn[] => [
			{ kind: 'line', x1: x(at), x2: x(at), y1: y(0), y2: bottom, stroke: 'rule' },
			tickLabel(frame, at, label, bottom + 14)
		])
	];
}

/** Titles and rails of the lanes, with the scale of those that have their own. */
function laneShapes(frame: Frame): Drawn[] {
	const { base, drawing, layout, x, y } = frame;
	return base.lanes.flatMap((lane, i): Drawn[] => {
		const place = layout.lanes[i];
		if (place === undefined) return [];
		const focus = drawing.focus.includes(lane.id);
		const foot = y(place.top + place.height);
		const rail = y(place.rail);
		return [
			{ kind: 'line', x1: x(0), x2: x(lane.railTo), y1: rail, y2: rail, stroke: 'rule' },
			...(lane.unread === null
				? []
				: [unreadShape(frame, lane.unread, rail - OWN_HATCH / 2, OWN_HATCH)]),
			...(place.unreadLabel ? unreadLabel(frame, base.unread?.label ?? '', rail + 4) : []),
			{
				kind: 'text',
				x: x(0),
				y: y(place.top) + TITLE.baseline,
				text: lane.title,
				size: TITLE.size,
				weight: focus ? 'semibold' : 'regular',
				tone: focus ? 'ink' : 'ink-2'
			},
			...lane.ticks.flatMap(({ at, label }): Drawn[] => [
				{
					kind: 'line',
					x1: x(at),
					x2: x(at),
					y1: foot - OWN_TICK.above,
					y2: foot - OWN_TICK.above + OWN_TICK.height,
					stroke: 'mark'
				},
				tickLabel(frame, at, label, foot)
			])
		];
	});
}

function leaderShapes(frame: Frame): Drawn[] {
	const { layout, x, y, item } = frame;
	return layout.texts.map(({ id, leader: { top, height } }) => ({
		kind: 'line',
		x1: x(item(id).x),
		x2: x(item(id).x),
		y1: y(top),
		y2: y(top + height),
		stroke: spoken(frame, id) ? 'accent' : 'rule'
	}));
}

/** The marks of all records; those that the state speaks of on top. */
function recordShapes(frame: Frame): Drawn[] {
	const { layout, x, y, item } = frame;
	const last = (id: string) => Number(spoken(frame, id));
	return [...layout.marks]
		.sort((a, b) => last(a.id) - last(b.id))
		.flatMap(({ id, top }): Drawn[] => {
			const { span, shape, x: at } = item(id);
			const tone: Tone = spoken(frame, id) ? 'accent' : 'mark';
			const mark = markShapes(shape, x(at), y(top), tone, id);
			if (span === null) return mark;
			const [x1, x2] = [x(span[0]), x(span[1])];
			const line = { kind: 'line', x1, x2, y1: y(top), y2: y(top) } as const;
			return [{ ...line, stroke: tone, strokeWidth: 2 }, ...mark];
		});
}

function textShapes(frame: Frame): Drawn[] {
	const { layout, x, y, item } = frame;
	return layout.texts.flatMap(({ id, top, anchor, lines }) => {
		const at = x(item(id).x) + (anchor === 'start' ? BESIDE : -BESIDE);
		const [first = '', ...others] = lines;
		return grounded(
			{
				kind: 'text',
				x: at,
				y: y(top) + FIRST_LINE.size,
				text: first,
				size: FIRST_LINE.size,
				weight: 'semibold',
				anchor,
				tone: spoken(frame, id) ? 'accent' : 'ink-2'
			},
			...others.map((text, i): Text => ({
				kind: 'text',
				x: at,
				y: y(top) + FIRST_LINE.height + i * OTHER_LINE.height + 11,
				text,
				size: OTHER_LINE.size,
				anchor,
				tone: 'ink'
			}))
		);
	});
}

/** A state of a timeline as a picture. @throws Error if it has no such state */
export function lanePicture(
	{ id, base, states }: ChartView<LaneBase, LaneDrawing>,
	state: string
): Picture {
	const drawing = states[state]?.drawing;
	if (drawing === undefined) throw new Error(`Chart ${id} has no state ${state}.`);
	const layout = drawing.layouts.middle;
	const key = keyShapes(base.key);
	const items = new Map(base.items.map((item) => [item.id, item]));
	const down = key.height + (base.nothing === null ? 0 : NOTE);
	const frame: Frame = {
		base,
		drawing,
		layout,
		x: (percent) => SIDES / 2 + (percent / 100) * (PICTURE_WIDTH - SIDES),
		y: (pixels) => down + pixels,
		item(record) {
			const found = items.get(record);
			if (found === undefined) throw new Error(`There is no item ${record}.`);
			return found;
		}
	};
	const note: Drawn[] =
		base.nothing === null
			? []
			: [
					{
						kind: 'text',
						x: SIDES / 2,
						y: key.height + TITLE.baseline,
						text: base.nothing,
						size: TITLE.size,
						tone: 'ink-2'
					}
				];
	return {
		width: PICTURE_WIDTH,
		height: frame.y(layout.height) + 4,
		shapes: [
			...key.shapes,
			...note,
			...axisShapes(frame),
			...laneShapes(frame),
			...leaderShapes(frame),
			...recordShapes(frame),
			...textShapes(frame)
		]
	};
}
