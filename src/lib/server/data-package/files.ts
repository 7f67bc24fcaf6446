/** The files of a release: the two that were stored, and those that are computed from them. */
import { tableNames, type Dataset } from '../../dataset/schema.ts';
import { sha256 } from '../../dataset/release.ts';
import { cellOf, columnsOf } from './columns.ts';
import { csv } from './csv.ts';
import { descriptor } from './descriptor.ts';

export interface ReleaseFile {
	name: string;
	content: Uint8Array<ArrayBuffer>;
	sha256: string;
}

/** The file with the hashes of all others, as `sha256sum -c` reads it. */
export const CHECKSUMS = 'SHA256SUMS';

function fileOf(name: string, content: string | Uint8Array): ReleaseFile {
	// A copy that is no part of a larger buffer, as a response wants it.
	const bytes =
		typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
	return { name, content: bytes, sha256: sha256(bytes) };
}

/** The CSV of each table of a dataset. */
function tables(dataset: Dataset): ReleaseFile[] {
	return tableNames.map((table) => {
		const columns = columnsOf(table);
		const rows = dataset.tables[table].map((row) => columns.map((column) => cellOf(row, column)));
		return fileOf(
			`${table}.csv`,
			csv(
				columns.map(({ name }) => name),
				rows
			)
		);
	});
}

/** @param stored `dataset.json` and `manifest.json`, byte for byte */
export function releaseFiles(
	dataset: Dataset,
	stored: { dataset: Uint8Array; manifest: Uint8Array }
): ReleaseFile[] {
	const whole = fileOf('dataset.json', stored.dataset);
	const csvs = tables(dataset);
	const described = [whole, ...csvs].map(({ name, content, sha256: hash }) => ({
		name,
		bytes: content.length,
		sha256: hash
	}));
	const files = [
		whole,
		fileOf('manifest.json', stored.manifest),
		fileOf('datapackage.json', `${JSON.stringify(descriptor(dataset, described), null, '\t')}\n`),
		...csvs
	];
	const sums = files.map(({ name, sha256: hash }) => `${hash}  ${name}\n`);
	return [...files, fileOf(CHECKSUMS, sums.sort().join(''))];
}
