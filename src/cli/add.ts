import { formatBreach } from '../lib/dataset/breach.ts';
import { checkTables } from '../lib/dataset/check.ts';
import { readTexts } from '../lib/dataset/folder.ts';
import type { TableChanges } from '../lib/dataset/journal.ts';
import { tableNames } from '../lib/dataset/names.ts';
import { saveTables } from '../lib/dataset/publish.ts';
import { tableSchemas, type TableName } from '../lib/dataset/schema.ts';
import { fileOf, rawId, readTables } from '../lib/dataset/tables.ts';
import {
	dataFolder,
	dataFolderOption,
	flag,
	Refusal,
	textOption,
	today,
	UsageError,
	type Arguments,
	type Command
} from './command.ts';
import { insertRow, placeFor, textOfRow } from './insert.ts';
import { askedRows, rowsFrom, type NewRow } from './new-rows.ts';
import { openTerminal } from './terminal.ts';

function tableOf({ positionals }: Arguments): TableName {
	const [name, ...more] = positionals;
	const table = tableNames.find((known) => known === name);
	if (table === undefined || more.length > 0)
		throw new UsageError(
			`Found the table “${positionals.join(' ')}”, expected one of ${tableNames.join(', ')}. See --help.`
		);
	return table;
}

/** A row with its keys in the order of its schema, and as text; as it is, if it does not fit. */
interface WrittenRow extends NewRow {
	text: string;
	fits: boolean;
}

async function written({ table, row }: NewRow): Promise<WrittenRow> {
	const result = tableSchemas[table].safeParse(row);
	const own = result.success ? result.data : row;
	return { table, row: own, text: await textOfRow(own), fits: result.success };
}

/** The texts of the tables with new rows in them. @throws Refusal with every breach there would be */
function tablesWith(folder: string, added: readonly WrittenRow[]): TableChanges {
	const texts = readTexts(folder);
	const { tables, breaches: unreadable } = readTables(texts);
	if (unreadable.length > 0) refuse(unreadable.map(formatBreach));
	const changes: TableChanges = {};
	for (const { table, row, text, fits } of added) {
		const rows = (tables.find(({ name }) => name === table)?.rows ?? []) as never[];
		// What does not fit goes to the end: the check says what is wrong with it.
		const index = fits ? placeFor(table, rows, row as never) : rows.length;
		changes[table] = insertRow(changes[table] ?? String(texts[table]), index, text);
		rows.splice(index, 0, row as never);
	}
	const { breaches } = checkTables({ ...texts, ...changes }, { today: today() });
	if (breaches.length > 0) refuse(breaches.map(formatBreach));
	return changes;
}

function refuse(reasons: readonly string[]): never {
	const end = 'Refused: with this the tables would not pass the check. Nothing was written.';
	throw new Refusal([...reasons, '', end].join('\n'));
}

async function newRows(args: Arguments, table: TableName, folder: string): Promise<NewRow[]> {
	const file = textOption(args, 'from', '');
	if (file !== '') return rowsFrom(file, table);
	if (process.stdin.isTTY !== true)
		throw new UsageError('There is no terminal to ask on: give the row with --from file.json.');
	const { tables } = readTables(readTexts(folder));
	const terminal = openTerminal();
	try {
		return await askedRows(table, terminal, (name, id) =>
			tables.some((one) => one.name === name && one.rows.some((row) => rawId(row) === id))
		);
	} finally {
		terminal.close();
	}
}

export const add: Command = {
	name: 'add',
	summary: 'add a row to a table, from a file or field by field',
	help: `Usage: npm run data -- add <table> [--from file.json] [--dry-run] [--dir data]

Adds a row where it belongs in its table, and leaves the rest of the file as it is. Refused, with every
breach, if the tables would not pass the check with it. Without --from it asks for the fields one by
one, and then for each source, body or measure that the row names and that is not there yet.

  <table>    ${tableNames.join(', ')}
  --from     a file with the row, or a list of rows; or rows of several tables at once, all or none:
             {"sources": [{…}], "deportation-figures": [{…}]}
  --dry-run  check it, show the rows, and write nothing
  --dir      folder with the tables (default: data)

Example: npm run data -- add deportation-figures
Example: npm run data -- add deportation-figures --from reading.json --dry-run
Exit codes: 0 added, 1 refused (every reason is printed, nothing is written), 2 wrong usage.`,
	options: { ...dataFolderOption, from: { type: 'string' }, 'dry-run': { type: 'boolean' } },
	async run(args) {
		const table = tableOf(args);
		const folder = dataFolder(args);
		const rows = await Promise.all((await newRows(args, table, folder)).map(written));
		const names = rows.map(({ table: name, row }) => `${rawId(row) ?? '?'} (${fileOf(name)})`);
		if (rows.length === 0) throw new Refusal('There is no row to add. Nothing was written.');
		// Worked out before the lock is taken, so that a refusal touches nothing.
		tablesWith(folder, rows);
		if (flag(args, 'dry-run')) {
			for (const { text } of rows) console.log(text);
			console.log(`Would be added: ${names.join(', ')}. Nothing was written.`);
			return 0;
		}
		saveTables(folder, () => tablesWith(folder, rows));
		console.log(`Added: ${names.join(', ')}.`);
		return 0;
	}
};
