import { compareDates, earliest } from '../dates.ts';
import type { TableName } from '../schema.ts';
import type { Rule } from './rule.ts';

export const noFuture: Rule = {
	name: 'no date lies in the future',
	check({ tables, today, report }) {
		const expectPast = (table: TableName, id: string, field: string, date: string | null) => {
			if (date !== null && earliest(date) > today)
				report(table, id, field, date, `a date no later than ${today}`);
		};
		for (const figure of tables['deportation-figures']) {
			expectPast('deportation-figures', figure.id, 'asOf', figure.asOf);
		}
		for (const name of ['icc-timeline', 'summit-events'] as const) {
			for (const event of tables[name]) {
				expectPast(name, event.id, 'date', event.date);
				event.numbers.forEach((number, i) =>
					expectPast(name, event.id, `numbers.${i}.asOf`, number.asOf)
				);
			}
		}
		for (const place of tables.places) {
			place.numbers.forEach((number, i) =>
				expectPast('places', place.id, `numbers.${i}.asOf`, number.asOf)
			);
			place.legs.forEach((leg, i) => expectPast('places', place.id, `legs.${i}.date`, leg.date));
		}
		for (const measure of tables.measures) {
			measure.breaks.forEach(({ after, before }, i) => {
				expectPast('measures', measure.id, `breaks.${i}.after`, after);
				expectPast('measures', measure.id, `breaks.${i}.before`, before);
			});
		}
		for (const source of tables.sources)
			expectPast('sources', source.id, 'published', source.published);
	}
};

export const breaksInOrder: Rule = {
	name: 'a break lies between two dates',
	check({ tables, report }) {
		for (const measure of tables.measures) {
			measure.breaks.forEach((found, i) => {
				if (compareDates(found.after, found.before) >= 0) {
					report(
						'measures',
						measure.id,
						`breaks.${i}.before`,
						found.before,
						`a date later than ${found.after}`
					);
				}
			});
		}
	}
};
