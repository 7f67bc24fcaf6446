import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assertTitles, message, UntrueTitle, type Messages } from '../lib/charts/chart.ts';
import { charts, chartStates } from '../lib/charts/registry.ts';
import { copyContext } from '../lib/copy/binding.ts';
import { readCopy } from '../lib/copy/folder.ts';
import { silentFacts, type Hedge } from '../lib/copy/hedges.ts';
import { CopyError, formatProblem } from '../lib/copy/problem.ts';
import { openDataset, type OpenDataset } from '../lib/dataset/dataset.ts';
import { datasetOf, UNRELEASED } from '../lib/dataset/release.ts';
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
import { CONTENT_FOLDER, markdownIn } from './story-facts.ts';

function qualifierOf(dataset: OpenDataset, reference: string): Qualifier {
	const from = dataset.fact(reference)?.from;
	if (from?.kind === 'figure') return from.figure.qualifier;
	return from?.kind === 'quantity' ? from.quantity.qualifier : 'exact';
}

/** The interface’s words of a language. */
export function messagesOf(folder: string): Messages {
	return JSON.parse(readFileSync(join(folder, 'messages.json'), 'utf8')) as Messages;
}

export const copy: Command = {
	name: 'copy',
	summary: 'check the copy against data and charts, and list figures that it prints as too exact',
	help: `Usage: npm run data -- copy [--dir data] [--content src/content] [--lang ${defaultLanguage}]

Compiles the copy of one language against the tables and prints, with file, line and column, all that
would stop the build: unbound numbers, unknown facts, charts and states, titles that the data do not
bear out. Then it lists every :fact whose record says about, nearly, at-least or at-most, or that is
rounded, where no word beside it says so: questions to an editor, which stop nothing. Writes nothing.

  --dir      folder with the tables (default: ${DATA_FOLDER})
  --content  folder with the languages (default: ${CONTENT_FOLDER})
  --lang     the language (default: ${defaultLanguage})

Example: npm run data -- copy
Exit codes: 0 the copy compiles, 1 it does not or the tables have breaches, 2 wrong usage.`,
	options: { ...dataFolderOption, content: { type: 'string' }, lang: { type: 'string' } },
	run(args) {
		const locale = textOption(args, 'lang', defaultLanguage);
		const folder = join(textOption(args, 'content', CONTENT_FOLDER), locale);
		if (!existsSync(folder)) throw new UsageError(`There is no folder ${folder}.`);
		const { tables } = checkFolder(textOption(args, 'dir', DATA_FOLDER), today());
		if (tables === null) return 1;
		const dataset = openDataset(datasetOf(tables, UNRELEASED, today()), { published: false });
		try {
			const about = message(messagesOf(folder), 'about');
			readCopy(dirname(folder), copyContext(dataset, chartStates(), locale, about));
			assertTitles(charts, dataset);
		} catch (error) {
			if (!(error instanceof CopyError || error instanceof UntrueTitle)) throw error;
			console.error(error.message);
			return 1;
		}
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
