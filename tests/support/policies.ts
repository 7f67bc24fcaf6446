/** What a page says of itself that it may load and run. */
import { createHash } from 'node:crypto';
import type { CheerioAPI } from 'cheerio';

/** The policies that stand in a page, as they are written. */
export function policiesIn($: CheerioAPI): string[] {
	return $('meta[http-equiv]')
		.toArray()
		.filter(({ attribs }) => /^content-security-policy/i.test(attribs['http-equiv'] ?? ''))
		.map(({ attribs }) => attribs['content'] ?? '');
}

/** What a policy allows, by directive. */
export function directivesOf(policy: string): Record<string, string[]> {
	return Object.fromEntries(
		policy.split(';').map((directive) => {
			const [name = '', ...values] = directive.trim().split(/\s+/);
			return [name, values];
		})
	);
}

/** Types of script that a browser runs. */
const RUNNING = /^(?:|module|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i;

function hash(text: string): string {
	return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

/** Hashes of all scripts that stand in a page and run, each once, in order. */
export function scriptHashes($: CheerioAPI): string[] {
	const scripts = $('script:not([src])')
		.toArray()
		.filter(({ attribs }) => RUNNING.test(attribs['type'] ?? ''));
	return [...new Set(scripts.map((script) => hash($(script).text())))];
}

/** Hashes of all styles that stand in a page. */
export function styleHashes($: CheerioAPI): string[] {
	return [
		...new Set(
			$('style')
				.toArray()
				.map((style) => hash($(style).text()))
		)
	];
}
