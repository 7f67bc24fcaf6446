import { describe, expect, it } from 'vitest';
import { view, type SitesView } from '../../../src/lib/charts/sites/model.ts';
import { picture } from '../../../src/lib/charts/sites/picture.ts';
import {
	all,
	brokenNumbers,
	chartOf,
	inputOf,
	realDataset,
	refusal,
	remove,
	setFigure,
	statesOf,
	type Change
} from './fixture.ts';
import { readable } from './pictures.ts';

const ALL = 'yale-sites-2025-09-16-210';
const EARLIER = 'yale-sites-2023-02-14-43';
const CHILDREN = 'yale-sites-children-2025-09-16-no-number';
const kinds = [
	['re-education', 'yale-sites-re-education-2025-09-16-130', 130, 'at least 130'],
	['military', 'yale-sites-military-2025-09-16-39', 39, 'at least 39'],
	['state-run', 'yale-sites-state-run-2025-09-16-106', 106, 'at least 106'],
	['occupied', 'yale-sites-occupied-2025-09-16-21', 21, '21']
] as const;

const everything = all(...[ALL, EARLIER, CHILDREN, ...kinds.map(([, id]) => id)].map(remove));

const made = view(inputOf('sites'));
const drawn = (change: Change): SitesView => view(inputOf('sites', realDataset(change)));

describe('the grids', () => {
	it('are one for each kind, each of all the sites', () => {
		expect(made.base.kinds.map(({ name }) => name)).toEqual(kinds.map(([name]) => name));
		expect(made.base.all?.field.count).toBe(210);
	});

	it.each(kinds)(
		'%s: filled from the first square as often as its record says',
		(name, id, count, number) => {
			const kind = made.base.kinds.find((candidate) => candidate.name === name);
			expect(kind).toMatchObject({ record: id, number, field: { count } });
			expect(kind?.field.columns).toBe(made.base.all?.field.columns);
		}
	);

	it('are all drawn in every state, of which one has the accent', () => {
		for (const [state, { drawing }] of statesOf(made))
			expect(drawing.focus).toBe(state === 'found' ? null : state);
	});

	it('say which number one report alone bears out', () => {
		const relayed = made.base.kinds.filter(({ relayed }) => relayed !== null);
		expect(relayed.map(({ name }) => name)).toContain('occupied');
		for (const { record } of relayed) expect(realDataset().figure(record).sources).toHaveLength(1);
	});
});

describe('what is set in type', () => {
	it('is how many sites were listed, each with its date', () => {
		expect(made.base.found).toEqual([
			{ record: EARLIER, number: 'at least 43', said: expect.stringContaining('2023') as string },
			{ record: ALL, number: 'at least 210', said: expect.stringContaining('2025') as string }
		]);
	});

	it('says that no number of children is given, and that kinds overlap', () => {
		expect(made.base.children?.record).toBe(CHILDREN);
		expect(made.base.overlap).toContain('overlap');
	});
});

describe('the table', () => {
	it('has a row for each figure, the one in words among them', () => {
		const ids = chartOf('sites')
			.select(realDataset())
			.map(({ id }) => id);
		expect(made.table.rows.map(({ record }) => record)).toEqual(ids);
		expect(ids).toContain(CHILDREN);
		for (const { cells, spoken } of made.table.rows) {
			expect(cells).toHaveLength(made.table.columns.length);
			expect(spoken).toContain(cells[0]);
			expect(spoken).toContain(cells[1]);
		}
	});

	it('says who reports a number, unless it is not relayed', () => {
		const odd = drawn(setFigure(ALL, { via: null }));
		const row = odd.table.rows.find(({ record }) => record === ALL);
		expect(row?.spoken).not.toContain('reports it');
		expect(made.table.rows[0]?.spoken).toContain('reports it');
	});
});

describe('odd data', () => {
	it.each<[string, Change, number]>([
		['no record at all', everything, 0],
		['not the whole', remove(ALL), 0],
		['the whole in words', setFigure(ALL, { value: null }), 0],
		['one kind only', all(...kinds.slice(1).map(([, id]) => remove(id))), 1],
		['a kind without any site', setFigure(kinds[3][1], { value: 0 }), 4],
		['a kind of all sites', setFigure(kinds[0][1], { value: 210 }), 4],
		['no word on children', remove(CHILDREN), 4],
		['nobody who relays', setFigure(kinds[3][1], { via: null }), 4]
	])('%s: every number is one, and every state says something', (_, change, grids) => {
		const odd = drawn(change);
		expect(brokenNumbers(odd)).toEqual([]);
		expect(odd.base.kinds).toHaveLength(grids);
		for (const state of Object.keys(odd.states)) expect(readable(picture(odd, state))).toEqual([]);
	});

	it('a part that is more than the whole is named', () => {
		expect(refusal(() => drawn(setFigure(kinds[0][1], { value: 211 })))).toBe(
			`${kinds[0][1]} counts more sites than there are: 211 of 210.`
		);
	});

	it('a body that is not there is named', () => {
		expect(refusal(() => drawn(setFigure(ALL, { body: 'nobody' })))).toBe(
			'There is no body nobody in the dataset.'
		);
	});
});

describe('the picture', () => {
	it.each(Object.keys(made.states))('%s can be read', (state) => {
		expect(readable(picture(made, state))).toEqual([]);
	});

	it('of an unknown state is refused', () => {
		expect(refusal(() => picture(made, 'refilled'))).toContain('“refilled”');
	});
});
