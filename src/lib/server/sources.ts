/** Shapes the sources page: every record and every source of a dataset, as text and links. */
import type { Messages } from '../charts/chart.ts';
import type { OpenDataset } from '../dataset/dataset.ts';
import { compareDates } from '../dataset/dates.ts';
import type { DatasetRecord } from '../dataset/derive.ts';
import { recordTables, type RecordTable } from '../dataset/rules/rule.ts';
import { lanes, type LegalEvent, type SummitEvent } from '../dataset/schema.ts';
import type { Entry, Section, SourcesView } from '../page/sources/view.ts';
import { bodyEntry, derivedEntry, measureSection, sourceEntry } from './sources/definitions.ts';
import { desk as deskOf, type Desk } from './sources/desk.ts';
import { filterChoices, sourcesOf } from './sources/facets.ts';
import { eventEntry, placeEntry } from './sources/records.ts';
import { writer } from './sources/writer.ts';

export interface SourcesInput {
	dataset: OpenDataset;
	messages: Messages;
	locale: string;
}

/** Rows by key, in the order in which the keys are given; a key without rows is left out. */
function grouped<Row, Key extends string>(
	rows: readonly Row[],
	keys: readonly Key[],
	keyOf: (row: Row) => Key
): { key: Key; rows: Row[] }[] {
	return keys
		.map((key) => ({ key, rows: rows.filter((row) => keyOf(row) === key) }))
		.filter((group) => group.rows.length > 0);
}

function part(
	id: string,
	{ write }: Desk,
	content: { note?: string; sections?: readonly Section[]; entries?: readonly Entry[] }
): Section {
	const empty = { note: '', details: [], sections: [], entries: [] };
	return { id, title: write.say(`part-${id}`), ...empty, ...content };
}

function years(part: string, events: readonly (LegalEvent | SummitEvent)[], desk: Desk): Section[] {
	const inOrder = [...events].sort((a, b) => compareDates(a.date, b.date));
	const yearOf = ({ date }: LegalEvent | SummitEvent): string => date.slice(0, 4);
	return grouped(inOrder, [...new Set(inOrder.map(yearOf))], yearOf).map(({ key, rows }) => ({
		id: `${part}-${key}`,
		title: desk.write.date(key),
		note: '',
		details: [],
		sections: [],
		entries: rows.map((event) => eventEntry(event, desk))
	}));
}

/** Ids of the records that cite each source. */
function citations({ tables }: OpenDataset): Map<string, string[]> {
	const citing = new Map<string, string[]>(tables.sources.map(({ id }) => [id, []]));
	for (const record of recordTables.flatMap((table): DatasetRecord[] => tables[table]))
		for (const source of sourcesOf(record)) citing.get(source)?.push(record.id);
	return citing;
}

/** Every record and every source of a dataset, in the words of a language. */
export function sourcesView({ dataset, messages, locale }: SourcesInput): SourcesView {
	const desk = deskOf(dataset, writer(messages, locale));
	const { compare } = desk.write;
	const { tables } = dataset;
	const places = [...tables.places].sort((a, b) => compare(a.name, b.name));
	const bodies = [...tables.bodies].sort((a, b) => compare(a.name, b.name));
	const citing = citations(dataset);
	const note = (table: RecordTable): string =>
		desk.write.say('coverage', { date: desk.write.date(dataset.coverageTo[table]) });
	const sections = [
		part('figures', desk, {
			note: note('deportation-figures'),
			sections: grouped(tables.measures, lanes, ({ lane }) => lane).map(({ key, rows }) =>
				part(`lane-${key}`, desk, {
					sections: rows.map((measure) => measureSection(measure, desk))
				})
			)
		}),
		part('legal', desk, {
			note: note('icc-timeline'),
			sections: years('legal', tables['icc-timeline'], desk)
		}),
		part('summit', desk, {
			note: note('summit-events'),
			sections: years('summit', tables['summit-events'], desk)
		}),
		part('places', desk, {
			note: note('places'),
			sections: grouped(places, ['from', 'transit', 'to'], ({ role }) => role).map(
				({ key, rows }) =>
					part(`places-${key}`, desk, { entries: rows.map((place) => placeEntry(place, desk)) })
			)
		}),
		part('derived', desk, {
			entries: tables.derived.map((derived) => derivedEntry(derived, desk))
		}),
		part('bodies', desk, { entries: bodies.map((body) => bodyEntry(body, desk)) })
	];
	return {
		sections,
		sources: desk.sources.map((source) => sourceEntry(source, citing.get(source.id) ?? [], desk)),
		filter: filterChoices(sections, dataset, desk.write)
	};
}
