import type { TableName } from '../schema.ts';
import type { Rule } from './rule.ts';

/** Definitions that exist only to be referred to. */
const definitions = ['measures', 'bodies', 'sources'] as const satisfies readonly TableName[];

function strings(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	if (Array.isArray(value)) return value.flatMap(strings);
	if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(strings);
	return [];
}

export const orphans: Rule = {
	name: 'nothing is orphaned',
	check({ raw, rows, report }) {
		const used = new Set(
			(Object.keys(raw) as TableName[])
				.filter((name) => name !== 'bodies' && name !== 'sources' && name !== 'measures')
				.flatMap((name) => raw[name].flatMap(strings))
		);
		for (const row of rows) {
			if (definitions.some((name) => name === row.table) && !used.has(row.id)) {
				report(row.table, row.id, 'id', row.id, 'an id that some record refers to');
			}
		}
	}
};
