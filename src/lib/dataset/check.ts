/** Checks the tables against the schema and every rule, and reports all breaches at once. */
import { type Breach, show } from './breach.ts';
import { expectedBy, keepsTypes, valueAt, type Issue } from './issue.ts';
import { rules } from './rules/index.ts';
import { InWords, recordTables, type Row } from './rules/rule.ts';
import { tableNames, tableSchemas, type TableName, type Tables } from './schema.ts';
import { fileOf, nameOf, rawId, readTables, type RawTable, type TableTexts } from './tables.ts';

export interface CheckResult {
	breaches: Breach[];
	/** The tables, if nothing is wrong with them. */
	tables: Tables | null;
	counts: { records: number; sources: number; rules: number };
}

type Path = readonly (string | number)[];

/** The paths that an issue is about, with what stands there: a key that the schema lacks is its own. */
function placesOf(issue: Issue, row: unknown): { path: Path; found: string }[] {
	const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
	return issue.code === 'unrecognized_keys'
		? issue.keys.map((key) => ({ path: [...path, key], found: 'an unknown field' }))
		: [{ path, found: show(valueAt(row, path)) }];
}

/** Checks one row's shape. `row` is null where rules could not read it. */
function checkShape(table: RawTable, index: number): { breaches: Breach[]; row: unknown } {
	const raw = table.rows[index];
	const schema = tableSchemas[table.name];
	const result = schema.safeParse(raw);
	if (result.success) return { breaches: [], row: result.data };
	const byField = new Map<string, Breach>();
	for (const issue of result.error.issues) {
		for (const { path, found } of placesOf(issue, raw)) {
			const field = path.join('.');
			const expected =
				issue.code === 'unrecognized_keys'
					? 'only fields that the schema has'
					: expectedBy(issue, schema, raw);
			const said = byField.get(field);
			if (said !== undefined) {
				if (!said.expected.includes(expected)) said.expected += `; ${expected}`;
				continue;
			}
			byField.set(field, {
				file: table.file,
				...table.locate([index, ...path]),
				record: nameOf(raw, index),
				field,
				found,
				expected
			});
		}
	}
	return {
		breaches: [...byField.values()],
		row: result.error.issues.every(keepsTypes) ? raw : null
	};
}

function inOrderOfPlace(breaches: readonly Breach[]): Breach[] {
	const files = tableNames.map(fileOf);
	return [...breaches].sort(
		(a, b) =>
			files.indexOf(a.file) - files.indexOf(b.file) ||
			(a.line ?? 0) - (b.line ?? 0) ||
			(a.column ?? 0) - (b.column ?? 0)
	);
}

/**
 * Checks all tables.
 * @param texts the text of each table's file
 * @param options.today the day of the check, `YYYY-MM-DD`; nothing may be dated later
 */
export function checkTables(texts: TableTexts, { today }: { today: string }): CheckResult {
	const { tables: rawTables, breaches } = readTables(texts);
	const valid: Record<TableName, unknown[]> = {
		'deportation-figures': [],
		'icc-timeline': [],
		'summit-events': [],
		places: [],
		measures: [],
		bodies: [],
		sources: [],
		derived: []
	};
	const raw: Record<TableName, readonly unknown[]> = { ...valid };
	const rows: Row[] = [];
	const refused: Row[] = [];
	const refusedFields = new Set<string>();
	for (const table of rawTables) {
		raw[table.name] = table.rows;
		table.rows.forEach((rawRow, index) => {
			const row = { table: table.name, index, id: rawId(rawRow) };
			const { id } = row;
			if (id !== null) rows.push({ ...row, id });
			const shape = checkShape(table, index);
			breaches.push(...shape.breaches);
			for (const { field } of shape.breaches) refusedFields.add(`${table.name} ${index} ${field}`);
			if (shape.breaches.length > 0) refused.push({ ...row, id: id ?? '' });
			if (shape.row !== null) valid[table.name].push(shape.row);
		});
	}

	// Every row in `valid` has the types of its table's own schema.
	const tables = valid as unknown as Tables;
	const byName = new Map(rawTables.map((table) => [table.name, table]));
	// A missing or unreadable file would make every reference to it dangle: that is said once, above.
	const readable = tableNames.every((name) => byName.has(name));
	for (const rule of readable ? rules : []) {
		rule.check({
			tables,
			rows,
			refused,
			raw,
			today,
			report(name, record, field, found, expected) {
				const table = byName.get(name);
				const id = typeof record === 'string' ? record : record.id;
				const { index } =
					typeof record === 'string'
						? (rows.find((row) => row.table === name && row.id === id) ?? { index: 0 })
						: record;
				// What the schema has refused is not refused again by a rule.
				if (table === undefined || refusedFields.has(`${name} ${index} ${field}`)) return;
				const path = field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
				breaches.push({
					file: table.file,
					...table.locate([index, ...path]),
					record: nameOf(table.rows[index], index),
					field,
					found: found instanceof InWords ? found.words : show(found),
					expected
				});
			}
		});
	}

	return {
		breaches: inOrderOfPlace(breaches),
		tables: breaches.length === 0 ? tables : null,
		counts: {
			records: recordTables.reduce((total, name) => total + raw[name].length, 0),
			sources: raw.sources.length,
			rules: rules.length
		}
	};
}
