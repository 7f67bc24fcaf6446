import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { policyOf } from '../../../../src/lib/embed/print/policy.ts';

const hash = (text: string) =>
	`'sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}'`;

const scripts = (policy: string) =>
	policy
		.split('; ')
		.find((directive) => directive.startsWith('script-src'))
		?.split(' ')
		.slice(1);

describe('what an embed may load and run', () => {
	test('is nothing but what is named', () => {
		expect(policyOf('', null)).toBe(
			`default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'`
		);
	});

	test('its own scripts, each by its hash, once', () => {
		const html = `<script>one('é')</script><p></p><script>two()</script><script>two()</script>`;
		expect(scripts(policyOf(html, null))).toEqual([hash(`one('é')`), hash('two()'), `'self'`]);
	});

	test('not data, nor the content of a script with a source', () => {
		const html = `<script type="application/ld+json">{}</script><script src="x.js">no()</script>`;
		expect(scripts(policyOf(html, null))).toEqual([`'self'`]);
	});

	test('files from where it is served, named where that is known', () => {
		expect(scripts(policyOf('', 'https://example.org'))).toEqual([`'self'`, 'https://example.org']);
	});

	test('says nothing of who may frame it: a page cannot', () => {
		expect(policyOf('', null)).not.toContain('frame-ancestors');
	});
});
