import { describe, expect, it } from 'vitest';
import { inlineStyles, NotInline } from '../../../../src/lib/page/print/inline-styles.ts';

const sheets: Record<string, string> = {
	'./_app/a.css': "@font-face{src:url(./face.woff2)}\np{background:url('../pic.svg')}\n",
	'../_app/b.css': 'a{color:red}h1{mask:url(data:image/svg+xml,x)}b{fill:url(#grain)}'
};
const sheet = (address: string): string => sheets[address] ?? '';

describe('a page with its style sheets in it', () => {
	it('asks for none, and has them in their order where the first was', () => {
		const page =
			'<head>\n<title>T</title>\n<link href="./_app/a.css" rel="stylesheet">\n<link href="../_app/b.css" rel="stylesheet">\n<script>x()</script></head>';
		const made = inlineStyles(page, sheet);
		expect(made).not.toContain('stylesheet');
		expect(made.indexOf('@font-face')).toBeLessThan(made.indexOf('color:red'));
		expect(made.indexOf('<title>')).toBeLessThan(made.indexOf('<style>'));
		expect(made.indexOf('</style>')).toBeLessThan(made.indexOf('<script>'));
	});

	it.each([
		['./_app/a.css', 'url(_app/face.woff2)'],
		['./_app/a.css', 'url(pic.svg)'],
		['../_app/b.css', 'url(data:image/svg+xml,x)'],
		['../_app/b.css', 'url(#grain)']
	])('what %s asks for is asked for from the page: %s', (address, asked) => {
		expect(inlineStyles(`<link href="${address}" rel="stylesheet">`, sheet)).toContain(asked);
	});

	it('a text with a dollar sign stays as it is', () => {
		const made = inlineStyles(
			'<link href="x.css" rel="stylesheet">',
			() => 'p::after{content:"$&"}'
		);
		expect(made).toBe('<style>p::after{content:"$&"}</style>');
	});

	it('of a story has the styles of its charts where its chapters begin', () => {
		const made = inlineStyles(
			'<head><link href="x.css" rel="stylesheet"></head><header class="masthead svelte-a1"></header><main id="main"><p></p></main>',
			() => 'p{margin:0}.masthead.svelte-a1{margin:1px}.chart.svelte-b2{margin:2px}'
		);
		expect(made).toBe(
			'<head><style>p{margin:0}.masthead.svelte-a1{margin:1px}</style></head><header class="masthead svelte-a1"></header><main id="main"><style>.chart.svelte-b2{margin:2px}</style><p></p></main>'
		);
	});

	it.each([
		['no style sheet at all', '<head></head>'],
		[
			'one that is linked in another way',
			'<link href="./_app/a.css" rel="stylesheet"><link rel=stylesheet href="b.css">'
		]
	])('%s is refused', (_what, page) => {
		expect(() => inlineStyles(page, sheet)).toThrow(NotInline);
	});
});
