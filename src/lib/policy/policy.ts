/**
 * What a page may load and run, said in the page itself (Content Security Policy Level 3): a folder of
 * files has no say in the headers that it is served with. Who may frame a page cannot be said there
 * (`frame-ancestors`), so a server’s headers say that and nothing else of this.
 */
import { createHash } from 'node:crypto';
import { TRUSTED } from './trusted.ts';

/** A script that stands in the page, and is not data that no browser runs. */
const INLINE_SCRIPT = /<script(?![^>]*\b(?:src|type)=)[^>]*>([\s\S]*?)<\/script>/g;

const INLINE_STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/g;

const SCRIPT_FILE = /<script\b[^>]*\ssrc=/;

/** What makes the snippet builder’s page a host of embeds. */
const PREVIEW = /\sid="embed-preview"/;

const SELF = `'self'`;
const NONE = `'none'`;
const ANY_INLINE = `'unsafe-inline'`;

type Directives = Readonly<Record<string, readonly string[]>>;

const TRUSTED_TYPES: Directives = { 'require-trusted-types-for': [`'script'`] };

/** The hash of each text that an expression finds in a page, once. */
function hashesOf(html: string, inline: RegExp): string[] {
	const hashes = [...html.matchAll(inline)].map(
		([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
	);
	return [...new Set(hashes)];
}

function written(directives: Directives): string {
	return Object.entries(directives)
		.map(([name, values]) => [name, ...(values.length === 0 ? [NONE] : values)].join(' '))
		.join('; ');
}

/**
 * The policy of an embed. Its style is not told by hashes: what it puts in for its cards is a style too.
 * @param html the page, with all its scripts
 * @param origin where it will be served from; null where the build was not told. WebKit does not take
 * `'self'` for it in a frame that is sandboxed away from its own origin.
 */
export function embedPolicy(html: string, origin: string | null): string {
	return written({
		'default-src': [],
		'script-src': [...hashesOf(html, INLINE_SCRIPT), SELF, ...(origin === null ? [] : [origin])],
		'style-src': [ANY_INLINE],
		'img-src': [SELF, 'data:'],
		'base-uri': [],
		'form-action': [],
		...TRUSTED_TYPES,
		'trusted-types': ['names-script']
	});
}

/**
 * The policy of a page of the site.
 * @param html the page, with all its scripts and styles
 */
export function pagePolicy(html: string): string {
	return written({
		'default-src': [],
		'script-src': [...hashesOf(html, INLINE_SCRIPT), ...(SCRIPT_FILE.test(html) ? [SELF] : [])],
		// For browsers that do not tell elements from attributes: those would take the latter for forbidden.
		'style-src': [SELF, ANY_INLINE],
		'style-src-elem': [SELF, ...hashesOf(html, INLINE_STYLE)],
		// Every mark of a chart says in an attribute where it stands.
		'style-src-attr': [ANY_INLINE],
		'img-src': [SELF, 'data:'],
		'font-src': [SELF],
		'connect-src': [SELF],
		'manifest-src': [SELF],
		'worker-src': [SELF],
		...(PREVIEW.test(html) && { 'frame-src': [SELF] }),
		'base-uri': [],
		'form-action': html.includes('<form') ? [SELF] : [],
		...TRUSTED_TYPES,
		'trusted-types': TRUSTED
	});
}

/** The policy of a page that is kept in one file, asks for nothing and runs nothing. */
export function stillPolicy(): string {
	return written({
		'default-src': [],
		'style-src': [ANY_INLINE],
		'img-src': ['data:'],
		'base-uri': [],
		'form-action': []
	});
}

const HEAD = /<head>(?:\s*<meta charset="?utf-8"?\s*\/?>)?/;

/**
 * A page that says its policy before anything else: only its encoding stands before it, which browsers
 * look for in the first kilobyte alone.
 * @throws Error if the page has no head
 */
export function withPolicy(html: string, policy: string): string {
	const head = HEAD.exec(html);
	if (head === null) throw new Error('A page without a head can say no policy.');
	const at = head.index + head[0].length;
	const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
	return `${html.slice(0, at)}${meta}${html.slice(at)}`;
}
