import { compareDates } from '../dates.ts';
import { upperValue, lowerValue } from '../figures.ts';
import type { Figure, Measure } from '../schema.ts';
import type { Rule } from './rule.ts';

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
			if (figure.unit === 'percent') continue;
			for (const field of ['value', 'low', 'high'] as const) {
				const value = figure[field];
				if (value !== null && !Number.isInteger(value)) {
					report(TABLE, figure.id, field, value, `a whole number of ${figure.unit}`);
				}
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
			const whole = figure.of === null ? undefined : figures.get(figure.of);
			if (whole === undefined) continue;
			const measure = measures.get(figure.measure);
			if (
				measure !== undefined &&
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
				report(TABLE, figure.id, 'value', part, `at most ${all}, the value of ${whole.id}`);
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
	check({ tables, report }) {
		for (const measure of tables.measures) {
			if (measure.accrual !== 'cumulative') continue;
			series(tables[TABLE], measure).forEach((figure, i, readings) => {
				const before = readings[i - 1];
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
					if (same || related || figure.conflictsWith.includes(earlier.id)) continue;
					report(
						TABLE,
						figure.id,
						'conflictsWith',
						figure.conflictsWith,
						`${earlier.id}, which gives measure ${figure.measure} another value for the same body and date`
					);
				}
			}
		}
	}
};
