/** Keeps the folder of rendered pictures from growing without end. */
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Removes kept files that no build has used for some time. Not those that this build alone did not use:
 * the next one may draw the released tables again instead of those that are being worked on.
 * @param {string} folder
 * @param {number} days
 */
export function pruneUnused(folder, days) {
	if (!existsSync(folder)) return;
	const before = Date.now() - days * 24 * 60 * 60 * 1000;
	for (const name of readdirSync(folder)) {
		const file = join(folder, name);
		// Another build may have taken it away meanwhile.
		const used = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
		if (used !== undefined && used < before) rmSync(file, { force: true });
	}
}
