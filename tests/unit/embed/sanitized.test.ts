/** What is left of a snippet where a system takes out what it does not know. */
import { load } from 'cheerio';
import sanitize, { type IOptions } from 'sanitize-html';
import { describe, expect, it, test } from 'vitest';
import {
	customElement,
	framedWithScript,
	picture,
	plainFrame,
	type Embed
} from '../../../src/lib/embed/snippet.ts';
import { embed, script, site } from './fixture.ts';

const systems = {
	/** What WordPress keeps of an answer from a site that it does not know (`wp_filter_oembed_result`). */
	'as WordPress does': {
		allowedTags: ['a', 'blockquote', 'iframe'],
		allowedAttributes: {
			a: ['href'],
			iframe: [
				'src',
				'width',
				'height',
				'frameborder',
				'marginwidth',
				'marginheight',
				'scrolling',
				'title'
			]
		}
	},
	/** An editor of articles, such as Ghost’s, into which markup is pasted: figures and pictures, no frames. */
	'as Ghost does': {
		allowedTags: ['a', 'blockquote', 'em', 'figcaption', 'figure', 'img', 'p', 'strong'],
		allowedAttributes: { a: ['href'], img: ['src', 'alt', 'width', 'height'] }
	},
	/** A feed, a comment, a newsletter. */
	strictly: { allowedTags: ['a', 'p'], allowedAttributes: { a: ['href'] } }
} satisfies Record<string, IOptions>;

const snippets: Record<string, (one: Embed) => string> = {
	'plain frame': (one) => plainFrame(one, site),
	'frame and script': (one) => framedWithScript(one, site, script, 'fixed'),
	element: (one) => customElement(one, site, script, 'updating'),
	picture: (one) => picture(one, site)
};

/** The best of what markup shows. */
function shown(markup: string): 'frame' | 'picture' | 'link' | 'nothing' {
	const $ = load(markup, null, false);
	if ($('iframe[src][title]').length > 0) return 'frame';
	if ($('img[src][alt]').length > 0) return 'picture';
	return $('a[href]').text().trim() === '' ? 'nothing' : 'link';
}

test.each<{ system: keyof typeof systems; left: Record<string, string> }>([
	{
		system: 'as WordPress does',
		left: { 'plain frame': 'frame', 'frame and script': 'frame', element: 'link', picture: 'link' }
	},
	{
		system: 'as Ghost does',
		left: {
			'plain frame': 'link',
			'frame and script': 'link',
			element: 'picture',
			picture: 'picture'
		}
	},
	{
		system: 'strictly',
		left: { 'plain frame': 'link', 'frame and script': 'link', element: 'link', picture: 'link' }
	}
])('sanitized $system', ({ system, left }) => {
	for (const version of [null, '1.3.0']) {
		const found = Object.entries(snippets).map(([name, write]) => [
			name,
			shown(sanitize(write({ ...embed, version }), systems[system]))
		]);
		expect(Object.fromEntries(found)).toEqual(left);
	}
});

describe.each(Object.entries(snippets))('%s', (_, write) => {
	it.each(Object.entries(systems))('sanitized %s, still leads to the chart', (_, options) => {
		const $ = load(sanitize(write(embed), options), null, false);
		const links = $('a')
			.toArray()
			.map((one) => $(one).attr('href'));
		expect(links).toContain(`${site.root}charts/register/#still`);
		expect(links).toContain(site.root);
		expect($.text()).toContain(embed.question);
	});
});

it('a frame without its style and script has its room by its attribute', () => {
	const frame = load(sanitize(plainFrame(embed, site), systems['as WordPress does']))('iframe');
	expect(frame.attr()).toMatchObject({ width: '100%', height: '600' });
	expect(frame.attr('style')).toBeUndefined();
});
