import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { assertTitles, message, UntrueTitle, type Messages } from '../lib/charts/chart.ts';
import { charts, chartStates } from '../lib/charts/registry.ts';
import { copyContext } from '../lib/copy/binding.ts';
import { assertEdition, type Edition } from '../lib/copy/editions.ts';
import { readCopy } from '../lib/copy/folder.ts';
import { silentFacts, type Hedge } from '../lib/copy/hedges.ts';
import { CopyError, formatProblem } from '../lib/copy/problem.ts';
import { openDataset, type OpenDataset } from '../lib/dataset/dataset.ts';
import { datasetOf, UNRELEASED } from '../lib/dataset/release.ts';
import type { Qualifier } from '../lib/dataset/schema.ts';
import { defaultLanguage, languages } from '../lib/format/languages.ts';
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
	help: `Usage: npm run data -- copy [--dir data] [--content src/content] [--lang ${languages.join('|')}]

Compiles the copy of every language, or of one, against the tables and prints, with file, line and
column, all that would stop the build: unbound numbers, unknown facts, charts and states, titles that
the data do not bear out; in a translation whatever it has more or less than the original. Then it
lists every :fact whose record says about, nearly, at-least or at-most, or that is rounded, where no
word beside it says so: questions to an editor, which stop nothing. Writes nothing.

  --dir      folder with the tables (default: ${DATA_FOLDER})
  --content  folder with the languages (default: ${CONTENT_FOLDER})
  --lang     one of them (default: all)

Example: npm run data -- copy
Exit codes: 0 the copy compiles, 1 it does not or the tables have breaches, 2 wrong usage.`,
	options: { ...dataFolderOption, content: { type: 'string' }, lang: { type: 'string' } },
	run(args) {
		const content = textOption(args, 'content', CONTENT_FOLDER);
		const asked = textOption(args, 'lang', '');
		const chosen =
			asked === '' ? languages.filter((one) => existsSync(join(content, one))) : [asked];
		const without = chosen.find((one) => !existsSync(join(content, one)));
		if (chosen.length === 0)
			throw new UsageError(`There is no folder ${join(content, defaultLanguage)}.`);
		if (without !== undefined)
			throw new UsageError(`There is no folder ${join(content, without)}.`);
		const { tables } = checkFolder(textOption(args, 'dir', DATA_FOLDER), today());
		if (tables === null) return 1;
		const dataset = openDataset(datasetOf(tables, UNRELEASED, today()), { published: false });
		const read = (locale: string): Edition => {
			const messages = messagesOf(join(content, locale));
			const context = copyContext(dataset, chartStates(), locale, message(messages, 'about'));
			return { copy: readCopy(content, context), messages };
		};
		const wrong = chosen.filter((locale) => !compiles(read, locale, join(content, locale)));
		if (wrong.length > 0) return 1;
		if (!bearOutTitles(dataset)) return 1;
		for (const locale of chosen) listSilent(join(content, locale), locale, dataset);
		return 0;
	}
};

/** Whether the copy of a language compiles, and says what the original says; if not, why is printed. */
function compiles(read: (locale: string) => Edition, locale: string, folder: string): boolean {
	try {
		const edition = read(locale);
		if (locale !== defaultLanguage && existsSync(join(dirname(folder), defaultLanguage)))
			assertEdition(read(defaultLanguage), edition, { language: locale, folder });
		return true;
	} catch (error) {
		if (!(error instanceof CopyError)) throw error;
		console.error(error.message);
		return false;
	}
}

/** Whether the data bear out every title; if not, why is printed. */
function bearOutTitles(dataset: OpenDataset): boolean {
	try {
		assertTitles(charts, dataset);
		return true;
	} catch (error) {
		if (!(error instanceof UntrueTitle)) throw error;
		console.error(error.message);
		return false;
	}
}

function listSilent(folder: string, locale: string, dataset: OpenDataset): void {
	const hedgeOf = (reference: string): Hedge | null => {
		const qualifier = qualifierOf(dataset, reference);
		return qualifier === 'exact' ? null : qualifier;
	};
	const found = markdownIn(folder).flatMap((file) =>
		silentFacts({ file, text: readFileSync(file, 'utf8') }, locale, hedgeOf)
	);
	for (const problem of found) console.log(formatProblem(problem));
	console.log(
		`${locale}: ${found.length} ${found.length === 1 ? 'figure is' : 'figures are'} printed as exact in silence.`
	);
}
