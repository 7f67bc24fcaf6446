import { describe, expect, test } from 'vitest';
import {
	allowsAddress,
	allowsScript,
	allowsStyleAttribute,
	deciding,
	lineWith,
	policiesIn,
	type Kind
} from '../../../src/lib/embed/doctor/csp.ts';

describe('policies', () => {
	test.each([
		{ text: '', policies: [] },
		{ text: ' ; ;', policies: [] },
		{ text: "frame-src 'self'", policies: [[['frame-src', ["'self'"]]]] },
		{
			text: "Frame-SRC  https://a\thttps://b;; img-src *; frame-src 'none'",
			policies: [
				[
					['frame-src', ['https://a', 'https://b']],
					['img-src', ['*']]
				]
			]
		},
		{
			text: "default-src 'self', frame-src 'none'",
			policies: [[['default-src', ["'self'"]]], [['frame-src', ["'none'"]]]]
		},
		{ text: 'upgrade-insecure-requests', policies: [[['upgrade-insecure-requests', []]]] }
	])('$text', ({ text, policies }) => {
		expect(policiesIn(text).map((policy) => [...policy])).toEqual(policies);
	});
});

describe('what decides', () => {
	test.each<{ text: string; kind: Kind; directive: string | null }>([
		{ text: "frame-src a; child-src b; default-src 'self'", kind: 'frame', directive: 'frame-src' },
		{ text: "child-src b; default-src 'self'", kind: 'frame', directive: 'child-src' },
		{ text: "default-src 'self'", kind: 'frame', directive: 'default-src' },
		{ text: 'img-src *', kind: 'frame', directive: null },
		{ text: 'script-src a; script-src-elem b', kind: 'script', directive: 'script-src-elem' },
		{ text: 'style-src a; style-src-elem b', kind: 'style', directive: 'style-src' },
		{ text: 'style-src a; style-src-attr b', kind: 'style', directive: 'style-src-attr' },
		{ text: 'frame-src a', kind: 'picture', directive: null }
	])('$text: $kind by $directive', ({ text, kind, directive }) => {
		const [policy] = policiesIn(text);
		expect(policy && deciding(policy, kind)?.directive).toBe(directive ?? undefined);
	});
});

describe('sources', () => {
	const address = new URL('https://names.example/story/embed/register/?theme=dark#still');
	test.each([
		{ source: '*', lets: true },
		{ source: 'https:', lets: true },
		{ source: 'HTTPS:', lets: true },
		{ source: 'http:', lets: true },
		{ source: 'data:', lets: false },
		{ source: "'self'", lets: false },
		{ source: "'none'", lets: false },
		{ source: 'names.example', lets: true },
		{ source: 'NAMES.example', lets: true },
		{ source: 'https://names.example', lets: true },
		{ source: 'http://names.example', lets: true },
		{ source: 'wss://names.example', lets: false },
		{ source: 'https://names.example:443', lets: true },
		{ source: 'https://names.example:*', lets: true },
		{ source: 'https://names.example:8443', lets: false },
		{ source: 'https://names.example/story/', lets: true },
		{ source: 'https://names.example/story/embed/register/', lets: true },
		{ source: 'https://names.example/story', lets: false },
		{ source: 'https://names.example/other/', lets: false },
		{ source: '*.example', lets: true },
		{ source: 'https://*.names.example', lets: false },
		{ source: 'evilnames.example', lets: false },
		{ source: 'names.example.evil', lets: false },
		{ source: '', lets: false }
	])('$source', ({ source, lets }) => {
		expect(allowsAddress([source], address)).toBe(lets);
	});

	test('a list lets through what one of its sources does, an empty one nothing', () => {
		expect(allowsAddress(["'self'", 'names.example'], address)).toBe(true);
		expect(allowsAddress([], address)).toBe(false);
	});

	test('another port is another source', () => {
		expect(allowsAddress(['localhost'], new URL('http://localhost:4173/'))).toBe(false);
		expect(allowsAddress(['localhost:4173'], new URL('http://localhost:4173/'))).toBe(true);
	});
});

describe('scripts', () => {
	const address = new URL('https://names.example/embed/v1.js');
	const hash = `sha384-${'B'.repeat(64)}`;
	test.each([
		{ sources: ["'self'"], allowed: false },
		{ sources: ['https://names.example'], allowed: true },
		{ sources: ["'nonce-abc'"], allowed: false },
		{ sources: ["'nonce-abc'"], nonce: 'abc', allowed: true },
		{ sources: ["'nonce-abc'"], nonce: 'abd', allowed: false },
		{ sources: [`'${hash}'`], integrity: hash, allowed: true },
		{ sources: [`'${hash}'`], allowed: false },
		{ sources: ["'strict-dynamic'", 'https:'], allowed: false },
		{ sources: ["'strict-dynamic'", "'nonce-abc'"], nonce: 'abc', allowed: true },
		{ sources: ["'unsafe-inline'"], allowed: false }
	])('$sources, nonce $nonce', ({ sources, nonce = '', integrity = '', allowed }) => {
		expect(allowsScript(sources, { address, nonce, integrity })).toBe(allowed);
	});
});

test.each([
	{ sources: ["'unsafe-inline'"], allowed: true },
	{ sources: ["'UNSAFE-INLINE'", "'self'"], allowed: true },
	{ sources: ["'self'"], allowed: false },
	{ sources: ["'unsafe-inline'", "'nonce-abc'"], allowed: false },
	{ sources: ["'unsafe-inline'", "'sha256-abc='"], allowed: false },
	{ sources: [], allowed: false }
])('style attributes under $sources', ({ sources, allowed }) => {
	expect(allowsStyleAttribute(sources)).toBe(allowed);
});

describe('the line to ask for', () => {
	const more = 'https://names.example';
	test.each<{ kind: Kind; rule: string; line: string }>([
		{ kind: 'frame', rule: "frame-src 'self' https://a", line: "frame-src 'self' https://a" },
		{ kind: 'frame', rule: "frame-src 'none'", line: 'frame-src' },
		{ kind: 'frame', rule: "child-src 'self'", line: "frame-src 'self'" },
		{ kind: 'frame', rule: "default-src 'self'", line: "frame-src 'self'" },
		{ kind: 'script', rule: "default-src 'self'", line: "script-src 'self'" },
		{ kind: 'script', rule: "script-src-elem 'self'", line: "script-src-elem 'self'" },
		{ kind: 'picture', rule: "default-src 'self' data:", line: "img-src 'self' data:" }
	])('$rule', ({ kind, rule, line }) => {
		const [directive = '', ...sources] = rule.split(' ');
		const asked = lineWith(kind, { directive, sources }, more);
		expect(asked).toBe(`${line} ${more}`);
		// Asking for it is enough.
		const [policy] = policiesIn(asked);
		const now = policy && deciding(policy, kind);
		expect(now && allowsAddress(now.sources, new URL(`${more}/embed/register/`))).toBe(true);
	});
});
