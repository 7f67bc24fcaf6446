/**
 * Compressed copies beside the files of a build, `index.html.br` and `index.html.gz`, for servers that
 * hand them out as they are: as small as they get, and no work when a million readers come at once.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isCompressedCopy, isText } from '../../deploy/lib/types.mjs';
import { filesIn } from './files.mjs';

/** Below this a packet carries it either way, and the header that names the encoding costs as much. */
const SMALLEST = 1024;

/** As many as Node has threads for this kind of work. */
const AT_ONCE = 4;

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

/** @type {Record<string, (bytes: Buffer) => Promise<Buffer>>} */
const ENCODINGS = {
	br: (bytes) =>
		brotli(bytes, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
				[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
				[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
			}
		}),
	gz: (bytes) => deflate(bytes, { level: constants.Z_BEST_COMPRESSION })
};

/** @param {string} file @returns {Buffer | null} what is kept there; it is marked as used */
function kept(file) {
	try {
		const bytes = readFileSync(file);
		const now = new Date();
		utimesSync(file, now, now);
		return bytes;
	} catch {
		return null;
	}
}

/**
 * @param {Buffer} bytes
 * @param {string} ending of the encoding
 * @param {string} cache
 */
async function compressed(bytes, ending, cache) {
	const file = join(cache, `${createHash('sha256').update(bytes).digest('hex')}.${ending}`);
	const known = kept(file);
	if (known !== null) return known;
	const made = await ENCODINGS[ending]?.(bytes);
	if (made === undefined) throw new Error(`No such encoding: ${ending}.`);
	// Renamed when it is whole: a build that is stopped leaves no half of one.
	const aside = `${file}.tmp-${process.pid}`;
	writeFileSync(aside, made);
	renameSync(aside, file);
	return made;
}

/**
 * Writes the copies of every text of some size that gets smaller. What has been compressed once is kept:
 * releases and the pages kept with them never change.
 * @param {string} folder a finished build
 * @param {string} cache folder in which compressed bytes are kept from build to build
 */
export async function compressAll(folder, cache) {
	mkdirSync(cache, { recursive: true });
	const waiting = filesIn(folder).filter((file) => isText(file) && !isCompressedCopy(file));
	const worker = async () => {
		for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
			const path = join(folder, file);
			const { size, mtime } = statSync(path);
			if (size < SMALLEST) continue;
			const bytes = readFileSync(path);
			for (const ending of Object.keys(ENCODINGS)) {
				const copy = await compressed(bytes, ending, cache);
				if (copy.length >= size) continue;
				writeFileSync(`${path}.${ending}`, copy);
				// One date for all that an address answers with.
				utimesSync(`${path}.${ending}`, mtime, mtime);
			}
		}
	};
	await Promise.all(Array.from({ length: AT_ONCE }, worker));
}
