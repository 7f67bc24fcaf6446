/**
 * The script for pages that embed, as it is served. It is in two parts: one for every such page, and the
 * rest, which the first loads where a page asks for what is in it.
 */
import { createHash } from 'node:crypto';
import host from '../embed/host.ts?script';
import rest from '../embed/host-more.ts?script';

export interface HostScript {
	/** Path of the one that is always the latest, from the root of the site. */
	path: string;
	/** Path of the same under a name that no other text will have. */
	hashedPath: string;
	/** What a browser holds it to: the value of the attribute. */
	integrity: string;
	text: string;
}

const hashOf = (text: string): string =>
	createHash('sha256').update(text).digest('hex').slice(0, 8);

const integrityOf = (text: string): string =>
	`sha384-${createHash('sha384').update(text).digest('base64')}`;

/** @throws Error unless the name stands in the text once */
function filled(text: string, name: string, value: string): string {
	const parts = text.split(name);
	if (parts.length !== 2) throw new Error(`The script has ${parts.length - 1} times ${name}.`);
	return parts.join(value);
}

const text = filled(filled(host, '{hash}', hashOf(rest)), '{integrity}', integrityOf(rest));
const hashedFile = `v1.${hashOf(text)}.js`;

export function hostScript(): HostScript {
	return {
		path: 'embed/v1.js',
		hashedPath: `embed/${hashedFile}`,
		integrity: integrityOf(text),
		text
	};
}

/** The files in the site’s folder `embed/`, by name. */
export function embedScripts(): ReadonlyMap<string, string> {
	return new Map([
		['v1.js', text],
		[hashedFile, text],
		[`v1-more.${hashOf(rest)}.js`, rest]
	]);
}
