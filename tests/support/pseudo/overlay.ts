/** What a language that does not exist says of the latest release: `data/locales/<language>/`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readReleases } from '../../../src/lib/dataset/folder.ts';
import { tableNames, type Tables } from '../../../src/lib/dataset/schema.ts';
import { fileOf } from '../../../src/lib/dataset/tables.ts';
import { fingerprint, textsOf } from '../../../src/lib/dataset/translate.ts';
import { localeFolder, unitsOf } from '../../../src/lib/dataset/translations.ts';
import { inPseudo, type Pseudo } from './letters.ts';

function latestTables(data: string): Tables {
	const latest = readReleases(data).at(-1);
	if (latest === undefined) throw new Error(`There is no release in ${data}.`);
	return latest.dataset.tables;
}

/** Writes the translation of every text that is translated. @param data the folder of the tables */
export function writeOverlay(data: string, pseudo: Pseudo): void {
	const tables = latestTables(data);
	const folder = localeFolder(data, pseudo.tag);
	const write = (file: string, value: object) =>
		writeFileSync(join(folder, file), JSON.stringify(value));
	mkdirSync(folder, { recursive: true });
	for (const table of tableNames) {
		const rows = tables[table].map((row) => [row.id, textsOf(table, row)] as const);
		const texts = rows.filter(([, own]) => own.size > 0);
		if (texts.length === 0) continue;
		const translated = texts.map(([id, own]) => [
			id,
			Object.fromEntries(
				[...own].map(([field, text]) => [
					field,
					{ of: fingerprint(text), text: inPseudo(text, pseudo) }
				])
			)
		]);
		write(fileOf(table), Object.fromEntries(translated) as object);
	}
	const forms = new Intl.PluralRules(pseudo.tag).resolvedOptions().pluralCategories;
	const units = [...unitsOf(tables)].map((unit) => [
		unit,
		Object.fromEntries(forms.map((form) => [form, inPseudo(unit, pseudo)]))
	]);
	write('units.json', Object.fromEntries(units) as object);
}
