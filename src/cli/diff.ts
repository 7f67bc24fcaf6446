import { diffTables } from '../lib/dataset/diff.ts';
import { dataFolder, dataFolderOption, flag, type Command } from './command.ts';
import { changeLines, countChanges } from './diff-text.ts';
import { datasetPair } from './tables-at.ts';

export const diff: Command = {
	name: 'diff',
	summary: 'say what differs between two versions, field by field',
	help: `Usage: npm run data -- diff [<from> <to>] [--json] [--dir data]

Lists every row that was added, changed or removed, with each field, old and new. Each of the two is
a released version, “latest”, or “working”: the tables as they stand. Without them: latest working.
The order of rows and of keys does not matter; the order inside a list does. Writes nothing.

  --json  for programs: {from, to, changes: [{table, id, kind, fields: [{path, old, new}]}]};
          where there was or is nothing, old or new is left out
  --dir   folder with the tables (default: data)

Example: npm run data -- diff 1.0.0 1.1.0
Example: npm run data -- diff latest working --json
Exit codes: 0 compared (be there differences or not), 1 refused: a release is missing or altered, or
the tables have breaches, 2 wrong usage.`,
	options: { ...dataFolderOption, json: { type: 'boolean' } },
	run(args) {
		const { from, to } = datasetPair(dataFolder(args), args.positionals);
		const changes = diffTables(from.dataset.tables, to.dataset.tables);
		if (flag(args, 'json')) {
			console.log(JSON.stringify({ from: from.name, to: to.name, changes }, null, '\t'));
			return 0;
		}
		console.log(`${from.name} → ${to.name}: ${countChanges(changes)}.`);
		for (const line of changeLines(changes, { fields: true })) console.log(line);
		return 0;
	}
};
