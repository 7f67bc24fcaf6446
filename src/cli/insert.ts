/** Puts a row into the text of a table without touching the rest of it. */
import { parseTree, type Node } from 'jsonc-parser';
import { compareDates } from '../lib/dataset/dates.ts';
import type { TableName, Tables } from '../lib/dataset/schema.ts';

type Row<Name extends TableName> = Tables[Name][number];

/** For each table, whether a row stands before a new one; null: it says nothing of their order. */
type Order<Row> = (row: Row, added: Row) => boolean | null;

const byDate: Order<{ date: string }> = (row, added) => compareDates(row.date, added.date) <= 0;

const orders: { [Name in TableName]?: Order<Row<Name>> } = {
	'deportation-figures': (row, added) =>
		row.measure === added.measure ? compareDates(row.asOf, added.asOf) <= 0 : null,
	'icc-timeline': byDate,
	'summit-events': byDate,
	places: (row, added) => (row.role === added.role ? row.id < added.id : null),
	sources: (row, added) => row.id < added.id
};

/** Number of the row before which a new one belongs; the length where it is the last. */
export function placeFor<Name extends TableName>(
	table: Name,
	rows: readonly Row<Name>[],
	added: Row<Name>
): number {
	const order: Order<Row<Name>> | undefined = orders[table];
	const stands = rows.map((row) => order?.(row, added) ?? null);
	const before = stands.lastIndexOf(true);
	if (before >= 0) return before + 1;
	const after = stands.indexOf(false);
	return after >= 0 ? after : rows.length;
}

/** A row as the tables are written: tabs, short lists in one line. Lines end with \n. */
export async function textOfRow(row: unknown): Promise<string> {
	// Loaded where it is needed: no other command waits for it.
	const { format } = await import('prettier');
	const list = `[\n${JSON.stringify(row, null, '\t')}\n]`;
	const text = await format(list, { parser: 'json', useTabs: true, printWidth: 100 });
	return text.slice(text.indexOf('\n') + 1, text.lastIndexOf('\n]'));
}

/**
 * The text of a table with a row more, before the row of a number.
 * @param text a JSON list, which is left as it is: line ends, byte-order mark and all
 * @param row the row as `textOfRow` writes it
 */
export function insertRow(text: string, index: number, row: string): string {
	const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
	const json = text.slice(mark.length);
	const lineEnd = json.includes('\r\n') ? '\r\n' : '\n';
	const added = row.replaceAll('\n', lineEnd);
	const rows: readonly Node[] = parseTree(json)?.children ?? [];
	if (rows.length === 0) return `${mark}[${lineEnd}${added}${lineEnd}]${lineEnd}`;
	const previous = rows[index - 1];
	if (previous === undefined) {
		const first = rows[0]?.offset ?? 0;
		return `${mark}${json.slice(0, first)}${added.trimStart()},${lineEnd}\t${json.slice(first)}`;
	}
	const end = previous.offset + previous.length;
	return `${mark}${json.slice(0, end)},${lineEnd}${added}${json.slice(end)}`;
}
