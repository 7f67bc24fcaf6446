/**
 * How build time and size grow with the number of releases: builds the site with 1, 10 and 50
 * synthetic releases, each a copy of the latest one under another version. Prints a table.
 *
 * Run: node bench/releases.mjs [counts, e.g. 1 10 50]
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	cpSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const RELEASES = join('data', 'releases');

/** @param {string} text @returns {string} */
const sha256 = (text) => createHash('sha256').update(text).digest('hex');

/** @returns {string} the version released last */
function latestVersion() {
	const order = new Intl.Collator('en', { numeric: true });
	const latest = readdirSync(RELEASES)
		.filter((name) => /^\d+\.\d+\.\d+$/.test(name))
		.sort(order.compare)
		.at(-1);
	if (latest === undefined) throw new Error('There is no release to copy.');
	return latest;
}

/**
 * @param {string} folder
 * @param {number} count
 */
function writeReleases(folder, count) {
	const source = join(RELEASES, latestVersion());
	const dataset = JSON.parse(readFileSync(join(source, 'dataset.json'), 'utf8'));
	const manifest = JSON.parse(readFileSync(join(source, 'manifest.json'), 'utf8'));
	for (let minor = 0; minor < count; minor++) {
		const version = `1.${minor}.0`;
		const target = join(folder, 'releases', version);
		mkdirSync(target, { recursive: true });
		// Keys keep the order of canonical JSON, and a version is as long as any other here.
		const bytes = JSON.stringify({ ...dataset, version });
		writeFileSync(join(target, 'dataset.json'), bytes);
		writeFileSync(
			join(target, 'manifest.json'),
			JSON.stringify({
				...manifest,
				...(minor === 0 && { changes: { added: [], changed: [], removed: [] } }),
				version,
				sha256: sha256(bytes),
				bytes: Buffer.byteLength(bytes)
			})
		);
		cpSync(join(source, 'pages'), join(target, 'pages'), { recursive: true });
	}
}

/** @param {string} folder @returns {number} bytes of all files below it */
function sizeOf(folder) {
	return readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.reduce((total, entry) => total + statSync(join(entry.parentPath, entry.name)).size, 0);
}

const counts = process.argv.slice(2).map(Number);
console.log('releases | build, s | site, MB | pages below /v/, MB');
for (const count of counts.length > 0 ? counts : [1, 10, 50]) {
	const work = mkdtempSync(join(tmpdir(), 'names-bench-'));
	const [data, site] = [join(work, 'data'), join(work, 'site')];
	for (const table of readdirSync('data').filter((name) => name.endsWith('.json'))) {
		cpSync(join('data', table), join(data, table));
	}
	writeReleases(data, count);
	const started = performance.now();
	const build = spawnSync(
		process.execPath,
		['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'],
		{
			env: { ...process.env, NAMES_DATA: data, NAMES_BUILD_DIR: site, TZ: 'UTC' },
			encoding: 'utf8'
		}
	);
	if (build.status !== 0) throw new Error(build.stderr);
	const seconds = (performance.now() - started) / 1000;
	const mb = (/** @type {number} */ bytes) => (bytes / 1e6).toFixed(1);
	console.log(
		`${count} | ${seconds.toFixed(1)} | ${mb(sizeOf(site))} | ${mb(sizeOf(join(site, 'v')))}`
	);
	rmSync(work, { recursive: true, force: true });
}
