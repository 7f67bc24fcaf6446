/** Checks the tables against the schema and every rule, and reports all breaches at once. */
import type { z } from 'zod';
import { type Breach, show } from './breach.ts';
import { rules } from './rules/index.ts';
import type { Row } from './rules/rule.ts';
import { tableNames, tableSchemas, type TableName, type Tables } from './schema.ts';
import { rawId, readTables, type RawTable, type TableTexts } from './tables.ts';

export interface CheckResult {
	breaches: Breach[];
	/** The tables, if nothing is wrong with them. */
	tables: Tables | null;
	counts: { records: number; sources: number; rules: number };
}

type Issue = z.core.$ZodIssue;

function at(value: unknown, path: readonly PropertyKey[]): unknown {
	return path.reduce<unknown>(
		(inner, key) =>
			typeof inner === 'object' && inner !== null
				? new Map<PropertyKey, unknown>(Object.entries(inner)).get(String(key))
				: undefined,
		value
	);
}

/** What a schema issue expected, in words. */
function expectedBy(issue: Issue): string {
	switch (issue.code) {
		case 'invalid_type':
			return issue.expected === 'int' ? 'a whole number' : `a ${issue.expected}`;
		case 'invalid_value':
			return issue.values.length === 1
				? show(issue.values[0])
				: `one of ${issue.values.join(', ')}`;
		case 'unrecognized_keys':
			return 'only fields that the schema has';
		case 'too_small':
			return issue.origin === 'string' ? 'some text' : issue.message;
		default:
			return issue.message;
	}
}

function schemaBreaches(table: RawTable, index: number): { breaches: Breach[]; row: unknown } {
	const raw = table.rows[index];
	const result = tableSchemas[table.name].safeParse(raw, { reportInput: true });
	if (result.success) return { breaches: [], row: result.data };
	const breaches = result.error.issues.map((issue): Breach => {
		const path = issue.path.map((key) => (typeof key === 'number' ? key : String(key)));
		return {
			file: table.file,
			...table.locate([index, ...path]),
			record: rawId(raw) ?? `record number ${index + 1}`,
			field: path.join('.'),
			found:
				issue.code === 'unrecognized_keys'
					? `the field ${issue.keys.join(', ')}`
					: show(at(raw, issue.path)),
			expected: expectedBy(issue)
		};
	});
	return { breaches, row: null };
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
	for (const table of rawTables) {
		raw[table.name] = table.rows;
		table.rows.forEach((rawRow, index) => {
			const id = rawId(rawRow);
			if (id !== null) rows.push({ table: table.name, index, id });
			const found = schemaBreaches(table, index);
			breaches.push(...found.breaches);
			if (found.row !== null) valid[table.name].push(found.row);
		});
	}

	// Every row in `valid` came out of its table's own schema.
	const tables = valid as unknown as Tables;
	const byName = new Map(rawTables.map((table) => [table.name, table]));
	// A missing or unreadable file would make every reference to it dangle: that is said once, above.
	const readable = tableNames.every((name) => byName.has(name));
	for (const rule of readable ? rules : []) {
		rule.check({
			tables,
			rows,
			raw,
			today,
			report(name, id, field, found, expected) {
				const table = byName.get(name);
				if (table === undefined) return;
				const path = field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
				const index = rows.findLast((row) => row.table === name && row.id === id)?.index ?? 0;
				breaches.push({
					file: table.file,
					...table.locate([index, ...path]),
					record: id,
					field,
					found: typeof found === 'string' && found.startsWith('the ') ? found : show(found),
					expected
				});
			}
		});
	}

	return {
		breaches,
		tables: breaches.length === 0 ? tables : null,
		counts: {
			records: rows.length - tables.sources.length,
			sources: tables.sources.length,
			rules: rules.length
		}
	};
}
