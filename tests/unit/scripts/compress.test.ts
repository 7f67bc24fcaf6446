import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	readdirSync,
	rmSync,
	statSync,
	utimesSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { compressAll } from '../../../scripts/lib/compress.mjs';

const LONG = 'Each number is a link to the record behind it. '.repeat(50);

function folders(): { site: string; cache: string } {
	const folder = mkdtempSync(join(tmpdir(), 'names-compressed-'));
	onTestFinished(() => rmSync(folder, { recursive: true }));
	mkdirSync(join(folder, 'site'));
	return { site: join(folder, 'site'), cache: join(folder, 'cache') };
}

test('a long text gets copies that hold the same bytes, of the same date', async () => {
	const { site, cache } = folders();
	writeFileSync(join(site, 'index.html'), LONG);
	utimesSync(join(site, 'index.html'), 1_700_000_000, 1_700_000_000);
	await compressAll(site, cache);
	expect(brotliDecompressSync(readFileSync(join(site, 'index.html.br'))).toString()).toBe(LONG);
	expect(gunzipSync(readFileSync(join(site, 'index.html.gz'))).toString()).toBe(LONG);
	for (const copy of ['index.html.br', 'index.html.gz'])
		expect(statSync(join(site, copy)).mtimeMs).toBe(1_700_000_000_000);
});

test('what is short, is a picture or does not get smaller has none', async () => {
	const { site, cache } = folders();
	let state = 1;
	const noise = Buffer.from(
		Array.from({ length: 4000 }, () => (state = (state * 48271) % 2147483647) & 0xff)
	);
	writeFileSync(join(site, 'robots.txt'), 'User-agent: *');
	writeFileSync(join(site, 'register.png'), LONG);
	writeFileSync(join(site, 'face.woff2'), LONG);
	writeFileSync(join(site, 'noise.txt'), noise);
	await compressAll(site, cache);
	expect(readdirSync(site).sort()).toEqual([
		'face.woff2',
		'noise.txt',
		'register.png',
		'robots.txt'
	]);
});

test('what was compressed once is taken from where it is kept', async () => {
	const { site, cache } = folders();
	writeFileSync(join(site, 'a.json'), LONG);
	await compressAll(site, cache);
	const [kept = ''] = readdirSync(cache).filter((name) => name.endsWith('.br'));
	writeFileSync(join(cache, kept), 'kept');
	await compressAll(site, cache);
	expect(readFileSync(join(site, 'a.json.br'), 'utf8')).toBe('kept');
	// A copy is none of the files to be compressed.
	expect(existsSync(join(site, 'a.json.br.br'))).toBe(false);
	expect(existsSync(join(site, 'a.json.gz.br'))).toBe(false);
});
