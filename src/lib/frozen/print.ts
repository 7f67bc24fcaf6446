/**
 * Prints the pages that are kept with a release: a build of them alone, from the dataset that is
 * about to be released. It runs the bundler, so it belongs to the command line and to nothing else.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { charts } from '../charts/registry.ts';
import { datasetBytes, type Pages } from '../dataset/release.ts';
import type { Dataset } from '../dataset/schema.ts';
import { isEmbedPage } from '../embed/ids.ts';
import { oneFile } from '../embed/print/one-file.ts';
import { languages } from '../format/languages.ts';
import { stillPolicy, withPolicy } from '../policy/policy.ts';
import { NOTE_CLASSES } from './note.ts';
import { plannedPages, printedAt } from './plan.ts';
import { selfContained } from './self-contained.ts';

/** Inside the project: the bundler resolves from here what it writes in between. */
const CACHE = '.cache';

/** Thrown where the pages could not be printed; the message is what the build said. */
export class PrintError extends Error {
	override name = 'PrintError';
}

/** A folder for this run alone, which is gone when the work is done. */
function inWorkFolder<Result>(work: (folder: string) => Result): Result {
	mkdirSync(CACHE, { recursive: true });
	const folder = mkdtempSync(join(CACHE, 'freeze-'));
	try {
		return work(folder);
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}

/** The style of a page that is to be kept is in it. */
function noSheet(address: string): string {
	throw new PrintError(`A page that is kept links to a style sheet, ${address}.`);
}

/** What a build printed, as it is kept: a page in one file, and whatever else as it is. */
function keptBytes(file: string): Buffer {
	const bytes = readFileSync(file);
	if (!file.endsWith('.html')) return bytes;
	const html = bytes.toString('utf8');
	if (!isEmbedPage(file)) return Buffer.from(withPolicy(selfContained(html), stillPolicy()));
	const site = process.env['SITE_URL'];
	return Buffer.from(oneFile(html, { sheet: noSheet, site, later: NOTE_CLASSES }));
}

/**
 * The pages of a dataset, each in one file that fetches nothing.
 * @param data the folder with the tables and the releases before this one
 * @throws PrintError if the build fails, e.g. because the copy does not compile against this dataset
 */
export function printPages(dataset: Dataset, data: string): Pages {
	const planned = plannedPages(dataset.version, charts, languages);
	return inWorkFolder((folder) => {
		const candidate = join(folder, 'dataset.json');
		const site = join(folder, 'site');
		writeFileSync(candidate, datasetBytes(dataset));
		const build = spawnSync(
			process.execPath,
			['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'],
			{
				env: {
					...process.env,
					NAMES_DATA: data,
					NAMES_FREEZE: candidate,
					NAMES_FREEZE_ENTRIES: planned.map(({ address }) => address).join(' '),
					NAMES_BUILD_DIR: site,
					TZ: 'UTC',
					// Whatever the shell says: what is published is no work in progress.
					NODE_ENV: 'production'
				},
				encoding: 'utf8'
			}
		);
		if (build.status !== 0)
			throw new PrintError(`The pages could not be printed.\n${build.stderr}${build.stdout}`);
		return new Map(
			planned.map(({ kept, address }) => [kept, keptBytes(join(site, printedAt(address)))])
		);
	});
}
