import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
	embedPolicy,
	pagePolicy,
	stillPolicy,
	withPolicy
} from '../../../src/lib/policy/policy.ts';

const hash = (text: string) =>
	`'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

/** What a directive allows; null if the policy has no such one. */
const allowed = (policy: string, name: string): string[] | null =>
	policy
		.split('; ')
		.find((directive) => directive.startsWith(`${name} `))
		?.split(' ')
		.slice(1) ?? null;

const every: readonly (readonly [what: string, policy: (html: string) => string])[] = [
	['an embed', (html) => embedPolicy(html, null)],
	['a page', pagePolicy],
	['a page that is kept', stillPolicy]
];

describe.each(every)('the policy of %s', (_, policyOf) => {
	const policy = policyOf('<script>one()</script><script src="x.js"></script>');

	test('begins with nothing, and says each thing once', () => {
		const names = policy.split('; ').map((directive) => directive.split(' ')[0]);
		expect(names[0]).toBe('default-src');
		expect(allowed(policy, 'default-src')).toEqual([`'none'`]);
		expect(new Set(names).size).toBe(names.length);
	});

	test('lets no script run that it does not name, and none be made of a text', () => {
		const scripts = allowed(policy, 'script-src') ?? allowed(policy, 'default-src');
		expect(scripts?.join(' ')).not.toMatch(/unsafe|data:|https?:|\*/);
	});

	test('can stand in an attribute, and in a <meta> at all', () => {
		expect(policy).not.toMatch(/["<>&]/);
		expect(policy).not.toMatch(/frame-ancestors|report-|sandbox/);
	});
});

describe('what an embed may load and run', () => {
	test('is nothing but what is named', () => {
		expect(embedPolicy('', null)).toBe(
			`default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types names-script`
		);
	});

	test('its own scripts, each by its hash, once', () => {
		const html = `<script>one('é')</script><p></p><script>two()</script><script>two()</script>`;
		expect(allowed(embedPolicy(html, null), 'script-src')).toEqual([
			hash(`one('é')`),
			hash('two()'),
			`'self'`
		]);
	});

	test('not data, nor the content of a script with a source', () => {
		const html = `<script type="application/ld+json">{}</script><script src="x.js">no()</script>`;
		expect(allowed(embedPolicy(html, null), 'script-src')).toEqual([`'self'`]);
	});

	test('files from where it is served, named where that is known', () => {
		const policy = embedPolicy('', 'https://example.org');
		expect(allowed(policy, 'script-src')).toEqual([`'self'`, 'https://example.org']);
	});
});

describe('what a page may load and run', () => {
	test('no script where it has none', () => {
		expect(allowed(pagePolicy('<p></p>'), 'script-src')).toEqual([`'none'`]);
	});

	test('its own scripts by their hashes, and files of the site where it names one', () => {
		const inline = `<script>one()</script>`;
		expect(allowed(pagePolicy(inline), 'script-src')).toEqual([hash('one()')]);
		const both = `${inline}<script defer src="a.js"></script>`;
		expect(allowed(pagePolicy(both), 'script-src')).toEqual([hash('one()'), `'self'`]);
	});

	test('its own styles by their hashes, attributes of style, and sheets of the site', () => {
		const policy = pagePolicy('<style>a{}</style><svg><style media="print">b{}</style></svg>');
		expect(allowed(policy, 'style-src-elem')).toEqual([`'self'`, hash('a{}'), hash('b{}')]);
		expect(allowed(policy, 'style-src-attr')).toEqual([`'unsafe-inline'`]);
	});

	test('frames where the builder shows one, forms where it has one', () => {
		const bare = pagePolicy('<p></p>');
		expect(allowed(bare, 'frame-src')).toBeNull();
		expect(allowed(bare, 'form-action')).toEqual([`'none'`]);
		const builder = pagePolicy('<form id="embed-form"></form><div id="embed-preview"></div>');
		expect(allowed(builder, 'frame-src')).toEqual([`'self'`]);
		expect(allowed(builder, 'form-action')).toEqual([`'self'`]);
	});
});

describe('a page with its policy', () => {
	const meta = `<meta http-equiv="Content-Security-Policy" content="x">`;

	test.each([
		['<html><head><title>$1</title>', `<html><head>${meta}<title>$1</title>`],
		['<head><meta charset="utf-8"><p>', `<head><meta charset="utf-8">${meta}<p>`],
		['<head>\n\t<meta charset="utf-8" />\n<p>', `<head>\n\t<meta charset="utf-8" />${meta}\n<p>`],
		['<head><meta charset=utf-8><p>', `<head><meta charset=utf-8>${meta}<p>`],
		['<head><p><meta charset="utf-8">', `<head>${meta}<p><meta charset="utf-8">`]
	])('%j says it before all that it governs', (html, expected) => {
		expect(withPolicy(html, 'x')).toBe(expected);
	});

	test('needs a head', () => {
		expect(() => withPolicy('<p></p>', 'x')).toThrow('without a head');
	});
});
