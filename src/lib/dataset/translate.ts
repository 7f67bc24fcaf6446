/**
 * Translations of what records say, which stand beside the dataset: each text with a fingerprint of the
 * English that it translates. Where the English has changed since, or was never translated, it is shown.
 */
import { createHash } from 'node:crypto';
import type { TableName, Tables } from './schema.ts';

/** Texts of a table that are translated, as paths; `*` stands for a place in a list. */
export const translatable: Readonly<Record<TableName, readonly string[]>> = {
	'deportation-figures': [
		'counts',
		'speaker.name',
		'speaker.office',
		'via',
		'basis',
		'credits.*',
		'revision',
		'caveats'
	],
	'icc-timeline': [
		'title',
		'summary',
		'actors.*',
		'place',
		'numbers.*.what',
		'quotes.*.speaker',
		'quotes.*.text',
		'caveats'
	],
	'summit-events': [
		'title',
		'summary',
		'actors.*',
		'place',
		'time.of',
		'numbers.*.what',
		'quotes.*.speaker',
		'quotes.*.text',
		'caveats'
	],
	places: ['name', 'admin1.name', 'reported', 'numbers.*.what', 'legs.*.what', 'caveats'],
	measures: ['name', 'counts', 'excludes', 'breaks.*.what', 'inside.checkedBy'],
	bodies: ['name', 'short', 'describes'],
	derived: ['what'],
	// Titles and publishers are what the sources call themselves.
	sources: []
};

/** One text of a record, e.g. of `numbers.0.what`. */
export interface Translation {
	/** Fingerprint of the text that was translated. */
	of: string;
	text: string;
}

/** Translations of a table’s texts, by record and field. */
export type TableTranslations = Readonly<Record<string, Readonly<Record<string, Translation>>>>;

export type Translations = Readonly<Partial<Record<TableName, TableTranslations>>>;

/** A unit in the plural forms of a language, each as it stands after a number. */
export type UnitForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

/** Units of quantities by their English names. */
export type Units = Readonly<Record<string, UnitForms>>;

/** What a language says of a dataset. */
export interface Locale {
	language: string;
	translations: Translations;
	units: Units;
}

/** How many characters of a hash tell one text from another. */
const LENGTH = 12;

/** What stands for a text beside its translation. */
export function fingerprint(text: string): string {
	return createHash('sha256').update(text.normalize('NFC')).digest('hex').slice(0, LENGTH);
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Makes a value anew in which the texts at the given places are what `change` makes of them. */
function changed(
	value: Json,
	path: readonly string[],
	at: string,
	change: (field: string, text: string) => string
): Json {
	const [key, ...rest] = path;
	if (key === undefined) return typeof value === 'string' ? change(at, value) : value;
	const inner = (one: Json, name: string): Json =>
		changed(one, rest, at === '' ? name : `${at}.${name}`, change);
	if (Array.isArray(value)) return value.map((one: Json, i) => inner(one, String(i)));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, one]) => [
			name,
			name === key ? inner(one as Json, key) : (one as Json)
		])
	);
}

/** A row in which every text that is translated is what `change` makes of it. */
function withTexts<Row extends { id: string }>(
	table: TableName,
	row: Row,
	change: (field: string, text: string) => string
): Row {
	return translatable[table].reduce<Json>(
		(made, path) => changed(made, path.split('.'), '', change),
		row as unknown as Json
	) as unknown as Row;
}

/** The texts of a row that are translated, by field. */
export function textsOf(table: TableName, row: { id: string }): Map<string, string> {
	const texts = new Map<string, string>();
	withTexts(table, row, (field, text) => {
		texts.set(field, text);
		return text;
	});
	return texts;
}

export interface Translated {
	tables: Tables;
	/** Records and definitions of which some text is shown as it was written: by table and id. */
	partly: ReadonlySet<string>;
}

/** How a row is named in `partly`. */
export const rowKey = (table: TableName, id: string): string => `${table}/${id}`;

interface Counted {
	value: number;
	unit: string;
}

/** Quantities with their units in the form that goes with the number. */
function withUnits<Row extends { numbers: readonly Counted[] }>(row: Row, locale: Locale): Row {
	const rules = new Intl.PluralRules(locale.language);
	const numbers = row.numbers.map((quantity) => ({
		...quantity,
		unit: locale.units[quantity.unit]?.[rules.select(quantity.value)] ?? quantity.unit
	}));
	return { ...row, numbers };
}

/** Tables in which every text is the translation that was made of it, or stays as it is. */
export function translate(tables: Tables, locale: Locale): Translated {
	const { translations } = locale;
	const partly = new Set<string>();
	const translatedRow = <Row extends { id: string }>(table: TableName, row: Row): Row =>
		withTexts(table, row, (field, text) => {
			const found = translations[table]?.[row.id]?.[field];
			if (found?.of === fingerprint(text)) return found.text;
			partly.add(rowKey(table, row.id));
			return text;
		});
	const all = <Row extends { id: string }>(table: TableName, rows: readonly Row[]): Row[] =>
		rows.map((row) => translatedRow(table, row));
	const counted = <Row extends { id: string; numbers: readonly Counted[] }>(
		table: TableName,
		rows: readonly Row[]
	): Row[] => all(table, rows).map((row) => withUnits(row, locale));
	/** Whoever spoke in whatever language: here it is our words. */
	const quoted = <Row extends { quotes: readonly { translated: boolean; text: string }[] }>(
		row: Row,
		original: Row | undefined
	): Row => ({
		...row,
		quotes: row.quotes.map((quote, i) => ({
			...quote,
			translated: quote.translated || quote.text !== original?.quotes[i]?.text
		}))
	});
	return {
		partly,
		tables: {
			'deportation-figures': all('deportation-figures', tables['deportation-figures']),
			'icc-timeline': counted('icc-timeline', tables['icc-timeline']).map((row, i) =>
				quoted(row, tables['icc-timeline'][i])
			),
			'summit-events': counted('summit-events', tables['summit-events']).map((row, i) =>
				quoted(row, tables['summit-events'][i])
			),
			places: counted('places', tables.places),
			measures: all('measures', tables.measures),
			bodies: all('bodies', tables.bodies),
			sources: tables.sources,
			derived: all('derived', tables.derived)
		}
	};
}
