/** Reads the text of tables into raw rows, keeping the place of every value in its file. */
import {
	findNodeAtLocation,
	parseTree,
	printParseErrorCode,
	type Node,
	type ParseError
} from 'jsonc-parser';
import { type Breach, show } from './breach.ts';
import { tableNames, type TableName } from './schema.ts';

/** The text of each table's file; undefined where the file is missing. */
export type TableTexts = Record<TableName, string | undefined>;

export interface RawTable {
	name: TableName;
	file: string;
	rows: unknown[];
	/** Line and column, from 1, of a path into the table, or of its nearest parent that exists. */
	locate(path: readonly (string | number)[]): { line: number; column: number };
}

export function fileOf(name: TableName): string {
	return `${name}.json`;
}

function positionAt(text: string, offset: number): { line: number; column: number } {
	const before = text.slice(0, offset).split('\n');
	return { line: before.length, column: (before.at(-1) ?? '').length + 1 };
}

/** The id that a raw row carries, or null. */
export function rawId(row: unknown): string | null {
	if (typeof row !== 'object' || row === null || !('id' in row)) return null;
	return typeof row.id === 'string' ? row.id : null;
}

/** A key that stands twice in one object: the second would silently win. */
function repeatedKeys(node: Node): Node[] {
	const repeated: Node[] = [];
	if (node.type === 'object') {
		const seen = new Set<unknown>();
		for (const property of node.children ?? []) {
			const key = property.children?.[0];
			if (key === undefined) continue;
			if (seen.has(key.value)) repeated.push(key);
			seen.add(key.value);
		}
	}
	return repeated.concat((node.children ?? []).flatMap(repeatedKeys));
}

function valueOf(node: Node): unknown {
	if (node.type === 'array') return (node.children ?? []).map(valueOf);
	if (node.type !== 'object') return node.value as unknown;
	const entries = (node.children ?? []).flatMap((property) => {
		const [key, value] = property.children ?? [];
		return key !== undefined && value !== undefined
			? [[String(key.value), valueOf(value)] as const]
			: [];
	});
	return Object.fromEntries(entries);
}

/** Parses one table. Returns breaches, with line and column, where the text is no JSON list. */
function readTable(name: TableName, source: string | undefined): RawTable | Breach[] {
	const file = fileOf(name);
	const breach = (offset: number | null, found: string, expected: string): Breach => ({
		file,
		...(offset === null ? { line: null, column: null } : positionAt(source ?? '', offset)),
		record: null,
		field: '',
		found,
		expected
	});
	if (source === undefined) return [breach(null, 'no such file', 'a JSON list of records')];

	// A byte-order mark is what some editors write; it is no part of the JSON.
	const text = source.startsWith('\uFEFF') ? ` ${source.slice(1)}` : source;
	const errors: ParseError[] = [];
	const root = parseTree(text, errors, { allowTrailingComma: false, disallowComments: true });
	if (errors.length > 0 || root === undefined) {
		if (errors.length === 0) return [breach(0, 'an empty file', 'a JSON list of records')];
		return errors.map((error) =>
			breach(
				error.offset,
				`malformed JSON (${printParseErrorCode(error.error)})`,
				'well-formed JSON'
			)
		);
	}
	const twice = repeatedKeys(root);
	if (twice.length > 0) {
		return twice.map((key) =>
			breach(key.offset, `the key ${show(key.value)} a second time`, 'each key once')
		);
	}
	if (root.type !== 'array')
		return [breach(root.offset, `a JSON ${root.type}`, 'a JSON list of records')];
	return {
		name,
		file,
		rows: valueOf(root) as unknown[],
		locate(path) {
			for (let length = path.length; length > 0; length--) {
				const node = findNodeAtLocation(root, path.slice(0, length));
				if (node !== undefined) return positionAt(text, node.offset);
			}
			return positionAt(text, root.offset);
		}
	};
}

/** Parses all tables; every file that cannot be read is reported, not just the first. */
export function readTables(texts: TableTexts): { tables: RawTable[]; breaches: Breach[] } {
	const tables: RawTable[] = [];
	const breaches: Breach[] = [];
	for (const name of tableNames) {
		const read = readTable(name, texts[name]);
		if (Array.isArray(read)) breaches.push(...read);
		else tables.push(read);
	}
	return { tables, breaches };
}
