import type { TableName } from '../schema.ts';
import { recordTables, type Rule } from './rule.ts';

const eventTables = ['icc-timeline', 'summit-events'] as const;

export const references: Rule = {
	name: 'every reference resolves',
	check({ tables, rows, report }) {
		const idsOf = (...names: readonly TableName[]) =>
			new Set(rows.filter((row) => names.includes(row.table)).map((row) => row.id));
		const measures = idsOf('measures');
		const bodies = idsOf('bodies');
		const sources = idsOf('sources');
		const figures = idsOf('deportation-figures');
		const events = idsOf(...eventTables);
		const places = idsOf('places');
		const records = idsOf(...recordTables);

		const expectIn = (
			known: Set<string>,
			what: string,
			table: TableName,
			id: string,
			field: string,
			ids: readonly (string | null)[]
		) => {
			for (const reference of ids) {
				if (reference !== null && !known.has(reference)) {
					report(table, id, field, reference, `the id of ${what}`);
				}
			}
		};

		for (const name of recordTables) {
			for (const record of tables[name]) {
				record.sources.forEach((ref, i) =>
					expectIn(sources, 'a source', name, record.id, `sources.${i}.source`, [ref.source])
				);
				expectIn(records, 'a record', name, record.id, 'conflictsWith', record.conflictsWith);
			}
		}
		for (const figure of tables['deportation-figures']) {
			const table = 'deportation-figures';
			expectIn(measures, 'a measure', table, figure.id, 'measure', [figure.measure]);
			expectIn(bodies, 'a body', table, figure.id, 'body', [figure.body]);
			expectIn(figures, 'a figure', table, figure.id, 'of', [figure.of]);
			expectIn(figures, 'a figure', table, figure.id, 'sameCountAs', figure.sameCountAs);
		}
		for (const name of eventTables) {
			for (const event of tables[name]) {
				expectIn(events, 'an event', name, event.id, 'sameEventAs', event.sameEventAs);
				event.quotes.forEach((quote, i) =>
					expectIn(
						new Set(event.sources.map((ref) => ref.source)),
						'one of the record’s own sources',
						name,
						event.id,
						`quotes.${i}.source`,
						[quote.source]
					)
				);
			}
		}
		for (const place of tables.places) {
			place.legs.forEach((leg, i) => {
				expectIn(places, 'a place', 'places', place.id, `legs.${i}.to`, [leg.to]);
				expectIn(sources, 'a source', 'places', place.id, `legs.${i}.sources`, leg.sources);
			});
		}
		for (const measure of tables.measures) {
			expectIn(measures, 'a measure', 'measures', measure.id, 'partOf', [measure.partOf]);
			expectIn(
				measures,
				'a measure',
				'measures',
				measure.id,
				'comparableWith',
				measure.comparableWith
			);
			measure.breaks.forEach((found, i) =>
				expectIn(measures, 'a measure', 'measures', measure.id, `breaks.${i}.continuesAs`, [
					found.continuesAs
				])
			);
		}
	}
};
