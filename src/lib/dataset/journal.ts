/**
 * Changes to several tables at once. They are written down whole in a journal; from the moment it
 * stands, readers see the new tables, and the next writer puts them in their places if a crash kept
 * the first from it. Tables that somebody edited in between win: then the journal counts for nothing.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unfinishedName, writeFileWhole, writeFolderWhole, type Disk } from './durable.ts';
import { tableNames } from './names.ts';
import { sha256 } from './release.ts';
import type { TableName } from './schema.ts';

/** New texts of tables by their names. */
export type TableChanges = Partial<Record<TableName, string>>;

const JOURNAL = '.pending';
const BEFORE = 'before.json';

interface Entry {
	table: TableName;
	/** Hash of the table that the change was made to; null if there was none. */
	before: string | null;
	text: string;
}

function hashOf(path: string): string | null {
	return existsSync(path) ? sha256(readFileSync(path)) : null;
}

function pathOf(folder: string, table: TableName): string {
	return join(folder, `${table}.json`);
}

function entriesIn(journal: string): Entry[] {
	try {
		const before = JSON.parse(readFileSync(join(journal, BEFORE), 'utf8')) as TableChanges;
		return tableNames
			.filter((table) => table in before)
			.map((table) => ({
				table,
				before: before[table] ?? null,
				text: readFileSync(join(journal, `${table}.json`), 'utf8')
			}));
	} catch {
		// There is none, or it was finished while we looked.
		return [];
	}
}

/** Tables that were changed and may not all be in their places yet. */
export function pendingChanges(folder: string): TableChanges {
	const entries = entriesIn(join(folder, JOURNAL));
	const untouched = entries.every(({ table, before, text }) =>
		[before, sha256(text)].includes(hashOf(pathOf(folder, table)))
	);
	return untouched ? Object.fromEntries(entries.map(({ table, text }) => [table, text])) : {};
}

/** Puts every pending table in its place and takes the journal away. Call it under the lock. */
export function finishPending(disk: Disk, folder: string): void {
	const journal = join(folder, JOURNAL);
	if (!existsSync(journal)) return;
	for (const [table, text] of Object.entries(pendingChanges(folder)))
		writeFileWhole(disk, pathOf(folder, table as TableName), text);
	const gone = unfinishedName(journal);
	disk.renameSync(journal, gone);
	disk.rmSync(gone, { recursive: true, force: true });
}

/** Writes several tables, all or none. Call it under the lock. */
export function writeTables(disk: Disk, folder: string, changes: TableChanges): void {
	const names = tableNames.filter((table) => changes[table] !== undefined);
	const before = names.map((table) => [table, hashOf(pathOf(folder, table))]);
	writeFolderWhole(disk, join(folder, JOURNAL), {
		[BEFORE]: JSON.stringify(Object.fromEntries(before)),
		...Object.fromEntries(names.map((table) => [`${table}.json`, changes[table] ?? '']))
	});
	finishPending(disk, folder);
}
