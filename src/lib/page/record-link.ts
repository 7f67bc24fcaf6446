import { base } from '$app/paths';
import { languagePrefix } from './language.ts';

/**
 * Addresses of entries on the sources page, relative to the page that is drawn. Call it while a
 * component is set up: the language comes from its context.
 */
export function recordLinks(): (anchor: string) => string {
	const prefix = languagePrefix();
	return (anchor) => `${base}${prefix}/sources/#${anchor}`;
}
