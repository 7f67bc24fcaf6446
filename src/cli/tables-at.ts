/** The datasets that a command can be asked for: a release, the latest one, or the tables as they stand. */
import { formatBreach } from '../lib/dataset/breach.ts';
import { checkTables } from '../lib/dataset/check.ts';
import { readRelease, readTexts, releasedVersions } from '../lib/dataset/folder.ts';
import { datasetOf, UNRELEASED } from '../lib/dataset/release.ts';
import type { Dataset, Tables } from '../lib/dataset/schema.ts';
import { parseVersion } from '../lib/dataset/version.ts';
import { Refusal, today, UsageError } from './command.ts';

export const WORKING = 'working';
export const LATEST = 'latest';

export const VERSION_WORDS = `a version as MAJOR.MINOR.PATCH, “${LATEST}” or “${WORKING}”`;

/** The tables as they stand. @throws Refusal with every breach, if there are any */
export function workingTables(folder: string, day: string): Tables {
	const { tables, breaches } = checkTables(readTexts(folder), { today: day });
	if (tables !== null) return tables;
	const number = breaches.length;
	throw new Refusal(
		[
			...breaches.map(formatBreach),
			'',
			`${number} ${number === 1 ? 'breach' : 'breaches'} in ${folder}/. Mend them first; nothing was written.`
		].join('\n')
	);
}

/** A dataset and the word for it: the version, or `working`. */
export interface NamedDataset {
	name: string;
	dataset: Dataset;
}

/** The dataset that a word stands for. @throws UsageError if the word stands for none */
export function datasetAt(folder: string, word: string): NamedDataset {
	if (word === WORKING) {
		const day = today();
		return { name: WORKING, dataset: datasetOf(workingTables(folder, day), UNRELEASED, day) };
	}
	const versions = releasedVersions(folder);
	const version = word === LATEST ? versions.at(-1) : word;
	if (version === undefined) throw new Refusal(`Nothing has been released in ${folder}/ yet.`);
	if (parseVersion(version) === null)
		throw new UsageError(`Found the version “${word}”, expected ${VERSION_WORDS}.`);
	if (!versions.includes(version)) {
		const known = versions.length === 0 ? 'none yet' : versions.join(', ');
		throw new Refusal(`There is no release ${version}. Released: ${known}.`);
	}
	return { name: version, dataset: readRelease(folder, version).dataset };
}

/** Two datasets to compare: the words of a command, or the latest release and the tables. */
export function datasetPair(
	folder: string,
	words: readonly string[]
): { from: NamedDataset; to: NamedDataset } {
	const [from = LATEST, to = WORKING, ...more] = words;
	if (words.length === 1 || more.length > 0)
		throw new UsageError(
			`Found “${words.join(' ')}”, expected two datasets, each ${VERSION_WORDS}. See --help.`
		);
	return { from: datasetAt(folder, from), to: datasetAt(folder, to) };
}
