import type { Release } from '../dataset/folder.ts';
import type { Language } from '../format/languages.ts';
import { keptPath, PAGE_FILE } from './plan.ts';

/**
 * The version whose copy of a page stays as it is: the latest. Where that one kept none there is
 * nothing to point to: an older copy may show what a later release corrected.
 * @param path of the page below the folder of its language, e.g. `charts/register/`
 * @param all releases, oldest first
 */
export function keptWithLatest(
	path: string,
	language: Language,
	all: readonly Pick<Release, 'manifest' | 'pages'>[]
): string | null {
	const latest = all.at(-1);
	return latest?.pages.has(keptPath(language, `${path}${PAGE_FILE}`)) === true
		? latest.manifest.version
		: null;
}
