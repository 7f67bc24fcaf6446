/** Rows that an editor wants to add, from a file or from the terminal. */
import { existsSync, readFileSync } from 'node:fs';
import { formatBreach, show } from '../lib/dataset/breach.ts';
import { decode } from '../lib/dataset/bytes.ts';
import { tableNames } from '../lib/dataset/names.ts';
import { tableSchemas, type TableName } from '../lib/dataset/schema.ts';
import { readValue } from '../lib/dataset/tables.ts';
import { askRow, type Terminal } from './ask.ts';
import { Refusal, UsageError } from './command.ts';

export interface NewRow {
	table: TableName;
	row: unknown;
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): unknown[] {
	return Array.isArray(value) ? value : [value];
}

function newRow(file: string, table: TableName, row: unknown): NewRow {
	if (!isObject(row))
		throw new Refusal(`${file}: found ${show(row)}, expected an object. Nothing was written.`);
	return { table, row };
}

/**
 * The rows in a file: a row of the table, a list of them, or rows of several tables by the tables'
 * names, which a new record needs whose source is new too.
 */
export function rowsFrom(file: string, table: TableName): NewRow[] {
	if (!existsSync(file)) throw new UsageError(`--from is “${file}”, and there is no such file.`);
	const { value, breaches } = readValue(file, decode(readFileSync(file)));
	if (breaches.length > 0)
		throw new Refusal([...breaches.map(formatBreach), 'Nothing was written.'].join('\n'));
	// A record has a field `sources`, and an id, which a list of tables has not.
	const byTable = isObject(value) && !('id' in value) && Object.keys(value).some(isTable);
	if (!byTable) return listOf(value).map((row) => newRow(file, table, row));
	const unknown = Object.keys(value).filter((key) => !isTable(key));
	if (unknown.length > 0)
		throw new Refusal(
			`${file}: there is no table ${unknown.join(', ')}. Expected ${tableNames.join(', ')}. Nothing was written.`
		);
	return tableNames.flatMap((name) =>
		name in value ? listOf(value[name]).map((row) => newRow(file, name, row)) : []
	);
}

function isTable(name: string): name is TableName {
	return tableNames.some((known) => known === name);
}

/** Fields that refer to a definition, which may have to be added with the record. */
const DEFINED_BY: Record<string, TableName> = {
	measure: 'measures',
	body: 'bodies',
	source: 'sources'
};

/** Every definition that a row refers to. */
function definitionsIn(value: unknown, field = ''): { table: TableName; id: string }[] {
	const table = DEFINED_BY[field];
	if (typeof value === 'string') return table === undefined ? [] : [{ table, id: value }];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => definitionsIn(inner, key));
}

/**
 * Asks for a row, and then for every definition that it refers to and that is not there yet.
 * @param known whether a table has an id
 */
export async function askedRows(
	table: TableName,
	terminal: Terminal,
	known: (table: TableName, id: string) => boolean
): Promise<NewRow[]> {
	terminal.say(
		`A row of ${table}, field by field. Ctrl+C leaves; nothing is written before the end.`
	);
	const first: NewRow = { table, row: await askRow(terminal, tableSchemas[table]) };
	const rows = [first];
	const asked = new Set<string>();
	for (const missing of definitionsIn(first.row)) {
		const name = `${missing.table}/${missing.id}`;
		if (known(missing.table, missing.id) || asked.has(name)) continue;
		asked.add(name);
		terminal.say(`${missing.table} has no ${missing.id} yet. Its row:`);
		rows.push({
			table: missing.table,
			row: await askRow(terminal, tableSchemas[missing.table], missing.id)
		});
	}
	return rows;
}
