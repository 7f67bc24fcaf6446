/** The page’s language and messages, handed down to every component below. */
import { getContext, setContext } from 'svelte';
import { message, type Messages } from '../charts/chart.ts';
import { defaultLanguage, type Language } from '../format/languages.ts';

const KEY = 'names-on-a-list:language';

export interface PageLanguage {
	language: Language;
	messages: Messages;
}

/** The context of a component that is rendered on its own. */
export function languageContext(value: PageLanguage): Map<string, PageLanguage> {
	return new Map([[KEY, value]]);
}

export function setLanguage(value: PageLanguage): void {
	setContext(KEY, value);
}

function current(): PageLanguage {
	return getContext<PageLanguage>(KEY);
}

/** A message of the interface in the page’s language. */
export function say(key: string, values: Record<string, string> = {}): string {
	return message(current().messages, key, values);
}

/** The page’s language. */
export function pageLanguage(): Language {
	return current().language;
}

/** Path prefix of the page’s language: empty for the default one. */
export function languagePrefix(): string {
	const { language } = current();
	return language === defaultLanguage ? '' : `/${language}`;
}
