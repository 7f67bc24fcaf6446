/** What goes over the line. */
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

export const KB = 1000;

/** Bytes of a text as a server sends it that has compressed it before: brotli, quality 11. */
export function brotli(text: string): number {
	const bytes = Buffer.from(text);
	return brotliCompressSync(bytes, {
		params: {
			[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
			[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
		}
	}).length;
}

/** Bytes of a text as any server sends it: gzip, level 9. */
export function gzip(text: string): number {
	return gzipSync(text, { level: 9 }).length;
}
