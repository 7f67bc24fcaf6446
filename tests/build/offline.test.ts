/** What readers’ devices keep of the build. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CACHE_PREFIX, type KeptList } from '../../src/lib/offline/kept.ts';
import { brotli, KB } from '../support/bytes.ts';
import { buildDir, builtPages, readBuilt, readPage, root, storyPages } from '../support/site.ts';

const MOST_OF_WORKER = 2.5 * KB;
/** Compressed, as far as it can be: much of it the page has asked for already. */
const MOST_KEPT = 300 * KB;

const [list = '', ...worker] = readBuilt('service-worker.js').split('\n');
const kept = JSON.parse(list.replace(/^self\.kept=|;$/g, '')) as KeptList;

const fileOf = (address: string): string =>
	address.replace(/\?.*$/, '').replace(/(^|\/)$/, '$1index.html');
const bytesOf = (address: string): Buffer => readFileSync(join(buildDir, fileOf(address)));

describe('the service worker', () => {
	it('is small', () => {
		const size = brotli(worker.join('\n'));
		console.log(`service-worker.js without its list: ${(size / KB).toFixed(1)} KB (brotli 11)`);
		expect(size).toBeLessThanOrEqual(MOST_OF_WORKER);
	});

	it('keeps every story', () => {
		expect(Object.keys(kept.editions).map(fileOf).sort()).toEqual([...storyPages].sort());
	});

	it('is taken back by a file that names the same caches', () => {
		const off = readFileSync(join(root, 'deploy/service-worker-off.js'), 'utf8');
		expect(off).toContain(`\`${CACHE_PREFIX} \${registration.scope} \``);
	});
});

describe.each(Object.entries(kept.editions))('the edition at “%s”', (edition, files) => {
	it('holds files to the bytes that are published', () => {
		const wrong = files.filter(
			([address, integrity]) =>
				integrity !== `sha256-${createHash('sha256').update(bytesOf(address)).digest('base64')}`
		);
		expect(wrong).toEqual([]);
		expect(files.length).toBeGreaterThan(5);
	});

	it('is small enough to be fetched unasked', () => {
		const size = files.reduce((sum, [address]) => {
			const bytes = bytesOf(address);
			return sum + (address.endsWith('.woff2') ? bytes.length : brotli(bytes.toString('utf8')));
		}, 0);
		console.log(`“${edition}” keeps ${(size / KB).toFixed(0)} KB`);
		expect(size).toBeLessThanOrEqual(MOST_KEPT);
	});

	it('names the service worker in its page alone, and there is a line for when it is a copy', () => {
		const $ = readPage(fileOf(edition));
		expect($('template[data-kept]')).toHaveLength(1);
		expect($('template[data-worker]').attr('data-worker')).toBe(
			`${edition === '' ? './' : '../'}service-worker.js`
		);
	});
});

it('no embed and no frozen page knows of it', () => {
	const apart = builtPages().filter((page) => /(?:^|\/)(?:embed\/[^/]+|v)\//.test(page));
	expect(apart.length).toBeGreaterThan(20);
	const knowing = apart.filter((page) =>
		/data-worker|data-kept|serviceWorker/.test(readBuilt(page))
	);
	expect(knowing).toEqual([]);
});

it('every script of a page is held to its hash', () => {
	const free = builtPages().flatMap((page) =>
		[...readBuilt(page).matchAll(/<script[^>]*_app\/immutable[^>]*>/g)]
			.filter(([tag]) => !/ integrity="sha256-[^"]{44}"/.test(tag))
			.map(([tag]) => `${page}: ${tag}`)
	);
	expect(free).toEqual([]);
});
