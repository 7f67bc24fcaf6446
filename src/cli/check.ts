import { formatBreach } from '../lib/dataset/breach.ts';
import { checkTables, type CheckResult } from '../lib/dataset/check.ts';
import { readTexts } from '../lib/dataset/folder.ts';
import type { Tables } from '../lib/dataset/schema.ts';
import {
	checkTranslations,
	readTranslations,
	translatedLanguages
} from '../lib/dataset/translations.ts';
import {
	dataFolder,
	dataFolderOption,
	dayOption,
	expectNoWords,
	today,
	type Arguments,
	type Command
} from './command.ts';

/** Checks the tables of a folder and prints every breach. */
export function checkFolder(folder: string, day: string): CheckResult {
	const result = checkTables(readTexts(folder), { today: day });
	for (const breach of result.breaches) console.error(formatBreach(breach));
	const { records, sources, rules } = result.counts;
	const number = result.breaches.length;
	if (number > 0)
		console.error(`\n${number} ${number === 1 ? 'breach' : 'breaches'} in ${folder}/.`);
	else console.log(`${records} records and ${sources} sources pass the schema and ${rules} rules.`);
	return result.tables === null || checkLocales(folder, result.tables)
		? result
		: { ...result, tables: null };
}

/** As many places as are named one by one. */
const NAMED = 10;

/**
 * Checks the translations of every language. What is not translated, or was translated from words that
 * have changed since, is said; it stands on the pages in English.
 * @returns whether nothing is wrong with what is there
 */
function checkLocales(folder: string, tables: Tables): boolean {
	let wrong = 0;
	for (const language of translatedLanguages(folder)) {
		const { locale, breaches: unread } = readTranslations(folder, language);
		const { breaches, missing, stale } = checkTranslations(tables, locale);
		for (const breach of [...unread, ...breaches]) console.error(formatBreach(breach));
		wrong += unread.length + breaches.length;
		const list = (places: readonly string[], what: string): void => {
			if (places.length === 0) return;
			const more = places.length > NAMED ? `\n  … and ${places.length - NAMED} more` : '';
			console.log(
				`${language}: ${places.length} ${places.length === 1 ? 'text' : 'texts'} ${what}, shown in English:\n  ${places.slice(0, NAMED).join('\n  ')}${more}`
			);
		};
		list(missing, 'not translated');
		list(stale, 'translated from words that have changed since');
		if (missing.length + stale.length === 0) console.log(`${language}: every text is translated.`);
	}
	return wrong === 0;
}

export const check: Command = {
	name: 'check',
	summary: 'check all tables against the schema and the rules',
	help: `Usage: npm run data -- check [--dir data] [--today YYYY-MM-DD]

Reads every table and prints every breach at once: file with line and column, record, field,
what was found, what was expected. Then the translations under locales/: what is wrong with them, and
which texts stand in English because they are not translated, or have changed since. Writes nothing.

  --dir     folder with the tables (default: data)
  --today   the day after which nothing may be dated (default: today)

Example: npm run data -- check
Exit codes: 0 all is well, 1 there are breaches, 2 wrong usage.`,
	options: { ...dataFolderOption, today: { type: 'string' } },
	run(args: Arguments) {
		expectNoWords(args);
		const result = checkFolder(dataFolder(args), dayOption(args, 'today', today()));
		return result.tables === null ? 1 : 0;
	}
};
