/** The pages of a build for readers, each made to say what it may run: see `src/lib/policy/policy.ts`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tsImport } from 'tsx/esm/api';
import { embedPages } from './embeds.mjs';
import { filesIn } from './files.mjs';

/**
 * Puts its policy into every page, but for embeds, which have theirs, and pages that are kept with a
 * release, whose bytes are published.
 * @param {string} folder a finished build
 */
export async function guardPages(folder) {
	/** @type {typeof import('../../src/lib/policy/policy.ts')} */
	const { pagePolicy, withPolicy } = await tsImport(
		'../../src/lib/policy/policy.ts',
		import.meta.url
	);
	/** @type {typeof import('../../src/lib/frozen/slot.ts')} */
	const { isKept } = await tsImport('../../src/lib/frozen/slot.ts', import.meta.url);
	const embeds = new Set(embedPages(folder));
	for (const page of filesIn(folder)) {
		if (!page.endsWith('.html') || embeds.has(page)) continue;
		const path = join(folder, page);
		const html = readFileSync(path, 'utf8');
		if (!isKept(html)) writeFileSync(path, withPolicy(html, pagePolicy(html)));
	}
}
