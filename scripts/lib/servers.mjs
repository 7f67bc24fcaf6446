/** Web servers for which `deploy/` has configurations, so that these are tried for real. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { ensureByApt } from './apt.mjs';

/** Where Debian puts what only root is thought to run; not on everybody’s PATH. */
const SYSTEM = ['/usr/sbin', '/usr/local/sbin', '/usr/bin', '/usr/local/bin'];

/** nginx’s module for brotli copies, as Debian loads it. */
const BROTLI = '/etc/nginx/modules-enabled/50-mod-http-brotli-static.conf';

/** @param {string} name @returns {string | null} a program, if it is installed */
export function programOf(name) {
	const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...SYSTEM];
	return folders.map((folder) => join(folder, name)).find((path) => existsSync(path)) ?? null;
}

/** @returns {boolean} whether this nginx hands out brotli copies */
export function nginxHasBrotli() {
	return existsSync(BROTLI);
}

/** What the tests run, with Debian’s packages for it. */
const RUN = [
	{ what: 'nginx', packed: ['nginx'], isThere: () => programOf('nginx') !== null },
	{
		what: 'nginx’s module for brotli',
		packed: ['libnginx-mod-http-brotli-static'],
		isThere: nginxHasBrotli
	},
	{ what: 'Varnish', packed: ['varnish'], isThere: () => programOf('varnishd') !== null },
	{ what: 'Caddy', packed: ['caddy'], isThere: () => programOf('caddy') !== null }
];

/**
 * Installs the servers that are missing, by apt as root on Debian only, and only where no systemd would
 * start them on the machine’s own ports.
 * @returns {string | null} a sentence on what is missing still
 */
export function ensureServers() {
	return ensureByApt(
		RUN,
		(what, packages) =>
			`What deploy/ says to ${what} was not tried, for want of it: on Debian, apt-get install ${packages}.`,
		{ may: !existsSync('/run/systemd/system') }
	);
}
