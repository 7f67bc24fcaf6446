/**
 * Prints the pages that are kept with a release: a build of them alone, from the dataset that is
 * about to be released. It runs the bundler, so it belongs to the command line and to nothing else.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { datasetBytes, type Pages } from '../dataset/release.ts';
import type { Dataset } from '../dataset/schema.ts';
import { selfContained } from './self-contained.ts';

/** Printed pages by the path at which a release keeps them, and where the build writes them. */
const PAGES = [{ kept: 'index.html', printed: 'freeze/story/index.html' }] as const;

const WORK = join('.cache', 'freeze');

/** Thrown where the pages could not be printed; the message is what the build said. */
export class PrintError extends Error {
	override name = 'PrintError';
}

/**
 * The pages of a dataset, each in one file that fetches nothing.
 * @throws PrintError if the build fails, e.g. because the copy does not compile against this dataset
 */
export function printPages(dataset: Dataset): Pages {
	rmSync(WORK, { recursive: true, force: true });
	mkdirSync(WORK, { recursive: true });
	const candidate = join(WORK, 'dataset.json');
	const site = join(WORK, 'site');
	writeFileSync(candidate, datasetBytes(dataset));
	const build = spawnSync(
		process.execPath,
		['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'],
		{
			env: { ...process.env, NAMES_FREEZE: candidate, NAMES_BUILD_DIR: site, TZ: 'UTC' },
			encoding: 'utf8'
		}
	);
	if (build.status !== 0)
		throw new PrintError(`The pages could not be printed.\n${build.stderr}${build.stdout}`);
	return new Map(
		PAGES.map(({ kept, printed }) => [
			kept,
			Buffer.from(selfContained(readFileSync(join(site, printed), 'utf8')))
		])
	);
}
