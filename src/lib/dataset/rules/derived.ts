import { NotComparable } from '../comparable.ts';
import { derive, isFigure, splitReference, type Records } from '../derive.ts';
import type { Derived } from '../schema.ts';
import { recordTables, type Rule } from './rule.ts';

/** What each formula is worked out from. */
const WANTED: Record<Derived['formula'], string> = {
	difference: 'two figures that may be subtracted',
	sum: 'figures that may be added',
	'days-between': 'two records that are dated to the day',
	count: 'fields of that table, with values that they can have',
	'count-of': 'records, each named once',
	'hours-of-seconds': 'a figure with one value',
	'minutes-of-seconds': 'a figure with one value'
};

export const derivedValues: Rule = {
	name: 'derived values set only comparable measures against each other',
	check({ tables, refused, report }) {
		const byId = new Map(
			recordTables.flatMap((name) => tables[name].map((row) => [row.id, row] as const))
		);
		const measures = new Map(tables.measures.map((measure) => [measure.id, measure]));
		const records: Records = {
			tables,
			record: (id) => byId.get(id),
			measure: (id) => measures.get(id)
		};
		const flawed = new Set(
			refused.filter(({ table }) => table !== 'derived' && table !== 'sources').map(({ id }) => id)
		);
		/** Whether a reference leads to a record without fault: a fault is said where it is, not here. */
		const sound = (formula: Derived['formula'], reference: string): boolean => {
			const { record: id } = splitReference(reference);
			const record = byId.get(id);
			if (record === undefined || flawed.has(id)) return false;
			if (!isFigure(record)) return formula === 'days-between' || formula === 'count-of';
			const measure = measures.get(record.measure);
			return measure !== undefined && !flawed.has(measure.id) && measure.unit === record.unit;
		};
		for (const derived of tables.derived) {
			if (derived.formula !== 'count') {
				const { formula, of } = derived;
				if (!of.every((reference) => sound(formula, reference))) continue;
			}
			try {
				derive(derived, records);
			} catch (error) {
				if (!(error instanceof NotComparable)) throw error;
				const field = 'of' in derived ? 'of' : 'select';
				const found = 'of' in derived ? derived.of : derived.select.where;
				report('derived', derived.id, field, found, `${WANTED[derived.formula]}: ${error.message}`);
			}
		}
	}
};
