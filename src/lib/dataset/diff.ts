/**
 * What changed between two datasets, row by row and field by field, and back again. Pure, and free
 * of the schema library: pages compare releases with it in the browser.
 */
import { tableNames } from './names.ts';
import { parsePath, pathOf, withoutValue, withValue, type Key } from './path.ts';
import type { TableName, Tables } from './schema.ts';
import { raised } from './version.ts';

export interface FieldChange {
	/** Path to the field, e.g. `sources.0.evidence`. */
	path: string;
	/** What stood there; undefined where there was nothing. */
	old: unknown;
	/** What stands there; undefined where there is nothing any more. */
	new: unknown;
}

export interface RowChange {
	table: TableName;
	id: string;
	kind: 'added' | 'removed' | 'changed';
	/** Of a row that was added or removed, each of its fields whole. */
	fields: FieldChange[];
}

type Row = Tables[TableName][number];

/** Order of texts by code unit: the same in every language and browser. */
function byCodeUnit(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}

function isObject(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Keys of both sides, each once: of lists by number, of objects by name. */
function keysOf(old: object, now: object): Key[] {
	if (Array.isArray(old) && Array.isArray(now))
		return Array.from({ length: Math.max(old.length, now.length) }, (_, index) => index);
	return [...new Set([...Object.keys(old), ...Object.keys(now)])].sort(byCodeUnit);
}

function own(container: object, key: Key): unknown {
	return Object.getOwnPropertyDescriptor(container, key)?.value as unknown;
}

/** Every place at which two values differ. Lists are compared element by element. */
function fieldChanges(old: unknown, now: unknown, keys: readonly Key[] = []): FieldChange[] {
	if (old === now) return [];
	const alike = (Array.isArray(old) && Array.isArray(now)) || (isObject(old) && isObject(now));
	if (!alike) return [{ path: pathOf(keys), old, new: now }];
	return keysOf(old, now).flatMap((key) =>
		fieldChanges(own(old, key), own(now, key), [...keys, key])
	);
}

/** The fields of a row that is there on one side only, each whole. */
function wholeRow(row: Row, side: 'old' | 'new'): FieldChange[] {
	return Object.keys(row)
		.sort(byCodeUnit)
		.map((key) => ({
			path: pathOf([key]),
			old: undefined,
			new: undefined,
			[side]: own(row, key)
		}));
}

function rowsById(tables: Tables, table: TableName): Map<string, Row> {
	return new Map(tables[table].map((row) => [row.id, row]));
}

function changeOf(
	table: TableName,
	id: string,
	old: Row | undefined,
	now: Row | undefined
): RowChange[] {
	if (old === undefined)
		return now === undefined ? [] : [{ table, id, kind: 'added', fields: wholeRow(now, 'new') }];
	if (now === undefined) return [{ table, id, kind: 'removed', fields: wholeRow(old, 'old') }];
	const fields = fieldChanges(old, now);
	return fields.length === 0 ? [] : [{ table, id, kind: 'changed', fields }];
}

/**
 * What changes from one dataset to another: tables in their order, rows by id, fields by path. The
 * order of rows and of keys does not matter; the order inside a list is content.
 */
export function diffTables(from: Tables, to: Tables): RowChange[] {
	return tableNames.flatMap((table) => {
		const [old, now] = [rowsById(from, table), rowsById(to, table)];
		return [...new Set([...old.keys(), ...now.keys()])]
			.sort(byCodeUnit)
			.flatMap((id) => changeOf(table, id, old.get(id), now.get(id)));
	});
}

function applied(row: unknown, { fields }: RowChange): unknown {
	// What goes, goes from the end, so that the elements before it keep their numbers.
	const gone = fields.filter((field) => field.new === undefined).reverse();
	const set = fields.filter((field) => field.new !== undefined);
	const left = gone.reduce((value, { path }) => withoutValue(value, parsePath(path)), row);
	return set.reduce((value, field) => withValue(value, parsePath(field.path), field.new), left);
}

/** The dataset that `diffTables` compared with, out of the one that it began from; rows by id. */
export function applyDiff(from: Tables, changes: readonly RowChange[]): Tables {
	const tables = tableNames.map((table) => {
		const rows = new Map<string, unknown>(rowsById(from, table));
		for (const change of changes) {
			if (change.table !== table) continue;
			if (change.kind === 'removed') rows.delete(change.id);
			else rows.set(change.id, applied(rows.get(change.id) ?? {}, change));
		}
		const inOrder = [...rows].sort(([a], [b]) => byCodeUnit(a, b));
		return [table, inOrder.map(([, row]) => row)];
	});
	// Each row is one of `from`, or has been changed into one of the target.
	return Object.fromEntries(tables) as Tables;
}

/**
 * The least version that may be given to changes since a release. Major: the schema changed so that
 * an old reader breaks. Minor: a row was added, be it a record or a definition that records refer to.
 * Patch: rows were corrected; a row that was removed is a correction too, because nothing is known
 * now that was not said before. Without any change it is the previous version: nothing to release.
 */
export function leastVersion(
	previous: string,
	changes: readonly RowChange[],
	schemaChanged: boolean
): string {
	if (schemaChanged) return raised(previous, 'major');
	if (changes.some(({ kind }) => kind === 'added')) return raised(previous, 'minor');
	return changes.length > 0 ? raised(previous, 'patch') : previous;
}
