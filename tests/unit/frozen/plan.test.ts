import { describe, expect, test } from 'vitest';
import { charts } from '../../../src/lib/charts/registry.ts';
import { languages } from '../../../src/lib/format/languages.ts';
import { placeOf, plannedPages, printedAt, wayUp } from '../../../src/lib/frozen/plan.ts';

describe('what is kept with a release', () => {
	test('the story, of each chart a page and pictures, every embed with its cards, and the scripts', () => {
		const states = [{ name: 'first', untrue: () => null }];
		const charts = [
			{ id: 'a', states },
			{ id: 'b', states }
		];
		const planned = plannedPages('1.2.0', charts, ['en']);
		const embeds = ['a', 'b', 'story', 'story-card'].flatMap((id) => [
			{ kept: `embed/${id}/index.html`, address: `/freeze/1.2.0/embed/${id}/` },
			{ kept: `embed/${id}/cards.js`, address: `/freeze/1.2.0/embed/${id}/cards.js` }
		]);
		expect(planned).toEqual([
			{ kept: 'index.html', address: '/freeze/1.2.0/' },
			{ kept: 'charts/a/index.html', address: '/freeze/1.2.0/charts/a/' },
			{ kept: 'charts/b/index.html', address: '/freeze/1.2.0/charts/b/' },
			...['a', 'b', 'story', 'story-card', 'a/first', 'b/first'].map((name) => ({
				kept: `charts/${name}.svg`,
				address: `/charts/${name}.svg`
			})),
			...embeds,
			...['v1', 'v1-more'].map((name) => ({
				kept: `embed/${name}.js`,
				address: `/embed/${name}.js`
			}))
		]);
	});

	test('every chart of the registry in every language, each under a name of its own', () => {
		const kept = plannedPages('1.2.0', charts, languages).map((page) => page.kept);
		expect(new Set(kept).size).toBe(kept.length);
		for (const { id } of charts)
			expect(kept.filter((path) => path.endsWith(`charts/${id}/index.html`))).toHaveLength(
				languages.length
			);
	});

	test('a page is printed as deep as it will stand, so that its links hold', () => {
		for (const { kept, address } of plannedPages('1.2.0', charts, languages)) {
			if (kept.endsWith('.svg') || kept.startsWith('embed/v1')) continue;
			const { lang, path } = placeOf(kept);
			const folder = lang === undefined ? '' : `${lang}/`;
			expect(printedAt(address).replace('freeze/', 'v/')).toBe(`${folder}v/1.2.0/${path}`);
		}
	});
});

describe('where a kept file stands', () => {
	test.each([
		['index.html', undefined, '../../'],
		['charts/register/index.html', undefined, '../../../../']
	])('%s', (kept, lang, up) => {
		expect(placeOf(kept)).toEqual({ lang, path: kept });
		expect(wayUp(kept)).toBe(up);
	});

	test('what a build prints at an address', () => {
		expect(printedAt('/charts/a.svg')).toBe('charts/a.svg');
		expect(printedAt('/freeze/1.2.0/')).toBe('freeze/1.2.0/index.html');
	});
});
