import { describe, expect, test } from 'vitest';
import { NotSelfContained, selfContained } from '../../../src/lib/frozen/self-contained.ts';

const page = (head: string, body = '') => `<html><head>${head}</head><body>${body}</body></html>`;

describe('what an app needs is taken out', () => {
	test.each([
		['a script with an address', '<script type="module" src="./app.js"></script>'],
		['an inline script', '<script>start("x > 1");</script>'],
		['a preload', '<link href="./a.js" rel="modulepreload">'],
		['a face to preload', '<link href="./a.woff2" rel="preload" as="font">'],
		['an icon', '<link rel="icon" href="./icon.svg" />'],
		[
			'a style sheet that is inline already',
			'<link href="./a.css" rel="stylesheet" disabled media="(max-width:0)">'
		],
		['hydration marks', '<!--[--><!--]--><!--[-1--><!--[!-->'],
		[
			'a face that would be fetched',
			'<style>@font-face{font-family:A;src:url(./a.woff2) format("woff2")}</style>'
		]
	])('%s', (_, part) => {
		const bare = selfContained(page(part, '<p>text</p>'));
		expect(bare).toContain('<p>text</p>');
		expect(bare).not.toMatch(/script|preload|icon|stylesheet|url\(|<!--/);
	});

	test('what a reader needs stays: links, styles, faces of the system, comments that say something', () => {
		const kept = page(
			'<style>@font-face{font-family:B;src:local(Georgia)} p{color:red}</style>',
			'<link rel="icon" href="data:,"><!--correction-slot--><a href="../../sources/#x">19,546</a>'
		);
		expect(selfContained(kept)).toBe(kept);
	});
});

describe('a page that would still fetch something is refused', () => {
	test.each([
		['a picture', '<img src="a.png" alt="">'],
		['a frame', '<iframe src="https://example.org"></iframe>'],
		['a style sheet', '<link rel="stylesheet" href="a.css">'],
		['a background', '<style>p{background:url(a.png)}</style>']
	])('%s', (_, part) => {
		expect(() => selfContained(page('', part))).toThrow(NotSelfContained);
	});
});
