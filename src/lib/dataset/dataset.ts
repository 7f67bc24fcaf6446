/** A dataset, opened: its tables and quick ways to what is in them. */
import { compareDates, latest } from './dates.ts';
import {
	derive,
	isFigure,
	quantity,
	splitReference,
	type DatasetRecord,
	type Records
} from './derive.ts';
import { recordTables, type RecordTable } from './rules/rule.ts';
import type { Body, Dataset, Derived, Figure, Quantity, Source, Tables } from './schema.ts';

/** What a reference in prose stands for: a value and the record a reader can check it in. */
export interface Fact {
	/** The reference as it is written, e.g. `summit-talks#length`. */
	reference: string;
	value: number;
	/** Id of the record or derived value whose entry shows it. */
	anchor: string;
	/** `figure`, `quantity` of an event or place, or `derived`. */
	from:
		| { kind: 'figure'; figure: Figure }
		| { kind: 'quantity'; quantity: Quantity }
		| { kind: 'derived'; derived: Derived };
}

export interface OpenDataset extends Records {
	version: string;
	/** Whether this is a release, or the tables as they stand. */
	published: boolean;
	released: string;
	coverageTo: Dataset['coverageTo'];
	/** Rows of which some text is not in the language of the page, by `rowKey`. */
	partly: ReadonlySet<string>;
	figure(id: string): Figure;
	source(id: string): Source;
	body(id: string): Body;
	/** The table that holds a record, or undefined. */
	tableOf(id: string): RecordTable | undefined;
	/** The value that a reference stands for, or null if there is none. */
	fact(reference: string): Fact | null;
}

/** The day to which each table's knowledge reaches: the date of its last record. */
export function coverageOf(tables: Tables): Dataset['coverageTo'] {
	const last = (dates: readonly string[]): string =>
		[...dates]
			// Of a month and its last day the day: it does not depend on the order of rows.
			.sort((a, b) => compareDates(latest(a), latest(b)) || a.length - b.length)
			.at(-1) ?? '';
	return {
		'deportation-figures': last(tables['deportation-figures'].map((figure) => figure.asOf)),
		'icc-timeline': last(tables['icc-timeline'].map((event) => event.date)),
		'summit-events': last(tables['summit-events'].map((event) => event.date)),
		places: last(
			tables.places.flatMap((place) => place.numbers.flatMap((number) => number.asOf ?? []))
		)
	};
}

/** The last date of the figures of one measure that a counter showed. */
export function lastReading(dataset: OpenDataset, measure: string): Figure | undefined {
	return dataset.tables['deportation-figures']
		.filter((figure) => figure.measure === measure && figure.role === 'reading')
		.sort((a, b) => compareDates(latest(a.asOf), latest(b.asOf)))
		.at(-1);
}

function lookup<T extends { id: string }>(rows: readonly T[], what: string): (id: string) => T {
	const byId = new Map(rows.map((row) => [row.id, row]));
	return (id) => {
		const found = byId.get(id);
		if (found === undefined) throw new Error(`There is no ${what} ${id} in the dataset.`);
		return found;
	};
}

function rangeEnd(figure: Figure, end: string): number | null {
	return end === 'low' ? figure.low : end === 'high' ? figure.high : null;
}

/**
 * Opens a dataset. Lookups throw on an id that it does not hold.
 * @param options.partly rows that are not wholly translated, where it is a translation
 */
export function openDataset(
	dataset: Dataset,
	{ published, partly = new Set() }: { published: boolean; partly?: ReadonlySet<string> }
): OpenDataset {
	const { tables } = dataset;
	const tableOf = new Map(
		recordTables.flatMap((name) => tables[name].map((row) => [row.id, name] as const))
	);
	const records = new Map<string, DatasetRecord>(
		recordTables.flatMap((name) => tables[name].map((row) => [row.id, row] as const))
	);
	const derivedById = new Map(tables.derived.map((row) => [row.id, row]));
	const measures = new Map(tables.measures.map((row) => [row.id, row]));

	const opened: OpenDataset = {
		tables,
		version: dataset.version,
		released: dataset.released,
		coverageTo: dataset.coverageTo,
		published,
		partly,
		record: (id) => records.get(id),
		measure: (id) => measures.get(id),
		figure: lookup(tables['deportation-figures'], 'figure'),
		source: lookup(tables.sources, 'source'),
		body: lookup(tables.bodies, 'body'),
		tableOf: (id) => tableOf.get(id),
		fact(reference) {
			const { record: id, number } = splitReference(reference);
			const derived = derivedById.get(reference);
			if (derived !== undefined) {
				return {
					reference,
					value: derive(derived, opened),
					anchor: derived.id,
					from: { kind: 'derived', derived }
				};
			}
			const record = records.get(id);
			if (record === undefined) return null;
			if (isFigure(record)) {
				const value = number === null ? record.value : rangeEnd(record, number);
				return value === null
					? null
					: { reference, value, anchor: id, from: { kind: 'figure', figure: record } };
			}
			const found = number === null ? undefined : quantity(record, number);
			return found === undefined
				? null
				: {
						reference,
						value: found.value,
						anchor: id,
						from: { kind: 'quantity', quantity: found }
					};
		}
	};
	return opened;
}
