/** Web servers for which `deploy/` has configurations, so that these are tried for real. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installByApt, mayUseApt } from './apt.mjs';

/** Where Debian puts what only root is thought to run; not on everybody’s PATH. */
const SYSTEM = ['/usr/sbin', '/usr/local/sbin', '/usr/bin', '/usr/local/bin'];

/** Programs with Debian’s packages for them. */
const SERVERS = {
	nginx: ['nginx', 'libnginx-mod-http-brotli-static'],
	varnishd: ['varnish'],
	caddy: ['caddy']
};

/** nginx’s module for brotli copies, as Debian loads it. */
const BROTLI = '/etc/nginx/modules-enabled/50-mod-http-brotli-static.conf';

/** @typedef {keyof typeof SERVERS} Server */

/** @param {string} name @returns {string | null} a program, if it is installed */
export function programOf(name) {
	const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...SYSTEM];
	return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** @returns {boolean} whether this nginx hands out brotli copies */
export function nginxHasBrotli() {
	return existsSync(BROTLI);
}

/** @param {Server} name @returns {string} a sentence on what to install */
export function missingServer(name) {
	return `The tests of the configuration for ${name} were skipped: it is not installed (Debian: apt-get install ${SERVERS[name].join(' ')}).`;
}

/**
 * Installs the servers that are missing, by apt as root on Debian only, and only where no systemd would
 * start them on the machine’s own ports.
 */
export function ensureServers() {
	const missing = Object.entries(SERVERS).flatMap(([name, packages]) =>
		programOf(/** @type {Server} */ (name)) === null ? packages : []
	);
	if (missing.length > 0 && mayUseApt() && !existsSync('/run/systemd/system'))
		installByApt(...missing);
}
