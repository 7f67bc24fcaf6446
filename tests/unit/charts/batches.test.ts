import { describe, expect, it } from 'vitest';
import { view, type BatchesView } from '../../../src/lib/charts/batches/model.ts';
import { picture } from '../../../src/lib/charts/batches/picture.ts';
import type { Picture } from '../../../src/lib/charts/picture.ts';
import {
	addFigure,
	all,
	brokenNumbers,
	chartOf,
	inputOf,
	realDataset,
	refusal,
	remove,
	setFigure,
	setSummit,
	type Change
} from './fixture.ts';
import { readable } from './pictures.ts';

const OCTOBER = 'group-first-lady-2025-10-10-8';
const DECEMBER = 'group-first-lady-2025-12-04-7';
const FEBRUARY = 'group-first-lady-2026-02-12-6';
const ids = [OCTOBER, DECEMBER, FEBRUARY];

const dataset = realDataset();
const qatar = dataset.tables['deportation-figures'].filter(
	({ measure, of }) => measure === 'group-qatar' && of === null
);

const made = view(inputOf('batches'));
const drawn = (change: Change): BatchesView => view(inputOf('batches', realDataset(change)));

/** Marks of children in a picture: circles and diamonds. */
function marksIn({ shapes }: Picture): number {
	return shapes.filter((shape) => shape.kind !== 'text' && shape.kind !== 'line').length;
}

describe('the rows', () => {
	it('are the announcements in order of date', () => {
		expect(made.base.batches.map(({ record }) => record)).toEqual(ids);
		expect(made.marks).toEqual(ids);
		expect(
			chartOf('batches')
				.select(dataset)
				.map(({ id }) => id)
		).toEqual(ids);
	});

	it.each([
		[OCTOBER, { 'to-ukraine': 7, 'to-russia': 1 }],
		[DECEMBER, { 'to-ukraine': 7 }],
		[FEBRUARY, { 'to-ukraine': 5, 'to-russia': 1 }]
	])('%s has a dot for each child, by direction', (record, ways) => {
		const batch = made.base.batches.find((candidate) => candidate.record === record);
		expect(
			Object.fromEntries(batch?.ways.map(({ direction, count }) => [direction, count]) ?? [])
		).toEqual(ways);
		// Every number of a direction leads to the event that says it.
		for (const { bound, count } of batch?.ways ?? [])
			expect(dataset.fact(bound?.reference ?? '')?.value).toBe(count);
	});

	it.each(ids)('%s names every helper that its record credits', (record) => {
		const batch = made.base.batches.find((candidate) => candidate.record === record);
		expect(batch?.helpers).toEqual(dataset.figure(record).credits);
		expect(batch?.helpers.length).toBeGreaterThan(1);
	});

	it('say whose number it is: the third is Russia’s', () => {
		expect(made.base.batches[2]?.said).toContain(dataset.body('ru-commissioner').short);
	});
});

describe('Qatar', () => {
	it('is said in words, group by group, with a warning that the list is not complete', () => {
		const record = made.base.qatar;
		expect(record?.groups).toHaveLength(qatar.length);
		expect(record?.incomplete).toMatch(/not complete/);
		expect(record?.incomplete).toMatch(/must not be counted/);
	});

	it('leaves out a group that is a part of another', () => {
		expect(made.base.qatar?.groups.map(({ record }) => record)).not.toContain(
			'group-qatar-2024-09-25-4-to-russia'
		);
	});

	it('says the direction wherever it is not to Ukraine alone', () => {
		const words = (id: string) =>
			made.base.qatar?.groups.find(({ record }) => record === id)?.words ?? '';
		expect(words('group-qatar-2024-09-27-13')).toContain('both directions');
		expect(words('group-qatar-2025-02-14-2-to-russia')).toContain('to Russia');
		expect(words('group-qatar-2023-10-16-4')).not.toContain('to ');
	});
});

describe('the table', () => {
	it('has a row for each announcement, with a sentence', () => {
		expect(made.table.rows.map(({ record }) => record)).toEqual(ids);
		for (const { record, cells, spoken } of made.table.rows) {
			expect(cells).toHaveLength(made.table.columns.length);
			for (const cell of cells) expect(spoken).toContain(cell);
			for (const helper of dataset.figure(record).credits) expect(spoken).toContain(helper);
		}
	});
});

describe('odd data', () => {
	const noQatar = all(...qatar.map(({ id }) => remove(id)));

	it.each<[string, Change, number]>([
		['no record at all', all(noQatar, ...ids.map(remove)), 0],
		['no announcement', all(...ids.map(remove)), 0],
		['one announcement', all(remove(DECEMBER), remove(FEBRUARY)), 1],
		['no group of Qatar', noQatar, 3],
		['nobody credited', setFigure(FEBRUARY, { credits: [] }), 3],
		['no direction', setFigure(FEBRUARY, { directions: [] }), 3],
		[
			'directions of every kind',
			setFigure(FEBRUARY, {
				directions: [
					{ direction: 'to-third-country', value: 2 },
					{ direction: 'not-stated', value: 4 }
				]
			}),
			3
		],
		[
			'more children than a line has room for',
			setFigure(FEBRUARY, {
				directions: [
					{ direction: 'to-ukraine', value: 20 },
					{ direction: 'to-russia', value: 20 }
				]
			}),
			3
		],
		[
			'nobody went',
			setFigure(FEBRUARY, { directions: [{ direction: 'to-ukraine', value: 0 }] }),
			3
		],
		['no event', remove('batch-february-2026'), 3],
		['a month only', setFigure(OCTOBER, { asOf: '2025-10' }), 3],
		['a fourth announcement', addFigure(FEBRUARY, { id: 'group-four', asOf: '2026-06-01' }), 4]
	])('%s: every number is one, and every state says something', (_, change, rows) => {
		const odd = drawn(change);
		expect(brokenNumbers(odd)).toEqual([]);
		expect(odd.base.batches).toHaveLength(rows);
		const children = odd.base.batches.flatMap(({ ways }) => ways.map(({ count }) => count));
		for (const state of Object.keys(odd.states)) {
			const shapes = picture(odd, state);
			expect(readable(shapes)).toEqual([]);
			expect(marksIn(shapes)).toBe(children.reduce((sum, count) => sum + count, 0));
		}
	});

	it('an event that contradicts its group binds no number', () => {
		const odd = drawn(setSummit('batch-october-2025', { numbers: [] }));
		for (const { bound } of odd.base.batches[0]?.ways ?? []) expect(bound).toBeNull();
	});

	it('a body that is not there is named', () => {
		expect(refusal(() => drawn(setFigure(OCTOBER, { body: 'nobody' })))).toBe(
			'There is no body nobody in the dataset.'
		);
	});
});

describe('the picture', () => {
	it('sets in the accent colour what the state speaks of', () => {
		const accented = (state: string) =>
			picture(made, state).shapes.filter((shape) =>
				shape.kind === 'text'
					? shape.tone === 'accent'
					: shape.fill === 'accent' || shape.stroke === 'accent'
			);
		const marks = (state: string) =>
			accented(state).filter((shape) => shape.kind !== 'text').length;
		expect(marks('october')).toBe(8);
		expect(marks('three')).toBe(2);
		expect(marks('helpers')).toBe(0);
		expect(accented('helpers').length).toBeGreaterThan(0);
	});

	it('of an unknown state is refused', () => {
		expect(refusal(() => picture(made, 'rates'))).toContain('“rates”');
	});
});
