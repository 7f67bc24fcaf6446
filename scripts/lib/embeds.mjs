/** The embeds of a build, each made one file: see `src/lib/embed/print/one-file.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { filesIn } from './files.mjs';

/** @type {typeof import('../../src/lib/format/languages.ts')} */
const { LANGUAGE_FOLDER } = await tsImport('../../src/lib/format/languages.ts', import.meta.url);

/** The pages for frames, in every language; not the page about them. */
const EMBED = new RegExp(`^(?:${LANGUAGE_FOLDER})?embed/[^/]+/index\\.html$`);

/**
 * @param {string} folder a finished build
 * @returns {string[]} paths of the embeds in it, with slashes
 */
export function embedPages(folder) {
	return filesIn(folder).filter((file) => EMBED.test(file));
}

/**
 * Puts the style that each embed uses into its page, and says there what it may run.
 * @param {string} folder a finished build
 * @param {string | undefined} site its address, where that is known
 */
export async function finishEmbeds(folder, site) {
	/** @type {typeof import('../../src/lib/embed/print/one-file.ts')} */
	const { oneFile } = await tsImport('../../src/lib/embed/print/one-file.ts', import.meta.url);
	for (const page of embedPages(folder)) {
		const path = join(folder, page);
		const finished = oneFile(readFileSync(path, 'utf8'), {
			sheet: (address) => readFileSync(join(folder, posix.dirname(page), address), 'utf8'),
			site,
			later: []
		});
		writeFileSync(path, finished);
	}
}
