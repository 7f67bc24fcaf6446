/** What a chart is drawn from: to when its records reach, who asserts them, what they cite. */
import type { ChartView } from '../charts/chart.ts';
import type { OpenDataset } from '../dataset/dataset.ts';
import { compareDates, latest } from '../dataset/dates.ts';
import { isFigure, splitReference, type DatasetRecord } from '../dataset/derive.ts';

/** Every text in a view’s data, however deep it stands. */
function textsIn(value: unknown, seen: Set<object>): string[] {
	if (typeof value === 'string') return [value];
	if (typeof value !== 'object' || value === null || seen.has(value)) return [];
	seen.add(value);
	return Object.values(value).flatMap((part: unknown) => textsIn(part, seen));
}

/**
 * The records that a chart shows in any of its states: those of its marks, of its table, and of the
 * numbers in its words, its notes and what stands in type.
 */
export function recordsShown(
	{ marks, table, base, states }: ChartView,
	dataset: OpenDataset
): DatasetRecord[] {
	const named = [
		...marks,
		...table.rows.map(({ record }) => record),
		...textsIn([states, base], new Set())
	];
	const ids = new Set(named.map((name) => splitReference(name).record));
	return [...ids].flatMap((id) => dataset.record(id) ?? []);
}

/** Dates that a record bears: a place has those of its numbers. */
function datesOf(record: DatasetRecord): string[] {
	if ('asOf' in record) return [record.asOf];
	if ('date' in record) return [record.date];
	return record.numbers.flatMap(({ asOf }) => asOf ?? []);
}

/** The date of the last of some records; undefined if none bears one. */
export function reachOf(records: readonly DatasetRecord[]): string | undefined {
	return records
		.flatMap(datesOf)
		.sort((a, b) => compareDates(latest(a), latest(b)))
		.at(-1);
}

/** Who asserts the figures among some records, each named once; none where all are events. */
export function bodiesOf(records: readonly DatasetRecord[], dataset: OpenDataset): string[] {
	return [
		...new Set(
			records.flatMap((record) => (isFigure(record) ? dataset.body(record.body).short : []))
		)
	];
}

/** How many sources some records cite. */
export function sourceCount(records: readonly DatasetRecord[]): number {
	return new Set(records.flatMap(({ sources }) => sources.map(({ source }) => source))).size;
}
