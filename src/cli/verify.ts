import { changesProblems } from '../lib/dataset/history.ts';
import {
	readRelease,
	releasedVersions,
	ReleaseError,
	type Release
} from '../lib/dataset/folder.ts';
import { dataFolder, dataFolderOption, expectNoWords, type Command } from './command.ts';

/** Reads every release, and says of each that cannot be trusted what is wrong. */
function readAll(folder: string): { releases: Release[]; problems: string[] } {
	const releases: Release[] = [];
	const problems: string[] = [];
	for (const version of releasedVersions(folder)) {
		try {
			releases.push(readRelease(folder, version));
		} catch (error) {
			if (!(error instanceof ReleaseError)) throw error;
			problems.push(error.message);
		}
	}
	return { releases, problems };
}

export const verify: Command = {
	name: 'verify',
	summary: 'prove that every release is what was published',
	help: `Usage: npm run data -- verify [--dir data]

Compares every released file with the hash in its manifest, reads it with the present schema, and
compares the changes that its manifest names with what differs from the release before. Writes nothing.

  --dir  folder with the tables (default: data)

Example: npm run data -- verify
Exit codes: 0 all releases are unaltered, 1 one is not (which, and how, is printed), 2 wrong usage.`,
	options: { ...dataFolderOption },
	run(args) {
		expectNoWords(args);
		const { releases, problems } = readAll(dataFolder(args));
		// What changed can be told only where no release in between is missing.
		if (problems.length === 0) problems.push(...changesProblems(releases));
		for (const problem of problems) console.error(problem);
		if (problems.length > 0) return 1;
		for (const { manifest } of releases)
			console.log(`${manifest.version}  ${manifest.released}  ${manifest.sha256}`);
		console.log(
			`${releases.length} ${releases.length === 1 ? 'release is' : 'releases are'} as published.`
		);
		return 0;
	}
};
