/** Where the site stands, for what must be absolute. */

import { defaultLanguage, languages, type Language } from '../format/languages.ts';

/** The address of the site with a slash at its end; null where the build was not told it. */
export function siteAddress(given: string | undefined = process.env['SITE_URL']): string | null {
	return given === undefined || given === '' ? null : given.replace(/\/*$/, '/');
}

/**
 * Makes addresses for one file of the site: absolute where the site’s is known, else relative to the
 * file, which holds under any path.
 * @param file path of the file from the root, e.g. `data/` or `feed.xml`
 */
export function addressesFrom(
	file: string,
	site: string | null = siteAddress()
): (path: string) => string {
	if (site !== null) return (path) => `${site}${path}`;
	const up = '../'.repeat(file.split('/').length - 1);
	return (path) => (up === '' ? `./${path}` : `${up}${path}`);
}

/** Folder of a language’s pages: the default one has none. */
export function prefixOf(language: Language): string {
	return language === defaultLanguage ? '' : language;
}

/** Path of a page below the folder of a language. */
export function pathIn(prefix: string, path: string): string {
	return prefix === '' ? path : `${prefix}/${path}`;
}

/**
 * The addresses of a page in every language, its own among them, as search engines ask for them; none
 * where the site’s address is not known, since they have to be absolute.
 * @param path of the page below the folder of a language
 */
export function alternates(
	path: string,
	site: string | null = siteAddress()
): { language: string; address: string }[] {
	if (site === null) return [];
	const at = (language: Language) => `${site}${pathIn(prefixOf(language), path)}`;
	return [
		...languages.map((language) => ({ language, address: at(language) })),
		{ language: 'x-default', address: at(defaultLanguage) }
	];
}
