/** nginx, Caddy and Varnish, run as `deploy/` configures them, at ports of this machine. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { configurations } from '../../deploy/lib/configurations.mjs';
import { defaults } from '../../deploy/lib/settings.mjs';
import { nginxHasBrotli, programOf } from './servers.mjs';

const DEADLINE = 60_000;
const AGAIN = 50;

/**
 * @typedef {object} Running
 * @property {number} port
 * @property {number} pid of the process that leads the group
 * @property {() => Promise<void>} kill ends it and all that it started, at once, as a machine that dies does
 */

/** @typedef {(text: string) => string} Change a change to a configuration, so that a test need not wait for a minute to pass */

/** Groups that would outlive whoever started them. @type {Set<number>} */
const groups = new Set();
process.once('exit', () => {
	for (const pid of groups) {
		try {
			process.kill(-pid, 'SIGKILL');
		} catch {
			// It has just ended by itself.
		}
	}
});

/** @returns {Promise<number>} */
export async function freePort() {
	const server = createServer();
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	server.close();
	await once(server, 'close');
	if (address === null || typeof address === 'string') throw new Error('no port');
	return address.port;
}

/**
 * Tries until it succeeds; what failed last is said if it never does.
 * @template T
 * @param {() => Promise<T>} attempt
 * @returns {Promise<T>}
 */
export async function until(attempt) {
	const began = performance.now();
	for (;;) {
		try {
			return await attempt();
		} catch (reason) {
			if (performance.now() - began > DEADLINE) throw reason;
			await new Promise((again) => setTimeout(again, AGAIN));
		}
	}
}

/** @param {number} port */
async function connected(port) {
	const socket = connect(port, '127.0.0.1');
	await once(socket, 'connect');
	socket.destroy();
}

/**
 * Starts a program that listens, in a group of its own.
 * @param {string} program
 * @param {string[]} args
 * @param {number} port at which it will answer
 * @param {Record<string, string>} [env]
 * @returns {Promise<Running>}
 */
export async function run(program, args, port, env = {}) {
	// A group of its own: what it starts in turn is ended with it.
	const child = spawn(program, args, {
		detached: true,
		stdio: ['ignore', 'ignore', 'pipe'],
		env: { ...process.env, ...env }
	});
	let said = '';
	child.stderr.on('data', (chunk) => (said += String(chunk)));
	const ended = once(child, 'exit');
	const gone = () => child.exitCode !== null || child.signalCode !== null;
	const { pid } = child;
	if (pid !== undefined) {
		groups.add(pid);
		child.once('exit', () => groups.delete(pid));
	}
	const kill = async () => {
		if (pid === undefined || gone()) return;
		process.kill(-pid, 'SIGKILL');
		await ended;
	};
	try {
		await until(async () => {
			if (!gone()) await connected(port);
		});
		if (gone() || pid === undefined) throw new Error('It ended at once.');
	} catch (reason) {
		await kill();
		throw new Error(`${program} ${args.join(' ')} does not run:\n${said}`, { cause: reason });
	}
	return { port, pid, kill };
}

/**
 * @param {string} folder
 * @param {Partial<import('../../deploy/lib/settings.mjs').Settings>} settings
 * @param {Record<string, Change>} [changes] by the names of files
 */
function write(folder, settings, changes = {}) {
	const all = configurations({ ...defaults, brotli: nginxHasBrotli(), ...settings });
	for (const [name, text] of Object.entries(all)) {
		mkdirSync(dirname(join(folder, name)), { recursive: true });
		writeFileSync(join(folder, name), changes[name]?.(text) ?? text);
	}
}

/** @param {string} name */
function program(name) {
	const found = programOf(name);
	if (found === null) throw new Error(`${name} is not installed.`);
	return found;
}

/**
 * @typedef {object} Origin
 * @property {string} work folder for its configuration and what it writes
 * @property {string} root what is published
 * @property {string} [base]
 * @property {number} [port]
 * @property {Record<string, Change>} [changes]
 */

/** @param {Origin} origin @returns {Promise<Running>} */
export async function startNginx({ work, root, base = '/', port: wished, changes = {} }) {
	const port = wished ?? (await freePort());
	write(work, { base, root, listen: `127.0.0.1:${port}` }, changes);
	const file = join(work, 'nginx/nginx.conf');
	const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
		.map((kind) => `${kind}_temp_path ${work}/${kind};`)
		.join(' ');
	writeFileSync(
		file,
		readFileSync(file, 'utf8')
			// Only root may choose who does the work, and here the files are this user’s own.
			.replace('user www-data;', process.getuid?.() === 0 ? 'user root;' : '')
			.replace('http {', `http { ${temporary}`)
	);
	const log = join(work, 'error.log');
	const here = `daemon off; pid ${work}/nginx.pid; error_log ${log};`;
	return run(program('nginx'), ['-c', file, '-e', log, '-g', here], port);
}

/** @param {Origin} origin @returns {Promise<Running>} */
export async function startCaddy({ work, root, base = '/' }) {
	const port = await freePort();
	write(work, { base, root, listen: `127.0.0.1:${port}` });
	const file = join(work, 'Caddyfile');
	return run(program('caddy'), ['run', '--config', file, '--adapter', 'caddyfile'], port, {
		XDG_DATA_HOME: work,
		XDG_CONFIG_HOME: work
	});
}

/**
 * @typedef {Running & { originIsHealthy: () => boolean }} Edge an edge, and whether it takes the origin to be alive
 */

/**
 * @param {{ work: string, origin: number, base?: string, change?: Change }} options
 * @returns {Promise<Edge>}
 */
export async function startVarnish({ work, origin, base = '/', change = (text) => text }) {
	const port = await freePort();
	const state = join(work, 'state');
	write(
		work,
		{ base, listen: `127.0.0.1:${origin}`, edge: `127.0.0.1:${port}` },
		{ 'varnish.vcl': change }
	);
	const running = await run(
		program('varnishd'),
		[
			...['-F', '-j', 'none', '-n', state, '-a', `127.0.0.1:${port}`],
			...['-f', join(work, 'varnish.vcl'), '-s', 'malloc,64m']
		],
		port
	);
	return {
		...running,
		originIsHealthy: () => {
			const { stdout } = spawnSync('varnishadm', ['-n', state, 'backend.list'], {
				encoding: 'utf8'
			});
			return /origin\s+\S+\s+\S+\s+healthy/.test(stdout);
		}
	};
}
