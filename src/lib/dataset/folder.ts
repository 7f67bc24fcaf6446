/** The data folder on disk: tables that editors edit, and releases that nobody edits. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import type { z } from 'zod';
import { realDisk, writeFolderWhole, type Disk } from './durable.ts';
import { pendingChanges } from './journal.ts';
import {
	compareVersions,
	datasetBytes,
	manifestOf,
	parseVersion,
	sha256,
	type ReleaseParts
} from './release.ts';
import {
	datasetSchema,
	manifestSchema,
	tableNames,
	type Dataset,
	type Manifest
} from './schema.ts';
import { decode, tooLarge, LARGEST_TABLE, type TableText } from './bytes.ts';
import { fileOf, type TableTexts } from './tables.ts';

/** The folder of a release in which its pages are. */
const PAGES = 'pages';

/** A release that cannot be trusted or cannot be made; the message says which and why. */
export class ReleaseError extends Error {
	override name = 'ReleaseError';
}

export interface Release {
	manifest: Manifest;
	dataset: Dataset;
	/** The file as it was published, byte for byte. */
	bytes: Buffer;
	/** The pages that were published with it, byte for byte, by their paths. */
	pages: ReadonlyMap<string, Buffer>;
}

/** The text of a table; nothing where there is no file. Too large a file is not even read. */
export function readText(path: string): TableText {
	if (!existsSync(path)) return undefined;
	const { size } = statSync(path);
	return size > LARGEST_TABLE ? tooLarge(size) : decode(readFileSync(path));
}

/** The text of every table as it stands, or why it has none. */
export function readTexts(folder: string): TableTexts {
	const pending = pendingChanges(folder);
	const texts = tableNames.map((name) => [
		name,
		pending[name] ?? readText(join(folder, fileOf(name)))
	]);
	return Object.fromEntries(texts) as TableTexts;
}

/** The folder with the releases. */
export function releasesFolder(folder: string): string {
	return join(folder, 'releases');
}

/** Versions of all releases, oldest first. */
export function releasedVersions(folder: string): string[] {
	const path = releasesFolder(folder);
	if (!existsSync(path)) return [];
	return readdirSync(path)
		.filter((name) => parseVersion(name) !== null)
		.sort(compareVersions);
}

function readJson(path: string, what: string): unknown {
	try {
		return JSON.parse(readFileSync(path, 'utf8')) as unknown;
	} catch (error) {
		throw new ReleaseError(
			`${what}: ${path} cannot be read (${error instanceof Error ? error.message : String(error)})`
		);
	}
}

/** The first of a schema's issues, with its place. */
function describe({ issues }: z.ZodError): string {
	const [issue] = issues;
	return issue === undefined
		? ''
		: [issue.path.join('.'), issue.message].filter(Boolean).join(': ');
}

/** A field of a manifest that differs from what the dataset itself says; notes and reasons cannot. */
function alteredField(manifest: Manifest, dataset: Dataset, text: string): string | undefined {
	const made = manifestOf(dataset, text, manifest.notes);
	const fields = ['version', 'released', 'bytes', 'counts', 'coverageTo'] as const;
	return fields.find((field) => canonicalize(made[field]) !== canonicalize(manifest[field]));
}

/**
 * Reads a release and proves that it is what was published.
 * @throws ReleaseError if a file is missing, altered or unreadable
 */
export function readRelease(folder: string, version: string): Release {
	const path = join(releasesFolder(folder), version);
	const manifest = manifestSchema.safeParse(
		readJson(join(path, 'manifest.json'), `Release ${version}`)
	);
	if (!manifest.success) {
		throw new ReleaseError(
			`Release ${version}: manifest.json is not a manifest (${describe(manifest.error)})`
		);
	}
	if (manifest.data.version !== version) {
		throw new ReleaseError(
			`Release ${version} was altered after it was published: its manifest.json says that it is version ${manifest.data.version}. Restore the published files.`
		);
	}
	const file = join(path, 'dataset.json');
	if (!existsSync(file)) throw new ReleaseError(`Release ${version}: dataset.json is missing`);
	const bytes = readFileSync(file);
	const hash = sha256(bytes);
	if (hash !== manifest.data.sha256) {
		throw new ReleaseError(
			`Release ${version} was altered after it was published: the SHA-256 of data/releases/${version}/dataset.json is ${hash}, and its manifest says ${manifest.data.sha256}. Restore the published file; put the change into a new release.`
		);
	}
	const dataset = datasetSchema.safeParse(readJson(file, `Release ${version}`));
	if (!dataset.success) {
		throw new ReleaseError(
			`Release ${version}: dataset.json does not fit the schema (${describe(dataset.error)})`
		);
	}
	const field = alteredField(manifest.data, dataset.data, bytes.toString('utf8'));
	if (field !== undefined) {
		throw new ReleaseError(
			`Release ${version} was altered after it was published: what its manifest.json says in ${field} is not what its dataset.json holds. Restore the published files.`
		);
	}
	const pages = readPages(path, manifest.data);
	return { manifest: manifest.data, dataset: dataset.data, bytes, pages };
}

/** The pages of a release, each proven to be what was published. */
function readPages(path: string, { version, pages = {} }: Manifest): Map<string, Buffer> {
	return new Map(
		Object.entries(pages).map(([page, expected]) => {
			const file = join(path, PAGES, page);
			if (!existsSync(file)) throw new ReleaseError(`Release ${version}: page ${page} is missing`);
			const bytes = readFileSync(file);
			const hash = sha256(bytes);
			if (hash !== expected)
				throw new ReleaseError(
					`Release ${version} was altered after it was published: the SHA-256 of data/releases/${version}/${PAGES}/${page} is ${hash}, and its manifest says ${expected}. Restore the published file.`
				);
			return [page, bytes];
		})
	);
}

/** Every release, oldest first, each proven unaltered; all that are not are named in one error. */
export function readReleases(folder: string): Release[] {
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
	if (problems.length > 0) throw new ReleaseError(problems.join('\n'));
	return releases;
}

/**
 * Writes a release. It appears whole under its version, or not at all.
 * @throws ReleaseError if the version was released already, or could not be read back
 */
export function writeRelease(
	folder: string,
	dataset: Dataset,
	notes: string,
	parts: ReleaseParts = {},
	disk: Disk = realDisk
): Manifest {
	const target = join(releasesFolder(folder), dataset.version);
	if (existsSync(target)) {
		throw new ReleaseError(
			`Release ${dataset.version} exists already, and a release never changes. Choose a higher version.`
		);
	}
	const unfit = datasetSchema.safeParse(dataset);
	if (!unfit.success) {
		throw new ReleaseError(
			`Release ${dataset.version} cannot be made: it would not fit the schema (${describe(unfit.error)}).`
		);
	}
	const bytes = datasetBytes(dataset);
	const manifest = manifestOf(dataset, bytes, notes, parts);
	writeFolderWhole(disk, target, {
		'dataset.json': bytes,
		'manifest.json': `${JSON.stringify(manifest, null, '\t')}\n`,
		...Object.fromEntries(
			[...(parts.pages ?? [])].map(([path, page]) => [`${PAGES}/${path}`, page])
		)
	});
	return manifest;
}
