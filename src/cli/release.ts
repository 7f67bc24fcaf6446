import { existsSync, readFileSync } from 'node:fs';
import { readReleases, ReleaseError } from '../lib/dataset/folder.ts';
import { isVersionWish, planRelease, type Correction, type Plan } from '../lib/dataset/plan.ts';
import { publish } from '../lib/dataset/publish.ts';
import { printPages, PrintError } from '../lib/frozen/print.ts';
import { datasetOf, type Pages } from '../lib/dataset/release.ts';
import type { Dataset } from '../lib/dataset/schema.ts';
import {
	DATA_FOLDER,
	dataFolder,
	dataFolderOption,
	dayOption,
	flag,
	Refusal,
	textOption,
	textOptions,
	today,
	UsageError,
	type Arguments,
	type Command
} from './command.ts';
import { citeRelease } from './citation.ts';
import { correctionOf, correctionsIn } from './corrections.ts';
import { changeLines, countChanges } from './diff-text.ts';
import { workingTables } from './tables-at.ts';

const HELP = `Usage: npm run data -- release <version|major|minor|patch> --notes "…" [--date YYYY-MM-DD]
         [--correction "id=reason" …] [--corrections file.json] [--dir data [--pages]]
         [--dry-run]

Checks the tables and freezes them as data/releases/<version>/: dataset.json (canonical JSON) and
manifest.json (hash, counts, notes; what was added, and what was changed or removed, with the reason).
A release never changes afterwards. The story, each chart’s page and its picture are printed from it
and kept with it, as they will stand under /v/<version>/, and CITATION.cff names it (for the project’s
own tables; those of another folder are not cited, and printed only with --pages).

The version is one as MAJOR.MINOR.PATCH, or the part of the last one that is to be raised. It may not
be lower than what the changes need: major, if the schema changed so that an old reader breaks; minor,
if a row was added; patch, if rows were corrected or removed.

  --notes        what a reader should know of this release (required)
  --date         the day of the release (default: today)
  --correction   why a row was changed or removed, once for each: "id=reason", or "table/id=reason"
                 where two tables have that id. Rows of definitions and sources need one too
  --corrections  the same in a file: {"table/id": "reason", …}
  --dir          folder with the tables (default: data)
  --pages        print the pages for another folder’s tables too, to try a release of them
  --dry-run      check everything, say what would be released, and write nothing

Example: npm run data -- release minor --notes "Readings of autumn." --dry-run
Example: npm run data -- release patch --notes "A misprint." \\
           --correction "register-2023-02-10-90=The source says 91."
Exit codes: 0 released, 1 refused (every reason is printed, nothing is written), 2 wrong usage.`;

function requiredVersion({ positionals }: Arguments): string {
	const [version, ...more] = positionals;
	if (version === undefined || more.length > 0 || !isVersionWish(version)) {
		throw new UsageError(
			`Found the version “${positionals.join(' ')}”, expected one as MAJOR.MINOR.PATCH, or major, minor or patch.\n\n${HELP}`
		);
	}
	return version;
}

function correctionsOf(args: Arguments): Correction[] {
	const file = textOption(args, 'corrections', '');
	if (file !== '' && !existsSync(file))
		throw new UsageError(`--corrections is “${file}”, and there is no such file.`);
	return [
		...textOptions(args, 'correction').map(correctionOf),
		...(file === '' ? [] : correctionsIn(file, readFileSync(file, 'utf8')))
	];
}

interface Wish {
	folder: string;
	version: string;
	notes: string;
	date: string;
	corrections: readonly Correction[];
	/** Whether pages are printed and kept with it. */
	pages: boolean;
}

function wishOf(args: Arguments): Wish {
	const version = requiredVersion(args);
	const notes = textOption(args, 'notes', '').trim();
	if (notes === '')
		throw new UsageError(`--notes is missing: say what a reader should know.\n\n${HELP}`);
	const date = dayOption(args, 'date', today());
	if (date > today())
		throw new UsageError(`--date is ${date}, expected today or a day before: it has not come yet.`);
	const folder = dataFolder(args);
	return {
		folder,
		version,
		notes,
		date,
		corrections: correctionsOf(args),
		pages: folder === DATA_FOLDER || flag(args, 'pages')
	};
}

/** Refuses a release with every reason at once. */
function refuse({ version }: Wish, problems: readonly string[]): never {
	throw new Refusal(
		[
			`Release ${version} is refused, and nothing was written:`,
			...problems.map((problem) => `  ${problem}`)
		].join('\n')
	);
}

function earlierReleases(wish: Wish): Dataset[] {
	try {
		return readReleases(wish.folder).map(({ dataset }) => dataset);
	} catch (error) {
		if (!(error instanceof ReleaseError)) throw error;
		return refuse(wish, ['An earlier release is not as published.', ...error.message.split('\n')]);
	}
}

/** All that a release needs, worked out from the folder as it is now. */
function prepare(wish: Wish): { plan: Plan; dataset: Dataset } {
	const { folder, version, date, corrections } = wish;
	const earlier = earlierReleases(wish);
	const tables = workingTables(folder, date);
	const last = earlier.at(-1);
	const late =
		last !== undefined && date < last.released
			? [`${last.version} was released on ${last.released}, later than ${date}.`]
			: [];
	const plan = planRelease(tables, earlier, { version, corrections });
	if ('problems' in plan) return refuse(wish, [...late, ...plan.problems]);
	if (late.length > 0) return refuse(wish, late);
	return { plan, dataset: datasetOf(tables, plan.version, date) };
}

/** The pages to keep with a release: of another folder’s tables, only if that is wished for. */
function pagesOf(wish: Wish, dataset: Dataset): Pages | undefined {
	if (!wish.pages) return undefined;
	console.log('Printing the pages that are kept with the release …');
	try {
		return printPages(dataset, wish.folder);
	} catch (error) {
		if (!(error instanceof PrintError)) throw error;
		return refuse(wish, error.message.split('\n'));
	}
}

function summary({ plan, dataset }: { plan: Plan; dataset: Dataset }): string {
	if (plan.published !== undefined) return countChanges(plan.changes);
	const rows = Object.values(dataset.tables).reduce((total, table) => total + table.length, 0);
	return `${rows} rows, a first release`;
}

export const release: Command = {
	name: 'release',
	summary: 'freeze the tables as a version that never changes',
	help: HELP,
	options: {
		...dataFolderOption,
		notes: { type: 'string' },
		date: { type: 'string' },
		correction: { type: 'string', multiple: true },
		corrections: { type: 'string' },
		pages: { type: 'boolean' },
		'dry-run': { type: 'boolean' }
	},
	run(args) {
		const wish = wishOf(args);
		if (flag(args, 'dry-run')) {
			const prepared = prepare(wish);
			console.log(
				`Release ${prepared.plan.version} would be written: ${summary(prepared)}. Nothing was written.`
			);
			for (const line of changeLines(prepared.plan.changes, { fields: false })) console.log(line);
			return 0;
		}
		// Worked out before the lock is taken, so that a refusal touches nothing; and again under it,
		// because another run may have released something since.
		let prepared = prepare(wish);
		const pages = pagesOf(wish, prepared.dataset);
		const manifest = publish(wish.folder, () => {
			prepared = prepare(wish);
			const { dataset, plan } = prepared;
			return { dataset, notes: wish.notes, parts: { changes: plan.published, pages } };
		});
		if (wish.folder === DATA_FOLDER) citeRelease(manifest);
		console.log(`Released ${manifest.version}: ${summary(prepared)}. SHA-256 ${manifest.sha256}.`);
		return 0;
	}
};
