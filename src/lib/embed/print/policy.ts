/**
 * What an embed may load and run, said in the page itself: a folder of files has no say in the headers
 * that it is served with. Who may frame the page cannot be said there (`frame-ancestors`).
 */
import { createHash } from 'node:crypto';

/** A script that stands in the page, and is not data that no browser runs. */
const INLINE_SCRIPT = /<script(?![^>]*\b(?:src|type)=)[^>]*>([\s\S]*?)<\/script>/g;

function hashOf(script: string): string {
	return `'sha256-${createHash('sha256').update(script).digest('base64')}'`;
}

/**
 * The policy of a page.
 * @param html the page, with all its scripts
 * @param origin where it will be served from; null where the build was not told. WebKit does not take
 * `'self'` for it in a frame that is sandboxed away from its own origin.
 */
export function policyOf(html: string, origin: string | null): string {
	const scripts = [...html.matchAll(INLINE_SCRIPT)].map(([, script = '']) => hashOf(script));
	return [
		`default-src 'none'`,
		['script-src', ...new Set(scripts), `'self'`, ...(origin === null ? [] : [origin])].join(' '),
		`style-src 'unsafe-inline'`,
		`img-src 'self' data:`,
		`base-uri 'none'`,
		`form-action 'none'`
	].join('; ');
}
