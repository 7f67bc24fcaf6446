import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import messages from '../../../src/content/en/messages.json';
import { diagnose, told } from '../../../src/lib/embed/doctor.ts';
import type { Finding } from '../../../src/lib/embed/doctor/finding.ts';
import type { Known } from '../../../src/lib/embed/doctor/known.ts';
import {
	customElement,
	framedWithScript,
	picture,
	plainFrame
} from '../../../src/lib/embed/snippet.ts';
import { embed, script, site } from './fixture.ts';
import { parsedIn } from './parsed.ts';

const known: Known = {
	root: site.root,
	folders: ['', 'uk/'],
	embeds: {
		register: { curves: { '': embed.state.curve, still: embed.state.curve } },
		story: { curves: { '': [[320, 20_000]] } }
	},
	moved: { list: { to: 'register', versions: ['1.3.0'] } },
	versions: { '1.2.0': false, '1.3.0': true, '1.4.0': true },
	script
};

interface Given {
	markup: string;
	headers?: string;
	column?: number | null;
}

const look = ({ markup, headers = '', column = null }: Given): Finding[] =>
	diagnose({ elements: parsedIn(markup), headers, column }, known);

/** Codes of what is found, each as it is said in words. */
function codes(given: Given): string[] {
	return look(given).map((found) => {
		const { what, why, ask } = told(found, messages);
		for (const text of [what, why, ask]) {
			expect(text).not.toBe('');
			expect(text).not.toMatch(/[{}]|undefined|null/);
		}
		return found.code;
	});
}

const plain = plainFrame(embed, site);
const scripted = framedWithScript(embed, site, script, 'fixed');
const element = customElement(embed, site, script, 'updating');
const story = framedWithScript(
	{ ...embed, id: 'story', state: { ...embed.state, name: '', curve: [[320, 20_000]] } },
	site,
	script,
	'updating'
);

/** A page round a snippet. */
const page = (body: string, { head = '', html = '' } = {}) =>
	`<!doctype html><html lang="en"${html}><head>${head}</head><body>${body}</body></html>`;

/** The frame with one of its attributes another, or taken away. */
function frame(change: Record<string, string | null>, from = plain): string {
	return Object.entries(change).reduce(
		(markup, [name, value]) =>
			markup.replace(
				new RegExp(`(<iframe[^>]*?) ${name}="[^"]*"`),
				value === null ? '$1' : `$1 ${name}="${value}"`
			),
		from
	);
}

const added = (attribute: string, from = plain) => from.replace('<iframe', `<iframe ${attribute}`);

describe('all is well with', () => {
	test.each<{ what: string } & Given>([
		{ what: 'the plain frame', markup: plain },
		{ what: 'a page with it', markup: page(plain), column: 640 },
		{ what: 'a narrow column', markup: plain, column: 300 },
		{ what: 'the frame and the script', markup: scripted },
		{ what: 'the script that is kept up to date', markup: story },
		{ what: 'the element', markup: element },
		{ what: 'a frozen one', markup: plainFrame({ ...embed, version: '1.3.0' }, site) },
		{
			what: 'a frozen one of an id that has moved since',
			markup: plainFrame({ ...embed, id: 'list', version: '1.3.0' }, site)
		},
		{ what: 'one of another language', markup: plainFrame(embed, { ...site, folder: 'uk/' }) },
		{ what: 'the script twice', markup: `${scripted}${scripted}` },
		{
			what: 'frames of others beside it',
			markup: `${plain}<iframe src="https://tv.example/embed/x"></iframe>`
		},
		{
			what: 'a policy that lets it through',
			markup: scripted,
			headers: `Content-Security-Policy: default-src 'self'; frame-src https://names.example; script-src 'self' https://names.example; style-src 'self' 'unsafe-inline'`
		},
		{
			what: 'a policy that only reports',
			markup: plain,
			headers: "Content-Security-Policy-Report-Only: frame-src 'none'"
		},
		{
			what: 'an isolated page that lets it in',
			markup: added('credentialless'),
			headers: 'Cross-Origin-Embedder-Policy: require-corp'
		},
		{
			what: 'a dark one on a dark page',
			markup: page(plainFrame({ ...embed, theme: 'dark' }, site), { html: ' data-theme="dark"' })
		},
		{
			what: 'one that follows the reader on a page that does',
			markup: page(plainFrame({ ...embed, theme: 'auto' }, site), {
				head: '<meta name="color-scheme" content="light dark">'
			})
		}
	])('$what', (given) => {
		expect(look(given)).toEqual([]);
	});
});

const cases: readonly ({ code: string } & Given)[] = [
	{ code: 'nothing', markup: '' },
	{ code: 'nothing', markup: page('<p>text</p><iframe src="https://tv.example/1"></iframe>') },
	{ code: 'picture', markup: picture(embed, site) },
	{ code: 'put-off', markup: plain.replace(' src=', ' data-src=') },
	{ code: 'put-off', markup: plain.replace(' src=', ' src="about:blank" data-cmp-src=') },
	{ code: 'relative', markup: frame({ src: '/embed/register/' }) },
	{ code: 'elsewhere', markup: frame({ src: 'https://nanes.example/embed/register/' }) },
	{ code: 'page', markup: frame({ src: `${site.root}charts/register/` }) },
	{ code: 'page', markup: frame({ src: `${site.root}xx/embed/register/` }) },
	{ code: 'unknown-id', markup: frame({ src: `${site.root}embed/regster/` }) },
	{ code: 'unknown-id', markup: frame({ src: `${site.root}embed/__proto__/` }) },
	{ code: 'unknown-id', markup: element.replace('chart="register"', '') },
	{ code: 'unknown-id', markup: frame({ src: `${site.root}v/1.4.0/embed/list/` }) },
	{ code: 'moved', markup: frame({ src: `${site.root}embed/list/` }) },
	{ code: 'moved', markup: frame({ src: `${site.root}uk/embed/list/index.html#still` }) },
	{ code: 'moved', markup: element.replace('chart="register"', 'chart="list"') },
	{ code: 'elsewhere', markup: frame({ src: 'https://nanes.example/embed/list/' }) },
	{ code: 'unknown-version', markup: frame({ src: `${site.root}v/9.9.9/embed/register/` }) },
	{ code: 'version-without', markup: frame({ src: `${site.root}v/1.2.0/embed/register/` }) },
	{ code: 'unknown-state', markup: frame({ src: `${site.root}embed/register/#stil` }) },
	{ code: 'unknown-theme', markup: frame({ src: `${site.root}embed/register/?theme=black` }) },
	{ code: 'insecure', markup: plain.replace('src="https:', 'src="http:') },
	{ code: 'untitled', markup: frame({ title: null }) },
	{ code: 'untitled', markup: frame({ title: ' ' }) },
	{
		code: 'sandbox-scripts',
		markup: frame({ sandbox: 'allow-popups allow-popups-to-escape-sandbox' })
	},
	{
		code: 'sandbox-same-origin',
		markup: frame({
			sandbox: 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox'
		})
	},
	{ code: 'sandbox-popups', markup: frame({ sandbox: 'allow-scripts' }) },
	{ code: 'sandbox-escape', markup: frame({ sandbox: 'Allow-Scripts allow-popups' }) },
	{ code: 'scrolling', markup: added('scrolling="no"') },
	{ code: 'loading', markup: frame({ loading: null }) },
	{ code: 'referrer', markup: frame({ referrerpolicy: 'unsafe-url' }) },
	{
		code: 'referrer',
		markup: frame({ referrerpolicy: null }),
		headers: 'Referrer-Policy: strict-origin, unsafe-url'
	},
	{
		code: 'referrer',
		markup: page(frame({ referrerpolicy: null }), {
			head: '<meta name="referrer" content="unsafe-url">'
		})
	},
	{
		code: 'box',
		markup: `<div style="position:relative;padding-bottom:56.25%;height:0">${plain}</div>`
	},
	{ code: 'box', markup: `<div class="wp-block-embed wp-has-aspect-ratio">${plain}</div>` },
	{ code: 'overflow', markup: `<section style="overflow:hidden">${story}</section>` },
	{ code: 'low', markup: frame({ style: 'height:400px' }), column: 640 },
	{ code: 'low', markup: frame({ style: 'height:450px;width:100%' }), column: 640 },
	{ code: 'low', markup: frame({ style: 'border:0', height: '300' }) },
	{ code: 'low', markup: frame({ style: 'border:0', height: null }) },
	{ code: 'wide', markup: frame({ style: 'border:0', width: '800' }), column: 640 },
	{ code: 'wide', markup: frame({ style: 'border:0;width:600px' }) },
	{ code: 'narrow', markup: plain, column: 240 },
	{ code: 'style', markup: frame({ style: null }) },
	{ code: 'theme', markup: page(plain, { html: ' class="no-js theme-dark"' }) },
	{ code: 'theme', markup: page(plain, { head: '<meta name="color-scheme" content="dark">' }) },
	{ code: 'theme', markup: page(plain, { html: ' style="color-scheme: dark"' }) },
	{
		code: 'theme',
		markup: page(plainFrame({ ...embed, theme: 'dark' }, site), { html: ' data-theme="light"' })
	},
	{
		code: 'theme-auto',
		markup: page(plainFrame({ ...embed, theme: 'auto' }, site), { html: ' data-theme="light"' })
	},
	{
		code: 'theme-both',
		markup: page(plain, { head: '<meta name="color-scheme" content="light dark">' })
	},
	{
		code: 'scheme',
		markup: plainFrame({ ...embed, theme: 'auto' }, site).replace(';color-scheme:light dark', '')
	},
	{ code: 'script-missing', markup: element.replace(/<script.*<\/script>/s, '') },
	{ code: 'script-unknown', markup: scripted.replace('v1.0f1e2d3c.js', 'v1.00000000.js') },
	{ code: 'integrity', markup: scripted.replace('sha384-A', 'sha384-B') },
	{
		code: 'integrity-updating',
		markup: story.replace('<script async', '<script async integrity="sha384-x" crossorigin')
	},
	{ code: 'integrity-cors', markup: scripted.replace(' crossorigin="anonymous"', '') },
	{
		code: 'csp-frame',
		markup: plain,
		headers: "content-security-policy: default-src 'self'; style-src-attr 'unsafe-inline'"
	},
	{
		code: 'csp-frame',
		markup: page(plain, {
			head: `<meta http-equiv="Content-Security-Policy" content="child-src 'self'">`
		})
	},
	{ code: 'csp-frame', markup: element, headers: "content-security-policy: frame-src 'none'" },
	{ code: 'csp-script', markup: scripted, headers: "content-security-policy: script-src 'self'" },
	{
		code: 'csp-strict',
		markup: scripted,
		headers: "content-security-policy: script-src 'nonce-x' 'strict-dynamic' https:"
	},
	{ code: 'csp-style', markup: plain, headers: "content-security-policy: style-src 'self'" },
	{ code: 'csp-picture', markup: element, headers: "content-security-policy: img-src 'self'" },
	{ code: 'csp-sandbox', markup: plain, headers: 'content-security-policy: sandbox allow-forms' },
	{ code: 'coep', markup: plain, headers: 'Cross-Origin-Embedder-Policy: require-corp' },
	{
		code: 'coep',
		markup: element,
		headers: 'cross-origin-embedder-policy: credentialless; report-to="x"'
	},
	{
		code: 'permissions',
		markup: plain,
		headers: 'Permissions-Policy: camera=(), fullscreen=(self)'
	}
];

describe('finds', () => {
	test.each(cases)('$code', ({ code, ...given }) => {
		expect(codes(given)).toEqual([code]);
	});

	it('everything that there are words for', () => {
		const said = Object.keys(messages).flatMap((key) => /^doctor-(.+)-ask$/.exec(key)?.[1] ?? []);
		expect([...new Set(cases.map(({ code }) => code))].sort()).toEqual(said.sort());
	});
});

describe('what is found', () => {
	it('has the worst first, and nothing twice', () => {
		const bad = frame({ title: null, loading: null, style: null });
		expect(codes({ markup: `${bad}${bad}` })).toEqual(['untitled', 'style', 'loading']);
	});

	it('says the line to ask for', () => {
		const headers = "content-security-policy: default-src 'self' https://cdn.example";
		const [found] = look({ markup: plain, headers });
		expect(found?.values).toEqual({
			rule: "default-src 'self' https://cdn.example",
			line: "frame-src 'self' https://cdn.example https://names.example"
		});
	});

	it('an id that moved is a note, with what to write today', () => {
		const note = (now: string) => [
			{ level: 'note', code: 'moved', values: { id: 'list', to: 'register', now } }
		];
		const asked = '?theme=auto#still';
		const markup = plainFrame({ ...embed, theme: 'auto' }, site).replace(
			/ src="[^"]*"/,
			` src="${site.root}embed/list/${asked}"`
		);
		expect(look({ markup })).toEqual(note(`${site.root}embed/register/${asked}`));
		const old = element.replace('chart="register"', 'chart="list"');
		expect(look({ markup: old })).toEqual(note('chart="register"'));
	});

	it('an id that moved is looked at as the embed that it is today', () => {
		const src = `${site.root}embed/list/#stil`;
		expect(codes({ markup: frame({ src }) })).toEqual(['unknown-state', 'moved']);
		const low = frame({ style: 'height:400px' }, frame({ src: `${site.root}embed/list/` }));
		expect(codes({ markup: low, column: 640 })).toEqual(['low', 'moved']);
	});

	it('every policy that blocks is named', () => {
		const headers = "content-security-policy: frame-src 'self', frame-src 'none'";
		expect(codes({ markup: plain, headers })).toEqual(['csp-frame', 'csp-frame']);
	});

	it('no height is asked for where the script gives it', () => {
		expect(codes({ markup: frame({ style: 'height:100px' }, scripted) })).toEqual([]);
	});

	it('a frame that is low says by how much: in its column, or on a phone', () => {
		const low = (height: number) =>
			look({ markup: frame({ style: `height:${height}px` }), column: 640 })[0]?.values;
		expect(low(400)).toEqual({ height: '400', width: '640', needed: '440' });
		expect(low(500)).toEqual({ height: '500', width: '360', needed: '580' });
	});
});

it('whatever is pasted, something is said and nothing is thrown', () => {
	const pieces = fc.constantFrom(
		'<iframe ',
		'src="',
		site.root,
		'embed/register/',
		'v/1.3.0/',
		'#%E0%A4%A',
		'?theme=',
		'"',
		'>',
		'</iframe>',
		'<script src=',
		'<names-on-a-list chart=__proto__ state=constructor>',
		' style="height:if(a:b;c:d',
		';color-scheme:dark"',
		' sandbox',
		'<meta http-equiv=content-security-policy content="',
		"frame-src 'none',;;,",
		'http://[',
		'\u0000',
		'<div style="padding-top:50%">'
	);
	fc.assert(
		fc.property(
			fc.array(pieces, { maxLength: 25 }),
			fc.array(fc.oneof(pieces, fc.constant('\n'), fc.constant('content-security-policy: ')), {
				maxLength: 15
			}),
			fc.option(fc.integer({ min: 0, max: 5000 })),
			(markup, headers, column) => {
				codes({ markup: markup.join(''), headers: headers.join(''), column });
			}
		)
	);
});
