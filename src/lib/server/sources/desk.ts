/** What every entry of the sources page is shaped with: the dataset, the words, links and citations. */
import type { OpenDataset } from '../../dataset/dataset.ts';
import { compareDates } from '../../dataset/dates.ts';
import { isFigure, type DatasetRecord } from '../../dataset/derive.ts';
import type { Source, SourceRef } from '../../dataset/schema.ts';
import { rowKey } from '../../dataset/translate.ts';
import type { Detail, Line, Piece } from '../../page/sources/view.ts';
import type { Writer } from './writer.ts';

/** Anchors of what is not a record; records and derived values stand under their own ids. */
export const anchorOf = {
	source: (id: string) => `source-${id}`,
	measure: (id: string) => `measure-${id}`,
	body: (id: string) => `body-${id}`
};

/** A line of an entry; null or nothing where the record does not say it. */
type Said = Line | string | null;

export interface Desk {
	dataset: OpenDataset;
	write: Writer;
	/** Sources in the order of their numbers, from 1. */
	sources: readonly Source[];
	/** A labelled detail, or none where nothing is said. */
	detail(key: string, lines: readonly Said[]): Detail[];
	link(record: string, as?: 'with-body' | 'short'): Line;
	links(records: readonly string[]): Line[];
	/** A source's number in brackets, as in a book. */
	numbered(source: string): Piece[];
	/** The link of an entry to itself, under its id. */
	itself(id: string): Detail[];
	/** That some words of a record are not in the page’s language. */
	untranslated(record: string): Detail[];
	/** What every record ends with. */
	foot(record: DatasetRecord): Detail[];
}

const AFTER_ALL = '9999';

export function desk(dataset: OpenDataset, write: Writer): Desk {
	const { say } = write;
	const sources = [...dataset.tables.sources].sort(
		(a, b) =>
			write.compare(a.publisher, b.publisher) ||
			compareDates(a.published ?? AFTER_ALL, b.published ?? AFTER_ALL) ||
			write.compare(a.id, b.id)
	);
	const numbers = new Map(sources.map(({ id }, i) => [id, i + 1]));

	const detail: Desk['detail'] = (key, lines) => {
		const said = lines.flatMap((line): Line[] => {
			if (line === null || line === '') return [];
			return [typeof line === 'string' ? [line] : line];
		});
		return said.length === 0 ? [] : [{ label: say(key), lines: said }];
	};

	const untranslated: Desk['untranslated'] = (id) => {
		const table = dataset.tableOf(id);
		const isPartly = table !== undefined && dataset.partly.has(rowKey(table, id));
		return detail('untranslated', [isPartly ? say('untranslated-means') : null]);
	};

	/** A record in a few words. */
	const name = (id: string, as: 'with-body' | 'short'): string => {
		const record = dataset.record(id);
		if (record === undefined) throw new Error(`There is no record ${id} in the dataset.`);
		if ('name' in record) return record.name;
		if (!isFigure(record)) return record.title;
		const parts = { amount: write.amount(record), date: write.date(record.asOf) };
		return as === 'short'
			? say('figure-dated', parts)
			: say('figure-named', { ...parts, body: dataset.body(record.body).short });
	};

	const link: Desk['link'] = (id, as = 'with-body') => [{ href: `#${id}`, text: name(id, as) }];
	const links: Desk['links'] = (ids) => ids.map((id) => link(id));
	const itself: Desk['itself'] = (id) => detail('record', [[{ href: `#${id}`, text: id }]]);

	const numbered: Desk['numbered'] = (id) => [
		' [',
		{ href: `#${anchorOf.source(id)}`, text: String(numbers.get(id)) },
		']'
	];

	/** Without quotation marks: what was read there may be told in other words. */
	const cited = ({ source, evidence }: SourceRef): Line => {
		const { publisher, published, url } = dataset.source(source);
		const text =
			published === null
				? publisher
				: say('publisher-dated', { publisher, date: write.date(published) });
		return [url === null ? text : { href: url, text }, ...numbered(source), `: ${evidence}`];
	};

	return {
		dataset,
		write,
		sources,
		detail,
		link,
		links,
		numbered,
		itself,
		untranslated,
		foot: ({ id, conflictsWith, caveats, sources: references }) => [
			...detail('conflicts', links(conflictsWith)),
			...detail('caveats', [caveats]),
			...untranslated(id),
			...detail('sources', references.map(cited)),
			...itself(id)
		]
	};
}
