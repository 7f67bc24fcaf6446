import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { holdScripts } from '../../../scripts/lib/integrity.mjs';
import { keptList } from '../../../scripts/lib/offline.mjs';

const page = (lang: string, up: string) =>
	`<html lang="${lang}"><head><script defer="" src="${up}_app/immutable/workers/story-b.js"></script><link href="./cards.json?v=1" data-cards="./sources/"><style>${[
		'literata-latin',
		'literata-cyrillic',
		'source-sans-cyrillic'
	]
		.map((face) => `@font-face{src:url(${up}_app/immutable/assets/${face}.c.woff2)}`)
		.join('')}</style></head>`;

const FILES = {
	'index.html': page('en', './'),
	'methodology/index.html': 'how',
	'cards.json': '{}',
	'uk/index.html': page('uk', '../'),
	'uk/methodology/index.html': 'як',
	'uk/cards.json': '{"uk":1}',
	'_app/immutable/assets/literata-latin.c.woff2': 'serif',
	'_app/immutable/assets/literata-cyrillic.c.woff2': 'other letters',
	'_app/immutable/assets/source-sans-cyrillic.c.woff2': 'sans',
	'_app/immutable/workers/story-b.js': 'run()',
	'sources/index.html': 'sources'
};

function buildOf(files: Record<string, string>): string {
	const folder = mkdtempSync(join(tmpdir(), 'names-kept-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	for (const [file, text] of Object.entries(files)) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		writeFileSync(join(folder, file), text);
	}
	return folder;
}

const EDITIONS = ['', 'uk/'];
const sha256 = (text: string) => `sha256-${createHash('sha256').update(text).digest('base64')}`;

describe('what a device keeps', () => {
	const listed = () => keptList(buildOf(FILES), EDITIONS);

	test('is the story, how it was counted, and what the story asks for in its letters', () => {
		const list = listed();
		const addresses = (edition: string) => list.editions[edition]?.map(([address]) => address);
		const shared = [
			'_app/immutable/workers/story-b.js',
			'_app/immutable/assets/literata-latin.c.woff2'
		];
		expect(addresses('')?.sort()).toEqual(['', 'methodology/', 'cards.json?v=1', ...shared].sort());
		expect(addresses('uk/')?.sort()).toEqual(
			[
				'uk/',
				'uk/methodology/',
				'uk/cards.json?v=1',
				'_app/immutable/assets/literata-cyrillic.c.woff2',
				'_app/immutable/assets/source-sans-cyrillic.c.woff2',
				...shared
			].sort()
		);
	});

	test('is held to the hashes of the files', () => {
		const hashes = new Map(listed().editions['uk/']);
		expect(hashes.get('uk/')).toBe(sha256(FILES['uk/index.html']));
		expect(hashes.get('uk/cards.json?v=1')).toBe(sha256('{"uk":1}'));
	});

	test('has the same version for the same files, and another once one of them has other bytes', () => {
		const { version } = listed();
		const again = (changed: Record<string, string>) =>
			keptList(buildOf({ ...FILES, ...changed }), EDITIONS).version;
		expect(again({})).toBe(version);
		expect(again({ 'sources/index.html': 'other' })).toBe(version);
		expect(again({ 'uk/cards.json': '{"uk":2}' })).not.toBe(version);
	});

	test('is not listed with a file missing', () => {
		const folder = buildOf(FILES);
		rmSync(join(folder, 'cards.json'));
		expect(() => keptList(folder, EDITIONS)).toThrow(
			'index.html names cards.json?v=1, which is not there.'
		);
	});
});

test('a page’s own script is held to its hash, and nothing else of the page changes', () => {
	const folder = buildOf({ ...FILES, 'v/1.0.0/index.html': '<script src="x.js"></script>' });
	holdScripts(folder);
	const held = (file: string) => readFileSync(join(folder, file), 'utf8');
	expect(held('uk/index.html')).toBe(
		FILES['uk/index.html'].replace('story-b.js"', `story-b.js" integrity="${sha256('run()')}"`)
	);
	expect(held('v/1.0.0/index.html')).toBe('<script src="x.js"></script>');
});
