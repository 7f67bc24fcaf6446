import { NotComparable } from '../comparable.ts';
import { derive, type Records } from '../derive.ts';
import { recordTables, type Rule } from './rule.ts';

export const derivedValues: Rule = {
	name: 'derived values set only comparable measures against each other',
	check({ tables, report }) {
		const byId = new Map(
			recordTables.flatMap((name) => tables[name].map((row) => [row.id, row] as const))
		);
		const measures = new Map(tables.measures.map((measure) => [measure.id, measure]));
		const records: Records = {
			tables,
			record: (id) => byId.get(id),
			measure: (id) => measures.get(id)
		};
		for (const derived of tables.derived) {
			try {
				derive(derived, records);
			} catch (error) {
				if (!(error instanceof NotComparable)) throw error;
				report(
					'derived',
					derived.id,
					'of' in derived ? 'of' : 'select',
					'of' in derived ? derived.of : derived.select,
					`records that ${derived.formula} may be worked out from: ${error.message}`
				);
			}
		}
	}
};
