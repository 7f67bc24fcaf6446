import { formatBreach } from '../lib/dataset/breach.ts';
import { checkTables, type CheckResult } from '../lib/dataset/check.ts';
import { readTexts } from '../lib/dataset/folder.ts';
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
	return result;
}

export const check: Command = {
	name: 'check',
	summary: 'check all tables against the schema and the rules',
	help: `Usage: npm run data -- check [--dir data] [--today YYYY-MM-DD]

Reads every table and prints every breach at once: file with line and column, record, field,
what was found, what was expected. Writes nothing.

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
