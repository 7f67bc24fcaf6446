/** What records rest on or lead to: measures, derived values, bodies and sources. */
import { compareDates } from '../../dataset/dates.ts';
import { derive, splitReference, type DatasetRecord } from '../../dataset/derive.ts';
import type { OpenDataset } from '../../dataset/dataset.ts';
import type { Body, Derived, Measure, Source } from '../../dataset/schema.ts';
import type { Detail, Entry, Line, Piece, Section, SourceEntry } from '../../page/sources/view.ts';
import { anchorOf, type Desk } from './desk.ts';
import { bodyFacets, noFacets, sourceFacets } from './facets.ts';
import { figureEntry } from './records.ts';

/** A measure, what it may be set against, and its figures by date. */
export function measureSection(measure: Measure, desk: Desk): Section {
	const { say, date } = desk.write;
	const { measures, 'deportation-figures': figures } = desk.dataset.tables;
	const linked = (ids: readonly string[]): Line[] =>
		measures
			.filter(({ id }) => ids.includes(id))
			.map(({ id, name }) => [{ href: `#${anchorOf.measure(id)}`, text: name }]);
	// Declared by either of the two, it holds for both.
	const comparable = linked([
		...measure.comparableWith,
		...measures
			.filter(({ comparableWith }) => comparableWith.includes(measure.id))
			.map(({ id }) => id)
	]);
	const { checkedBy, ...cells } = measure.inside;
	return {
		id: anchorOf.measure(measure.id),
		title: measure.name,
		note: '',
		details: [
			...desk.detail('counts', [measure.counts]),
			...desk.detail('excludes', [measure.excludes]),
			...desk.detail(
				'inside',
				Object.entries(cells).map(([cell, answer]) =>
					say(`inside-${cell}`, { answer: say(`answer-${answer}`) })
				)
			),
			...desk.detail('checked-by', [checkedBy]),
			...desk.detail('accrual', [say(`accrual-${measure.accrual}`)]),
			...desk.detail('part-of', measure.partOf === null ? [] : linked([measure.partOf])),
			...desk.detail(
				'comparable',
				comparable.length === 0 ? [say('comparable-nothing')] : comparable
			),
			...desk.detail(
				'breaks',
				measure.breaks.map(({ kind, after, before, continuesAs, what }) => [
					say(`break-${kind}`, { after: date(after), before: date(before), what }),
					...(continuesAs === null
						? []
						: [` ${say('continues-as')} `, ...linked([continuesAs]).flat()])
				])
			)
		],
		sections: [],
		entries: figures
			.filter((figure) => figure.measure === measure.id)
			.sort((a, b) => compareDates(a.asOf, b.asOf))
			.map((figure) => figureEntry(figure, desk))
	};
}

/** The records that a derived value is computed from. */
export function recordsOf(derived: Derived, { tables }: OpenDataset): string[] {
	if ('of' in derived) return derived.of.map((reference) => splitReference(reference).record);
	const rows: readonly DatasetRecord[] = tables[derived.select.table];
	return rows
		.filter((row) => {
			const cells = new Map<string, unknown>(Object.entries(row));
			return Object.entries(derived.select.where).every(
				([field, value]) => cells.get(field) === value
			);
		})
		.map(({ id }) => id);
}

/** A derived value with its unit. */
export function derivedAmount(derived: Derived, { dataset, write }: Desk): string {
	const value = derive(derived, dataset);
	switch (derived.formula) {
		case 'count':
		case 'count-of':
			return write.counted('records', value);
		case 'days-between':
			return write.counted('days', value);
		case 'hours-of-seconds':
			return write.counted('hours', value);
		case 'minutes-of-seconds':
			return write.counted('minutes', value);
		case 'difference':
		case 'sum':
			return write.counted(dataset.figure(derived.of[0] ?? '').unit, value);
	}
}

function formulaInWords(derived: Derived, { write: { say, all } }: Desk): string {
	if (derived.formula !== 'count') return say(`formula-${derived.formula}`);
	const { table, where } = derived.select;
	const conditions = Object.entries(where).map(([field, value]) =>
		say('condition', { field, value: String(value) })
	);
	return say('formula-count', { table, conditions: all(conditions) });
}

/** How a derived value is computed, and from which records. */
export function derivation(derived: Derived, desk: Desk): Detail[] {
	return [
		...desk.detail('formula', [formulaInWords(derived, desk)]),
		...desk.detail('computed-from', desk.links(recordsOf(derived, desk.dataset)))
	];
}

export function derivedEntry(derived: Derived, desk: Desk): Entry {
	return {
		id: derived.id,
		title: derivedAmount(derived, desk),
		date: '',
		lead: derived.what,
		details: [...derivation(derived, desk), ...desk.itself(derived.id)],
		facets: noFacets
	};
}

export function bodyEntry(body: Body, { write }: Desk): Entry {
	const { id, name, country, describes } = body;
	return {
		id: anchorOf.body(id),
		title: name,
		date: country === null ? '' : write.country(country),
		lead: describes,
		details: [],
		facets: bodyFacets(body)
	};
}

/** A source by publisher and title, leading to where it was published. */
export function titled({ publisher, title, url }: Source, { write: { say } }: Desk): Piece {
	const text =
		title === null ? say('title-not-read', { publisher }) : say('titled', { publisher, title });
	return url === null ? text : { href: url, text };
}

export function sourceEntry(source: Source, citing: readonly string[], desk: Desk): SourceEntry {
	const { id, published, standing } = source;
	const {
		write: { say, date },
		link
	} = desk;
	return {
		id: anchorOf.source(id),
		line: [titled(source, desk)],
		about: say('source-about', {
			date: published === null ? say('date-not-read') : date(published),
			standing: say(`standing-${standing}`)
		}),
		citedBy: citing.map((record) => link(record, 'short')),
		facets: sourceFacets(source, citing, desk.dataset)
	};
}
