import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compressAll } from './compress.mjs';
import { finishEmbeds } from './embeds.mjs';
import { holdScripts } from './integrity.mjs';
import { writeWorker } from './offline.mjs';
import { readLock } from './packages.mjs';
import { guardPages } from './pages.mjs';
import { pruneUnused } from './pictures.mjs';
import { publishOnlyNeeded } from './published.mjs';
import { run } from './run.mjs';
import { sbom } from './sbom.mjs';
import { inlineAllStyles } from './styles.mjs';
import { thirdParty } from './third-party.mjs';

/** Everything that the built site is made from. */
const INPUTS = [
	'src',
	'data',
	'static',
	'vite',
	'scripts/lib/compress.mjs',
	'scripts/lib/embeds.mjs',
	'scripts/lib/integrity.mjs',
	'scripts/lib/offline.mjs',
	'scripts/lib/packages.mjs',
	'scripts/lib/pages.mjs',
	'scripts/lib/published.mjs',
	'scripts/lib/sbom.mjs',
	'scripts/lib/styles.mjs',
	'scripts/lib/third-party.mjs',
	'deploy/lib/types.mjs',
	'package-lock.json',
	'svelte.config.js',
	'vite.config.ts'
];

/** Settings from the environment that change what is built. */
const SETTINGS = ['SITE_URL', 'NAMES_WORKING', 'NAMES_DATA'];

/** For how many days a rendered picture or a compressed file is kept that no build has used. */
const DAYS_KEPT = 7;

/**
 * @param {string} path
 * @returns {string[]} all files below a path, in a fixed order
 */
function filesBelow(path) {
	const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) =>
		a.name < b.name ? -1 : 1
	);
	return entries.flatMap((entry) =>
		entry.isDirectory() ? filesBelow(join(path, entry.name)) : [join(path, entry.name)]
	);
}

/**
 * Hash of everything the build depends on.
 * @param {string} root
 * @returns {string}
 */
export function inputsHash(root) {
	const hash = createHash('sha256');
	for (const input of INPUTS) {
		const path = join(root, input);
		const files = input.includes('.') ? [path] : filesBelow(path);
		for (const file of files) {
			hash.update(`${file.slice(root.length)}\0`);
			hash.update(readFileSync(file));
			hash.update('\0');
		}
	}
	for (const name of SETTINGS) hash.update(`${name}=${process.env[name] ?? ''}\0`);
	return hash.digest('hex');
}

/**
 * Whose work the site is made from, for machines and for people.
 * @param {string} root
 * @param {string} folder
 */
function tellParts(root, folder) {
	const lock = readLock(root);
	writeFileSync(join(folder, 'sbom.cdx.json'), sbom(lock));
	writeFileSync(join(folder, 'third-party.txt'), thirdParty(root, lock));
}

/**
 * What is done to the pages and files that the bundler leaves, in this order: what writes to pages, what
 * takes files away or adds some, and only then what holds the bytes that are published: the hashes of
 * what devices keep, and the copies.
 * @param {string} root
 * @param {string} folder
 * @param {string | null} cache of compressed bytes; null where no copies are wanted
 */
async function finish(root, folder, cache) {
	await finishEmbeds(folder, process.env['SITE_URL']);
	await inlineAllStyles(folder);
	publishOnlyNeeded(folder);
	holdScripts(folder);
	await guardPages(folder);
	tellParts(root, folder);
	await writeWorker(folder);
	if (cache !== null) await compressAll(folder, cache);
}

/**
 * Builds the site to `build/`, unless it already stands there for the same inputs.
 * @param {string} root
 * @param {{ force?: boolean, bare?: boolean }} [options] `bare` leaves out the compressed copies
 * @returns {Promise<boolean>} whether a finished site stands in `build/`
 */
export async function ensureBuilt(root, { force = false, bare = false } = {}) {
	const stamp = join(root, '.cache', 'built-inputs');
	const hash = inputsHash(root);
	const fresh =
		existsSync(join(root, 'build', 'index.html')) &&
		existsSync(stamp) &&
		readFileSync(stamp, 'utf8') === hash;
	if (fresh && !force) {
		console.log('Nothing has changed since the last build.');
		return true;
	}
	console.log('Building the site …');
	const code = await run(
		process.execPath,
		[join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
		{
			TZ: 'UTC',
			NODE_ENV: 'production',
			BUILD_NAME: hash.slice(0, 12)
		}
	);
	if (code !== 0) return false;
	await finish(root, join(root, 'build'), bare ? null : join(root, '.cache', 'compressed'));
	for (const kept of ['pictures', 'compressed']) pruneUnused(join(root, '.cache', kept), DAYS_KEPT);
	mkdirSync(join(root, '.cache'), { recursive: true });
	// What lacks something is built again when all of it is asked for.
	if (bare) rmSync(stamp, { force: true });
	else writeFileSync(stamp, hash);
	return true;
}
