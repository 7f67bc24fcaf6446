import type { TableName, Tables } from '../schema.ts';

export interface Row {
	table: TableName;
	/** Number of the row in its table, from 0. */
	index: number;
	id: string;
}

export interface RuleContext {
	/** The rows that have the right shape. */
	tables: Tables;
	/** Every row that carries an id, those of a wrong shape too, so that they are not missed. */
	rows: readonly Row[];
	/** Every row as it was written, for rules that look at it whole. */
	raw: Record<TableName, readonly unknown[]>;
	/** The day on which the check runs, `YYYY-MM-DD`: nothing may be dated later. */
	today: string;
	/** Reports a breach at a field of a row, found by its table and id. */
	report(table: TableName, id: string, field: string, found: unknown, expected: string): void;
}

/** One rule over the whole dataset. It reports every breach, and changes nothing. */
export interface Rule {
	name: string;
	check(context: RuleContext): void;
}

/** Tables whose rows are records: they share one space of ids, and each has an anchor on the sources page. */
export const recordTables = [
	'deportation-figures',
	'icc-timeline',
	'summit-events',
	'places'
] as const;

export type RecordTable = (typeof recordTables)[number];

/** Words as a list, for a message. */
export function oneOf(ids: readonly string[]): string {
	return ids.join(', ');
}
