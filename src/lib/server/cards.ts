/**
 * What a reader sees who taps a number or a mark: a card for each, worked out of the dataset in the
 * words of the sources page, and shorter than its entry there.
 */
import { message } from '../charts/chart.ts';
import { isFigure, quantity, splitReference, type DatasetRecord } from '../dataset/derive.ts';
import type {
	Derived,
	Figure,
	LegalEvent,
	Place,
	Quantity,
	SummitEvent
} from '../dataset/schema.ts';
import type { Card, Cards } from '../interact/data.ts';
import type { Detail, Line } from '../page/sources/view.ts';
import type { SourcesInput } from './sources.ts';
import { derivation, derivedAmount, titled } from './sources/definitions.ts';
import { desk as deskOf, type Desk } from './sources/desk.ts';
import { quotations, saidBy, whereabouts } from './sources/records.ts';
import { writer } from './sources/writer.ts';

/** The sources of a record by publisher, title and (where it was read) date, each once. */
function sources(record: DatasetRecord, desk: Desk): Detail[] {
	const ids = [...new Set(record.sources.map(({ source }) => source))];
	return desk.detail(
		'sources',
		ids.map((id): Line => {
			const source = desk.dataset.source(id);
			const { published } = source;
			return [
				titled(source, desk),
				...(published === null ? [] : [`, ${desk.write.date(published)}`])
			];
		})
	);
}

/** What the card of any record ends with: with whom it disagrees, and where it was read. */
function foot(record: DatasetRecord, desk: Desk): Detail[] {
	return [
		...desk.detail('conflicts', desk.links(record.conflictsWith)),
		...desk.untranslated(record.id),
		...sources(record, desk)
	];
}

function figureCard(figure: Figure, desk: Desk): Card {
	const { say, amount, date } = desk.write;
	return {
		id: figure.id,
		title: amount(figure),
		date: '',
		lead: figure.counts,
		details: [
			...saidBy(figure, desk),
			...desk.detail('as-of', [
				say('as-of-dated', { date: date(figure.asOf), basis: say(`as-of-${figure.asOfBasis}`) })
			]),
			...desk.detail('revision', [figure.revision]),
			...foot(figure, desk)
		]
	};
}

function eventCard(event: LegalEvent | SummitEvent, desk: Desk): Card {
	const cite = (id: string): Line => [' (', desk.dataset.source(id).publisher, ')'];
	return {
		id: event.id,
		title: event.title,
		date: desk.write.date(event.date),
		lead: event.summary,
		details: [...quotations(event, desk, cite), ...foot(event, desk)]
	};
}

function placeCard(place: Place, desk: Desk): Card {
	return {
		id: place.id,
		title: place.name,
		date: '',
		lead: place.reported,
		details: [
			...whereabouts(place, desk),
			...desk.detail('numbers', place.numbers.map(desk.write.quantity)),
			...foot(place, desk)
		]
	};
}

/** A number that belongs to an event or a place: the number first, then what it was a part of. */
function quantityCard(
	number: Quantity,
	record: LegalEvent | SummitEvent | Place,
	desk: Desk
): Card {
	const { write } = desk;
	const date = number.asOf ?? ('date' in record ? record.date : null);
	return {
		id: record.id,
		title: write.bareQuantity(number),
		date: date === null ? '' : write.date(date),
		lead: number.what,
		details: [
			...desk.detail('part-of', [
				[{ href: `#${record.id}`, text: 'title' in record ? record.title : record.name }]
			]),
			...foot(record, desk)
		]
	};
}

function derivedCard(derived: Derived, desk: Desk): Card {
	return {
		id: derived.id,
		title: derivedAmount(derived, desk),
		date: '',
		lead: derived.what,
		details: derivation(derived, desk)
	};
}

function recordCard(record: DatasetRecord, number: string | null, desk: Desk): Card {
	if (isFigure(record)) return figureCard(record, desk);
	const found = number === null ? undefined : quantity(record, number);
	if (found !== undefined) return quantityCard(found, record, desk);
	return 'date' in record ? eventCard(record, desk) : placeCard(record, desk);
}

/**
 * The cards of some records, derived values and numbers of records.
 * @throws Error if a reference stands for nothing
 */
export function cardsFor(references: Iterable<string>, input: SourcesInput): Cards {
	const { dataset, messages, locale } = input;
	const desk = deskOf(dataset, writer(messages, locale));
	const derived = new Map(dataset.tables.derived.map((row) => [row.id, row]));

	const card = (reference: string): Card => {
		const computed = derived.get(reference);
		if (computed !== undefined) return derivedCard(computed, desk);
		const { record: id, number } = splitReference(reference);
		const record = dataset.record(id);
		if (record === undefined) throw new Error(`There is no record ${id} for a card.`);
		return recordCard(record, number, desk);
	};

	return {
		words: {
			close: message(messages, 'card-close'),
			entry: message(messages, 'card-entry'),
			version: dataset.published
				? message(messages, 'data-chart-version', { version: dataset.version })
				: message(messages, 'unreleased')
		},
		cards: Object.fromEntries(
			[...new Set(references)].sort().map((reference) => [reference, card(reference)])
		)
	};
}
