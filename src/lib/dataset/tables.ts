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
import { LARGEST_TABLE, tooLarge, Unreadable, type TableText } from './bytes.ts';
import { DEEPEST, firstTooDeep } from './nesting.ts';
import { tableNames, type TableName } from './schema.ts';

export type TableTexts = Record<TableName, TableText>;

export interface RawList {
	file: string;
	rows: unknown[];
	/** Line and column, from 1, of a path into the table, or of its nearest parent that exists. */
	locate(path: readonly (string | number)[]): Place;
}

export interface RawTable extends RawList {
	name: TableName;
}

export function fileOf(name: TableName): string {
	return `${name}.json`;
}

interface Place {
	/** From 1, as an editor's program counts. */
	line: number;
	column: number;
}

/** Tells line and column of an offset; the lines are counted once, for however many breaches. */
function placesIn(text: string): (offset: number) => Place {
	let starts: number[] | null = null;
	return (offset) => {
		starts ??= [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
		let [low, high] = [0, starts.length];
		while (high - low > 1) {
			const middle = (low + high) >> 1;
			if ((starts[middle] ?? 0) <= offset) low = middle;
			else high = middle;
		}
		return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
	};
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

/** A key that changes what an object is, instead of standing in it. */
const HARMFUL = '__proto__';

interface BadKey {
	key: Node;
	found: string;
	expected: string;
}

/** Keys that would be lost: of one that stands twice in an object the second would silently win. */
function badKeys(node: Node, bad: BadKey[] = []): BadKey[] {
	const seen = new Set<unknown>();
	for (const child of node.children ?? []) {
		const key = node.type === 'object' ? child.children?.[0] : undefined;
		if (key?.value === HARMFUL)
			bad.push({ key, found: `the key ${HARMFUL}`, expected: 'only fields that the schema has' });
		else if (key !== undefined && seen.has(key.value))
			bad.push({ key, found: 'the same key a second time', expected: 'each key once' });
		seen.add(key?.value);
		if (child.children !== undefined) badKeys(child, bad);
	}
	return bad;
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
function readList(file: string, source: TableText): RawList | Breach[] {
	const whole = (found: string, expected: string): Breach => ({
		...{ file, line: null, column: null, record: null, field: '' },
		...{ found, expected }
	});
	if (source === undefined) return [whole('no such file', 'a JSON list of records')];
	if (source instanceof Unreadable) return [whole(source.found, source.expected)];
	const size = Buffer.byteLength(source);
	if (size > LARGEST_TABLE) return [whole(tooLarge(size).found, tooLarge(size).expected)];

	// A byte-order mark is what some editors write; it is no part of the JSON.
	const text = source.startsWith('\uFEFF') ? ` ${source.slice(1)}` : source;
	if (text.trim() === '') return [whole('an empty file', 'a JSON list of records')];
	const placeOf = placesIn(text);
	const breach = (offset: number, found: string, expected: string): Breach => ({
		...whole(found, expected),
		...placeOf(offset)
	});
	const tooDeep = firstTooDeep(text);
	if (tooDeep !== null)
		return [
			breach(tooDeep, `more than ${DEEPEST} levels in each other`, 'rows as the schema has them')
		];

	const errors: ParseError[] = [];
	const root = parseTree(text, errors, { allowTrailingComma: false, disallowComments: true });
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
	const bad = badKeys(root);
	if (bad.length > 0) {
		return bad.map(({ key, found, expected }) => {
			const [index, ...path] = key.parent === undefined ? [] : getNodePath(key.parent);
			return {
				...breach(key.offset, found, expected),
				record: nameOf(rows[Number(index)], Number(index)),
				field: path.join('.')
			};
		});
	}
	return {
		file,
		rows,
		locate(path) {
			for (let length = path.length; length > 0; length--) {
				const node = findNodeAtLocation(root, path.slice(0, length));
				if (node !== undefined) return placeOf(node.offset);
			}
			return placeOf(root.offset);
		}
	};
}

/** Parses all tables; every file that cannot be read is reported, not just the first. */
export function readTables(texts: TableTexts): { tables: RawTable[]; breaches: Breach[] } {
	const tables: RawTable[] = [];
	const breaches: Breach[] = [];
	for (const name of tableNames) {
		const read = readList(fileOf(name), texts[name]);
		if (Array.isArray(read)) breaches.push(...read);
		else tables.push({ ...read, name });
	}
	return { tables, breaches };
}

/** Reads a file that holds one value and not a table, as strictly as a table. */
export function readValue(file: string, source: TableText): { value: unknown; breaches: Breach[] } {
	const text = typeof source === 'string' ? source.replace(/^\uFEFF/, '') : source;
	const read = readList(file, typeof text === 'string' && text.trim() !== '' ? `[${text}]` : text);
	return Array.isArray(read)
		? { value: undefined, breaches: read }
		: { value: read.rows[0], breaches: [] };
}
