import { recordTables, type RecordTable, type Rule } from './rule.ts';

type Links = { id: string; others: readonly string[] };

/** A link that says something of both ends must stand at both ends. */
export const mutualLinks: Rule = {
	name: 'conflicts and repetitions are said on both sides',
	check({ tables, report }) {
		const tableOf = new Map<string, RecordTable>(
			recordTables.flatMap((name) => tables[name].map((record) => [record.id, name] as const))
		);
		const expectMutual = (field: string, records: readonly Links[], acrossTables = false) => {
			const byId = new Map(records.map((record) => [record.id, record]));
			for (const record of records) {
				for (const other of new Set(record.others)) {
					const end = byId.get(other);
					const table = tableOf.get(other);
					if (end === undefined || table === undefined || end.others.includes(record.id)) continue;
					if (acrossTables && tableOf.get(record.id) === table) continue;
					report(
						table,
						other,
						field,
						end.others,
						`${record.id} among them, whose ${field} names ${other}`
					);
				}
			}
		};
		expectMutual(
			'conflictsWith',
			recordTables.flatMap((name) =>
				tables[name].map(({ id, conflictsWith: others }) => ({ id, others }))
			)
		);
		expectMutual(
			'sameCountAs',
			tables['deportation-figures'].map(({ id, sameCountAs: others }) => ({ id, others }))
		);
		expectMutual(
			'sameEventAs',
			[...tables['icc-timeline'], ...tables['summit-events']].map(
				({ id, sameEventAs: others }) => ({ id, others })
			),
			true
		);
	}
};
