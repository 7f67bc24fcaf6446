/** The folder of translations on disk, `data/locales/<language>/`, and what is wrong with one. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { show, type Breach } from './breach.ts';
import { Unreadable } from './bytes.ts';
import { readText } from './folder.ts';
import { valueAt } from './issue.ts';
import { tableNames, type TableName, type Tables } from './schema.ts';
import { fileOf } from './tables.ts';
import {
	fingerprint,
	textsOf,
	translatable,
	type Locale,
	type TableTranslations,
	type Units
} from './translate.ts';

/** Where the translations into a language are. */
export function localeFolder(folder: string, language: string): string {
	return join(folder, 'locales', language);
}

/** Languages that there is a folder of translations for. */
export function translatedLanguages(folder: string): string[] {
	const path = join(folder, 'locales');
	if (!existsSync(path)) return [];
	return readdirSync(path, { withFileTypes: true })
		.filter((entry) => entry.isDirectory())
		.map(({ name }) => name)
		.sort();
}

const translationSchema = z.strictObject({ of: z.string(), text: z.string().min(1) });
const tableSchema = z.record(z.string(), z.record(z.string(), translationSchema));

/** What no text may hold: it would be read as markup, or as a place to be filled in. */
const MARKUP = /<\/?[a-z!]|&(?:#\d+|[a-z]+);|\{[^}]*\}|\]\(|\*\*/iu;

/** The translations of a file that are well formed. */
function sound(raw: unknown): TableTranslations {
	const rows = z.record(z.string(), z.record(z.string(), z.unknown())).safeParse(raw).data ?? {};
	return Object.fromEntries(
		Object.entries(rows).map(([record, fields]) => [
			record,
			Object.fromEntries(
				Object.entries(fields).flatMap(([field, value]) => {
					const { data } = translationSchema.safeParse(value);
					return data === undefined ? [] : [[field, data]];
				})
			)
		])
	);
}

/** The file of a language’s units. */
const UNITS = 'units.json';
const unitsSchema = z.record(
	z.string(),
	z.partialRecord(z.enum(['zero', 'one', 'two', 'few', 'many', 'other']), z.string().min(1))
);

export interface Read {
	locale: Locale;
	breaches: Breach[];
}

/** Reads the files of a language; a table without a file is one without translations. */
export function readTranslations(folder: string, language: string): Read {
	const breaches: Breach[] = [];
	const translations: Partial<Record<TableName, TableTranslations>> = {};
	const path = localeFolder(folder, language);
	let units: Units = {};
	const known = new Map(tableNames.map((name) => [fileOf(name), name]));
	for (const file of existsSync(path) ? readdirSync(path).sort() : []) {
		const name = known.get(file);
		const refuse = (found: string, expected: string, record = '', field = ''): void => {
			const place = { line: null, column: null, record: record || null, field };
			breaches.push({ file: `locales/${language}/${file}`, ...place, found, expected });
		};
		if (file !== UNITS && (name === undefined || translatable[name].length === 0)) {
			refuse('a file of this name', `${UNITS}, and files of tables that are translated`);
			continue;
		}
		const text = readText(join(path, file));
		if (typeof text !== 'string') {
			if (text instanceof Unreadable) refuse(text.found, text.expected);
			continue;
		}
		try {
			const schema = name === undefined ? unitsSchema : tableSchema;
			const raw: unknown = JSON.parse(text);
			const result = schema.safeParse(raw);
			for (const { path: at } of result.error?.issues ?? []) {
				const [record = '', ...field] = at.map(String);
				refuse(
					show(
						valueAt(
							raw,
							at.map((key) => (typeof key === 'number' ? key : String(key)))
						)
					),
					name === undefined
						? 'plural forms by their names, such as "one" and "other"'
						: '{ "of": fingerprint, "text": translation }',
					record,
					field.join('.')
				);
			}
			// One that is wrong is named; the others are held against the tables all the same.
			if (name === undefined) units = result.success ? (result.data as Units) : units;
			else translations[name] = sound(raw);
		} catch (error) {
			refuse(error instanceof Error ? error.message : String(error), 'JSON');
		}
	}
	return { locale: { language, translations, units }, breaches };
}

/** What stands in English on the pages of a language, and why. */
export interface Untranslated {
	missing: string[];
	stale: string[];
}

/** The units of quantities in the tables. */
export function unitsOf(tables: Tables): ReadonlySet<string> {
	const counted = [...tables['icc-timeline'], ...tables['summit-events'], ...tables.places];
	return new Set(counted.flatMap(({ numbers }) => numbers.map((one) => one.unit)));
}

/** Holds the translations of a language against the tables: what is there and should not be, and what is not. */
export function checkTranslations(
	tables: Tables,
	{ language, translations, units }: Locale
): { breaches: Breach[] } & Untranslated {
	const breaches: Breach[] = [];
	const missing: string[] = [];
	const stale: string[] = [];
	const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
	const used = unitsOf(tables);
	for (const [unit, own] of Object.entries(units)) {
		const place = { file: `locales/${language}/${UNITS}`, line: null, column: null, record: unit };
		if (!used.has(unit))
			breaches.push({
				...place,
				field: '',
				found: 'a unit',
				expected: 'units of quantities in the tables'
			});
		for (const [field, text] of Object.entries(own)) {
			const markup = MARKUP.exec(text)?.[0];
			if (markup !== undefined)
				breaches.push({ ...place, field, found: show(markup), expected: 'plain text' });
		}
	}
	for (const unit of used)
		if (!forms.every((form) => units[unit]?.[form] !== undefined))
			missing.push(`${UNITS} · ${unit}`);
	for (const table of tableNames) {
		const rows = new Map(tables[table].map((row) => [row.id, textsOf(table, row)]));
		const own = translations[table] ?? {};
		for (const [record, fields] of Object.entries(own)) {
			for (const [field, { text }] of Object.entries(fields)) {
				const refuse = (found: string, expected: string): void => {
					const file = `locales/${language}/${fileOf(table)}`;
					breaches.push({ file, line: null, column: null, record, field, found, expected });
				};
				if (rows.get(record)?.has(field) !== true)
					refuse(
						'a translation of it',
						rows.has(record)
							? 'fields that the record has, and that are translated'
							: `ids of records in ${fileOf(table)}`
					);
				const markup = MARKUP.exec(text)?.[0];
				if (markup !== undefined)
					refuse(show(markup), 'plain text, without markup or placeholders');
			}
		}
		for (const [record, texts] of rows)
			for (const [field, text] of texts) {
				const found = own[record]?.[field];
				const place = `${table}/${record} · ${field}`;
				if (found === undefined) missing.push(place);
				else if (found.of !== fingerprint(text)) stale.push(place);
			}
	}
	return { breaches, missing, stale };
}
