import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { publishOnlyNeeded, unneededFiles } from '../../../scripts/lib/published.mjs';

/** A build with these files. */
function buildOf(files: Record<string, string>): string {
	const folder = mkdtempSync(join(tmpdir(), 'names-published-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	for (const [file, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), text);
	}
	return folder;
}

const CLIENT = {
	'__data.json': '{}',
	'_app/version.json': '{}',
	'_app/immutable/entry/start.a.js': 'import "../chunks/b.js"',
	'_app/immutable/chunks/b.js': 'run()'
};

describe('what of a build is not needed', () => {
	test('a client that no page loads, and the data files that it would have fetched', () => {
		const folder = buildOf({ ...CLIENT, 'index.html': '<p>text</p>' });
		expect(unneededFiles(folder)).toEqual(Object.keys(CLIENT).sort());
		publishOnlyNeeded(folder);
		expect(unneededFiles(folder)).toEqual([]);
	});

	test('nothing of one that a page does load', () => {
		const folder = buildOf({
			...CLIENT,
			'index.html': '<script type="module">import("./_app/immutable/entry/start.a.js")</script>'
		});
		expect(unneededFiles(folder)).toEqual(['_app/version.json']);
	});

	test('what a page loads stays, and what that loads in turn', () => {
		const folder = buildOf({
			'a/index.html': '<link rel="stylesheet" href="../_app/immutable/assets/2.x-1_y.css">',
			'_app/immutable/assets/2.x-1_y.css': '@font-face{src:url(./face.Z.woff2)}',
			'_app/immutable/assets/face.Z.woff2': '',
			'_app/immutable/assets/3.left.css': 'p{}'
		});
		expect(unneededFiles(folder)).toEqual(['_app/immutable/assets/3.left.css']);
	});

	test('files that are no page’s, but readers’, stay', () => {
		const folder = buildOf({ 'index.html': '', 'data/latest.json': '{}', 'charts/a.csv': '' });
		expect(unneededFiles(folder)).toEqual([]);
	});
});
