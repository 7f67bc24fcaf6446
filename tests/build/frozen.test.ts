import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readReleases } from '../../src/lib/dataset/folder.ts';
import { EMPTY_SLOT } from '../../src/lib/frozen/slot.ts';
import { builtFiles, readBuilt, readPage, root } from '../support/site.ts';

const releases = readReleases(join(root, 'data'));
const SLOT = /<!--correction-slot-->[\s\S]*<!--\/correction-slot-->/;

describe('the pages below /v/', () => {
	test('every release has one, and nothing else does', () => {
		const versions = builtFiles().flatMap(
			(file) => /^v\/([^/]+)\/index\.html$/.exec(file)?.[1] ?? []
		);
		expect(versions.sort()).toEqual(releases.map(({ manifest }) => manifest.version).sort());
	});

	test.each(releases.filter(({ pages }) => pages.size > 0))(
		'$manifest.version: outside its slot the page is, byte for byte, what was published',
		({ manifest, pages }) => {
			const stored = pages.get('index.html')?.toString('utf8') ?? '';
			const served = readBuilt(`v/${manifest.version}/index.html`);
			expect(served.replace(SLOT, EMPTY_SLOT)).toBe(stored);
			const onDisk = readFileSync(
				join(root, 'data/releases', manifest.version, 'pages/index.html')
			);
			expect(createHash('sha256').update(onDisk).digest('hex')).toBe(
				manifest.pages?.['index.html']
			);
		}
	);

	test.each(releases.filter(({ pages }) => pages.size > 0))(
		'$manifest.version: the page holds the whole story, says its version, and fetches nothing',
		({ manifest }) => {
			const page = readPage(`v/${manifest.version}/index.html`);
			const live = readPage('index.html');
			expect(page('h1').length).toBe(1);
			expect(page('.version').text()).toContain(manifest.version);
			expect(page('.own-drawing').length).toBeGreaterThanOrEqual(
				live('.own-drawing').length > 0 ? 1 : 0
			);
			expect(page('script, img, iframe, link[rel="stylesheet"], link[rel="preload"]').length).toBe(
				0
			);
			expect(readBuilt(`v/${manifest.version}/index.html`)).not.toMatch(/url\((?!["']?data:)/);
		}
	);

	test.each(releases.filter(({ pages }) => pages.size === 0))(
		'$manifest.version was released before pages were kept, and says so',
		({ manifest }) => {
			const page = readPage(`v/${manifest.version}/index.html`);
			expect(page('main').text()).toContain(manifest.version);
			expect(page(`a[href="../../data/${manifest.version}/dataset.json"]`).length).toBe(1);
		}
	);

	test.each(releases.filter(({ pages }) => pages.size > 0))(
		'$manifest.version: a link to any chapter or step that it had still leads somewhere',
		({ manifest }) => {
			const live = readPage('index.html');
			const published = readPage(`v/${manifest.version}/index.html`)('.chapter, .step, .still')
				.toArray()
				.flatMap(({ attribs }) => attribs['id'] ?? []);
			expect(published.length).toBeGreaterThan(0);
			expect(published.filter((id) => live(`[id="${id}"]`).length !== 1)).toEqual([]);
		}
	);
});
