/** The story of a build, in each language: what its first lines need is put into its page. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { tsImport } from 'tsx/esm/api';

/**
 * @param {string} folder a finished build
 */
export async function finishStories(folder) {
	/** @type {typeof import('../../src/lib/page/print/inline-styles.ts')} */
	const { inlineStyles } = await tsImport(
		'../../src/lib/page/print/inline-styles.ts',
		import.meta.url
	);
	/** @type {typeof import('../../src/lib/format/languages.ts')} */
	const { prefixedLanguages } = await tsImport(
		'../../src/lib/format/languages.ts',
		import.meta.url
	);
	for (const page of ['', ...prefixedLanguages].map((language) =>
		posix.join(language, 'index.html')
	)) {
		const path = join(folder, page);
		const finished = inlineStyles(readFileSync(path, 'utf8'), (address) =>
			readFileSync(join(folder, posix.dirname(page), address), 'utf8')
		);
		writeFileSync(path, finished);
	}
}
