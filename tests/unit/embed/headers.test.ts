import { expect, test } from 'vitest';
import { headersIn } from '../../../src/lib/embed/doctor/headers.ts';

test.each<{ what: string; text: string; policies: string[] }>([
	{ what: 'nothing', text: '', policies: [] },
	{
		what: 'what curl prints',
		text: "HTTP/2 200\r\ndate: Mon, 23 Nov 2026\r\ncontent-security-policy: frame-src 'self'\r\nx: y\r\n",
		policies: ["frame-src 'self'"]
	},
	{
		what: 'a name in any case, and space around it',
		text: "  Content-Security-Policy :  default-src 'self'; img-src *  ",
		policies: ["default-src 'self'; img-src *"]
	},
	{
		what: 'a header twice',
		text: 'Content-Security-Policy: a\nContent-Security-Policy: b',
		policies: ['a', 'b']
	},
	{
		what: 'a value over several lines',
		text: 'content-security-policy: default-src a;\n  frame-src b;\n\timg-src c\nserver: d\n  e',
		policies: ['default-src a; frame-src b; img-src c']
	},
	{
		what: 'a name and its value on two lines',
		text: "cache-control\nmax-age=300\ncontent-security-policy\nframe-src 'none'\nserver\nx",
		policies: ["frame-src 'none'"]
	},
	{
		what: 'the same with a colon',
		text: "content-security-policy:\nframe-src 'none'\nserver:\nx",
		policies: ["frame-src 'none'"]
	},
	{ what: 'a header of another name', text: 'x-content-security-policy: a', policies: [] }
])('$what', ({ text, policies }) => {
	expect(headersIn(text)['content-security-policy']).toEqual(policies);
});

test('every header that bears on an embed', () => {
	expect(
		headersIn(
			[
				'Cross-Origin-Embedder-Policy: require-corp; report-to="x"',
				'Permissions-Policy: fullscreen=()',
				'Referrer-Policy: unsafe-url',
				'Content-Security-Policy-Report-Only: frame-src a'
			].join('\n')
		)
	).toEqual({
		'content-security-policy': [],
		'content-security-policy-report-only': ['frame-src a'],
		'cross-origin-embedder-policy': ['require-corp; report-to="x"'],
		'permissions-policy': ['fullscreen=()'],
		'referrer-policy': ['unsafe-url']
	});
});
