/**
 * The script for pages that embed, as it is served. It is in two parts: one for every such page, and the
 * rest, which the first loads where a page asks for what is in it.
 */
import { createHash } from 'node:crypto';
import { HOST_SCRIPTS, hostScriptPath } from '../embed/addresses.ts';
import host from '../embed/host.ts?script';
import rest from '../embed/host-more.ts?script';
import { releases } from './dataset.ts';

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

export function hostScript(): HostScript {
	return {
		path: hostScriptPath('v1'),
		hashedPath: hostScriptPath('v1', hashOf(text)),
		integrity: integrityOf(text),
		text
	};
}

/** The texts of a script that pages may still name by their hash: those that releases kept, and this one’s. */
function textsOf(name: (typeof HOST_SCRIPTS)[number], now: string): string[] {
	const kept = releases().flatMap(
		({ pages }) => pages.get(hostScriptPath(name))?.toString('utf8') ?? []
	);
	return [...kept, now];
}

/** Every script for pages that embed, by its path from the root of the site. */
export function embedScripts(): ReadonlyMap<string, string> {
	const latest = { v1: text, 'v1-more': rest };
	return new Map(
		HOST_SCRIPTS.flatMap((name) => [
			[hostScriptPath(name), latest[name]] as const,
			...textsOf(name, latest[name]).map((one) => [hostScriptPath(name, hashOf(one)), one] as const)
		])
	);
}
