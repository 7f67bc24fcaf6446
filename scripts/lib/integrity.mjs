/**
 * Holds a page’s script to its hash. One that came in half, or from another version, is not run at all:
 * the browser says at once that it failed, and the page stays as it was printed.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { filesIn } from './files.mjs';

/** The script of a page, which the bundler named. */
const OWN_SCRIPT = /<script defer="" src="([^"]*\/_app\/immutable\/[^"]*)">/g;

/**
 * @param {string} html a page
 * @param {(address: string) => Buffer} read gives the file of an address that the page names
 */
export function withIntegrity(html, read) {
	return html.replace(OWN_SCRIPT, (_, /** @type {string} */ address) => {
		const hash = createHash('sha256').update(read(address)).digest('base64');
		return `<script defer="" src="${address}" integrity="sha256-${hash}">`;
	});
}

/**
 * Does so for every page of a build.
 * @param {string} folder
 */
export function holdScripts(folder) {
	for (const page of filesIn(folder).filter((file) => file.endsWith('.html'))) {
		const path = join(folder, page);
		const html = readFileSync(path, 'utf8');
		const held = withIntegrity(html, (address) =>
			readFileSync(join(folder, posix.dirname(page), address))
		);
		if (held !== html) writeFileSync(path, held);
	}
}
