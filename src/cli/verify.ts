import { readReleases, ReleaseError } from '../lib/dataset/folder.ts';
import { dataFolder, dataFolderOption, expectNoWords, type Command } from './command.ts';

export const verify: Command = {
	name: 'verify',
	summary: 'prove that every release is what was published',
	help: `Usage: npm run data -- verify [--dir data]

Compares every released file with the hash in its manifest and reads it with the present schema.

Example: npm run data -- verify
Exit codes: 0 all releases are unaltered, 1 one is not (which, and how, is printed), 2 wrong usage.`,
	options: { ...dataFolderOption },
	run(args) {
		expectNoWords(args);
		const folder = dataFolder(args);
		try {
			const releases = readReleases(folder);
			for (const { manifest } of releases)
				console.log(`${manifest.version}  ${manifest.released}  ${manifest.sha256}`);
			console.log(
				`${releases.length} ${releases.length === 1 ? 'release is' : 'releases are'} as published.`
			);
			return 0;
		} catch (error) {
			if (!(error instanceof ReleaseError)) throw error;
			console.error(error.message);
			return 1;
		}
	}
};
