import { describe, expect, it } from 'vitest';
import { leastHeight, margins } from '../../../src/lib/charts/counts/frame.ts';
import type { Label } from '../../../src/lib/charts/counts/labels.ts';
import type { OffLine } from '../../../src/lib/charts/counts/off-line.ts';
import { spansBetween, type Reading } from '../../../src/lib/charts/counts/readings.ts';
import { baseOf, view } from '../../../src/lib/charts/register/model.ts';
import { dayOf } from '../../../src/lib/charts/layout/days.ts';
import { textWidth } from '../../../src/lib/charts/layout/text.ts';
import { narrowest, widthClasses } from '../../../src/lib/charts/layout/widths.ts';
import { labelBox, overlap, type Box } from '../../../src/lib/charts/layout/labels.ts';
import { formatNumber } from '../../../src/lib/format/numbers.ts';
import {
	chartOf,
	inputOf,
	LOCALE,
	readingsOf,
	realDataset,
	refusal,
	statesOf,
	TODAY
} from './fixture.ts';

const dataset = realDataset();
const made = view(inputOf('register', dataset));
const { base } = made;

/** Straight from the tables, not from the chart’s own selection. */
const rows = dataset.tables['deportation-figures'].filter(({ measure }) => measure === 'register');
const read = rows.filter(({ role }) => role === 'reading');
const notRead = rows.filter(({ role }) => role !== 'reading');
const POLICE = 'register-police-2022-11-16-11129';

const sorted = (ids: readonly string[]) => [...ids].sort();

describe('the dots', () => {
	it('are exactly the readings of the register', () => {
		const ids = sorted(read.map(({ id }) => id));
		expect(ids.length).toBeGreaterThan(0);
		expect(sorted(base.dots.map(({ id }) => id))).toEqual(ids);
		expect(sorted(made.marks)).toEqual(ids);
		expect(
			sorted(
				chartOf('register')
					.select(dataset)
					.map(({ id }) => id)
			)
		).toEqual(ids);
	});

	it('hold no statement, rounding or disputed number', () => {
		expect(notRead.length).toBeGreaterThan(0);
		expect(base.dots.filter(({ id }) => notRead.some((row) => row.id === id))).toEqual([]);
	});

	it.each(read.map((row) => [row.id, row] as const))(
		'%s stands at its value and date',
		(id, row) => {
			const dot = base.dots.find((candidate) => candidate.id === id);
			expect(dot?.value).toBe(row.value);
			expect(dot?.from).toBe(dayOf(row.asOf));
		}
	);

	it('show a reading that is known to the month as that month', () => {
		const vague = read.filter(({ asOf }) => asOf.length === 7);
		expect(vague.length).toBeGreaterThan(0);
		for (const { id } of vague) {
			const dot = base.dots.find((candidate) => candidate.id === id);
			expect((dot?.to ?? 0) - (dot?.from ?? 0)).toBe(30);
		}
	});

	it('stand on a scale that begins at nought and holds them all', () => {
		expect(base.levels[0]?.value).toBe(0);
		expect(base.levels.at(-1)?.value).toBe(base.top);
		for (const { value } of base.dots) expect(value).toBeLessThanOrEqual(base.top);
	});

	it('stand on a scale that holds a count above the present one too', () => {
		const { dots, top } = baseOf(
			inputOf('register', realDataset(readingsOf([{ asOf: '2026-03-01', value: 26_400 }])))
		);
		expect(dots[0]?.value).toBe(26_400);
		expect(top).toBeGreaterThanOrEqual(26_400);
	});
});

describe('the table', () => {
	it('has a row for every dot, and a dot for every row', () => {
		expect(sorted(made.table.rows.map(({ record }) => record))).toEqual(sorted(made.marks));
	});

	it('has as many cells in a row as columns', () => {
		for (const { cells } of made.table.rows) expect(cells).toHaveLength(made.table.columns.length);
	});

	it('says “at least” wherever the record does', () => {
		for (const { record, cells } of made.table.rows)
			expect(cells.join().includes('at least')).toBe(
				dataset.figure(record).qualifier === 'at-least'
			);
	});
});

describe('between two readings', () => {
	it('lies a line where they are equal and a box where they are not', () => {
		const dotsOf = (key: string) =>
			key.split(':').map((id) => base.dots.find((dot) => dot.id === id) as Reading);
		for (const span of base.spans) {
			const [before, after] = dotsOf(span.key);
			const values = [before?.value ?? Number.NaN, after?.value ?? Number.NaN];
			expect(span.low === span.high).toBe(values[0] === values[1]);
			expect([span.low, span.high]).toEqual([Math.min(...values), Math.max(...values)]);
			expect(span.from).toBe(before?.from);
			expect(span.to).toBeGreaterThanOrEqual(after?.from ?? Number.NaN);
		}
	});

	it('lies something for every pair of neighbours, and nothing else', () => {
		const own = base.dots.filter(({ id }) => id !== POLICE).map(({ id }) => id);
		expect(base.spans.map(({ key }) => key)).toEqual(
			own.slice(1).map((id, i) => `${own[i]}:${id}`)
		);
	});

	it('lies nothing that joins the count of the police', () => {
		expect(base.dots.find(({ id }) => id === POLICE)?.apart).toBe(true);
		expect(base.dots.filter(({ apart }) => apart)).toHaveLength(1);
		expect(base.spans.filter(({ key }) => key.includes(POLICE))).toEqual([]);
	});

	it('lies nothing that joins another body, even if it was the last to count', () => {
		const later = baseOf(
			inputOf(
				'register',
				realDataset((tables) => {
					const [row] = tables['deportation-figures'].filter(({ id }) => id === POLICE);
					if (row !== undefined)
						tables['deportation-figures'].push({ ...row, id: 'police-later', asOf: '2026-05-01' });
				})
			)
		);
		expect(later.spans).toHaveLength(base.spans.length);
	});

	it('a change is dated no closer than its readings', () => {
		const dot = (id: string, from: string, to: string, value: number): Reading => ({
			id,
			from: dayOf(from),
			to: dayOf(to),
			value,
			shape: 'list',
			atLeast: false,
			apart: false
		});
		const [span] = spansBetween([
			dot('a', '2023-01-05', '2023-01-05', 10),
			dot('b', '2023-03-01', '2023-03-31', 20)
		]);
		expect(span).toMatchObject({ from: dayOf('2023-01-05'), to: dayOf('2023-03-31') });
	});
});

describe('the time axis', () => {
	it('ends with the day of the release, and nothing is drawn past it', () => {
		const end = dayOf(TODAY) + 1;
		expect(base.domain[1]).toBe(end);
		const days = [
			...base.dots.flatMap(({ from, to }) => [from, to]),
			...base.spans.flatMap(({ from, to }) => [from, to]),
			...base.years.map(({ at }) => at),
			base.unread.from
		];
		for (const day of days) {
			expect(day).toBeGreaterThanOrEqual(base.domain[0]);
			expect(day).toBeLessThanOrEqual(end);
		}
	});

	it('says that nothing was read after the last reading', () => {
		const lastDay = Math.max(...base.dots.map(({ to }) => to));
		expect(base.unread.from).toBe(lastDay + 1);
		expect(base.unread.from).toBeLessThan(base.domain[1]);
	});
});

/** Labels of numbers; the others are words beside a mark. */
const numbers = (labels: readonly Label[]) => labels.filter(({ records }) => records[0] !== null);

describe('each state', () => {
	it('is one of the board, and every one of the board is there', () => {
		const board = ['first', 'eight-days', 'revised', 'still', 'rounded', 'verified'];
		expect(Object.keys(made.states)).toEqual(board);
		expect(chartOf('register').states.map(({ name }) => name)).toEqual(board);
	});

	it.each(statesOf(made))('%s shows something that the others do not', (_, { drawing }) => {
		const shown =
			drawing.accent.length + drawing.offLine.wide.length + (drawing.aside === null ? 0 : 1);
		expect(shown).toBeGreaterThan(0);
	});

	it.each(statesOf(made))('%s accents only what is drawn', (_, { drawing }) => {
		const drawn = new Set([...base.dots.map(({ id }) => id), ...base.spans.map(({ key }) => key)]);
		expect(drawing.accent.filter((id) => !drawn.has(id))).toEqual([]);
	});

	it.each(statesOf(made))('%s labels with the record’s own number', (_, { drawing }) => {
		for (const width of widthClasses) {
			for (const { id, lines, value } of numbers(drawing.labels[width])) {
				const figure = dataset.figure(id);
				expect(value).toBe(figure.value);
				expect(lines[0]).toContain(formatNumber(figure.value ?? Number.NaN, LOCALE));
				expect(lines[0]?.startsWith('at least ')).toBe(figure.qualifier === 'at-least');
				expect(lines[1]).toContain(figure.asOf.slice(0, 4));
			}
			for (const { id, lines } of drawing.offLine[width])
				expect(lines[0]).toContain(formatNumber(dataset.figure(id).value ?? Number.NaN, LOCALE));
		}
	});

	it.each(statesOf(made))('%s labels the same records at every width', (_, { drawing }) => {
		const ids = widthClasses.map((width) =>
			sorted(numbers(drawing.labels[width]).map(({ id }) => id))
		);
		expect(ids[1]).toEqual(ids[0]);
		expect(ids[2]).toEqual(ids[0]);
	});

	it('of which one sets the roundings as type, with nobody’s reading among them', () => {
		const said = made.states['rounded']?.drawing.offLine.wide ?? [];
		expect(said.length).toBeGreaterThan(0);
		for (const { id } of said) expect(dataset.figure(id).role).toBe('rounding');
	});
});

describe('labels in the drawing', () => {
	/** A plot so many times as wide and high as the least of its class. */
	const plotOf = (width: 'narrow' | 'middle' | 'wide', across: number, down: number) => {
		const right = (narrowest[width] - margins.left - margins.right) * across;
		const bottom = leastHeight[width] * down;
		const [from, to] = base.domain;
		return {
			right,
			bottom,
			x: (day: number) => ((day - from) / (to - from)) * right,
			y: (value: number) => (1 - value / base.top) * bottom
		};
	};
	const sizes = [
		[1, 1],
		[1.9, 1],
		[1, 3.6],
		[1.9, 3.6],
		[4, 1.2]
	] as const;

	it.each(
		statesOf(made).flatMap(([name, { drawing }]) =>
			widthClasses.map((width) => [name, width, drawing] as const)
		)
	)('%s, %s: can be read in every plot of its class', (_, width, drawing) => {
		for (const [across, down] of sizes) {
			const { x, y, right, bottom } = plotOf(width, across, down);
			const boxes = drawing.labels[width].map(({ id, at, value, lines, side, shift }) => {
				const box = labelBox({ id, x: x(at), y: y(value), lines, sides: [] }, side);
				return { id, box: { ...box, top: box.top + shift, bottom: box.bottom + shift } };
			});
			const dots = base.dots.map((dot): Box => ({
				left: x(dot.from) - 3.5,
				right: x(dot.to) + 3.5,
				top: y(dot.value) - 3.5,
				bottom: y(dot.value) + 3.5
			}));
			for (const [i, { id, box }] of boxes.entries()) {
				for (const other of boxes.slice(0, i))
					expect(overlap(box, other.box), `${id} and ${other.id}`).toBe(false);
				expect(dots.filter((dot) => overlap(dot, box))).toEqual([]);
				expect(box.left).toBeGreaterThanOrEqual(0);
				expect(box.right).toBeLessThanOrEqual(right + margins.right);
				expect(box.bottom).toBeLessThanOrEqual(bottom);
				expect(box.top).toBeGreaterThanOrEqual(-margins.top);
			}
		}
	});

	it.each(widthClasses)('set off the line are whole and in rows of their own: %s', (width) => {
		const { x } = plotOf(width, 1, 1);
		const items: OffLine[] = made.states['rounded']?.drawing.offLine[width] ?? [];
		expect(items.map(({ row }) => row)).toEqual(items.map((_, i) => i));
		for (const { at, lines, flipped } of items) {
			// The widths hold some air for another face; without it the text must fit.
			const wide = Math.max(
				...lines.map((line, i) => textWidth(line, 13, i === 0 ? 'semibold' : 'regular') / 1.04)
			);
			const edge = margins.left + x(at);
			const [left, right] = flipped ? [edge - 5 - wide, edge] : [edge, edge + 5 + wide];
			expect(left).toBeGreaterThanOrEqual(0);
			expect(right).toBeLessThanOrEqual(narrowest[width]);
		}
	});
});

it.each([
	['register-2023-03-20-16226', 'state eight-days'],
	['register-rounded-2026-02-23-20000', 'state rounded']
])('without %s, which is named in %s, there is a sentence that names it', (id) => {
	const without = realDataset((tables) => {
		tables['deportation-figures'] = tables['deportation-figures'].filter((row) => row.id !== id);
	});
	expect(refusal(() => view(inputOf('register', without)))).toMatch(
		new RegExp(`${id} (is not among|in the dataset)`)
	);
});
