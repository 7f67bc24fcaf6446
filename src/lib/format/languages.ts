/**
 * The languages of the story, as BCP 47 tags; the first is what the others are translated from. A further
 * one is a folder in `src/content/`, one in `data/locales/` and its tag here.
 */
export const languages = ['en', 'uk'] as const;

export type Language = (typeof languages)[number];

export const defaultLanguage: Language = 'en';

/** Languages whose pages live under `/<lang>/`. */
export const prefixedLanguages: readonly string[] = languages.filter(
	(language) => language !== defaultLanguage
);

/** The language of a route's optional `lang` parameter. */
export function languageOf(param: string | undefined): Language {
	return languages.find((language) => language === param) ?? defaultLanguage;
}

/**
 * What a language calls itself, as a name on its own: `English`, `Українська`. A region is named only where
 * two of the languages differ by nothing else.
 */
export function ownName(language: string, all: readonly string[] = languages): string {
	const bare = (tag: string): string => new Intl.Locale(tag).language;
	const isAlone = all.filter((other) => bare(other) === bare(language)).length < 2;
	const named = isAlone ? bare(language) : language;
	const name = new Intl.DisplayNames([language], { type: 'language' }).of(named) ?? language;
	return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** Path of a page below the folder of its language, from its path below the site’s root. */
export function withoutLanguage(path: string): string {
	const prefix = prefixedLanguages.find((one) => path === one || path.startsWith(`${one}/`));
	return prefix === undefined ? path : path.slice(prefix.length + 1);
}

/**
 * What the folder of a language’s pages looks like, with its slash, as a part of an expression: for files
 * whose site may have other languages than this one.
 */
export const LANGUAGE_FOLDER = String.raw`[a-z]{2,3}(?:-[A-Za-z\d]{2,8})*/`;

/** The letters that a language is written in, by their four-letter code of ISO 15924: `Latn`, `Cyrl`. */
export function scriptOf(language: string): string {
	return new Intl.Locale(language).maximize().script ?? 'Latn';
}

/** Scripts in use today that run from right to left: not every engine tells it of a locale. */
const RIGHT_TO_LEFT: ReadonlySet<string> = new Set([
	'Adlm',
	'Arab',
	'Hebr',
	'Mand',
	'Nkoo',
	'Rohg',
	'Samr',
	'Syrc',
	'Thaa',
	'Yezi'
]);

/** Which way a language is read. */
export function directionOf(language: string): 'ltr' | 'rtl' {
	return RIGHT_TO_LEFT.has(scriptOf(language)) ? 'rtl' : 'ltr';
}
