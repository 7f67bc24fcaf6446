import { describe, expect, it } from 'vitest';
import { planRelease, type Correction } from '../../../src/lib/dataset/plan.ts';
import { datasetOf } from '../../../src/lib/dataset/release.ts';
import type { Dataset, Tables } from '../../../src/lib/dataset/schema.ts';
import { checkedTables } from './fixture.ts';

const valid = checkedTables();
const first = datasetOf(valid, '1.0.0', '2023-12-01');

const [derived] = valid.derived;
const added: Tables = {
	...valid,
	derived: [...valid.derived, { ...structuredClone(valid.derived[0]), id: 'new-one' } as never]
};
const corrected: Tables = checkedTables([
	{ table: 'places', op: 'replace', path: '/0/point/lat', value: 47.2 },
	{ table: 'sources', op: 'replace', path: '/0/publisher', value: 'Another' }
]);
const removed: Tables = { ...valid, derived: valid.derived.slice(1) };

const both: Correction[] = [
	{ row: 'from-a-town', reason: 'A misprint.' },
	{ row: 'sources/counter-2023', reason: 'Its name.' }
];

function plan(
	tables: Tables,
	version: string,
	corrections: readonly Correction[] = [],
	earlier: readonly Dataset[] = [first]
) {
	return planRelease(tables, earlier, { version, corrections });
}

describe('a plan', () => {
	it.each([
		['a version', added, '1.1.0', [], '1.1.0'],
		['a level', added, 'minor', [], '1.1.0'],
		['a higher level', added, 'major', [], '2.0.0'],
		['a higher version', corrected, '1.5.0', both, '1.5.0'],
		['a patch', corrected, 'patch', both, '1.0.1'],
		['a removal', removed, 'patch', [{ row: derived?.id ?? '', reason: 'Wrong.' }], '1.0.1']
	] as const)(
		'has the version that was asked for, by %s',
		(_, tables, wish, corrections, version) => {
			expect(plan(tables, wish, corrections)).toMatchObject({ version });
		}
	);

	it('names what changed, with the reasons', () => {
		expect(plan(corrected, 'patch', both)).toMatchObject({
			published: {
				added: [],
				changed: [
					{ record: 'places/from-a-town', reason: 'A misprint.' },
					{ record: 'sources/counter-2023', reason: 'Its name.' }
				],
				removed: []
			}
		});
		expect(plan(added, 'minor')).toMatchObject({ published: { added: ['derived/new-one'] } });
	});

	it('of a first release names no changes', () => {
		expect(plan(valid, '1.0.0', [], [])).toEqual({
			version: '1.0.0',
			changes: [],
			published: undefined
		});
	});
});

describe('a plan is refused, with every reason at once', () => {
	const cases: {
		name: string;
		tables: Tables;
		version: string;
		corrections?: Correction[];
		earlier?: Dataset[];
		problems: string[];
	}[] = [
		{
			name: 'where nothing changed',
			tables: valid,
			version: 'patch',
			problems: ['There is nothing to release: the tables are those of 1.0.0.']
		},
		{
			name: 'of a version too low',
			tables: added,
			version: '1.0.1',
			problems: ['1.0.1 is too low: 1 row was added, which needs at least 1.1.0.']
		},
		{
			name: 'of a level too low',
			tables: added,
			version: 'patch',
			problems: ['1.0.1 is too low: 1 row was added, which needs at least 1.1.0.']
		},
		{
			name: 'of a version that exists',
			tables: added,
			version: '1.0.0',
			problems: [
				'1.0.0 exists already, and a release never changes. The changes need at least 1.1.0.'
			]
		},
		{
			name: 'without reasons',
			tables: corrected,
			version: '0.9.0',
			problems: [
				'1.0.0 exists already, and a release never changes. The changes need at least 1.0.1.',
				'places/from-a-town was changed without a reason.',
				'sources/counter-2023 was changed without a reason.',
				'Say why: --correction "table/id=reason" for each, or all in a file with --corrections.'
			]
		},
		{
			name: 'with reasons for what did not change, and twice',
			tables: corrected,
			version: 'patch',
			corrections: [
				...both,
				{ row: 'places/from-a-town', reason: 'Again.' },
				{ row: 'news-2023', reason: 'x' }
			],
			problems: [
				'A reason for places/from-a-town is given twice.',
				'A reason is given for news-2023, which was neither changed nor removed.'
			]
		},
		{
			name: 'that uses an id again',
			tables: valid,
			version: 'minor',
			earlier: [first, datasetOf(removed, '1.0.1', '2023-12-02')],
			problems: [
				`derived/${derived?.id} was in 1.0.0 and removed since; an id is never used again. Give the row another one.`
			]
		},
		{
			name: 'that is the first, by a level, with a reason',
			tables: valid,
			version: 'minor',
			corrections: [{ row: 'x', reason: 'y' }],
			earlier: [],
			problems: [
				'There is no release to raise the minor part of: name one.',
				'A reason is given for x; a first release has none.'
			]
		}
	];
	it.each(cases)('$name', ({ tables, version, corrections, earlier, problems }) => {
		expect(plan(tables, version, corrections, earlier)).toEqual({ problems });
	});

	it('where an id without its table means two rows', () => {
		const id = 'from-a-town';
		const bodies = valid.bodies.map((body, i) => (i === 0 ? { ...body, id } : body));
		const before = datasetOf({ ...valid, bodies }, '1.0.0', '2023-12-01');
		const now = {
			...corrected,
			sources: valid.sources,
			bodies: bodies.map((body) => (body.id === id ? { ...body, name: 'Other' } : body))
		};
		expect(plan(now, 'patch', [{ row: id, reason: 'x' }], [before])).toMatchObject({
			problems: expect.arrayContaining([
				'from-a-town is the id of several rows: write places/from-a-town or bodies/from-a-town.'
			]) as unknown
		});
	});
});
