/** What a page asks for by attributes, and the nearest to it that there is. */
import { defaultLanguage, languages } from '../../../format/languages.ts';

/** Something that was done, and what is to be said of it to the page’s developer, if anything. */
export interface Granted {
	value: string;
	warning?: string;
}

/**
 * The folder of a language’s pages, with a slash at its end; the default one has none.
 * @param asked a language tag; of one that is not there the language without its region is the nearest
 * @param own the folder that is taken where there is none
 */
export function languageFolder(
	asked: string | null | undefined,
	own: string,
	known: readonly string[] = languages
): Granted {
	if (!asked) return { value: own };
	const called = (name: string | undefined) => known.find((one) => one.toLowerCase() === name);
	const tag = asked.toLowerCase();
	const found = called(tag) ?? called(tag.split('-')[0]);
	if (!found) return { value: own, warning: `there is no language ${asked}` };
	return { value: found === defaultLanguage ? '' : `${found}/` };
}

/** The folder of a version, with a slash at its end; the live one has none. */
export function versionFolder(version: string | null, live: boolean): Granted {
	if (live) return { value: '' };
	if (version === null)
		return { value: '', warning: 'without a version this is the live chart: add version or live' };
	if (!/^\d+\.\d+\.\d+$/.test(version))
		return { value: '', warning: `${version} is no version, this is the live chart` };
	return { value: `v/${version}/` };
}
