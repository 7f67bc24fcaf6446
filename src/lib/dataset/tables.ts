/** Reads the text of tables into raw rows, keeping the place of every value in its file. */
import {
	findNodeAtLocation,
	getNodePath,
	parseTree,
	printParseErrorCode,
	type Node,
	type ParseError
} from 'jsonc-parser';
import { type Breach, firstUnseen, show } from './breach.ts';
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

/** What a breach calls a raw row: its id, or its number in the table. */
export function nameOf(row: unknown, index: number): string {
	const id = rawId(row);
	return id === null || firstUnseen(id) !== null ? `record number ${index + 1}` : id;
}

/** What malformed JSON has at the place of an error, by the parser's name for the error. */
const MALFORMED: Record<string, string> = {
	InvalidSymbol: 'a word that JSON does not have',
	InvalidNumberFormat: 'a number that JSON does not have',
	PropertyNameExpected: 'no key in quotation marks (is there a comma too many before it?)',
	ValueExpected: 'no value (is there a comma too many before it?)',
	ColonExpected: 'no colon after the key',
	CommaExpected: 'no comma before it',
	CloseBraceExpected: 'no closing }',
	CloseBracketExpected: 'no closing ]',
	EndOfFileExpected: 'something after the end of the list',
	InvalidCommentToken: 'a comment',
	UnexpectedEndOfComment: 'a comment',
	UnexpectedEndOfString: 'no closing quotation mark',
	UnexpectedEndOfNumber: 'an unfinished number',
	InvalidUnicode: 'an unfinished \\u sequence',
	InvalidEscapeCharacter: 'a backslash that escapes nothing',
	InvalidCharacter: 'a line break or tab inside a text'
};

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
	if (text.trim() === '') return [breach(null, 'an empty file', 'a JSON list of records')];
	const [error] = errors;
	if (error !== undefined || root === undefined) {
		// Only the first: the parser's later errors mostly follow from it.
		const name = error === undefined ? '' : printParseErrorCode(error.error);
		return [breach(error?.offset ?? 0, MALFORMED[name] ?? name, 'well-formed JSON')];
	}
	if (root.type !== 'array') {
		const found = root.type === 'object' ? 'an object' : show(root.value);
		return [breach(root.offset, found, 'a JSON list of records')];
	}
	const rows = (root.children ?? []).map(valueOf);
	const twice = repeatedKeys(root);
	if (twice.length > 0) {
		return twice.map((key) => {
			const [index, ...path] = key.parent === undefined ? [] : getNodePath(key.parent);
			return {
				...breach(key.offset, 'the same key a second time', 'each key once'),
				record: nameOf(rows[Number(index)], Number(index)),
				field: path.join('.')
			};
		});
	}
	return {
		name,
		file,
		rows,
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
