/** The packages of others: which there are, by the lock file, and which of them reach a reader. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * What of others’ work is in the pages, their scripts or the faces that they name. Everything else only
 * builds or tries the site. A test bundles every script and holds this list to what is in it.
 */
export const SHIPPED = [
	'@fontsource-variable/literata',
	'@fontsource-variable/source-sans-3',
	'morphdom'
];

/**
 * @typedef {object} Package
 * @property {string} path where it is installed, e.g. `node_modules/vite`
 * @property {string} name
 * @property {string} version
 * @property {string} licence an SPDX id
 * @property {string} integrity `sha512-` and the hash of its archive, in Base64
 * @property {boolean} optional whether it is installed on some systems only
 * @property {readonly string[]} needs the paths of packages that it asks for
 */

/**
 * @typedef {{ name?: string, version?: string, license?: string, integrity?: string, optional?: boolean } &
 *   Partial<Record<'dependencies' | 'devDependencies' | 'optionalDependencies' | 'peerDependencies', Record<string, string>>>} Entry
 * @typedef {{ lockfileVersion: number, packages: Record<string, Entry> }} Lock
 */

const FOLDER = 'node_modules/';

/**
 * @param {string} root
 * @returns {Lock}
 */
export function readLock(root) {
	return JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
}

/**
 * Where a package finds another, as Node looks for it: in its own folder, then in each one above.
 * @param {Lock['packages']} all
 * @param {string} from a path; empty for the project itself
 * @param {string} name
 * @returns {string | null} null if it is not there, as a peer that is not wanted
 */
function foundFrom(all, from, name) {
	for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf(`/${FOLDER}`)))) {
		const path = `${at === '' ? '' : `${at}/`}${FOLDER}${name}`;
		if (path in all) return path;
		if (at === '') return null;
	}
}

/**
 * @param {Lock['packages']} all
 * @param {string} path
 * @returns {string[]} the paths of what it needs
 */
export function needsOf(all, path) {
	const { dependencies, devDependencies, optionalDependencies, peerDependencies } = all[path] ?? {};
	const names = Object.keys({
		...dependencies,
		...devDependencies,
		...optionalDependencies,
		...peerDependencies
	});
	return names.flatMap((name) => foundFrom(all, path, name) ?? []);
}

/**
 * Every package that the lock file names, in its order.
 * @param {Lock} lock
 * @returns {Package[]}
 */
export function packagesOf({ packages }) {
	return Object.entries(packages)
		.filter(([path]) => path !== '')
		.map(([path, { name, version = '', license = '', integrity = '', optional = false }]) => ({
			path,
			name: name ?? path.slice(path.lastIndexOf(FOLDER) + FOLDER.length),
			version,
			licence: license,
			integrity,
			optional,
			needs: needsOf(packages, path)
		}));
}
