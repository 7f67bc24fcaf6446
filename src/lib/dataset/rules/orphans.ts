import type { TableName } from '../schema.ts';
import type { Rule } from './rule.ts';

/** Tables whose rows exist only to be referred to, and the field that refers to each. */
const definitions: readonly { table: TableName; field: string }[] = [
	{ table: 'measures', field: 'measure' },
	{ table: 'bodies', field: 'body' },
	{ table: 'sources', field: 'source' },
	{ table: 'sources', field: 'sources' }
];

const referring: readonly TableName[] = [
	'deportation-figures',
	'icc-timeline',
	'summit-events',
	'places'
];

/** Every text that stands in a field of this name, at any depth, alone or in a list. */
function textsIn(value: unknown, name: string, field = ''): string[] {
	if (typeof value === 'string') return field === name ? [value] : [];
	if (Array.isArray(value)) return value.flatMap((inner) => textsIn(inner, name, field));
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, name, key));
}

export const orphans: Rule = {
	name: 'nothing is orphaned',
	check({ raw, rows, report }) {
		const used = new Set(
			definitions.flatMap(({ table, field }) =>
				referring
					.flatMap((name) => raw[name].flatMap((row) => textsIn(row, field)))
					.map((id) => `${table} ${id}`)
			)
		);
		for (const row of rows) {
			if (
				definitions.some(({ table }) => table === row.table) &&
				!used.has(`${row.table} ${row.id}`)
			)
				report(row.table, row, 'id', row.id, 'an id that some record refers to');
		}
	}
};
