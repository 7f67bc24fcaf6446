/** What every embed carries, whoever reads it, is small. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { scriptText } from '../../../vite/script-text.ts';

const KB = 1024;

async function textOf(name: string): Promise<string> {
	const entry = fileURLToPath(new URL(`../../../src/lib/embed/${name}.ts`, import.meta.url));
	return (await scriptText(entry)).text;
}

/** Bundling takes its time, in milliseconds. */
const PATIENCE = 60_000;

describe('the scripts in an embed', { timeout: PATIENCE }, () => {
	it('the one that says its height is at most 1 KB (gzip)', async () => {
		expect(gzipSync(await textOf('child'), { level: 9 }).length).toBeLessThanOrEqual(KB);
	});

	it('are at most 5 KB together (brotli), without what is asked for', async () => {
		const texts = await Promise.all(['child', 'frame'].map(textOf));
		const sizes = texts.map((text) => {
			const params = { [constants.BROTLI_PARAM_QUALITY]: 11 };
			return brotliCompressSync(text, { params }).length;
		});
		expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(5 * KB);
	});
});
