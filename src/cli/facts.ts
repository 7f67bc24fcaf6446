import { openDataset } from '../lib/dataset/dataset.ts';
import { tableNames } from '../lib/dataset/names.ts';
import {
	dataFolder,
	dataFolderOption,
	flag,
	textOption,
	UsageError,
	type Arguments,
	type Command
} from './command.ts';
import { listFacts, type ListedFact } from './fact-list.ts';
import { CONTENT_FOLDER, storyFacts } from './story-facts.ts';
import { datasetAt, VERSION_WORDS, WORKING } from './tables-at.ts';

interface FoundFact extends ListedFact {
	/** Where the story uses it, as `file:line`. */
	usedIn: string[];
}

/** Letters and digits as one would type them: `19,546` is found by 19546 too. */
function searchable(text: string): string {
	return text.toLowerCase().replace(/(?<=\d)[,\s](?=\d)/g, '');
}

function matches({ reference, says, what }: ListedFact, words: readonly string[]): boolean {
	const text = searchable(`${reference} ${says} ${what}`);
	return words.every((word) => text.includes(searchable(word)));
}

/** Which facts are asked for. */
function filterOf(args: Arguments): (fact: FoundFact) => boolean {
	const words = args.positionals.flatMap((text) => text.split(/\s+/)).filter(Boolean);
	const table = textOption(args, 'table', '');
	if (table !== '' && !tableNames.some((name) => name === table))
		throw new UsageError(`--table is “${table}”, expected one of ${tableNames.join(', ')}.`);
	const [used, unused] = [flag(args, 'used'), flag(args, 'unused')];
	if (used && unused) throw new UsageError('Found --used and --unused, expected one of them.');
	return (fact) =>
		matches(fact, words) &&
		(table === '' || fact.table === table) &&
		(!used || fact.usedIn.length > 0) &&
		(!unused || fact.usedIn.length === 0);
}

function findFacts(args: Arguments): FoundFact[] {
	const wanted = filterOf(args);
	const { dataset } = datasetAt(dataFolder(args), textOption(args, 'in', WORKING));
	const uses = new Map<string, string[]>();
	for (const { reference, file, line } of storyFacts(textOption(args, 'content', CONTENT_FOLDER))) {
		const places = uses.get(reference) ?? [];
		uses.set(reference, [...places, `${file}:${line}`]);
	}
	return listFacts(openDataset(dataset, { published: false }))
		.map((fact) => ({ ...fact, usedIn: uses.get(fact.reference) ?? [] }))
		.filter(wanted);
}

export const facts: Command = {
	name: 'facts',
	summary: 'find ids and values, and where the story uses them',
	help: `Usage: npm run data -- facts [text] [--table name] [--used|--unused] [--in version] [--json]
         [--dir data] [--content src/content]

Lists what a :fact can refer to: figures, ends of ranges (id#low, id#high), numbers of events and
places (id#number), derived values; with value, what it counts, and file and line of each use.
Of several words each must stand in the id, the value or the description. Writes nothing.

  --table    facts of one table, e.g. deportation-figures
  --used     only what the story uses
  --unused   only what it does not use
  --in       ${VERSION_WORDS} (default: ${WORKING})
  --json     for programs: [{reference, table, value, says, what, usedIn}]
  --dir      folder with the tables (default: data)
  --content  folder with the languages (default: ${CONTENT_FOLDER})

Example: npm run data -- facts 19546
Example: npm run data -- facts returned ombudsman --unused
Exit codes: 0 listed, 1 refused: the tables have breaches, or there is no such release; or nothing was
found, 2 wrong usage.`,
	options: {
		...dataFolderOption,
		table: { type: 'string' },
		used: { type: 'boolean' },
		unused: { type: 'boolean' },
		in: { type: 'string' },
		json: { type: 'boolean' },
		content: { type: 'string' }
	},
	run(args) {
		const found = findFacts(args);
		if (flag(args, 'json')) console.log(JSON.stringify(found, null, '\t'));
		else {
			for (const { reference, says, what, usedIn } of found) {
				console.log(`${reference}  ${says}`);
				console.log(`    ${what}`);
				for (const place of usedIn) console.log(`    ${place}`);
			}
			console.log(`${found.length} ${found.length === 1 ? 'fact' : 'facts'}.`);
		}
		return found.length > 0 ? 0 : 1;
	}
};
