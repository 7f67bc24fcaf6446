import { readReleases, ReleaseError, writeRelease } from '../lib/dataset/folder.ts';
import { compareVersions, datasetOf, parseVersion } from '../lib/dataset/release.ts';
import { checkFolder } from './check.ts';
import {
	dataFolder,
	dataFolderOption,
	dayOption,
	textOption,
	today,
	UsageError,
	type Arguments,
	type Command
} from './command.ts';

const HELP = `Usage: npm run data -- release <version> --notes "…" [--date YYYY-MM-DD] [--dir data] [--dry-run]

Checks the tables and freezes them as data/releases/<version>/: dataset.json (canonical JSON) and
manifest.json (hash, counts, notes, what was added). A release never changes afterwards.

  --notes    what a reader should know of this release (required)
  --date     the day of the release (default: today)
  --dir      folder with the tables (default: data)
  --dry-run  check everything and write nothing

Example: npm run data -- release 1.0.0 --notes "First release."
Exit codes: 0 released, 1 refused (nothing is written), 2 wrong usage.`;

function requiredVersion(args: Arguments): string {
	const [version, ...more] = args.positionals;
	if (version === undefined || more.length > 0 || parseVersion(version) === null) {
		throw new UsageError(
			`Found the version “${args.positionals.join(' ')}”, expected one as MAJOR.MINOR.PATCH.\n\n${HELP}`
		);
	}
	return version;
}

/** Why the releases that exist leave no room for this one, or null. */
function whyNoRelease(folder: string, version: string, date: string): string | null {
	try {
		const newest = readReleases(folder).at(-1)?.manifest;
		if (newest === undefined) return null;
		if (compareVersions(version, newest.version) <= 0)
			return `${newest.version} exists already, and a release never changes. Choose a higher version.`;
		if (date < newest.released)
			return `${newest.version} was released on ${newest.released}, later than ${date}.`;
		return null;
	} catch (error) {
		if (!(error instanceof ReleaseError)) throw error;
		return `an earlier release is not as published.\n${error.message}\n`;
	}
}

export const release: Command = {
	name: 'release',
	summary: 'freeze the tables as a version that never changes',
	help: HELP,
	options: {
		...dataFolderOption,
		notes: { type: 'string' },
		date: { type: 'string' },
		'dry-run': { type: 'boolean' }
	},
	run(args) {
		const version = requiredVersion(args);
		const notes = textOption(args, 'notes', '').trim();
		if (notes === '')
			throw new UsageError(`--notes is missing: say what a reader should know.\n\n${HELP}`);
		const date = dayOption(args, 'date', today());
		if (date > today())
			throw new UsageError(
				`--date is ${date}, expected today or a day before: it has not come yet.`
			);
		const folder = dataFolder(args);

		const reason = whyNoRelease(folder, version, date);
		if (reason !== null) {
			console.error(`Release ${version} is refused: ${reason} Nothing was written.`);
			return 1;
		}
		const { tables } = checkFolder(folder, date);
		if (tables === null) {
			console.error(
				`Release ${version} is refused until the breaches are mended. Nothing was written.`
			);
			return 1;
		}
		const dataset = datasetOf(tables, version, date);
		if (args.values['dry-run'] === true) {
			console.log(`Release ${version} would be written. Nothing was written.`);
			return 0;
		}
		try {
			const manifest = writeRelease(folder, dataset, notes);
			console.log(
				`Released ${version}: ${manifest.changes.added.length} rows, SHA-256 ${manifest.sha256}.`
			);
			return 0;
		} catch (error) {
			if (!(error instanceof ReleaseError)) throw error;
			console.error(error.message);
			return 1;
		}
	}
};
