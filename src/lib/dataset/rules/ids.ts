import { recordTables, type Row, type Rule } from './rule.ts';

const recordSpace = new Set<string>([...recordTables, 'derived']);

/** Records and derived values share one space of ids, because prose refers to both alike. */
function spaceOf(row: Row): string {
	return recordSpace.has(row.table) ? 'records' : row.table;
}

export const uniqueIds: Rule = {
	name: 'ids are unique',
	check({ rows, report }) {
		const first = new Map<string, Row>();
		for (const row of rows) {
			const key = `${spaceOf(row)} ${row.id}`;
			const earlier = first.get(key);
			if (earlier === undefined) first.set(key, row);
			else
				report(
					row.table,
					row,
					'id',
					row.id,
					`an id that is used once (it stands in ${earlier.table}.json too, as record number ${earlier.index + 1})`
				);
		}
	}
};
