import { recordTables, type Rule } from './rule.ts';

/** A link that says something of both ends must stand at both ends. */
export const mutualLinks: Rule = {
	name: 'conflicts and repetitions are said on both sides',
	check({ tables, report }) {
		const expectMutual = <F extends string>(
			records: readonly (Record<F, string[]> & { id: string })[],
			field: F,
			tableOf: Map<string, (typeof recordTables)[number]>
		) => {
			const byId = new Map(records.map((record) => [record.id, record]));
			for (const record of records) {
				for (const other of record[field]) {
					const end = byId.get(other);
					const table = tableOf.get(other);
					if (end === undefined || table === undefined || end[field].includes(record.id)) continue;
					report(
						table,
						other,
						field,
						end[field],
						`${record.id}, which names ${other} in its ${field}`
					);
				}
			}
		};
		const tableOf = new Map(
			recordTables.flatMap((name) => tables[name].map((record) => [record.id, name] as const))
		);
		expectMutual(
			recordTables.flatMap((name) =>
				tables[name].map(({ id, conflictsWith }) => ({ id, conflictsWith }))
			),
			'conflictsWith',
			tableOf
		);
		expectMutual(
			tables['deportation-figures'].map(({ id, sameCountAs }) => ({ id, sameCountAs })),
			'sameCountAs',
			tableOf
		);
		expectMutual(
			[...tables['icc-timeline'], ...tables['summit-events']].map(({ id, sameEventAs }) => ({
				id,
				sameEventAs
			})),
			'sameEventAs',
			tableOf
		);
	}
};
