import { describe, expect, test } from 'vitest';
import { keptWithLatest } from '../../../src/lib/frozen/latest.ts';
import type { Manifest } from '../../../src/lib/dataset/schema.ts';

const release = (version: string, ...kept: string[]) => ({
	manifest: { version } as Manifest,
	pages: new Map(kept.map((path) => [path, Buffer.from('')]))
});
const PAGE = 'charts/a/index.html';

describe('the version that keeps a page as it is', () => {
	test.each([
		[
			'the latest, where it kept the page',
			[release('1.0.0', PAGE), release('1.1.0', PAGE)],
			'1.1.0'
		],
		['none, where only an older one did', [release('1.0.0', PAGE), release('1.1.0')], null],
		['none, where it kept other pages', [release('1.0.0', 'charts/b/index.html')], null],
		['none before anything is released', [], null]
	])('is %s', (_, all, version) => {
		expect(keptWithLatest('charts/a/', 'en', all)).toBe(version);
	});
});
