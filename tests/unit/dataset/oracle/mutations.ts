/** Ways to change valid tables: some leave them valid, some do not, and some only together. */
import fc from 'fast-check';
import { tableNames } from '../../../../src/lib/dataset/schema.ts';
import { validTables } from '../fixture.ts';
import { HIDDEN, type Raw, type Row } from './words.ts';

/** A change, told in words so that a failure can be read. */
export interface Mutation {
	what: string;
	apply(raw: Raw): void;
}

const valid = validTables() as unknown as Raw;
const idsOf = (...tables: string[]): string[] =>
	tables.flatMap((table) => (valid[table] ?? []).map(({ id }) => id));

const dates = [
	...['2023', '2023-03', '2023-03-21', '2023-02-28', '2020-02-29', '2024', '2024-01', '2024-01-01'],
	...['2023-02-29', '2023-13', '2023-00', '2023-3', '20230301', '2024-01-02', '2024-02', '2025'],
	...['2023-04-10', '2022-12-31', '', null]
];
const numbers = [null, 0, 1, 12, 21, 60.5, 90, 95, 97, 100, 150, 151, 200, 201, -1, 2 ** 53, '95'];
const figureIds = [...idsOf('deportation-figures'), 'nobody', 'court-warrants-2023-03-17'];
const recordIds = idsOf('deportation-figures', 'icc-timeline', 'summit-events', 'places');
const words = (count: number) => Array.from({ length: count }, (_, i) => `word${i}`).join(' ');
const hidden = HIDDEN.map((character) => `To${character}wn`);

/** What is set in which field of any row of a table. */
const settings: { table: string; field: string; values: readonly unknown[] }[] = [
	...['value', 'low', 'high'].map((field) => ({
		table: 'deportation-figures',
		field,
		values: numbers
	})),
	{ table: 'deportation-figures', field: 'asOf', values: dates },
	{
		table: 'deportation-figures',
		field: 'role',
		values: ['reading', 'statement', 'rounding', 'disputed', 'words', 'guess']
	},
	{ table: 'deportation-figures', field: 'measure', values: [...idsOf('measures'), 'none', 7] },
	{ table: 'deportation-figures', field: 'body', values: [...idsOf('bodies'), 'none'] },
	{
		table: 'deportation-figures',
		field: 'unit',
		values: ['children', 'sites', 'percent', 'people']
	},
	{ table: 'deportation-figures', field: 'of', values: [null, ...figureIds] },
	{ table: 'deportation-figures', field: 'revision', values: [null, 'It fell.', ' '] },
	{ table: 'icc-timeline', field: 'date', values: dates },
	{ table: 'summit-events', field: 'date', values: dates },
	{ table: 'summit-events', field: 'title', values: ['Talks', '', ...hidden] },
	{ table: 'places', field: 'name', values: ['Town', ' ', 'Місто', ...hidden] },
	{ table: 'places', field: 'country', values: ['UA', 'RU', 'BY', 'PL', 'ua', 'UKR', null] },
	{ table: 'measures', field: 'unit', values: ['children', 'sites', 'percent'] },
	{ table: 'measures', field: 'accrual', values: ['cumulative', 'additive', 'separate', 'none'] },
	{ table: 'measures', field: 'partOf', values: [null, ...idsOf('measures'), 'none'] },
	{ table: 'bodies', field: 'country', values: ['UA', 'RU', 'US', 'x', null] },
	{ table: 'sources', field: 'published', values: dates },
	{
		table: 'sources',
		field: 'url',
		values: [null, 'https://a.example/b', 'http://a.example/', 'https://a.example/a b', 'a.example']
	},
	{
		table: 'sources',
		field: 'standing',
		values: ['primary', 'news', 'ngo', 'russian-media', 'aggregator']
	}
];

/** The row of a number, counted round. */
function rowAt(raw: Raw, table: string, index: number): Row | undefined {
	const rows = raw[table] ?? [];
	return rows[index % Math.max(rows.length, 1)];
}

const index = fc.nat(50);
const anyTable = fc.constantFrom(...tableNames);

const set = fc
	.constantFrom(...settings)
	.chain(({ table, field, values }) =>
		fc.record({
			table: fc.constant(table),
			field: fc.constant(field),
			index,
			value: fc.constantFrom(...values)
		})
	)
	.map(({ table, field, index: at, value }): Mutation => ({
		what: `${table}[${at}].${field} = ${JSON.stringify(value)}`,
		apply(raw) {
			const row = rowAt(raw, table, at);
			if (row !== undefined) row[field] = value;
		}
	}));

const linkFields = [
	['deportation-figures', 'conflictsWith'],
	['deportation-figures', 'sameCountAs'],
	['icc-timeline', 'conflictsWith'],
	['icc-timeline', 'sameEventAs'],
	['summit-events', 'sameEventAs'],
	['measures', 'comparableWith']
] as const;

/** Links are added or taken away on one side or on both. */
const link = fc
	.record({
		field: fc.constantFrom(...linkFields),
		index,
		to: fc.constantFrom(...recordIds, ...idsOf('measures'), 'nobody'),
		both: fc.boolean(),
		add: fc.boolean()
	})
	.map(({ field: [table, field], index: at, to, both, add }): Mutation => {
		const change = (row: Row | undefined, id: string) => {
			if (row === undefined || !Array.isArray(row[field])) return;
			const rest = (row[field] as string[]).filter((other) => other !== id);
			row[field] = add ? [...rest, id] : rest;
		};
		return {
			what: `${table}[${at}].${field} ${add ? 'with' : 'without'} ${to}${both ? ' and back' : ''}`,
			apply(raw) {
				const row = rowAt(raw, table, at);
				change(row, to);
				const other = Object.values(raw)
					.flat()
					.find(({ id }) => id === to);
				if (both && row !== undefined) change(other, row.id);
			}
		};
	});

const evidence = fc
	.record({
		table: fc.constantFrom('deportation-figures', 'icc-timeline', 'summit-events', 'places'),
		index,
		how: fc.constantFrom('25 words', '26 words', 'nothing', 'none', 'twice', 'another', 'unknown')
	})
	.map(({ table, index: at, how }): Mutation => ({
		what: `sources of ${table}[${at}]: ${how}`,
		apply(raw) {
			const sources = rowAt(raw, table, at)?.['sources'];
			if (!Array.isArray(sources)) return;
			const [first] = sources as { source: string; evidence: string }[];
			if (first === undefined) return;
			if (how === '25 words') first.evidence = words(25);
			else if (how === '26 words') first.evidence = words(26);
			else if (how === 'nothing') first.evidence = ' ';
			else if (how === 'none') sources.length = 0;
			else if (how === 'twice') sources.push({ ...first });
			else if (how === 'another') first.source = 'lab-report-2023';
			else first.source = 'nobody-2023';
		}
	}));

const point = fc
	.record({
		index,
		field: fc.constantFrom('lat', 'lon'),
		value: fc.constantFrom(
			// In the Sea of Azov off Mariupol and Taganrog: near enough, and not.
			46.9,
			46.4,
			47.1,
			47.12,
			// On either side of the border between the two.
			38,
			38.6,
			52.6,
			21.9,
			-170.5,
			82.1,
			91,
			181
		)
	})
	.map(({ index: at, field, value }): Mutation => ({
		what: `places[${at}].point.${field} = ${value}`,
		apply(raw) {
			const row = rowAt(raw, 'places', at);
			if (row?.['point']) row['point'] = { ...row['point'], [field]: value };
		}
	}));

const quote = fc
	.record({ count: fc.constantFrom(1, 25, 26), source: fc.constantFrom(null, 'counter-2023') })
	.map(({ count, source }): Mutation => ({
		what: `a quotation of ${count} words from ${source ?? 'its source'}`,
		apply(raw) {
			for (const row of raw['icc-timeline'] ?? []) {
				for (const one of (row['quotes'] ?? []) as { text: string; source: string }[]) {
					one.text = words(count);
					if (source !== null) one.source = source;
				}
			}
		}
	}));

const row = fc
	.record({
		table: anyTable,
		index,
		how: fc.constantFrom(
			'gone',
			'twice',
			'copied',
			'renamed',
			'taken',
			'bad-id',
			'field less',
			'field more'
		),
		number: fc.nat(30)
	})
	.map(({ table, index: at, how, number }): Mutation => ({
		what: `${table}[${at}] ${how} (${number})`,
		apply(raw) {
			const rows = raw[table] ?? [];
			const one = rowAt(raw, table, at);
			if (one === undefined) return;
			const keys = Object.keys(one);
			if (how === 'gone') rows.splice(rows.indexOf(one), 1);
			else if (how === 'twice') rows.push(structuredClone(one));
			else if (how === 'copied') rows.push({ ...structuredClone(one), id: `${one.id}-copy` });
			else if (how === 'renamed') one.id = `${one.id}-new`;
			else if (how === 'taken') one.id = recordIds[number % recordIds.length] ?? '';
			else if (how === 'bad-id')
				one.id = ['Bad', 'a_b', 'a--b', '-a', '', 'a b', 'x'.repeat(81)][number % 7] ?? '';
			else if (how === 'field less')
				Reflect.deleteProperty(one, keys[1 + (number % (keys.length - 1))] ?? '');
			else one['comment'] = 'x';
		}
	}));

const derivedOf = fc
	.record({
		index: fc.nat(4),
		ids: fc.tuple(fc.constantFrom(...figureIds), fc.constantFrom(...figureIds))
	})
	.map(({ index: at, ids }): Mutation => ({
		what: `derived[${at}].of = ${ids.join(', ')}`,
		apply(raw) {
			const one = rowAt(raw, 'derived', at);
			if (one?.['of'] !== undefined) one['of'] = ids;
		}
	}));

/** A value and its note, a value and its twin: pairs that are valid only together. */
const pair = fc
	.record({ index, value: fc.constantFrom(80, 96, 100, 1000), note: fc.boolean() })
	.map(({ index: at, value, note }): Mutation => ({
		what: `deportation-figures[${at}] reads ${value}${note ? ' with a note' : ''}`,
		apply(raw) {
			const one = rowAt(raw, 'deportation-figures', at);
			if (one === undefined) return;
			one['value'] = value;
			if (note) one['revision'] = 'It fell.';
		}
	}));

/** One to three changes. */
export const mutations: fc.Arbitrary<Mutation[]> = fc.array(
	fc.oneof(
		{ arbitrary: set, weight: 6 },
		{ arbitrary: link, weight: 2 },
		{ arbitrary: row, weight: 2 },
		evidence,
		point,
		quote,
		derivedOf,
		pair
	),
	{ minLength: 1, maxLength: 3 }
);
