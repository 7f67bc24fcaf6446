/** Makes a release from checked tables: canonical bytes, their hash, a manifest. */
import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { coverageOf } from './dataset.ts';
import { SCHEMA_MAJOR, tableNames, type Dataset, type Manifest, type Tables } from './schema.ts';

export { compareVersions, parseVersion, type Version } from './version.ts';

/** The version of tables that are still being edited. */
export const UNRELEASED = '0.0.0';

export function sha256(bytes: string | Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}

/** Tables with their rows in order of id, so that the order in which they were edited does not matter. */
function inOrder(tables: Tables): Tables {
	const sorted = tableNames.map((name) => [
		name,
		[...tables[name]].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
	]);
	return Object.fromEntries(sorted) as Tables;
}

/** The dataset as one version of it. */
export function datasetOf(tables: Tables, version: string, released: string): Dataset {
	return {
		schema: SCHEMA_MAJOR,
		version,
		released,
		coverageTo: coverageOf(tables),
		tables: inOrder(tables)
	};
}

/** The bytes of a dataset: canonical JSON (RFC 8785), so that equal content has an equal hash. */
export function datasetBytes(dataset: Dataset): string {
	const text = canonicalize(dataset);
	if (text === undefined) throw new Error('The dataset cannot be written as JSON.');
	return text;
}

/** Ids of a dataset's rows, as `table/id`. */
export function rowNames(dataset: Dataset): string[] {
	return tableNames.flatMap((name) => dataset.tables[name].map((row) => `${name}/${row.id}`));
}

/** The changes of a first release: all that is in it was added. */
function allAdded(dataset: Dataset): Manifest['changes'] {
	return { added: rowNames(dataset), changed: [], removed: [] };
}

/** Pages that are published with a dataset, by their paths, e.g. `uk/index.html`. */
export type Pages = ReadonlyMap<string, Uint8Array>;

export interface ReleaseParts {
	/** What is new; without, it is a first release, in which all rows are. */
	changes?: Manifest['changes'] | undefined;
	pages?: Pages | undefined;
}

/** What a release says of itself. */
export function manifestOf(
	dataset: Dataset,
	bytes: string,
	notes: string,
	{ changes = allAdded(dataset), pages = new Map() }: ReleaseParts = {}
): Manifest {
	const hashes = [...pages].map(([path, page]) => [path, sha256(page)]);
	return {
		version: dataset.version,
		released: dataset.released,
		sha256: sha256(bytes),
		bytes: Buffer.byteLength(bytes),
		counts: Object.fromEntries(tableNames.map((name) => [name, dataset.tables[name].length])),
		coverageTo: dataset.coverageTo,
		notes,
		...(pages.size > 0 && { pages: Object.fromEntries(hashes) as Record<string, string> }),
		changes
	};
}
