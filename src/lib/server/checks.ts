/**
 * What stands beside a paragraph for who checks every number in it: who says so, as of when, and where
 * it was read; shorter than the cards, because all of them are read at once.
 */
import { isFigure, quantity, splitReference, type DatasetRecord } from '../dataset/derive.ts';
import type { Derived, Figure } from '../dataset/schema.ts';
import type { Check, Checks } from '../page/story/checks.ts';
import type { Line } from '../page/sources/view.ts';
import type { SourcesInput } from './sources.ts';
import { derivation, recordsOf } from './sources/definitions.ts';
import { desk as deskOf, type Desk } from './sources/desk.ts';
import { saidBy } from './sources/records.ts';
import { writer } from './sources/writer.ts';

/** Of more records than these a value’s own entry has the list. */
const MOST_NAMED = 4;

/** A line without its links: of many at once those to the sources are enough. */
function words(line: Line): string {
	return line
		.map((piece) =>
			typeof piece === 'string' ? piece : 'quote' in piece ? piece.quote : piece.text
		)
		.join('');
}

/** By publisher and date, each source once. */
function sources(records: readonly DatasetRecord[], { dataset, write }: Desk): Check['sources'] {
	const ids = new Set(records.flatMap((record) => record.sources.map(({ source }) => source)));
	return [...ids].map((id) => {
		const { publisher, published, url } = dataset.source(id);
		const text =
			published === null
				? publisher
				: write.say('publisher-dated', { publisher, date: write.date(published) });
		return { text, href: url };
	});
}

function saidOfFigure(figure: Figure, desk: Desk): string {
	const { say, date } = desk.write;
	return [
		...saidBy(figure, desk).flatMap(({ lines }) => lines.map(words)),
		say(`check-${figure.asOfBasis}`, { date: date(figure.asOf) })
	].join(say('check-sentences'));
}

/** Of an event when and what it was; of a place, or of a number of either, what it belongs to. */
function saidOfRecord(record: DatasetRecord, number: string | null, desk: Desk): string {
	if (isFigure(record)) return saidOfFigure(record, desk);
	const what = 'title' in record ? record.title : record.name;
	const own = number === null ? undefined : quantity(record, number)?.asOf;
	const day = own ?? ('date' in record ? record.date : null);
	return day === null ? what : desk.write.say('check-dated', { what, date: desk.write.date(day) });
}

function recordOf(id: string, { dataset }: Desk): DatasetRecord {
	const record = dataset.record(id);
	if (record === undefined) throw new Error(`There is no record ${id} to check a number by.`);
	return record;
}

function derivedCheck(derived: Derived, desk: Desk): Check {
	const { say, counted } = desk.write;
	const records = recordsOf(derived, desk.dataset);
	const listed = say('check-listed', { records: counted('records', records.length) });
	return {
		id: derived.id,
		said: derivation(derived, desk)
			.map(({ label, lines }) => {
				const all = lines.map(words).join('; ');
				return say('check-derived', { label, lines: lines.length > MOST_NAMED ? listed : all });
			})
			.join(say('check-sentences')),
		sources: sources(
			records.map((id) => recordOf(id, desk)),
			desk
		)
	};
}

/**
 * What some references of the story rest on.
 * @throws Error if a reference stands for nothing
 */
export function checksFor(
	references: Iterable<string>,
	{ dataset, messages, locale }: SourcesInput
): Checks {
	const desk = deskOf(dataset, writer(messages, locale));
	const derived = new Map(dataset.tables.derived.map((row) => [row.id, row]));

	const check = (reference: string): Check => {
		const computed = derived.get(reference);
		if (computed !== undefined) return derivedCheck(computed, desk);
		const { record: id, number } = splitReference(reference);
		const record = recordOf(id, desk);
		return { id, said: saidOfRecord(record, number, desk), sources: sources([record], desk) };
	};

	return Object.fromEntries([...new Set(references)].map((one) => [one, check(one)]));
}
