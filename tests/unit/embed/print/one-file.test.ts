import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { NotOneFile, oneFile } from '../../../../src/lib/embed/print/one-file.ts';
import { embedPolicy } from '../../../../src/lib/policy/policy.ts';

const sheets: Record<string, string> = {
	'a.css': 'p.svelte-1abc{color:red}.gone{color:red}',
	'b.css': '.correction{border:0}'
};

const printed = (head: string, body = '<main><p class="svelte-1abc">text</p></main>') =>
	`<!doctype html><html lang="en"><head><meta charset="utf-8" />${head}</head><body>${body}</body></html>`;

const made = (html: string, later: string[] = [], site?: string) =>
	oneFile(html, { sheet: (address) => sheets[address] ?? '', site, later });

describe('an embed as one file', () => {
	const page = printed(
		'<link rel="icon" href="icon.svg"><link rel="preload" as="font" href="x.woff2"><link href="a.css" rel="stylesheet"><link href="b.css" rel="stylesheet"><script>theme()</script>'
	);

	test('has the rules that it uses, whether they came from a file or stood in it', () => {
		expect(load(made(page))('style').text()).toBe('p._0{color:red}');
		const inline = printed(`<style>${sheets['a.css']}</style>`);
		expect(load(made(inline))('style').text()).toBe('p._0{color:red}');
	});

	test('has rules for what will stand in it later', () => {
		expect(load(made(page, ['correction']))('style').text()).toContain('.correction{border:0}');
	});

	test('asks for nothing, not even for an icon', () => {
		const $ = load(made(page));
		expect(
			$('link')
				.toArray()
				.map(({ attribs }) => attribs)
		).toEqual([{ rel: 'icon', href: 'data:,' }]);
	});

	test('has short names for the scopes of its components, the same in markup and style', () => {
		const html = made(page);
		expect(html).not.toContain('svelte-');
		expect(load(html)('p').attr('class')).toBe('_0');
	});

	test('says first of all what it may run', () => {
		const html = made(page, [], 'https://example.org/stories/names/');
		const first = load(html)('head').children().not('[charset]').first();
		expect(first.attr('http-equiv')).toBe('Content-Security-Policy');
		expect(first.attr('content')).toBe(embedPolicy(html, 'https://example.org'));
		expect(first.attr('content')).toContain(`'sha256-`);
	});

	test.each([
		['<script src="x.js"></script>'],
		['<img src="x.png">'],
		['<iframe src="https://example.org/"></iframe>']
	])('%s in it is refused', (asking) => {
		expect(() => made(printed('', asking))).toThrow(NotOneFile);
	});
});
