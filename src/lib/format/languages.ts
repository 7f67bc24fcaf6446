/** The languages of the story. A further one is a content folder and a line here. */
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

/** What a language calls itself, as a name on its own: `English`, `Українська`. */
export function ownName(language: Language): string {
	const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
	return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}

/** Path of a page below the folder of its language, from its path below the site’s root. */
export function withoutLanguage(path: string): string {
	const prefix = prefixedLanguages.find((one) => path === one || path.startsWith(`${one}/`));
	return prefix === undefined ? path : path.slice(prefix.length + 1);
}

/** The letters that a language is written in, as Unicode names them. */
export function scriptOf(language: string): 'Latn' | 'Cyrl' {
	return new Intl.Locale(language).maximize().script === 'Cyrl' ? 'Cyrl' : 'Latn';
}
