import { describe, expect, it } from 'vitest';
import { leastHeight, margins } from '../../../src/lib/charts/counts/frame.ts';
import { dayOf } from '../../../src/lib/charts/layout/days.ts';
import { labelBox, overlap } from '../../../src/lib/charts/layout/labels.ts';
import { narrowest, widthClasses } from '../../../src/lib/charts/layout/widths.ts';
import { PICTURE_WIDTH } from '../../../src/lib/charts/picture.ts';
import { baseOf, view } from '../../../src/lib/charts/returns/model.ts';
import { picture } from '../../../src/lib/charts/returns/picture.ts';
import type { Figure } from '../../../src/lib/dataset/schema.ts';
import {
	all,
	brokenNumbers,
	chartOf,
	inputOf,
	messages,
	realDataset,
	refusal,
	remove,
	setFigure,
	statesOf,
	viewOf,
	type Change
} from './fixture.ts';

const dataset = realDataset();
const made = view(inputOf('returns', dataset));
const { base } = made;
const rows = dataset.tables['deportation-figures'];
const read = (measure: string) =>
	rows.filter((row) => row.measure === measure && row.role === 'reading').map(({ id }) => id);
const sorted = (ids: readonly string[]) => [...ids].sort();
const POLICE = 'returned-from-russia-2022-11-16-103';

describe('the two counts', () => {
	it.each([
		['returned-from-russia', base.fromRussia],
		['returned-all-routes', base.allRoutes],
		['returned-deported-part', base.parts]
	])('%s: the marks are exactly its readings', (measure, readings) => {
		expect(sorted(readings.map(({ id }) => id))).toEqual(sorted(read(measure)));
	});

	it.each(statesOf(made))('%s: nothing joins the one to the other', (_, { drawing }) => {
		for (const { key } of drawing.spans) {
			const measures = new Set(key.split(':').map((id) => dataset.figure(id).measure));
			expect(measures.size).toBe(1);
		}
	});

	it.each(statesOf(made))('%s: no part of a total is joined to anything', (_, { drawing }) => {
		for (const { id } of base.parts)
			expect(drawing.spans.filter(({ key }) => key.includes(id))).toEqual([]);
	});

	it('ties a part to the total of which a record says that it is a part', () => {
		const ties = made.states['break']?.drawing.ties ?? [];
		expect(ties).toHaveLength(base.parts.length);
		for (const { key } of ties) {
			const [whole, part] = key.split(':');
			expect(dataset.figure(part ?? '').of).toBe(whole);
		}
	});

	it('leaves the count of the police unjoined', () => {
		expect(base.fromRussia.find(({ id }) => id === POLICE)?.apart).toBe(true);
		expect(base.spans.fromRussia.filter(({ key }) => key.includes(POLICE))).toEqual([]);
	});

	it('are cut where the dataset declares the break', () => {
		expect(base.breakAt).toBe(dayOf('2024-01'));
		expect(made.states['from-russia']?.drawing.cut).toBeNull();
		expect(made.states['break']?.drawing.cut).toBe(base.breakAt);
	});

	it('stand in one frame only as long as the dataset declares the break', () => {
		const apart = realDataset(({ measures }) => {
			for (const measure of measures) measure.breaks = [];
		});
		expect(refusal(() => viewOf('returns', apart))).toContain('has no break');
	});

	it('show “at least” on the mark', () => {
		for (const { id, atLeast } of [...base.fromRussia, ...base.allRoutes])
			expect(atLeast).toBe(dataset.figure(id).qualifier === 'at-least');
	});
});

describe('numbers that do not agree', () => {
	it('stand in one drawing', () => {
		const drawing = made.states['all-routes']?.drawing;
		for (const width of widthClasses) {
			const said = drawing?.offLine[width].map(({ lines }) => lines[0]);
			expect(said).toEqual(['1,850', '1,898']);
			expect(drawing?.labels[width].map(({ lines }) => lines[0])).toContain('1,902');
		}
	});

	it('are statements, and make no mark', () => {
		for (const { id } of made.states['all-routes']?.drawing.offLine.wide ?? []) {
			expect(dataset.figure(id).role).toBe('statement');
			expect(base.allRoutes.map((reading) => reading.id)).not.toContain(id);
		}
	});
});

describe('the time axis', () => {
	it.each(statesOf(made))(
		'%s: ends with the release, past a stretch not read',
		(_, { drawing }) => {
			const { domain, unread } = drawing.frame;
			expect(domain[1]).toBe(dayOf(dataset.released) + 1);
			expect(unread.from).toBe(Math.max(...drawing.readings.map(({ to }) => to)) + 1);
			expect(unread.from).toBeLessThan(domain[1]);
		}
	);
});

describe('what is set in type', () => {
	it('is the ombudsman’s three numbers, each of the same total', () => {
		const beneath = made.states['credited']?.drawing.beneath;
		if (beneath?.kind !== 'credits') throw new Error('There are no credits.');
		expect(beneath.items.map(({ number }) => number)).toEqual(['419', '83', '19']);
		for (const { id } of beneath.items) expect(dataset.figure(id).of).toBe(beneath.whole.id);
	});

	it('is every reading of the commissioner’s tallies, in order of date, with no axis', () => {
		const beneath = made.states['moscow']?.drawing.beneath;
		if (beneath?.kind !== 'tallies') throw new Error('There are no tallies.');
		const [abroad, toRussia] = beneath.columns;
		expect(sorted(abroad?.items.map(({ id }) => id) ?? [])).toEqual(
			sorted(read('russia-reunited'))
		);
		expect(toRussia?.items.at(-1)?.number).toBe('30');
		expect(sorted(toRussia?.items.map(({ id }) => id) ?? [])).toEqual(
			sorted(read('russia-to-russia'))
		);
		const drawn = made.states['moscow']?.drawing.readings.map(({ id }) => id);
		expect(drawn?.filter((id) => id.startsWith('russia-'))).toEqual([]);
	});
});

describe('the table', () => {
	it('has a row for every record of the chart, with as many cells as columns', () => {
		const ids = chartOf('returns')
			.select(dataset)
			.map(({ id }) => id);
		expect(made.table.rows.map(({ record }) => record)).toEqual(ids);
		for (const { cells, spoken } of made.table.rows) {
			expect(cells).toHaveLength(made.table.columns.length);
			expect(spoken).not.toBe('');
		}
	});

	it('says of what is no reading what it is', () => {
		for (const { record, cells } of made.table.rows)
			if (dataset.figure(record).role !== 'reading') expect(cells.at(-1)).not.toBe('');
	});
});

describe('labels', () => {
	it.each([
		['from-russia', 'narrow', ['125', '307', '386']],
		['break', 'narrow', ['518', '891']],
		['break', 'middle', ['518', '388', '891', '338']],
		['break', 'wide', ['518', '388 deported', '891', '338 deported']],
		['all-routes', 'narrow', ['1,902', '2,003']]
	] as const)('%s, %s: none that matters is left out', (state, width, expected) => {
		const said = made.states[state]?.drawing.labels[width].map(({ lines }) => lines[0]);
		expect(said).toEqual(expect.arrayContaining([...expected]));
	});

	it.each(
		statesOf(made).flatMap(([name, { drawing }]) =>
			widthClasses.map((width) => [name, width, drawing] as const)
		)
	)(
		'%s, %s: none covers another, a mark or the cut',
		(_, width, { labels, frame, readings, cut }) => {
			const [from, to] = frame.domain;
			for (const grown of [1, 1.9, 3.6]) {
				const right = (narrowest[width] - margins.left - margins.right) * grown;
				const bottom = leastHeight[width] * grown;
				const x = (day: number) => ((day - from) / (to - from)) * right;
				const y = (value: number) => (1 - value / frame.top) * bottom;
				const boxes = labels[width].map(({ id, at, value, lines, side, shift }) => {
					const box = labelBox({ id, x: x(at), y: y(value), lines, sides: [] }, side);
					return { ...box, top: box.top + shift, bottom: box.bottom + shift };
				});
				const marks = readings.map((reading) => ({
					left: x(reading.from) - 3.5,
					right: x(reading.to) + 3.5,
					top: y(reading.value) - 3.5,
					bottom: y(reading.value) + 3.5
				}));
				const line = cut === null ? [] : [{ left: x(cut) - 2, right: x(cut) + 2, top: 0, bottom }];
				for (const [i, box] of boxes.entries()) {
					const others = [...boxes.slice(0, i), ...marks, ...line];
					expect(others.filter((other) => overlap(other, box))).toEqual([]);
					expect(box.right).toBeLessThanOrEqual(right + margins.right);
					expect(box.left).toBeGreaterThanOrEqual(0);
				}
			}
		}
	);
});

const CHARTED =
	/^(?:returned-(?:from-russia|all-routes|deported-part|credited)|russia-reunited|russia-to-russia)/;

/** Leaves only the given figures of the chart’s measures, with fields changed. */
const only =
	(ids: readonly string[], fields: Partial<Figure> = {}): Change =>
	(own) => {
		own['deportation-figures'] = own['deportation-figures'].filter(
			({ id, measure }) => !CHARTED.test(measure) || ids.includes(id)
		);
		for (const row of own['deportation-figures'])
			if (ids.includes(row.id)) Object.assign(row, fields);
	};

const CREDITED = rows
	.filter(({ id, measure }) => measure.startsWith('returned-credited') && id.includes('2026'))
	.map(({ id }) => id);
const TOTAL = 'returned-all-routes-2026-02-16-2000';
const SAID = ['returned-all-routes-2025-12-04-1850', 'returned-all-routes-2025-12-05-1898'];
const FIRST = 'returned-from-russia-2022-07-20-46';

const odd: [string, Change][] = [
	['one record', only([FIRST, ...SAID])],
	['one record of the second count', only([TOTAL, ...CREDITED, ...SAID])],
	[
		'a gap of years',
		all(only([FIRST, ...SAID]), (own) => {
			const row = own['deportation-figures'].find(({ id }) => id === FIRST);
			if (row !== undefined)
				own['deportation-figures'].push({
					...row,
					id: 'much-later',
					asOf: '2026-11-20',
					value: 390
				});
		})
	],
	[
		'all equal',
		(own) => {
			for (const row of own['deportation-figures'])
				if (row.measure === 'returned-from-russia' && row.role === 'reading') row.value = 386;
		}
	],
	['a falling count', setFigure('returned-from-russia-2024-06-11-389', { value: 12 })],
	['a range among what was said', setFigure(SAID[0] ?? '', { value: null, low: 1800, high: 1900 })],
	[
		'a reading of the release’s month',
		setFigure('returned-all-routes-2026-02-21-2003', { asOf: '2026-11' })
	]
];

describe('odd data', () => {
	it.each(odd)('%s: is drawn, with every number one', (_, change) => {
		const drawn = view(inputOf('returns', realDataset(change)));
		expect(brokenNumbers(drawn)).toEqual([]);
		for (const name of Object.keys(drawn.states))
			expect(brokenNumbers(picture(drawn, name))).toEqual([]);
		for (const [, { drawing }] of statesOf(drawn))
			for (const { low, high } of drawing.spans) expect(low).toBeLessThanOrEqual(high);
	});

	it('no record at all: every plot is a frame that says so', () => {
		const drawn = view(inputOf('returns', realDataset(only([]))));
		expect(brokenNumbers(drawn)).toEqual([]);
		expect(drawn.table.rows).toEqual([]);
		for (const [name, { drawing }] of statesOf(drawn)) {
			expect(drawing.frame.empty).toBe(messages['nothing-recorded']);
			expect(brokenNumbers(picture(drawn, name))).toEqual([]);
		}
	});

	it('a body that is missing is named', () => {
		const change: Change = ({ bodies }) =>
			void bodies.splice(
				bodies.findIndex(({ id }) => id === 'ua-ombudsman'),
				1
			);
		expect(refusal(() => baseAndTable(change))).toContain('ua-ombudsman');
	});

	it('a credit that is missing is named', () => {
		const [gone = ''] = CREDITED;
		expect(refusal(() => view(inputOf('returns', realDataset(remove(gone)))))).toContain(gone);
	});
});

function baseAndTable(change: Change) {
	const input = inputOf('returns', realDataset(change));
	baseOf(input);
	return view(input);
}

describe.each(['register', 'returns'])('%s as a picture', (id) => {
	const chart = chartOf(id);
	const drawn = viewOf(id);

	it.each(chart.states.map(({ name }) => [name] as const))('%s: lies within its frame', (state) => {
		const made = chart.picture?.(drawn, state);
		expect(made?.width).toBe(PICTURE_WIDTH);
		expect(brokenNumbers(made)).toEqual([]);
		for (const shape of made?.shapes ?? []) {
			if (shape.kind !== 'text') continue;
			expect(shape.size).toBeGreaterThanOrEqual(11);
			expect(shape.y).toBeLessThanOrEqual(made?.height ?? 0);
			expect(shape.x).toBeLessThanOrEqual(PICTURE_WIDTH);
		}
	});

	it('refuses a state that it does not have', () => {
		expect(refusal(() => chart.picture?.(drawn, 'nonsense'))).toContain('nonsense');
	});
});
