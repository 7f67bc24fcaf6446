/**
 * What of a build is published. SvelteKit always bundles a client that draws pages in the browser, and
 * writes data files for it; where no page loads that client, both are dead weight and are left out.
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, posix } from 'node:path';
import { isCompressedCopy } from '../../deploy/lib/types.mjs';
import { filesIn } from './files.mjs';

/** Where the bundler writes: what no page leads to there is needed by nobody. */
const BUNDLED = '_app/';

/** The data of a page for the client. */
const PAGE_DATA = /(?:^|\/)__data\.json$/;

/** Bundled files as pages, style sheets and scripts name them: by their hashed names. */
const NAMED = /[\w.-]+\.(?:js|css|woff2?|svg|png|json)\b/g;

const isText = (/** @type {string} */ file) => /\.(?:html|css|js|json)$/.test(file);

/**
 * Bundled files that no page leads to, and data files of a client that no page loads. A file is kept
 * as soon as anything that is kept holds its name: rather one too many than one too few.
 * @param {string} folder a finished build
 * @returns {string[]} their paths in it, in order
 */
export function unneededFiles(folder) {
	const all = filesIn(folder).filter((file) => !isCompressedCopy(file));
	const bundled = new Map(
		all.filter((file) => file.startsWith(BUNDLED)).map((file) => [posix.basename(file), file])
	);
	/** @type {Set<string>} */
	const needed = new Set();
	const waiting = all.filter((file) => file.endsWith('.html'));
	for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
		for (const [name] of readFileSync(join(folder, file), 'utf8').matchAll(NAMED)) {
			const found = bundled.get(name);
			if (found === undefined || needed.has(found)) continue;
			needed.add(found);
			if (isText(found)) waiting.push(found);
		}
	}
	const hasClient = [...needed].some((file) => file.startsWith(`${BUNDLED}immutable/entry/`));
	return all
		.filter((file) =>
			file.startsWith(BUNDLED) ? !needed.has(file) : !hasClient && PAGE_DATA.test(file)
		)
		.sort();
}

/**
 * Takes the unneeded files out of a build, and folders that are empty then.
 * @param {string} folder
 */
export function publishOnlyNeeded(folder) {
	for (const file of unneededFiles(folder)) {
		rmSync(join(folder, file));
		for (
			let parent = posix.dirname(file);
			parent !== '.' &&
			existsSync(join(folder, parent)) &&
			readdirSync(join(folder, parent)).length === 0;
			parent = posix.dirname(parent)
		) {
			rmSync(join(folder, parent), { recursive: true });
		}
	}
}
