import type { TableName, Tables } from '../schema.ts';

export interface Row {
	table: TableName;
	/** Number of the row in its table, from 0. */
	index: number;
	id: string;
}

/** What was found, said in words where the value itself would say nothing. */
export class InWords {
	constructor(readonly words: string) {}
}

export interface RuleContext {
	/** The rows whose values have the types of the schema. */
	tables: Tables;
	/** Every row that carries an id, those that are not in `tables` too, so that they are not missed. */
	rows: readonly Row[];
	/** Rows that the schema refused, for whatever is wrong in them. */
	refused: readonly Row[];
	/** Every row as it was written, for rules that look at it whole. */
	raw: Record<TableName, readonly unknown[]>;
	/** The day on which the check runs, `YYYY-MM-DD`: nothing may be dated later. */
	today: string;
	/** Reports a breach at a field of a row, which is given by its id where that is enough. */
	report(
		table: TableName,
		record: string | Row,
		field: string,
		found: unknown,
		expected: string
	): void;
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
