/** Tables of every shape that JSON allows, for what must hold of all data and not of valid data only. */
import fc from 'fast-check';
import { tableNames, type Tables } from '../../../src/lib/dataset/schema.ts';

const text = fc.oneof(
	fc.string({ unit: 'grapheme', maxLength: 12 }),
	fc.constantFrom('Київ, «список»', 'a "quoted" word', '=1+1', 'two\nlines', 'null', '0', '')
);

const key = fc.oneof(
	fc.constantFrom('value', 'asOf', 'sources', 'evidence', '0', 'a.b', 'a\\b', 'constructor'),
	text
);

const { value } = fc.letrec<{ value: unknown }>((tie) => ({
	value: fc.oneof(
		{ maxDepth: 3, withCrossShrink: true },
		fc.oneof(
			fc.constant(null),
			fc.boolean(),
			fc.integer(),
			fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
			text
		),
		fc.array(tie('value'), { maxLength: 4 }),
		fc.dictionary(key, tie('value'), { maxKeys: 4, noNullPrototype: true })
	)
}));

const id = fc.constantFrom('a', 'b', 'c', 'd', 'a-1', 'a-10', 'a-2');

const row = fc
	.tuple(id, fc.dictionary(key, value, { maxKeys: 4, noNullPrototype: true }))
	.map(([own, fields]) => ({ ...fields, id: own }));

const rows = fc.uniqueArray(row, { maxLength: 5, selector: (one) => one.id });

// A date, because a dataset says to which day it reaches.
const dated = rows.map((all) =>
	all.map((one) => ({ ...one, asOf: '2023', date: '2023', numbers: [] }))
);

/** Some tables; few ids, so that two of them have rows in common. */
export const anyTables: fc.Arbitrary<Tables> = fc.record(
	Object.fromEntries(tableNames.map((name) => [name, dated]))
) as unknown as fc.Arbitrary<Tables>;

/** A way of putting things in another order that depends on a number alone. */
function reordered<T>(list: readonly T[], seed: number): T[] {
	return list
		.map((one, i) => ({ one, key: Math.imul(i + 1, (seed | 1) * 2_654_435_761) >>> 0 }))
		.sort((a, b) => a.key - b.key)
		.map(({ one }) => one);
}

function keysShuffled(inner: unknown, seed: number): unknown {
	if (Array.isArray(inner)) return inner.map((one) => keysShuffled(one, seed));
	if (typeof inner !== 'object' || inner === null) return inner;
	const entries = reordered(Object.entries(inner), seed);
	return Object.fromEntries(entries.map(([name, one]) => [name, keysShuffled(one, seed)]));
}

/** The same tables with rows and keys in another order. Order inside a list is content, and stays. */
export function shuffled(tables: Tables, seed: number): Tables {
	const entries = reordered(Object.entries(tables), seed);
	return Object.fromEntries(
		entries.map(([name, list]) => [name, reordered(keysShuffled(list, seed) as unknown[], seed)])
	) as unknown as Tables;
}
