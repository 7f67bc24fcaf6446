/**
 * Values computed from records by a named formula. Every sum and difference that a page shows
 * comes from here, and nothing here computes what the measures do not allow.
 */
import type { z } from 'zod';
import { NotComparable, whyNot } from './comparable.ts';
import { daysBetween, precisionOf } from './dates.ts';
import {
	tableSchemas,
	type Derived,
	type Figure,
	type LegalEvent,
	type Measure,
	type Place,
	type Quantity,
	type SummitEvent,
	type Tables
} from './schema.ts';

export type DatasetRecord = Figure | LegalEvent | SummitEvent | Place;

/** What derived values are computed from. */
export interface Records {
	tables: Tables;
	record(id: string): DatasetRecord | undefined;
	measure(id: string): Measure | undefined;
}

export function isFigure(record: DatasetRecord): record is Figure {
	return 'measure' in record;
}

/** Splits `record#number` into its two ids. */
export function splitReference(reference: string): { record: string; number: string | null } {
	const hash = reference.indexOf('#');
	return hash === -1
		? { record: reference, number: null }
		: { record: reference.slice(0, hash), number: reference.slice(hash + 1) };
}

function required(records: Records, reference: string): DatasetRecord {
	const { record, number } = splitReference(reference);
	if (number !== null)
		throw new NotComparable(`${reference} is a number of a record, not a record`);
	const found = records.record(record);
	if (found === undefined) throw new NotComparable(`there is no record ${reference}`);
	return found;
}

function figure(records: Records, reference: string): Figure {
	const found = required(records, reference);
	if (!isFigure(found)) throw new NotComparable(`${reference} is not a figure`);
	return found;
}

function measureOf(records: Records): (figure: Figure) => Measure {
	return ({ id, measure }) => {
		const found = records.measure(measure);
		if (found === undefined) throw new NotComparable(`figure ${id} has no measure ${measure}`);
		return found;
	};
}

/** A record that a formula names twice would count twice, or be set against itself. */
function eachOnce(of: readonly string[]): void {
	const twice = of.find((reference, i) => of.indexOf(reference) < i);
	if (twice !== undefined) throw new NotComparable(`${twice} is used twice`);
}

function checkAllPairs(
	operation: 'difference' | 'sum',
	figures: readonly Figure[],
	records: Records
): void {
	for (const [i, second] of figures.entries()) {
		for (const first of figures.slice(0, i)) {
			const reason = whyNot(operation, [first, second], measureOf(records));
			if (reason !== null) throw new NotComparable(reason);
		}
	}
}

const SECONDS_IN_A_MINUTE = 60;
const SECONDS_IN_AN_HOUR = 3600;

/** A figure’s value taken as seconds: one for each that it counts. */
function secondsOf(records: Records, reference: string): number {
	const { id, value } = figure(records, reference);
	if (value === null || value < 0) throw new NotComparable(`${id} is not a number of seconds`);
	return value;
}

/** The quantity that a reference like `summit-talks#length` names. */
export function quantity(record: DatasetRecord, number: string): Quantity | undefined {
	return 'numbers' in record
		? record.numbers.find((candidate) => candidate.id === number)
		: undefined;
}

function dateOf(records: Records, reference: string): string {
	const record = required(records, reference);
	if ('asOf' in record) return record.asOf;
	if ('date' in record) return record.date;
	throw new NotComparable(`${reference} has no date`);
}

function countSelected(
	records: Records,
	{ select }: Extract<Derived, { formula: 'count' }>
): number {
	// A misspelt field or value would select nothing, and a page would say: none.
	const fields = new Map<string, z.ZodType>(Object.entries(tableSchemas[select.table].shape));
	for (const [field, value] of Object.entries(select.where)) {
		const schema = fields.get(field);
		if (schema === undefined) throw new NotComparable(`${select.table} has no field ${field}`);
		if (!schema.safeParse(value).success)
			throw new NotComparable(`${field} in ${select.table} can never be ${value}`);
	}
	const rows: readonly object[] = records.tables[select.table];
	return rows.filter((row) => {
		const cells = new Map<string, unknown>(Object.entries(row));
		return Object.entries(select.where).every(([field, value]) => cells.get(field) === value);
	}).length;
}

/**
 * The value of a derived row: a whole number, of the figures' unit, of days, hours, minutes or records.
 * @throws NotComparable with the reason, where the records do not allow it
 */
export function derive(derived: Derived, records: Records): number {
	if ('of' in derived) eachOnce(derived.of);
	switch (derived.formula) {
		case 'difference': {
			const [first, second] = [figure(records, derived.of[0]), figure(records, derived.of[1])];
			checkAllPairs('difference', [first, second], records);
			return (first.value ?? Number.NaN) - (second.value ?? Number.NaN);
		}
		case 'sum': {
			const figures = derived.of.map((reference) => figure(records, reference));
			checkAllPairs('sum', figures, records);
			return figures.reduce((total, { value }) => total + (value ?? Number.NaN), 0);
		}
		case 'days-between': {
			const dates = derived.of.map((reference) => dateOf(records, reference));
			const vague = dates.find((date) => precisionOf(date) !== 'day');
			if (vague !== undefined) throw new NotComparable(`${vague} is not known to the day`);
			return daysBetween(dates[0] ?? '', dates[1] ?? '');
		}
		case 'count':
			return countSelected(records, derived);
		case 'count-of':
			return derived.of.map((reference) => required(records, reference)).length;
		case 'hours-of-seconds':
			return Math.floor(secondsOf(records, derived.of[0]) / SECONDS_IN_AN_HOUR);
		case 'minutes-of-seconds':
			return Math.floor(
				(secondsOf(records, derived.of[0]) % SECONDS_IN_AN_HOUR) / SECONDS_IN_A_MINUTE
			);
	}
}

/** The formula in words that a reader can redo by hand, naming the records. */
export function formulaText(derived: Derived): string {
	switch (derived.formula) {
		case 'difference':
			return `${derived.of[0]} − ${derived.of[1]}`;
		case 'sum':
			return derived.of.join(' + ');
		case 'days-between':
			return `days from ${derived.of[0]} to ${derived.of[1]}`;
		case 'count':
			return `number of records in ${derived.select.table} where ${Object.entries(
				derived.select.where
			)
				.map(([field, value]) => `${field} is ${value}`)
				.join(' and ')}`;
		case 'count-of':
			return `number of records: ${derived.of.join(', ')}`;
		case 'hours-of-seconds':
			return `whole hours in as many seconds as ${derived.of[0]}`;
		case 'minutes-of-seconds':
			return `whole minutes past the last whole hour in as many seconds as ${derived.of[0]}`;
	}
}
