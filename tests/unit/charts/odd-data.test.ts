import { describe, expect, it } from 'vitest';
import { baseOf, view, type RegisterView } from '../../../src/lib/charts/register/model.ts';
import type { ChartView } from '../../../src/lib/charts/chart.ts';
import type { LaneBase, LaneDrawing } from '../../../src/lib/charts/lanes/model.ts';
import type { ReturnsView } from '../../../src/lib/charts/returns/model.ts';
import { charts } from '../../../src/lib/charts/registry.ts';
import type { Tables } from '../../../src/lib/dataset/schema.ts';
import {
	addFigure,
	addLegal,
	addSummit,
	all,
	brokenNumbers,
	chartOf,
	inputOf,
	messages,
	readingsOf,
	realDataset,
	refusal,
	setFigure,
	statesOf,
	viewOf
} from './fixture.ts';

/** The two readings that a state speaks of by name; without them the register cannot be drawn. */
const MARCH = [
	{ id: 'register-2023-03-20-16226', asOf: '2023-03-20', value: 16_226 },
	{ id: 'register-2023-03-28-19514', asOf: '2023-03-28', value: 19_514 }
] as const;

const odd: [string, Parameters<typeof readingsOf>[0]][] = [
	['none', []],
	['one', [{ asOf: '2023-07-31', value: 19_546 }]],
	['one of nought', [{ asOf: '2023-07-31', value: 0 }]],
	[
		'two of one day',
		[
			{ asOf: '2023-07-31', value: 1 },
			{ asOf: '2023-07-31', value: 2 }
		]
	],
	['the two of March', MARCH],
	['all equal', MARCH.map((reading) => ({ ...reading, value: 19_546 }))],
	['all nought', MARCH.map((reading) => ({ ...reading, value: 0 }))],
	['a gap of years', [...MARCH, { asOf: '2026-11-20', value: 19_546 }]],
	[
		'a falling count',
		[
			...MARCH,
			{ asOf: '2024-01-01', value: 9_000, revision: 'not known' },
			{ asOf: '2025-01-01', value: 100, revision: 'not known' },
			{ asOf: '2026-01-01', value: 0, revision: 'not known' }
		]
	],
	[
		'months only',
		[
			{ ...MARCH[0], asOf: '2023-03' },
			{ ...MARCH[1], asOf: '2023-04' },
			{ asOf: '2024-02', value: 19_546 }
		]
	],
	['both within one month', MARCH.map((reading) => ({ ...reading, asOf: '2023-03' }))],
	['a year only', [...MARCH, { asOf: '2024', value: 19_546 }]],
	['the month of the release', [...MARCH, { asOf: '2026-11', value: 19_546 }]],
	['the year of the release', [...MARCH, { asOf: '2026', value: 19_546 }]],
	['the day of the release', [...MARCH, { asOf: '2026-11-23', value: 19_546 }]],
	['before the first of the register', [{ asOf: '2022-03-01', value: 3 }, ...MARCH]],
	['far above the present count', [...MARCH, { asOf: '2026-01-01', value: 744_000 }]]
];

/** Here labels of the narrow drawing have no room, not even as numbers: that is said rather than drawn. */
const crowded = ['far above the present count'];

const drawable = odd.filter(([, readings]) => readings.some(({ id }) => id === MARCH[0].id));

type Drawn = Pick<RegisterView['base'], 'domain' | 'dots' | 'spans' | 'years' | 'unread'>;

function drawnPast(base: Drawn): number[] {
	const [from, to] = base.domain;
	return [
		...base.dots.flatMap((dot) => [dot.from, dot.to + 1]),
		...base.spans.flatMap((span) => [span.from, span.to]),
		...base.years.map(({ at }) => at),
		base.unread.from
	].filter((day) => day < from || day > to);
}

/** Whether a chart has lanes on axes; grids and lists have no places in percent. */
function isLanes(base: unknown): base is LaneBase {
	return typeof base === 'object' && base !== null && 'lanes' in base;
}

describe('readings of the register', () => {
	it.each(odd)('%s: every number is one, and nothing lies past the axis', (_, readings) => {
		const base = baseOf(inputOf('register', realDataset(readingsOf(readings))));
		expect(base.dots).toHaveLength(readings.length);
		expect(base.spans).toHaveLength(Math.max(0, readings.length - 1));
		expect(brokenNumbers(base)).toEqual([]);
		expect(drawnPast(base)).toEqual([]);
		for (const { low, high } of base.spans) expect(low).toBeLessThanOrEqual(high);
		for (const { value } of base.dots) expect(value).toBeLessThanOrEqual(base.top);
	});

	it.each(drawable.filter(([what]) => !crowded.includes(what)))(
		'%s: every state is drawn',
		(_, readings) => {
			const made = view(inputOf('register', realDataset(readingsOf(readings))));
			expect(brokenNumbers(made)).toEqual([]);
			expect(made.table.rows).toHaveLength(readings.length);
		}
	);

	it.each(drawable.filter(([what]) => crowded.includes(what)))(
		'%s: the label without room is named',
		(_, readings) => {
			const dataset = realDataset(readingsOf(readings));
			expect(refusal(() => view(inputOf('register', dataset)))).toMatch(
				/^The label “.+” \(register-2023-03-\d\d-\d+\) fits nowhere in the plot\.$/
			);
		}
	);

	it('none: everything is unread', () => {
		const base = baseOf(inputOf('register', realDataset(readingsOf([]))));
		expect(base.unread.from).toBe(base.domain[0]);
	});

	it('none: every state is a frame that says so', () => {
		const made = view(inputOf('register', realDataset(readingsOf([]))));
		expect(brokenNumbers(made)).toEqual([]);
		expect(made.base.empty).toBe(messages['nothing-recorded']);
		expect(made.table.rows).toEqual([]);
	});

	it.each(odd.filter((one) => !drawable.includes(one) && one[1].length > 0))(
		'%s: the reading that a state lacks is named',
		(_, readings) => {
			const dataset = realDataset(readingsOf(readings));
			expect(refusal(() => view(inputOf('register', dataset)))).toContain(MARCH[0].id);
		}
	);
});

describe('every chart', () => {
	const changes: [string, Parameters<typeof realDataset>[0], string?][] = [
		['as the tables stand', undefined],
		['released on the last day of a leap year', undefined, '2028-12-31'],
		['released on the first of January', undefined, '2027-01-01'],
		['released on the day of its last record', undefined, '2026-06-30'],
		[
			'with records of the month of the release',
			all(
				addFigure('register-2025-12-02-19546', { id: 'register-of-the-month', asOf: '2026-11' }),
				addLegal('hrc-resolution-april-2023', { id: 'resolution-of-the-month', date: '2026-11' }),
				addSummit('call-2026-03-09', { id: 'call-of-the-month', date: '2026-11' })
			)
		],
		[
			'with records of the day of the release',
			all(
				addLegal('hrc-resolution-april-2023', { id: 'resolution-of-the-day', date: '2026-11-23' }),
				addSummit('call-2026-03-09', { id: 'call-of-the-day', date: '2026-11-23' })
			)
		],
		[
			'with a number dated to the year of the release',
			setFigure('un-commission-2026-03-10-1205', { asOf: '2026' })
		],
		[
			'with a number dated to the month of the release',
			setFigure('un-commission-2026-03-10-1205', { asOf: '2026-11' })
		]
	];

	it.each(
		changes.flatMap(([what, change, day]) =>
			charts.map(({ id }) => [id, what, change, day] as const)
		)
	)(
		'%s, %s: every number is one, and every place in percent is on the axis',
		(id, _, change, day) => {
			const made = viewOf(id, realDataset(change, day));
			expect(brokenNumbers(made)).toEqual([]);
			if (id === 'register') {
				expect(drawnPast((made as RegisterView).base)).toEqual([]);
				return;
			}
			if (id === 'returns') {
				for (const [, { drawing }] of statesOf(made as ReturnsView)) {
					const { frame, readings, spans } = drawing;
					const { years, unread } = frame;
					expect(drawnPast({ ...frame, dots: readings, spans, years, unread })).toEqual([]);
				}
				return;
			}
			// Others have no axis.
			if (!isLanes(made.base)) return;
			const { base } = made;
			const places = [
				...base.items.map(({ x }) => x),
				...base.ticks.map(({ at }) => at),
				...base.lanes.flatMap(({ ticks }) => ticks.map(({ at }) => at)),
				...base.lanes.map(({ unread }) => unread ?? 0),
				base.unread?.from ?? 0
			];
			expect(places.filter((place) => !(place >= 0 && place <= 100))).toEqual([]);
		}
	);

	it.each([
		['claims', 'deportation-figures'],
		['warrants', 'icc-timeline'],
		['summit', 'summit-events']
	] as const)('%s of a dataset without any of its records says so in its frame', (id, table) => {
		const none = (tables: Tables) => void (tables[table] = []);
		const made = viewOf(id, realDataset(none)) as ChartView<LaneBase, LaneDrawing>;
		expect(brokenNumbers(made)).toEqual([]);
		expect(made.base.nothing).toBe(messages['nothing-recorded']);
		expect(made.base.lanes.length).toBeGreaterThan(1);
		expect(made.marks).toEqual([]);
		expect(made.table.rows).toEqual([]);
		for (const [state, { drawing }] of statesOf(made)) {
			expect(drawing.full).toEqual([]);
			expect(drawing.layouts.middle.height).toBeGreaterThan(0);
			const picture = chartOf(id).picture?.(made, state);
			expect(brokenNumbers(picture)).toEqual([]);
			expect(JSON.stringify(picture)).toContain(messages['nothing-recorded']);
		}
	});

	it.each(charts.map(({ id }) => [id] as const))('%s is the same each time', (id) => {
		expect(viewOf(id)).toEqual(viewOf(id));
	});

	it.each(charts.map(({ id }) => [id] as const))('%s leaves the dataset as it was', (id) => {
		const dataset = realDataset();
		const before = JSON.stringify(dataset.tables);
		viewOf(id, dataset);
		expect(JSON.stringify(dataset.tables)).toBe(before);
	});
});
