import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { silentFacts, type Hedge } from '../lib/copy/hedges.ts';
import { formatProblem } from '../lib/copy/problem.ts';
import { openDataset, type OpenDataset } from '../lib/dataset/dataset.ts';
import { datasetOf } from '../lib/dataset/release.ts';
import type { Qualifier } from '../lib/dataset/schema.ts';
import { defaultLanguage } from '../lib/format/languages.ts';
import { checkFolder } from './check.ts';
import {
	DATA_FOLDER,
	dataFolderOption,
	textOption,
	today,
	UsageError,
	type Command
} from './command.ts';

const CONTENT_FOLDER = 'src/content';

/** The tables as they stand have no version yet. */
const UNRELEASED = '0.0.0';

function qualifierOf(dataset: OpenDataset, reference: string): Qualifier {
	const from = dataset.fact(reference)?.from;
	if (from?.kind === 'figure') return from.figure.qualifier;
	return from?.kind === 'quantity' ? from.quantity.qualifier : 'exact';
}

function markdownIn(folder: string): string[] {
	return readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((name) => name.endsWith('.md'))
		.sort()
		.map((name) => join(folder, name));
}

export const copy: Command = {
	name: 'copy',
	summary: 'list figures that the copy prints as exact and the records do not',
	help: `Usage: npm run data -- copy [--dir data] [--content src/content] [--lang ${defaultLanguage}]

Reads the copy of one language and prints, with file, line and column, every :fact whose record says
about, nearly, at-least or at-most, or that is rounded, where no word beside it says so. They are
questions to an editor: the build does not stop for them. Writes nothing.

  --dir      folder with the tables (default: ${DATA_FOLDER})
  --content  folder with the languages (default: ${CONTENT_FOLDER})
  --lang     the language (default: ${defaultLanguage})

Example: npm run data -- copy
Exit codes: 0 read (whatever was found), 1 the tables have breaches, 2 wrong usage.`,
	options: { ...dataFolderOption, content: { type: 'string' }, lang: { type: 'string' } },
	run(args) {
		const locale = textOption(args, 'lang', defaultLanguage);
		const folder = join(textOption(args, 'content', CONTENT_FOLDER), locale);
		if (!existsSync(folder)) throw new UsageError(`There is no folder ${folder}.`);
		const { tables } = checkFolder(textOption(args, 'dir', DATA_FOLDER), today());
		if (tables === null) return 1;
		const dataset = openDataset(datasetOf(tables, UNRELEASED, today()), { published: false });
		const hedgeOf = (reference: string): Hedge | null => {
			const qualifier = qualifierOf(dataset, reference);
			return qualifier === 'exact' ? null : qualifier;
		};
		const found = markdownIn(folder).flatMap((file) =>
			silentFacts({ file, text: readFileSync(file, 'utf8') }, locale, hedgeOf)
		);
		for (const problem of found) console.log(formatProblem(problem));
		console.log(
			`${found.length} ${found.length === 1 ? 'figure is' : 'figures are'} printed as exact in silence.`
		);
		return 0;
	}
};
