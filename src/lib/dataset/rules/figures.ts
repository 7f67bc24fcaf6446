import { compareDates, earliest, latest } from '../dates.ts';
import { upperValue, lowerValue } from '../figures.ts';
import type { Figure, Measure } from '../schema.ts';
import { InWords, type Rule } from './rule.ts';

const TABLE = 'deportation-figures';

function byId<T extends { id: string }>(rows: readonly T[]): Map<string, T> {
	return new Map(rows.map((row) => [row.id, row]));
}

export const units: Rule = {
	name: 'a figure has its measure’s unit, and things that are counted are whole',
	check({ tables, report }) {
		const measures = byId(tables.measures);
		for (const figure of tables[TABLE]) {
			const measure = measures.get(figure.measure);
			if (measure !== undefined && measure.unit !== figure.unit) {
				report(
					TABLE,
					figure.id,
					'unit',
					figure.unit,
					`${measure.unit}, as measure ${measure.id} says`
				);
			}
			for (const field of ['value', 'low', 'high'] as const) {
				const value = figure[field];
				if (value === null) continue;
				if (figure.unit === 'percent') {
					if (value > 100) report(TABLE, figure.id, field, value, 'at most 100 percent');
				} else if (!Number.isInteger(value)) {
					report(TABLE, figure.id, field, value, `a whole number of ${figure.unit}`);
				}
			}
		}
		for (const name of ['icc-timeline', 'summit-events', 'places'] as const) {
			for (const record of tables[name]) {
				record.numbers.forEach(({ unit, value }, i) => {
					if (unit === 'children' && (!Number.isInteger(value) || value < 0))
						report(name, record.id, `numbers.${i}.value`, value, 'a whole number of children');
				});
			}
		}
	}
};

export const parts: Rule = {
	name: 'a part belongs to its whole and is not larger',
	check({ tables, report }) {
		const measures = byId(tables.measures);
		const figures = byId(tables[TABLE]);
		for (const figure of tables[TABLE]) {
			const going = figure.directions.reduce((total, { value }) => total + value, 0);
			if (figure.directions.length > 0 && figure.value !== null && going !== figure.value) {
				report(
					TABLE,
					figure.id,
					'directions',
					new InWords(`directions of ${going} ${figure.unit} in all`),
					`${figure.value}, the figure’s value (direction “not-stated” holds the rest)`
				);
			}
			const whole = figure.of === null ? undefined : figures.get(figure.of);
			if (whole === undefined || whole === figure) continue;
			const measure = measures.get(figure.measure);
			if (
				measure !== undefined &&
				(measure.partOf === null || measures.has(measure.partOf)) &&
				measure.partOf !== whole.measure &&
				figure.measure !== whole.measure
			) {
				report(
					TABLE,
					figure.id,
					'of',
					whole.id,
					measure.partOf === null
						? `nothing: measure ${measure.id} is not declared a part of another`
						: `a figure of measure ${measure.partOf}, of which ${measure.id} is a part`
				);
			}
			const [part, all] = [lowerValue(figure), upperValue(whole)];
			if (figure.unit === whole.unit && part !== null && all !== null && part > all) {
				const field = figure.value === null ? 'low' : 'value';
				report(
					TABLE,
					figure.id,
					field,
					part,
					`at most ${all}, as in ${whole.id}, of which it is a part`
				);
			}
		}
	}
};

/** Readings of one running count in order of date. */
function series(figures: readonly Figure[], measure: Measure): Figure[] {
	return figures
		.filter(
			(figure) =>
				figure.measure === measure.id && figure.role === 'reading' && figure.value !== null
		)
		.sort((a, b) => compareDates(a.asOf, b.asOf));
}

export const revisions: Rule = {
	name: 'a running count that falls says so',
	check({ tables, refused, raw, report }) {
		// A reading that the schema refused may be the one between: its series is not judged.
		const gaps = refused
			.filter(({ table }) => table === TABLE)
			.map(({ index }) => JSON.stringify(raw[TABLE][index]));
		for (const measure of tables.measures) {
			if (measure.accrual !== 'cumulative') continue;
			if (gaps.some((gap) => gap.includes(`"${measure.id}"`))) continue;
			series(tables[TABLE], measure).forEach((figure, i, readings) => {
				// Of two readings whose dates may coincide nobody knows which was first.
				const before = readings
					.slice(0, i)
					.findLast(({ asOf }) => latest(asOf) < earliest(figure.asOf));
				if (before === undefined || before.value === null || figure.value === null) return;
				if (figure.value < before.value && figure.revision === null) {
					report(
						TABLE,
						figure.id,
						'revision',
						null,
						`a note on why the count fell from ${before.value} (${before.id}) to ${figure.value}`
					);
				}
			});
		}
	}
};

export const conflicts: Rule = {
	name: 'figures that contradict each other say so',
	check({ tables, report }) {
		const groups = new Map<string, Figure[]>();
		for (const figure of tables[TABLE]) {
			const key = `${figure.measure} ${figure.body} ${figure.asOf}`;
			groups.set(key, [...(groups.get(key) ?? []), figure]);
		}
		for (const group of groups.values()) {
			for (const [i, figure] of group.entries()) {
				for (const earlier of group.slice(0, i)) {
					const same =
						earlier.value === figure.value &&
						earlier.low === figure.low &&
						earlier.high === figure.high;
					const related = earlier.of === figure.id || figure.of === earlier.id;
					const bothCount = figure.role !== 'words' && earlier.role !== 'words';
					// Said on one side only is another rule's breach.
					const said =
						figure.conflictsWith.includes(earlier.id) || earlier.conflictsWith.includes(figure.id);
					if (same || related || said || !bothCount) continue;
					report(
						TABLE,
						figure.id,
						'conflictsWith',
						figure.conflictsWith,
						`${earlier.id} among them, which gives measure ${figure.measure} another value for the same body and date`
					);
				}
			}
		}
	}
};
