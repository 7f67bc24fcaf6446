import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { releasedVersions } from '../../src/lib/dataset/folder.ts';
import { sha256 } from '../../src/lib/dataset/release.ts';
import { SCHEMA_MAJOR, tableNames } from '../../src/lib/dataset/schema.ts';

const versions = releasedVersions('data');

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8')) as unknown;

describe.each(versions)('release %s', (version) => {
	it.each(['dataset.json', 'manifest.json'])('serves %s byte for byte', (file) => {
		const published = readFileSync(join('data/releases', version, file));
		expect(readFileSync(join('build/data', version, file)).equals(published)).toBe(true);
	});

	it('has the hash that its manifest says', () => {
		const hash = sha256(readFileSync(join('build/data', version, 'dataset.json')));
		expect(json(join('build/data', version, 'manifest.json'))).toMatchObject({
			version,
			sha256: hash
		});
	});
});

it('points to the latest release from latest.json', () => {
	const version = versions.at(-1);
	const latest = json('build/data/latest.json');
	expect(latest).toEqual({
		version,
		released: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
		sha256: sha256(readFileSync(`build/data/${version}/dataset.json`)),
		dataset: `${version}/dataset.json`
	});
});

it('describes a release in a JSON Schema', () => {
	const tables = Object.fromEntries(
		tableNames.map((name) => [name, expect.objectContaining({ type: 'array' })])
	);
	const schema = json(`build/data/schema/${SCHEMA_MAJOR}.json`);
	expect(schema).toMatchObject({
		$schema: 'https://json-schema.org/draft/2020-12/schema',
		title: expect.any(String),
		description: expect.any(String),
		type: 'object',
		required: ['schema', 'version', 'released', 'coverageTo', 'tables'],
		properties: { schema: { const: SCHEMA_MAJOR }, tables: { properties: tables } }
	});
	expect(schema).not.toHaveProperty('$id');
});

describe('the page for an unknown address', () => {
	const html = readFileSync('build/404.html', 'utf8');

	it('needs nothing from an address that depends on its own', () => {
		expect(html.replace('<link rel="icon" href="data:,">', '')).not.toMatch(
			/<(?:link|img)\b|<script[^>]*src/
		);
		expect(html).not.toMatch(/href="(?!https?:|data:,")/);
	});

	it('says what happened', () => {
		expect(html).toMatch(/<h1>[^<]+<\/h1>/);
		expect(existsSync('build/404/index.html')).toBe(false);
	});
});
