import { describe, expect, it } from 'vitest';
import { COLUMNS, view, type ScaleView } from '../../../src/lib/charts/scale/model.ts';
import { picture } from '../../../src/lib/charts/scale/picture.ts';
import { PICTURE_WIDTH } from '../../../src/lib/charts/picture.ts';
import {
	all,
	brokenNumbers,
	chartOf,
	inputOf,
	realDataset,
	refusal,
	remove,
	setFigure,
	type Change
} from './fixture.ts';
import { readable } from './pictures.ts';

const REGISTER = 'register-2025-12-02-19546';
const LIST = 'list-istanbul-2025-06-02-339';

const made = view(inputOf('scale'));
const drawn = (change: Change): ScaleView => view(inputOf('scale', realDataset(change)));

describe('the field', () => {
	it.each(made.base.register?.rooms ?? [])(
		'has a square for each of 19,546 names: $room',
		({ room, field }) => {
			expect(field.count).toBe(19_546);
			expect(field.columns).toBe(COLUMNS[room]);
			expect(field.full * field.columns + field.rest).toBe(19_546);
		}
	);

	it('is low enough for a phone’s stage and masthead: some 170 pixels, and type beneath', () => {
		const low = made.base.register?.rooms.find(({ room }) => room === 'low')?.field;
		const step = 320 / (low?.columns ?? Number.NaN);
		expect(step * (low?.rows ?? Number.NaN)).toBeLessThanOrEqual(170);
	});

	it('of the other list is a frame of its own, of 339', () => {
		expect(made.base.list?.field).toMatchObject({ count: 339 });
		expect(made.base.list?.record).toBe(LIST);
		expect(made.states['handed-over']?.drawing.shown).toBe('list');
	});

	it('says how exact its number is, who says it and as of when', () => {
		expect(made.base.register?.number).toBe('at least 19,546');
		expect(made.base.register?.said).toBe('National Information Bureau, 2\u00A0December\u00A02025');
		expect(made.base.list?.number).toBe('339');
	});

	it('stays the same from one state to the next', () => {
		expect(made.states['register']?.drawing.shown).toBe('register');
		expect(made.states['aloud']?.drawing.shown).toBe('register');
	});
});

describe('the table', () => {
	it('has a row for each mark, with a sentence', () => {
		expect(made.table.rows.map(({ record }) => record)).toEqual([REGISTER, LIST]);
		expect(made.marks).toEqual([REGISTER, LIST]);
		expect(
			chartOf('scale')
				.select(realDataset())
				.map(({ id }) => id)
		).toEqual(made.marks);
		for (const { cells, spoken } of made.table.rows) {
			expect(cells).toHaveLength(made.table.columns.length);
			for (const cell of cells.slice(0, 2)) expect(spoken).toContain(cell);
		}
	});
});

describe('odd data', () => {
	it.each<[string, Change, number | undefined, number | undefined]>([
		['no record at all', all(remove(REGISTER), remove(LIST)), undefined, undefined],
		['no reading', remove(REGISTER), undefined, 339],
		['no other list', remove(LIST), 19_546, undefined],
		['a number in words', setFigure(REGISTER, { value: null }), undefined, 339],
		['no name', setFigure(REGISTER, { value: 0 }), 0, 339],
		['one name', setFigure(REGISTER, { value: 1 }), 1, 339],
		['a full last row', setFigure(REGISTER, { value: 18_000 }), 18_000, 339],
		['part of a child', setFigure(REGISTER, { value: 10.5 }), undefined, 339],
		['fewer than none', setFigure(REGISTER, { value: -3 }), undefined, 339]
	])('%s: every number is one, and what is missing is said', (_, change, register, list) => {
		const odd = drawn(change);
		expect(brokenNumbers(odd)).toEqual([]);
		expect(odd.base.register?.rooms[0]?.field.count).toBe(register);
		expect(odd.base.list?.field.count).toBe(list);
		expect(odd.base.nothing).toMatch(/\w+ \w+ \w+.*\.$/);
		expect(odd.marks).toHaveLength([register, list].filter((value) => value !== undefined).length);
		for (const state of Object.keys(odd.states)) expect(readable(picture(odd, state))).toEqual([]);
	});

	it('a body that is not there is named', () => {
		expect(refusal(() => drawn(setFigure(REGISTER, { body: 'nobody' })))).toBe(
			'There is no body nobody in the dataset.'
		);
	});
});

describe('the picture', () => {
	it.each(Object.keys(made.states))(
		'%s fits, and its squares are as many as the names',
		(state) => {
			const { shapes, ...size } = picture(made, state);
			expect(readable({ shapes, ...size })).toEqual([]);
			expect(size.width).toBe(PICTURE_WIDTH);
			const squares = shapes.flatMap((shape) => {
				if (shape.kind !== 'rect' || typeof shape.fill !== 'object' || !('step' in shape.fill))
					return [];
				return [(shape.width / shape.fill.step) * (shape.height / shape.fill.step)];
			});
			const names = made.states[state]?.drawing.shown === 'list' ? 339 : 19_546;
			expect(squares.reduce((sum, part) => sum + part, 0)).toBe(names);
		}
	);

	it('of an unknown state is refused', () => {
		expect(refusal(() => picture(made, 'nested'))).toContain('“nested”');
	});
});
