import { describe, expect, it } from 'vitest';
import { view as viewSummit } from '../../../src/lib/charts/summit/model.ts';
import { view as viewWarrants } from '../../../src/lib/charts/warrants/model.ts';
import { view as viewClaims } from '../../../src/lib/charts/claims/model.ts';
import { heightOf, widthOf } from '../../../src/lib/charts/layout/lanes.ts';
import { textWidth } from '../../../src/lib/charts/layout/text.ts';
import { narrowest } from '../../../src/lib/charts/layout/widths.ts';
import { dayOf } from '../../../src/lib/charts/layout/days.ts';
import { SIDES } from '../../../src/lib/charts/lanes/model.ts';
import {
	addLegal,
	addSummit,
	chartOf,
	inputOf,
	realDataset,
	refusal,
	remove,
	setLegal,
	setSummit,
	statesOf,
	TODAY
} from './fixture.ts';

const dataset = realDataset();
const views = {
	warrants: viewWarrants(inputOf('warrants', dataset)),
	summit: viewSummit(inputOf('summit', dataset)),
	claims: viewClaims(inputOf('claims', dataset))
};
const timelines = [
	['warrants', views.warrants, dataset.tables['icc-timeline']],
	['summit', views.summit, dataset.tables['summit-events']]
] as const;

const sorted = (ids: Iterable<string>) => [...ids].sort();

describe.each(timelines)('the timeline %s', (name, made, rows) => {
	const { base } = made;

	it('marks what the chart’s selector picks, each once', () => {
		const picked = chartOf(name)
			.select(dataset)
			.map(({ id }) => id);
		expect(new Set(picked).size).toBe(picked.length);
		expect(sorted(made.marks)).toEqual(sorted(picked));
	});

	it('has a row for everything that any state draws, and nothing else', () => {
		const drawn = new Set([
			...made.marks,
			...statesOf(made).flatMap(([, { drawing }]) => drawing.full)
		]);
		expect(sorted(made.table.rows.map(({ record }) => record))).toEqual(sorted(drawn));
	});

	it('tells each event in its own words', () => {
		for (const { id, text } of base.items)
			expect(text).toBe(rows.find((row) => row.id === id)?.title);
	});

	it('keeps every mark and tick on its axis', () => {
		const places = [
			...base.items.map(({ x }) => x),
			...base.ticks.map(({ at }) => at),
			...base.lanes.flatMap(({ ticks, unread }) => [...ticks.map(({ at }) => at), unread ?? 0])
		];
		for (const place of places) {
			expect(place).toBeGreaterThanOrEqual(0);
			expect(place).toBeLessThanOrEqual(100);
		}
	});

	it('puts every item into a lane that is there', () => {
		const lanes = base.lanes.map(({ id }) => id);
		for (const { lane } of base.items) expect(lanes).toContain(lane);
	});

	it.each(statesOf(made))(
		'%s speaks of something, in a lane that it sets off',
		(_, { drawing }) => {
			expect(drawing.full.length).toBeGreaterThan(0);
			for (const id of drawing.full)
				expect(drawing.focus).toContain(base.items.find((item) => item.id === id)?.lane);
		}
	);
});

describe('states of the board', () => {
	it.each([
		['warrants', views.warrants, ['two-warrants', 'moscow', 'travel', 'others', 'apart']],
		[
			'summit',
			views.summit,
			['calls', 'the-339', 'anchorage', 'letter', 'route-before', 'afterwards']
		]
	] as const)('are all those of %s', (_, made, board) => {
		expect(Object.keys(made.states)).toEqual(board);
	});
});

describe('warrants', () => {
	const { base } = views.warrants;

	it('are unread only after the last event in the table', () => {
		const last = Math.max(...base.items.map(({ x }) => x));
		expect(base.unread?.from).toBeGreaterThan(last);
		expect(base.unread?.from).toBeLessThan(100);
	});

	it('that are not about children are hollow, and only one state sets them in full', () => {
		const hollow = base.items.filter(({ shape }) => shape === 'hollow').map(({ id }) => id);
		const about = dataset.tables['icc-timeline'].filter(
			({ kind, about }) => kind === 'warrant' && about !== 'children'
		);
		expect(sorted(hollow)).toEqual(sorted(about.map(({ id }) => id)));
		expect(views.warrants.marks.filter((id) => hollow.includes(id))).toEqual([]);
		for (const [state, { drawing }] of statesOf(views.warrants))
			expect(drawing.full.some((id) => hollow.includes(id))).toBe(state === 'apart');
	});

	it('say nothing of the power grid but in those warrants', () => {
		const change = addLegal('un-inquiry-concludes-war-crime', {
			id: 'report-on-the-grid',
			about: 'power-grid'
		});
		const made = viewWarrants(inputOf('warrants', realDataset(change)));
		expect(made.base.items.map(({ id }) => id)).not.toContain('report-on-the-grid');
		expect(made.table.rows.map(({ record }) => record)).not.toContain('report-on-the-grid');
	});
});

describe('summit', () => {
	const { base } = views.summit;
	const laneOf = (id: string) => base.lanes.find((lane) => lane.id === id);

	it('draws before, day and after in strips of their own, none with a shared scale', () => {
		expect(base.lanes.map(({ id }) => id)).toEqual(['before', 'day', 'after']);
		expect(base.ticks).toEqual([]);
		for (const { ticks } of base.lanes) expect(ticks.length).toBeGreaterThan(1);
	});

	it.each([
		['before', (date: string) => date < '2025-08-15'],
		['day', (date: string) => date === '2025-08-15'],
		['after', (date: string) => date > '2025-08-15']
	])('the strip %s holds its own events', (lane, test) => {
		const items = base.items.filter((item) => item.lane === lane);
		expect(items.length).toBeGreaterThan(0);
		for (const { id } of items) {
			const date = dataset.tables['summit-events'].find((row) => row.id === id)?.date ?? '';
			expect(test(date)).toBe(true);
		}
	});

	it('is unread only after its last event, in the last strip alone', () => {
		expect([laneOf('before')?.unread, laneOf('day')?.unread]).toEqual([null, null]);
		const last = Math.max(...base.items.filter(({ lane }) => lane === 'after').map(({ x }) => x));
		expect(laneOf('after')?.unread).toBeGreaterThan(last);
		expect(laneOf('after')?.unread).toBeLessThan(100);
	});

	it('gives an hour only to events whose hour is known', () => {
		const [lastHour] = (laneOf('day')?.ticks ?? []).filter(({ label }) => label === '15:00');
		for (const { id, x } of base.items.filter(({ lane }) => lane === 'day')) {
			const timed = dataset.tables['summit-events'].find((row) => row.id === id)?.time !== null;
			expect(x <= (lastHour?.at ?? 0)).toBe(timed);
		}
	});

	it.each([
		['before the first hour', { clock: '08:30', zone: 'America/Anchorage', of: 'arrival' }],
		['after the last hour', { clock: '19:30', zone: 'America/Anchorage', of: 'arrival' }],
		['of another zone', { clock: '12:00', zone: 'America/New_York', of: 'arrival' }]
	])('refuses an event of the day that the strip has no place for: %s', (_, time) => {
		const change = setSummit('anchorage-arrival', { time });
		expect(refusal(() => viewSummit(inputOf('summit', realDataset(change))))).toMatch(
			/anchorage-arrival .+ is outside the hours of the strip/
		);
	});
});

describe.each(Object.entries(views))('the drawing of %s', (_, made) => {
	const { base } = made;
	const widths = [
		['middle', [narrowest.middle, 600, narrowest.wide - 1]],
		['wide', [narrowest.wide, 1100, 1600]]
	] as const;

	it.each(statesOf(made))('%s can be read at every width', (_, { drawing }) => {
		for (const [width, containers] of widths) {
			const layout = drawing.layouts[width];
			for (const container of containers) {
				const room = container - SIDES;
				const texts = layout.texts.map(({ id, top, anchor, lines }) => {
					const item = base.items.find((candidate) => candidate.id === id);
					const lane = layout.lanes.find((candidate) => candidate.id === item?.lane);
					const mark = ((item?.x ?? Number.NaN) / 100) * room;
					const wide = widthOf(lines);
					const left = anchor === 'start' ? mark + 5 : mark - 5 - wide;
					return { id, mark, lane, left, right: left + wide, top, bottom: top + heightOf(lines) };
				});
				for (const text of texts) {
					expect(text.left).toBeGreaterThanOrEqual(0);
					expect(text.right).toBeLessThanOrEqual(room);
					expect(text.top).toBeGreaterThan(text.lane?.top ?? Infinity);
					expect(text.bottom).toBeLessThanOrEqual(
						(text.lane?.top ?? Number.NaN) + (text.lane?.height ?? Number.NaN)
					);
					for (const other of texts.filter(({ id }) => id !== text.id)) {
						const covers =
							text.left < other.right &&
							other.left < text.right &&
							text.top < other.bottom &&
							other.top < text.bottom;
						expect(covers, `${text.id} and ${other.id}`).toBe(false);
						const crosses =
							other.lane === text.lane &&
							other.top > text.top &&
							other.mark > text.left &&
							other.mark < text.right;
						expect(crosses, `the leader of ${other.id} through ${text.id}`).toBe(false);
					}
				}
			}
		}
	});

	it.each(statesOf(made))('%s has no two marks at one place', (_, { drawing }) => {
		for (const [width, layout] of Object.entries(drawing.layouts)) {
			const room = narrowest[width as 'middle' | 'wide'] - SIDES;
			const centres = layout.marks.map(({ id, top }) => {
				const item = base.items.find((candidate) => candidate.id === id);
				return { id, x: ((item?.x ?? Number.NaN) / 100) * room, y: top };
			});
			for (const [i, one] of centres.entries()) {
				for (const other of centres.slice(i + 1)) {
					const apart = Math.hypot(one.x - other.x, one.y - other.y);
					expect(apart, `${one.id} and ${other.id} at ${width}`).toBeGreaterThan(4.5);
				}
			}
		}
	});

	it.each(statesOf(made))('%s keeps its marks below the title of their lane', (_, { drawing }) => {
		for (const layout of Object.values(drawing.layouts)) {
			for (const { id, top } of layout.marks) {
				const lane = base.items.find((item) => item.id === id)?.lane;
				const place = layout.lanes.find((candidate) => candidate.id === lane);
				expect(top - (place?.top ?? Number.NaN)).toBeGreaterThanOrEqual(20);
				expect(top).toBeLessThanOrEqual((place?.rail ?? Number.NaN) + 5);
			}
		}
	});

	it.each(statesOf(made))('%s has lanes one below the other', (_, { drawing }) => {
		for (const layout of Object.values(drawing.layouts)) {
			let bottom = 0;
			for (const lane of layout.lanes) {
				expect(lane.top).toBeGreaterThanOrEqual(bottom);
				bottom = lane.top + lane.height;
			}
			expect(layout.height).toBeGreaterThanOrEqual(bottom);
		}
	});

	it.each(statesOf(made))('%s sets in full what it speaks of, at both widths', (_, { drawing }) => {
		for (const layout of Object.values(drawing.layouts)) {
			const set = layout.texts.filter(({ lines }) => lines.length > 1).map(({ id }) => id);
			expect(sorted(set)).toEqual(sorted(drawing.full));
		}
	});

	it('has ticks whose labels do not run into each other', () => {
		const room = narrowest.middle - SIDES;
		for (const ticks of [base.ticks, ...base.lanes.map((lane) => lane.ticks)]) {
			for (const [i, { at, label }] of ticks.entries()) {
				const next = ticks[i + 1];
				if (next === undefined) continue;
				const end = (at / 100) * room + 2 + textWidth(label, 12);
				expect(end).toBeLessThan((next.at / 100) * room + 2);
			}
		}
	});
});

describe.each(Object.entries(views))('the picture of %s', (name, made) => {
	const { base } = made;

	it.each(statesOf(made))('%s has every mark and text of the drawing', (state, { drawing }) => {
		const picture = chartOf(name).picture?.(made, state);
		const shapes = picture?.shapes ?? [];
		const records = shapes.flatMap((shape) => ('record' in shape ? shape.record : []));
		expect(sorted(records)).toEqual(sorted(drawing.layouts.middle.marks.map(({ id }) => id)));
		const texts = shapes.flatMap((shape) => (shape.kind === 'text' ? shape.text : []));
		const { middle } = drawing.layouts;
		for (const text of [
			...middle.texts.flatMap(({ lines }) => lines),
			...middle.unread,
			...base.lanes.flatMap(({ title, ticks }) => [title, ...ticks.map(({ label }) => label)]),
			...base.ticks.map(({ label }) => label),
			...base.key.map(({ label }) => label)
		])
			expect(texts).toContain(text);
	});

	it.each(statesOf(made))('%s stays within its frame', (state) => {
		const picture = chartOf(name).picture?.(made, state);
		for (const shape of picture?.shapes ?? []) {
			if (shape.kind === 'text') {
				const width = textWidth(shape.text, shape.size, shape.weight);
				const left = shape.x - (shape.anchor === 'end' ? width : 0);
				expect(left).toBeGreaterThanOrEqual(0);
				expect(left + width).toBeLessThanOrEqual(picture?.width ?? 0);
				expect(shape.y).toBeLessThanOrEqual(picture?.height ?? 0);
				expect(shape.size).toBeGreaterThanOrEqual(11);
			}
		}
		expect(JSON.stringify(picture)).not.toMatch(/null|NaN/);
	});

	it('has no other states', () => {
		expect(refusal(() => chartOf(name).picture?.(made, 'none'))).toBe(
			`Chart ${name} has no state none.`
		);
	});
});

it('a date that is no day is drawn as long as it may be', () => {
	const item = (view: { base: { items: { id: string; span: unknown }[] } }, id: string) =>
		view.base.items.find((candidate) => candidate.id === id);
	expect(item(views.summit, 'melania-trump-statement-2025-10-10')?.span).toBeNull();
	const [from, to] = (item(views.summit, 'batch-october-2025')?.span ?? []) as number[];
	const days = dayOf(TODAY) + 1 - dayOf('2025-08-15');
	expect(from).toBeCloseTo(((dayOf('2025-10-01') - dayOf('2025-08-15')) / days) * 100, 1);
	expect(to).toBeCloseTo(((dayOf('2025-11-01') - dayOf('2025-08-15')) / days) * 100, 1);
	// The year began before the axis does.
	expect(item(views.claims, 'russia-orphans-2022-2161')?.span).toEqual([0, expect.any(Number)]);
});

describe('an event that a chart cannot draw is named in a sentence', () => {
	it.each([
		['warrants', remove('kremlin-rejects-warrants'), 'kremlin-rejects-warrants'],
		['summit', remove('geneva-talks-2025-11-23'), 'geneva-talks-2025-11-23'],
		[
			'warrants',
			addLegal('kremlin-rejects-warrants', { id: 'early-answer', date: '2019-01-01' }),
			'early-answer'
		],
		[
			'warrants',
			setLegal('kremlin-rejects-warrants', { date: '2031-01-01' }),
			'kremlin-rejects-warrants'
		],
		['summit', addSummit('call-2025-02-12', { id: 'early-call', date: '2021-01-01' }), 'early-call']
	])('%s %#', (name, change, id) => {
		const changed = realDataset(change);
		expect(refusal(() => chartOf(name).view(inputOf(name, changed)))).toMatch(
			new RegExp(`^These items .+: ${id}$`)
		);
	});
});

it('draws to the release, and not a day further', () => {
	const { base } = views.warrants;
	const last = base.ticks.at(-1);
	expect(last?.label).toBe(TODAY.slice(0, 4));
	const days = dayOf(TODAY) + 1 - dayOf('2022-01-01');
	expect(last?.at).toBeCloseTo(((dayOf('2026-01-01') - dayOf('2022-01-01')) / days) * 100, 1);
});
