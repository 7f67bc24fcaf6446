/** By what entries of the sources page are found besides their words, and what there is to choose. */
import { recordTables } from '../../dataset/rules/rule.ts';
import { isFigure, type DatasetRecord } from '../../dataset/derive.ts';
import type { OpenDataset } from '../../dataset/dataset.ts';
import { standings, type Body, type Source } from '../../dataset/schema.ts';
import type { Choice, Facets, FilterChoices, Section } from '../../page/sources/view.ts';
import type { Writer } from './writer.ts';

/** What belongs to no country stands under this one. */
const NO_COUNTRY = 'none';

export const noFacets: Facets = { bodies: [], standings: [] };

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

const countryOf = ({ country }: Body): string => country ?? NO_COUNTRY;

export function bodyFacets(body: Body): Facets {
	return { bodies: [body.id, countryOf(body)], standings: [] };
}

/** Ids of the sources that a record names anywhere. */
export function sourcesOf(record: DatasetRecord): Set<string> {
	return new Set([
		...record.sources.map(({ source }) => source),
		...('quotes' in record ? record.quotes.map(({ source }) => source) : []),
		...('legs' in record ? record.legs.flatMap(({ sources }) => sources) : [])
	]);
}

export function recordFacets(record: DatasetRecord, dataset: OpenDataset): Facets {
	return {
		bodies: isFigure(record) ? bodyFacets(dataset.body(record.body)).bodies : [],
		standings: unique([...sourcesOf(record)].map((id) => dataset.source(id).standing))
	};
}

/** A source is found by its own standing, and by the bodies of the figures that cite it. */
export function sourceFacets(
	{ standing }: Source,
	citing: readonly string[],
	dataset: OpenDataset
): Facets {
	const records = citing.flatMap((id) => dataset.record(id) ?? []);
	const bodies = records.flatMap((record) => recordFacets(record, dataset).bodies);
	return { bodies: unique(bodies), standings: [standing] };
}

/** The bodies that say a figure, under their countries. */
function bodyChoices({ tables }: OpenDataset, { say, country, compare }: Writer) {
	const said = new Set(tables['deportation-figures'].map(({ body }) => body));
	const bodies = tables.bodies.filter(({ id }) => said.has(id));
	return unique(bodies.map(countryOf))
		.map((code) => {
			const label = code === NO_COUNTRY ? say('filter-no-country') : country(code);
			const own = bodies
				.filter((body) => countryOf(body) === code)
				.map(({ id, name }): Choice => ({ value: id, label: name }))
				.sort((a, b) => compare(a.label, b.label));
			const all: Choice = { value: code, label: say('filter-all-of', { country: label }) };
			return { label, choices: own.length > 1 ? [all, ...own] : own };
		})
		.sort((a, b) => compare(a.label, b.label));
}

export function filterChoices(
	sections: readonly Section[],
	dataset: OpenDataset,
	writer: Writer
): FilterChoices {
	const cited = new Set(
		recordTables.flatMap((table) => {
			const records: readonly DatasetRecord[] = dataset.tables[table];
			return records.flatMap((record) => recordFacets(record, dataset).standings);
		})
	);
	return {
		kinds: [
			...sections.map(({ id, title }) => ({ value: id, label: title })),
			{ value: 'sources', label: writer.say('part-sources') }
		],
		bodies: bodyChoices(dataset, writer),
		standings: standings
			.filter((standing) => cited.has(standing))
			.map((standing) => ({ value: standing, label: writer.say(`standing-${standing}`) }))
	};
}
