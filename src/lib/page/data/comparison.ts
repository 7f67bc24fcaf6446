/** What changed between two releases, in words: the same on the server and in a browser. */
import { message, type Messages } from '../../charts/chart.ts';
import { diffTables, type FieldChange, type RowChange } from '../../dataset/diff.ts';
import { tableNames } from '../../dataset/names.ts';
import type { TableName, Tables } from '../../dataset/schema.ts';
import { formatDate } from '../../format/dates.ts';
import { formatNumber } from '../../format/numbers.ts';
import { element, type Tree } from '../../format/tree.ts';

export interface Side {
	version: string;
	tables: Tables;
}

/** Why a row was changed or removed, by the name that manifests give it: `table/id`. */
export type Reasons = ReadonlyMap<string, readonly string[]>;

export interface Words {
	messages: Messages;
	locale: string;
	/** Address of a row’s entry on the sources page; null where it has none. */
	entry(table: TableName, id: string): string | null;
}

type Row = Tables[TableName][number];

/** Messages that begin with these are all that a comparison needs. */
export const COMPARISON_WORDS = /^(?:compare-|data-table-|qualifier-)/;

/** The entry of a row on the sources page, by its fragment. */
export function entryAnchor(table: TableName, id: string): string {
	const prefixes: Partial<Record<TableName, string>> = {
		measures: 'measure-',
		bodies: 'body-',
		sources: 'source-'
	};
	return `${prefixes[table] ?? ''}${id}`;
}

/** What a row is called in a list: a number with its date, a title, a name. */
export function rowLabel(row: Row, { messages, locale }: Omit<Words, 'entry'>): string {
	const say = (key: string, values: Record<string, string>) =>
		message(messages, `compare-${key}`, values);
	if ('counts' in row && 'asOf' in row) {
		const { value, low, high, qualifier, unit } = row;
		const number = (amount: number) => formatNumber(amount, locale);
		const digits =
			value !== null
				? number(value)
				: low !== null && high !== null
					? say('range', { low: number(low), high: number(high) })
					: null;
		const plural = new Intl.PluralRules(locale).select(value ?? high ?? 0);
		const amount = digits === null ? '' : say(`${unit}-${plural}`, { number: digits });
		const said =
			amount === '' || qualifier === 'exact'
				? amount
				: say('qualified', { qualifier: message(messages, `qualifier-${qualifier}`), amount });
		const parts = { date: formatDate(row.asOf, locale), counts: row.counts };
		return said === '' ? say('figure-in-words', parts) : say('figure', { amount: said, ...parts });
	}
	if ('date' in row) return say('event', { date: formatDate(row.date, locale), title: row.title });
	if ('publisher' in row) {
		const { publisher, title } = row;
		return title === null ? publisher : say('source', { publisher, title });
	}
	return 'name' in row ? row.name : row.what;
}

/** A value: words as they are, the fields of an object one below the other, anything else as JSON. */
function valueTree(value: unknown): Tree {
	if (typeof value === 'string') return value;
	if (Array.isArray(value))
		return value.length === 0 || value.some((item) => typeof item !== 'object')
			? JSON.stringify(value)
			: element('div', {}, value.map(valueTree));
	if (typeof value !== 'object' || value === null) return JSON.stringify(value);
	// In one order on server and browser, whatever order the fields were read in.
	const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
	const lines = fields.map(([key, inner]) =>
		element('div', {}, element('code', {}, key), ' ', valueTree(inner))
	);
	return element('div', {}, lines);
}

function isEmpty(value: unknown): boolean {
	return value === null || (Array.isArray(value) && value.length === 0);
}

/** What the two sides of a change are called. */
export interface Sides {
	old: string;
	new: string;
}

/** The fields that a change touched: what stands there on either side. */
export function fieldList(
	fields: readonly FieldChange[],
	sides: Sides,
	{ messages }: Pick<Words, 'messages'>
): Tree {
	const side = (name: string, kind: string, value: unknown): Tree =>
		element(
			'dd',
			{ class: kind },
			element('span', {}, name),
			' ',
			value === undefined
				? element('em', {}, message(messages, 'compare-nothing'))
				: valueTree(value)
		);
	return element(
		'dl',
		{ class: 'fields' },
		fields.flatMap(({ path, old, new: now }) => [
			element('dt', {}, element('code', {}, path)),
			side(sides.old, 'was', old),
			side(sides.new, 'now', now)
		])
	);
}

/** The fields of a row that is gone. */
function goneFields(fields: readonly FieldChange[]): Tree {
	return element(
		'dl',
		{ class: 'fields' },
		fields
			.filter(({ old }) => !isEmpty(old))
			.flatMap(({ path, old }) => [
				element('dt', {}, element('code', {}, path)),
				element('dd', {}, valueTree(old))
			])
	);
}

function linked(label: string, href: string | null): Tree {
	return href === null ? label : element('a', { href }, label);
}

interface Desk extends Words {
	from: Side;
	to: Side;
	reasons: Reasons;
}

function rowOf({ tables }: Side, { table, id }: RowChange): Row | undefined {
	const rows: readonly Row[] = tables[table];
	return rows.find((row) => row.id === id);
}

function changeEntry(change: RowChange, desk: Desk): Tree {
	const { table, id, kind, fields } = change;
	const row = rowOf(kind === 'removed' ? desk.from : desk.to, change);
	const label = row === undefined ? id : rowLabel(row, desk);
	const href = kind === 'removed' ? null : desk.entry(table, id);
	const reasons = (desk.reasons.get(`${table}/${id}`) ?? []).map((reason) =>
		element('p', { class: 'reason' }, reason)
	);
	const details =
		kind === 'changed'
			? fieldList(fields, { old: desk.from.version, new: desk.to.version }, desk)
			: element(
					'details',
					{},
					element('summary', {}, message(desk.messages, 'compare-fields')),
					goneFields(fields)
				);
	return element(
		'article',
		{ id: `${table}-${id}` },
		element('h4', {}, linked(label, href)),
		element('p', { class: 'id' }, element('code', {}, id)),
		reasons,
		details
	);
}

function addedList(changes: readonly RowChange[], desk: Desk): Tree {
	return element(
		'ul',
		{ class: 'rows' },
		changes.map((change) => {
			const { table, id } = change;
			const row = rowOf(desk.to, change);
			const label = row === undefined ? id : rowLabel(row, desk);
			return element('li', { id: `${table}-${id}` }, linked(label, desk.entry(table, id)));
		})
	);
}

function tableName(table: TableName, { messages }: Words): string {
	return message(messages, `data-table-${table}`);
}

/** Longer lists are folded, so that what was corrected stays in sight. */
const LONG = 12;

function kindSection(kind: RowChange['kind'], changes: readonly RowChange[], desk: Desk): Tree[] {
	const ofKind = changes.filter((change) => change.kind === kind);
	if (ofKind.length === 0) return [];
	const tables = tableNames.flatMap((table) => {
		const rows = ofKind.filter((change) => change.table === table);
		if (rows.length === 0) return [];
		const values = {
			table: tableName(table, desk),
			number: formatNumber(rows.length, desk.locale)
		};
		const title = message(desk.messages, 'compare-table-rows', values);
		if (kind !== 'added')
			return [element('h3', {}, title), ...rows.map((change) => changeEntry(change, desk))];
		const open: Record<string, string> = rows.length > LONG ? {} : { open: '' };
		return [element('details', open, element('summary', {}, title), addedList(rows, desk))];
	});
	return [
		element(
			'section',
			{ id: kind },
			element('h2', {}, message(desk.messages, `compare-${kind}`)),
			...tables
		)
	];
}

/** Number of rows of each kind, in a sentence each. */
export function countsOf(
	changes: readonly Pick<RowChange, 'kind'>[]
): Record<RowChange['kind'], number> {
	const count = (kind: RowChange['kind']) =>
		changes.filter((change) => change.kind === kind).length;
	return { changed: count('changed'), removed: count('removed'), added: count('added') };
}

/** The whole comparison: what was corrected first, then what was removed, then what is new. */
export function comparison(from: Side, to: Side, reasons: Reasons, words: Words): Tree[] {
	const changes = diffTables(from.tables, to.tables);
	const desk: Desk = { ...words, from, to, reasons };
	const counts = Object.entries(countsOf(changes)).map(([kind, number]) => [
		kind,
		formatNumber(number, words.locale)
	]);
	const summary = message(
		words.messages,
		changes.length === 0 ? 'compare-same' : 'compare-counts',
		{
			from: from.version,
			to: to.version,
			...(Object.fromEntries(counts) as Record<string, string>)
		}
	);
	const kinds = ['changed', 'removed', 'added'] as const;
	return [
		element('p', { class: 'summary' }, summary),
		...kinds.flatMap((kind) => kindSection(kind, changes, desk))
	];
}
