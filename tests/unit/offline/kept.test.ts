import { describe, expect, test } from 'vitest';
import {
	cachesOf,
	editionOf,
	marked,
	wayOf,
	withoutEnd,
	type KeptList
} from '../../../src/lib/offline/kept.ts';

const SITE = 'https://example.org/stories/names/';
const list: KeptList = {
	version: 'a',
	editions: { '': [['', 'sha256-a']], 'uk/': [['uk/', 'sha256-b']] }
};

describe('what a service worker is there for', () => {
	test.each([
		['the first language’s story', SITE, ['']],
		['another’s', `${SITE}uk/`, ['uk/']],
		['a folder that has no story', `${SITE}embed/`, []]
	])('%s', (_, scope, addresses) => {
		expect(editionOf(list, SITE, scope).map(([address]) => address)).toEqual(addresses);
	});

	test('the caches of one edition are no other’s, and no other site’s', () => {
		const name = `${cachesOf(SITE)}${list.version}`;
		expect(name.startsWith(cachesOf(`${SITE}uk/`))).toBe(false);
		expect(name.startsWith(cachesOf('https://example.org/'))).toBe(false);
		expect(`${cachesOf(`${SITE}uk/`)}a`.startsWith(cachesOf(SITE))).toBe(false);
	});
});

describe('how a request is answered', () => {
	const kept = new Set([SITE, `${SITE}methodology/`, `${SITE}a.js`, `${SITE}cards.json?v=1`]);
	test.each([
		['the story', 'GET', 'document', '', 'page'],
		['the story, from a link with a query', 'GET', 'document', '?from=letter#still', 'page'],
		['a page that is kept with it', 'GET', 'document', 'methodology/', 'page'],
		['a page that is not', 'GET', 'document', 'sources/', 'pass'],
		['an embed', 'GET', 'document', 'embed/register/', 'pass'],
		['an embed in a frame', 'GET', 'iframe', 'embed/register/', 'pass'],
		['a frozen page', 'GET', 'document', 'v/1.0.0/', 'pass'],
		['the story in a frame', 'GET', 'iframe', '', 'pass'],
		['the story, as a script asks for it', 'GET', '', '', 'pass'],
		['a file', 'GET', 'script', 'a.js', 'file'],
		['the cards of this version', 'GET', '', 'cards.json?v=1', 'file'],
		['the cards of another', 'GET', '', 'cards.json?v=2', 'pass'],
		['cards that do not say of which version', 'GET', '', 'cards.json', 'pass'],
		['the data', 'GET', '', 'data/latest.json', 'pass'],
		['what is sent', 'POST', 'document', '', 'pass']
	])('%s', (_, method, destination, path, way) => {
		expect(wayOf({ method, destination, url: `${SITE}${path}` }, kept)).toBe(way);
	});

	test.each([
		[SITE, SITE],
		[`${SITE}?a=b#c`, SITE],
		[`${SITE}#c?d`, SITE]
	])('%s is the page %s', (url, page) => {
		expect(withoutEnd(url)).toBe(page);
	});
});

test('a copy says that it is one, once', () => {
	const line = (open: string, close: string) => `<body>${open}<p>kept</p>${close}<main></main>`;
	const printed = line('<template data-kept="" data-worker="./a.js">', '</template>');
	expect(marked(printed)).toBe(line('', ''));
	expect(marked('<template><p>another</p></template>')).toContain('<template>');
});
