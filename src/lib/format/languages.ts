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
