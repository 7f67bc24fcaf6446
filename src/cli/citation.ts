import { readFileSync, writeFileSync } from 'node:fs';
import type { Manifest } from '../lib/dataset/schema.ts';

/** How the dataset asks to be cited, at the root of the repository (https://citation-file-format.github.io). */
const FILE = 'CITATION.cff';

/** The text of a citation file that names another release. */
export function citing(
	text: string,
	{ version, released }: Pick<Manifest, 'version' | 'released'>
): string {
	return text
		.replace(/^version: .*$/m, `version: ${version}`)
		.replace(/^date-released: .*$/m, `date-released: '${released}'`);
}

/** Makes the project’s citation file name a release. */
export function citeRelease(manifest: Manifest): void {
	writeFileSync(FILE, citing(readFileSync(FILE, 'utf8'), manifest));
}
