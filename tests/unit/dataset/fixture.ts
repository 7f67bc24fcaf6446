/** The small valid dataset of the fixtures, and ways to break it. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { checkTables } from '../../../src/lib/dataset/check.ts';
import { openDataset, type OpenDataset } from '../../../src/lib/dataset/dataset.ts';
import { readTexts } from '../../../src/lib/dataset/folder.ts';
import { datasetOf } from '../../../src/lib/dataset/release.ts';
import { tableNames, type TableName, type Tables } from '../../../src/lib/dataset/schema.ts';
import { fileOf, type TableTexts } from '../../../src/lib/dataset/tables.ts';

/** The day of every check in the tests: the fixtures know nothing later than 2023. */
export const TODAY = '2024-01-01';

export const FIXTURES = fileURLToPath(new URL('../../fixtures/datasets/', import.meta.url));

/** One operation on a table: as in JSON Patch, or on the file as a whole. */
export type Change = { table: TableName } & (
	| { op: 'replace' | 'add'; path: string; value: unknown }
	| { op: 'remove'; path: string }
	| { op: 'text'; value: string }
	| { op: 'missing' }
);

/** The texts of tables, of which each can be read. */
export function readable(folder: string): Record<TableName, string> {
	const texts = Object.entries(readTexts(folder));
	return Object.fromEntries(texts.map(([name, text]) => [name, String(text)])) as Record<
		TableName,
		string
	>;
}

/** The rows of every table, parsed afresh, so that a test may change them. */
export function validTables(): Record<TableName, unknown> {
	const texts = readable(join(FIXTURES, 'valid'));
	const parsed = tableNames.map((name) => [name, JSON.parse(texts[name]) as unknown]);
	return Object.fromEntries(parsed) as Record<TableName, unknown>;
}

export function textOf(rows: unknown): string {
	return `${JSON.stringify(rows, null, '\t')}\n`;
}

export function textsOf(tables: Record<TableName, unknown>): TableTexts {
	return Object.fromEntries(tableNames.map((name) => [name, textOf(tables[name])])) as TableTexts;
}

function isContainer(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null;
}

function patch(rows: unknown, change: Extract<Change, { path: string }>): void {
	const keys = change.path.split('/').slice(1);
	const last = keys.pop() ?? '';
	let parent = rows;
	for (const key of keys) {
		if (!isContainer(parent) || !(key in parent)) throw new Error(`No ${change.path}`);
		parent = parent[key];
	}
	if (!isContainer(parent)) throw new Error(`No ${change.path}`);
	if (change.op !== 'add' && !(last in parent)) throw new Error(`No ${change.path}`);
	if (Array.isArray(parent) && change.op === 'add' && last === '-') parent.push(change.value);
	else if (Array.isArray(parent) && change.op === 'remove') parent.splice(Number(last), 1);
	else if (change.op === 'remove') Reflect.deleteProperty(parent, last);
	else parent[last] = change.value;
}

/** The texts of tables after some changes. Changes `tables` too. */
export function changed(
	tables: Record<TableName, unknown>,
	changes: readonly Change[]
): TableTexts {
	for (const change of changes) if ('path' in change) patch(tables[change.table], change);
	const texts = textsOf(tables);
	for (const change of changes) {
		if (change.op === 'text') texts[change.table] = change.value;
		if (change.op === 'missing') texts[change.table] = undefined;
	}
	return texts;
}

/** The valid tables, with some changes that leave them valid, as the code sees them. */
export function checkedTables(changes: readonly Change[] = []): Tables {
	const { tables, breaches } = checkTables(changed(validTables(), changes), { today: TODAY });
	if (tables === null) throw new Error(JSON.stringify(breaches, null, '\t'));
	return tables;
}

export function openFixture(changes: readonly Change[] = []): OpenDataset {
	const dataset = datasetOf(checkedTables(changes), '1.0.0', '2024-01-01');
	return openDataset(dataset, { published: true });
}

/** A new folder with the valid tables in it, for as long as the test runs. */
export function dataFolder(
	changes: readonly Change[] = [],
	// Tests that run side by side hand in their own.
	whenFinished: (remove: () => void) => void = onTestFinished
): string {
	const folder = mkdtempSync(join(tmpdir(), 'names-data-'));
	whenFinished(() => rmSync(folder, { recursive: true, force: true }));
	const texts = changed(validTables(), changes);
	for (const name of tableNames) {
		const text = texts[name];
		if (typeof text === 'string') writeFileSync(join(folder, fileOf(name)), text);
	}
	return folder;
}

/** Every file below a folder with its bytes as text, to compare before and after. */
export function snapshot(folder: string): Record<string, string> {
	if (!existsSync(folder)) return {};
	const files = readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
	return Object.fromEntries(files.map((file) => [file, readFileSync(file, 'latin1')]));
}
