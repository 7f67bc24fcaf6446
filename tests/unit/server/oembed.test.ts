/** The answer of oEmbed, held to the standard and to what the systems keep of it that ask for one. */
import { load } from 'cheerio';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oembed, OEMBED_WIDTH, type Embedded } from '../../../src/lib/server/oembed.ts';

const shown: Embedded = {
	title: 'The register held at least 19,546 names when last read',
	provider: { name: 'Names on a List', url: 'https://example.org/names/' },
	page: 'https://example.org/names/charts/register/',
	frame: 'https://example.org/names/v/1.3.0/embed/register/',
	picture: 'https://example.org/names/share/register.png',
	height: 612
};

/** What WordPress keeps of an answer from a site that it does not know (`wp_filter_oembed_result`). */
function inWordPress(html: string): string {
	const kept = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/ms.exec(html);
	return kept === null ? '' : `${kept[1] ?? ''}${kept[2] ?? ''}`;
}

const KEPT_ATTRIBUTES = [
	'src',
	'width',
	'height',
	'frameborder',
	'marginwidth',
	'marginheight',
	'scrolling',
	'title'
];

describe('an answer', () => {
	const answer = oembed(shown);

	it('has what the standard asks of a rich one', () => {
		expect(answer).toMatchObject({ version: '1.0', type: 'rich', width: 600, height: 612 });
		expect(answer.html).not.toBe('');
		expect(Number.isInteger(answer.cache_age)).toBe(true);
		// All three or none.
		expect([answer.thumbnail_url, answer.thumbnail_width, answer.thumbnail_height]).toEqual([
			shown.picture,
			1200,
			630
		]);
	});

	it('is whole after WordPress has taken out what it does not keep', () => {
		expect(inWordPress(answer.html)).toBe(answer.html);
		const $ = load(answer.html);
		expect(Object.keys($('iframe').attr() ?? {}).sort()).toEqual([...KEPT_ATTRIBUTES].sort());
		expect($('blockquote a').attr('href')).toBe(shown.page);
		expect($('blockquote').text()).toBe(shown.title);
	});

	it('has what Ghost asks for: type, version, markup and width', () => {
		for (const field of ['type', 'version', 'html', 'width'] as const)
			expect(answer[field]).toBeTruthy();
	});

	it('is as wide as the frame that its height was measured for', () => {
		const $ = load(answer.html);
		expect($('iframe').attr('width')).toBe(String(OEMBED_WIDTH));
		expect($('iframe').attr('height')).toBe(String(shown.height));
	});

	it('holds any text as text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme' }), (title) => {
				const $ = load(oembed({ ...shown, title }).html, null, false);
				const plain = title.replace(/\r\n?/g, '\n').replaceAll('\0', '');
				if (plain !== title) return;
				expect($('blockquote a').text()).toBe(title);
				expect($('iframe').attr('title')).toBe(title);
				expect($('*').length).toBe(3);
			})
		);
	});
});
