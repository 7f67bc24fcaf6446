/**
 * What is kept with a release: the story, each chart with a picture of every state, every embed, and the
 * scripts for pages that embed, which some of them name by what is in them.
 */
import type { Chart } from '../charts/chart.ts';
import { CARDS_FILE } from '../embed/cards-script.ts';
import { embedPath, HOST_SCRIPTS, hostScriptPath } from '../embed/addresses.ts';
import { embedIds } from '../embed/ids.ts';
import { defaultLanguage, prefixedLanguages, type Language } from '../format/languages.ts';

export interface Planned {
	/** The path at which a release keeps it, and below `/v/<version>/`, but for the language. */
	kept: string;
	/** The address at which the build prints it, as deep as the one at which it will stand. */
	address: string;
}

/** A page’s file in the folder of its address. */
export const PAGE_FILE = 'index.html';

/** Where a release keeps a file of a language: the other way round, `placeOf`. */
export function keptPath(language: Language, path: string): string {
	return language === defaultLanguage ? path : `${language}/${path}`;
}

/**
 * Everything to be kept, in every language.
 * @param charts those of the registry
 * @param editions languages of the story
 */
export function plannedPages(
	version: string,
	charts: readonly Pick<Chart, 'id' | 'states'>[],
	editions: readonly Language[]
): Planned[] {
	const scripts = HOST_SCRIPTS.map((name) => hostScriptPath(name)).map((path) => ({
		kept: path,
		address: `/${path}`
	}));
	const ofEditions = editions.flatMap((language) => {
		/** @param path of a file, or of a folder whose page is meant */
		const own = (path: string): Planned => ({
			kept: keptPath(language, path.endsWith('/') || path === '' ? `${path}${PAGE_FILE}` : path),
			address: `/${keptPath(language, `freeze/${version}/${path}`)}`
		});
		const picture = (name: string): Planned => ({
			kept: keptPath(language, `charts/${name}.svg`),
			address: `/${keptPath(language, `charts/${name}.svg`)}`
		});
		return [
			own(''),
			...charts.map(({ id }) => own(`charts/${id}/`)),
			...embedIds(charts).map(picture),
			...charts.flatMap(({ id, states }) => states.map(({ name }) => picture(`${id}/${name}`))),
			...embedIds(charts)
				.map(embedPath)
				.flatMap((path) => [own(path), own(`${path}${CARDS_FILE}`)])
		];
	});
	return [...ofEditions, ...scripts];
}

/** Where the build writes what it prints at an address. */
export function printedAt(address: string): string {
	const path = address.slice(1);
	return path.endsWith('/') ? `${path}${PAGE_FILE}` : path;
}

/** A kept file by the language that it is in and its path below the folder of a version. */
export function placeOf(kept: string): { lang: string | undefined; path: string } {
	const lang = prefixedLanguages.find((language) => kept.startsWith(`${language}/`));
	return { lang, path: lang === undefined ? kept : kept.slice(lang.length + 1) };
}

/** The way from a page of a version up to the root of its language’s pages, with a slash at its end. */
export function wayUp(path: string): string {
	const folders = path.split('/').length - 1;
	return '../'.repeat(folders + 2);
}
