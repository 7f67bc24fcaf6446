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
