/**
 * Content Security Policy, as far as it decides on an embed: https://www.w3.org/TR/CSP3/. A policy that
 * only reports blocks nothing and is not looked at.
 */

/** Sources by directive; of a directive that stands twice the first counts. */
export type Policy = ReadonlyMap<string, readonly string[]>;

/** The policies of a header or of a `<meta>`, which a comma parts. All of them have to allow a thing. */
export function policiesIn(text: string): Policy[] {
	return text.split(',').flatMap((one) => {
		const policy = new Map<string, readonly string[]>();
		for (const directive of one.split(';')) {
			const [name = '', ...sources] = directive.trim().split(/\s+/);
			const key = name.toLowerCase();
			if (key !== '' && !policy.has(key)) policy.set(key, sources);
		}
		return policy.size === 0 ? [] : [policy];
	});
}

/** Directives that decide on a thing: the first that a policy has. */
export const DECIDING = {
	frame: ['frame-src', 'child-src', 'default-src'],
	script: ['script-src-elem', 'script-src', 'default-src'],
	style: ['style-src-attr', 'style-src', 'default-src'],
	picture: ['img-src', 'default-src']
} as const;

export type Kind = keyof typeof DECIDING;

/** The directive that decides, and its sources. */
export interface Deciding {
	directive: string;
	sources: readonly string[];
}

/** What of a policy decides on a thing; null if nothing does, and it is allowed. */
export function deciding(policy: Policy, kind: Kind): Deciding | null {
	for (const directive of DECIDING[kind]) {
		const sources = policy.get(directive);
		if (sources !== undefined) return { directive, sources };
	}
	return null;
}

const HOST = /^(?:([a-z][a-z\d+.-]*):\/\/)?(\*|(?:\*\.)?[^*:/]+)(?::(\d+|\*))?(\/[^?#]*)?$/i;

const PORTS: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/** Whether one source of a list lets an address through. */
function lets(source: string, address: URL): boolean {
	if (source === '*') return true;
	if (/^[a-z][a-z\d+.-]*:$/i.test(source)) return fits(source.toLowerCase(), address.protocol);
	const [, scheme, host = '', port, path = ''] = HOST.exec(source) ?? [];
	if (host === '' || source.startsWith("'")) return false;
	if (scheme !== undefined && !fits(`${scheme.toLowerCase()}:`, address.protocol)) return false;
	const name = host.toLowerCase();
	const isHost =
		name === '*' ||
		(name.startsWith('*.') ? address.hostname.endsWith(name.slice(1)) : address.hostname === name);
	const actual = address.port === '' ? PORTS[address.protocol] : address.port;
	const isPort = port === '*' || actual === (port ?? PORTS[address.protocol]);
	const isPath =
		path === '' ||
		(path.endsWith('/') ? address.pathname.startsWith(path) : address.pathname === path);
	return isHost && isPort && isPath;
}

/** A scheme in a policy stands for the safer one too. */
function fits(scheme: string, protocol: string): boolean {
	return scheme === protocol || (scheme === 'http:' && protocol === 'https:');
}

export function allowsAddress(sources: readonly string[], address: URL): boolean {
	return sources.some((source) => lets(source, address));
}

export interface ScriptTag {
	address: URL;
	nonce: string;
	integrity: string;
}

/** Whether a list passes over addresses, and runs only what it names by nonce or hash. */
export function isStrict(sources: readonly string[]): boolean {
	return sources.some((source) => source.toLowerCase() === "'strict-dynamic'");
}

export function allowsScript(
	sources: readonly string[],
	{ address, nonce, integrity }: ScriptTag
): boolean {
	const named = [
		...(nonce === '' ? [] : [`'nonce-${nonce}'`]),
		...integrity.split(/\s+/).flatMap((hash) => (hash === '' ? [] : [`'${hash}'`]))
	];
	if (sources.some((source) => named.includes(source))) return true;
	return !isStrict(sources) && allowsAddress(sources, address);
}

/** Whether a style attribute counts. One hash or nonce in the list is enough to take that away. */
export function allowsStyleAttribute(sources: readonly string[]): boolean {
	const lower = sources.map((source) => source.toLowerCase());
	return (
		lower.includes("'unsafe-inline'") && !lower.some((source) => /^'(?:nonce|sha\d+)-/.test(source))
	);
}

/** The directive of a thing alone. */
const OWN: Readonly<Record<Kind, string>> = {
	frame: 'frame-src',
	script: 'script-src',
	style: 'style-src-attr',
	picture: 'img-src'
};

/**
 * The line to ask for: the sources that decide now and one more. Where a directive decides that is of
 * other things too, it is left as it is and the thing gets one of its own.
 */
export function lineWith(kind: Kind, { directive, sources }: Deciding, more: string): string {
	const kept = sources.filter((source) => source.toLowerCase() !== "'none'");
	const name = ['default-src', 'child-src'].includes(directive) ? OWN[kind] : directive;
	return [name, ...kept, more].join(' ');
}
