/** Markup that is looked at, and does nothing. */
import { trusted } from './trusted.ts';

const policy = trusted('names-inert', { createHTML: (markup) => markup });

/** A document that is nowhere: nothing in it runs, and nothing is fetched for it. */
export function inertDocument(markup: string): Document {
	return new DOMParser().parseFromString(policy.createHTML(markup), 'text/html');
}
