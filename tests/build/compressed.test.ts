/** Beside every text of some size stand copies that a server hands out as they are. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { buildDir, builtFiles } from '../support/site.ts';

const TEXT = /(?:\.(?:html|css|js|json|csv|xml|svg|txt|webmanifest)|SHA256SUMS)$/;
/** What is shorter goes in one packet either way. */
const SHORT = 1024;

it('each copy holds the bytes of its file', () => {
	const wrong = builtFiles().flatMap((file) => {
		const bytes = readFileSync(join(buildDir, file));
		if (!TEXT.test(file) || bytes.length < SHORT) return [];
		const copy = (ending: string) => readFileSync(join(buildDir, `${file}.${ending}`));
		const same =
			bytes.equals(brotliDecompressSync(copy('br'))) && bytes.equals(gunzipSync(copy('gz')));
		return same ? [] : [file];
	});
	expect(wrong).toEqual([]);
});

it('pictures and faces, which are compressed as they are, have none', () => {
	const others = builtFiles().filter((file) => !TEXT.test(file));
	expect(others.length).toBeGreaterThan(0);
	expect(
		others.filter((file) =>
			['br', 'gz'].some((ending) => existsSync(join(buildDir, `${file}.${ending}`)))
		)
	).toEqual([]);
});
