import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** @param {string} command @param {string[]} args @returns {boolean} */
export function succeeds(command, args) {
	return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

/** @returns {boolean} whether this is root on Debian or a system made from it */
export function mayUseApt() {
	if (process.getuid?.() !== 0 || !existsSync('/etc/os-release')) return false;
	return /^(ID|ID_LIKE)=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/** @param {string[]} names of packages @returns {boolean} whether they are installed now */
export function installByApt(...names) {
	console.log(`Installing ${names.join(', ')} with apt …`);
	return succeeds('apt-get', ['update']) && succeeds('apt-get', ['install', '-y', ...names]);
}

/**
 * What some tests run, with Debian’s packages for it.
 * @typedef {{ what: string, packed: readonly string[], isThere: () => boolean }} Wanted
 */

/**
 * Installs what is missing, as root on Debian only.
 * @param {readonly Wanted[]} wanted
 * @param {(what: string, packages: string) => string} sentence on what is missing still, and how to install it
 * @param {{ may?: boolean }} [options] whether anything may be installed at all
 * @returns {string | null} that sentence; null if all is there
 */
export function ensureByApt(wanted, sentence, { may = true } = {}) {
	const missing = () => wanted.filter(({ isThere }) => !isThere());
	const packages = () => missing().flatMap(({ packed }) => packed);
	if (may && missing().length > 0 && mayUseApt()) installByApt(...packages());
	const left = missing();
	if (left.length === 0) return null;
	return sentence(left.map(({ what }) => what).join(', '), packages().join(' '));
}
