import { splitReference } from '../derive.ts';
import type { TableName } from '../schema.ts';
import { recordTables, type Rule } from './rule.ts';

const eventTables = ['icc-timeline', 'summit-events'] as const;

/** What a reference may point to: rows of these tables, or one of these ids. */
interface Target {
	what: string;
	ids: ReadonlySet<string>;
	tables: readonly TableName[];
}

export const references: Rule = {
	name: 'every reference resolves',
	check({ tables, rows, report }) {
		const rowsOf = (what: string, ...names: readonly TableName[]): Target => ({
			what,
			ids: new Set(rows.filter((row) => names.includes(row.table)).map((row) => row.id)),
			tables: names
		});
		const measures = rowsOf('a measure', 'measures');
		const bodies = rowsOf('a body', 'bodies');
		const sources = rowsOf('a source', 'sources');
		const figures = rowsOf('a figure', 'deportation-figures');
		const places = rowsOf('a place', 'places');
		const records = rowsOf('a record', ...recordTables);

		const expect = (
			{ what, ids, tables: names }: Target,
			table: TableName,
			id: string,
			field: string,
			reference: string | null
		) => {
			if (reference === null) return;
			if (!ids.has(reference)) report(table, id, field, reference, `the id of ${what}`);
			else if (reference === id && names.includes(table))
				report(table, id, field, reference, `the id of ${what} other than itself`);
		};
		const expectAll = (
			target: Target,
			table: TableName,
			id: string,
			field: string,
			list: readonly string[]
		) =>
			list.forEach((reference, i) => {
				const place = `${field}.${i}`;
				if (list.indexOf(reference) < i) report(table, id, place, reference, 'each id once');
				else expect(target, table, id, place, reference);
			});

		for (const name of recordTables) {
			for (const { id, sources: cited, conflictsWith } of tables[name]) {
				cited.forEach(({ source }, i) => expect(sources, name, id, `sources.${i}.source`, source));
				expectAll(records, name, id, 'conflictsWith', conflictsWith);
			}
		}
		for (const figure of tables['deportation-figures']) {
			const table = 'deportation-figures';
			expect(measures, table, figure.id, 'measure', figure.measure);
			expect(bodies, table, figure.id, 'body', figure.body);
			expect(figures, table, figure.id, 'of', figure.of);
			expectAll(figures, table, figure.id, 'sameCountAs', figure.sameCountAs);
		}
		for (const name of eventTables) {
			const others = rowsOf(
				'an event of the other table',
				...eventTables.filter((table) => table !== name)
			);
			for (const event of tables[name]) {
				expectAll(others, name, event.id, 'sameEventAs', event.sameEventAs);
				const own: Target = {
					what: 'one of the record’s own sources',
					ids: new Set(event.sources.map(({ source }) => source)),
					tables: ['sources']
				};
				event.quotes.forEach(({ source }, i) =>
					expect(own, name, event.id, `quotes.${i}.source`, source)
				);
			}
		}
		for (const place of tables.places) {
			place.legs.forEach((leg, i) => {
				expect(places, 'places', place.id, `legs.${i}.to`, leg.to);
				expectAll(sources, 'places', place.id, `legs.${i}.sources`, leg.sources);
			});
		}
		for (const measure of tables.measures) {
			expect(measures, 'measures', measure.id, 'partOf', measure.partOf);
			expectAll(measures, 'measures', measure.id, 'comparableWith', measure.comparableWith);
			measure.breaks.forEach(({ continuesAs }, i) =>
				expect(measures, 'measures', measure.id, `breaks.${i}.continuesAs`, continuesAs)
			);
		}
		for (const derived of tables.derived) {
			if (derived.formula === 'count') continue;
			const figuresOnly = derived.formula === 'difference' || derived.formula === 'sum';
			derived.of.forEach((reference, i) => {
				const { record } = splitReference(reference);
				if (!(figuresOnly ? figures : records).ids.has(record)) {
					report(
						'derived',
						derived.id,
						`of.${i}`,
						reference,
						`the id of ${figuresOnly ? figures.what : records.what}`
					);
				}
			});
		}
	}
};
