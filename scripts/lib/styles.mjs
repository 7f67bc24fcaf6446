/**
 * The style of a page is put into it. Its first lines are painted before anything else has come, and a
 * sheet that is late, cut or of another version leaves no page that cannot be read.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { filesIn } from './files.mjs';

/** A page that has its style already, as what is kept with a release and embeds have, links to none. */
const LINKED = /<link href="[^"]*" rel="stylesheet">/;

/**
 * @param {string} folder a finished build
 */
export async function inlineAllStyles(folder) {
	/** @type {typeof import('../../src/lib/page/print/inline-styles.ts')} */
	const { inlineStyles } = await tsImport(
		'../../src/lib/page/print/inline-styles.ts',
		import.meta.url
	);
	for (const page of filesIn(folder).filter((file) => file.endsWith('.html'))) {
		const path = join(folder, page);
		const html = readFileSync(path, 'utf8');
		if (!LINKED.test(html)) continue;
		const finished = inlineStyles(html, (address) =>
			readFileSync(join(folder, posix.dirname(page), address), 'utf8')
		);
		writeFileSync(path, finished);
	}
}
