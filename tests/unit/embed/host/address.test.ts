/** Which frames are the site’s embeds, by their addresses alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAt } from '../../../../src/lib/embed/host/address.ts';

const SITE = 'https://names.example/';

/** As a browser gives a frame’s address: resolved, without dots in its path. */
const seen = (address: string, site = SITE) => {
	const found = placeAt(site, new URL(address, site).href);
	return found && [...found].slice(1).map((part) => part ?? '');
};

describe('an embed', () => {
	it.each([
		['embed/register/', '', '', 'register'],
		['embed/register', '', '', 'register'],
		['embed/register/?theme=dark', '', '', 'register'],
		['embed/register/#first-count', '', '', 'register'],
		['embed/register/?theme=dark#?secret=abcdefghij', '', '', 'register'],
		['embed/story-card/', '', '', 'story-card'],
		['v/1.3.0/embed/register/', '', 'v/1.3.0/', 'register'],
		['uk/embed/register/', 'uk/', '', 'register'],
		['uk/v/1.3.0/embed/story/', 'uk/', 'v/1.3.0/', 'story'],
		['pt-br/embed/places/', 'pt-br/', '', 'places'],
		['v/9.9.9/embed/nothing-like-it/', '', 'v/9.9.9/', 'nothing-like-it'],
		['charts/../embed/register/', '', '', 'register']
	])('at %s is found', (path, lang, version, id) => {
		for (const site of [SITE, 'http://127.0.0.1:4173/', 'https://example.org/stories/embed/names/'])
			expect(seen(path, site)).toEqual([lang, version, id]);
	});
});

describe('none of the site’s', () => {
	it.each([
		['another origin', 'https://other.example/embed/register/'],
		['an origin that begins alike', 'https://names.example.evil.example/embed/register/'],
		['an origin that ends alike', 'https://evil-names.example/embed/register/'],
		['a name for a user', 'https://names.example@evil.example/embed/register/'],
		['another port', 'https://names.example:8443/embed/register/'],
		['another scheme', 'http://names.example/embed/register/'],
		['its address in a query', 'https://evil.example/?https://names.example/embed/register/'],
		['its address in a path', 'https://evil.example/https://names.example/embed/register/'],
		['its address in a fragment', 'https://evil.example/#https://names.example/embed/register/'],
		['nothing', 'about:blank'],
		['a script in place of an address', 'javascript:"https://names.example/embed/register/"'],
		['a page as data', 'data:text/html,https://names.example/embed/register/'],
		['the story', 'https://names.example/'],
		['the page for those who embed', 'https://names.example/embed/'],
		['the script', 'https://names.example/embed/v1.js'],
		['a file of an embed', 'https://names.example/embed/register/cards.js'],
		['a chart’s own page', 'https://names.example/charts/register/'],
		['a page below an embed', 'https://names.example/embed/register/more/'],
		['a folder of another name', 'https://names.example/not-embed/register/']
	])('%s', (_, address) => {
		expect(placeAt(SITE, address)).toBeNull();
	});

	it('an empty address', () => {
		expect(placeAt(SITE, '')).toBeNull();
	});

	it('what is beside the site’s folder', () => {
		const site = 'https://example.org/names/';
		expect(seen('https://example.org/embed/register/', site)).toBeNull();
		expect(seen('https://example.org/names-2/embed/register/', site)).toBeNull();
		expect(seen('https://example.org/names/../embed/register/', site)).toBeNull();
	});

	it('any address of another origin', () => {
		fc.assert(
			fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
				const { href, origin } = new URL(address);
				fc.pre(origin !== new URL(SITE).origin);
				expect(placeAt(SITE, href)).toBeNull();
			}),
			{ numRuns: 50 }
		);
	});
});
