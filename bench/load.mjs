/**
 * How much one nginx, as it is configured, carries on this machine, which makes the load itself: each
 * kind of file for as long as it is told to; then the same through two edges, whose origin dies a third
 * of the time in and comes back at the second.
 *
 * Run: node bench/load.mjs [--seconds 60] [--write] (after npm run build; needs nginx, varnish and wrk)
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { filesIn } from '../scripts/lib/files.mjs';
import { programOf } from '../scripts/lib/servers.mjs';
import { freePort, startNginx, startVarnish } from '../scripts/lib/started.mjs';
import { aligned } from './lib/aligned.mjs';
import { memoryOf } from './lib/memory.mjs';
import { writeMeasured } from './lib/written.mjs';
import { load } from './lib/wrk.mjs';

const CONNECTIONS = 64;
const SHORTEST = 3;

const { values } = parseArgs({
	options: {
		seconds: { type: 'string', default: '60' },
		write: { type: 'boolean', default: false }
	}
});
const seconds = Number(values.seconds);
if (!Number.isInteger(seconds) || seconds < SHORTEST) {
	console.error(
		`--seconds is “${values.seconds}”, expected a whole number that is not below ${SHORTEST}.`
	);
	process.exit(2);
}
for (const [name, debian] of [
	['nginx', 'nginx libnginx-mod-http-brotli-static'],
	['varnishd', 'varnish'],
	['wrk', 'wrk']
]) {
	if (programOf(name ?? '') !== null) continue;
	console.error(`${name} is not installed (Debian: apt-get install ${debian}).`);
	process.exit(1);
}

const root = resolve('build');
const built = filesIn(root);

/** @param {RegExp} pattern @returns {string} the first file of a kind */
function first(pattern) {
	const found = built.find((file) => pattern.test(file));
	if (found === undefined) throw new Error(`${root} has no file like ${pattern}.`);
	return found;
}

const { version } = JSON.parse(readFileSync(join(root, 'data/latest.json'), 'utf8'));
const targets = [
	['page: the story', ''],
	['asset: a script', first(/^_app\/immutable\/.*\.js$/)],
	['embed: a chart', first(/^embed\/[^/]+\/index\.html$/).replace(/index\.html$/, '')],
	['release: the dataset', `data/${version}/dataset.json`]
];

/** @typedef {{ port: number, pid: number, kill: () => Promise<void> }} Running */

/**
 * @param {string} name of what is asked for
 * @param {string} path of it
 * @param {readonly Running[]} servers all of which are asked for it at once
 * @param {() => Promise<void>} [meanwhile] what happens under load
 * @returns {Promise<string[]>} a row of the table
 */
async function measured(name, path, servers, meanwhile = async () => {}) {
	const memory = () => servers.reduce((sum, { pid }) => sum + memoryOf(pid), 0).toFixed(1);
	const loading = Promise.all(
		servers.map(({ port }) =>
			load(`http://127.0.0.1:${port}/${path}`, {
				seconds,
				connections: CONNECTIONS / servers.length
			})
		)
	);
	// From when every connection is made until all is asked for.
	const [before] = await Promise.all([after(seconds * 250).then(memory), meanwhile()]);
	const carried = await loading;
	return [
		name,
		Math.round(carried.reduce((sum, { rate }) => sum + rate, 0)).toString(),
		`${Math.max(...carried.map(({ slowest }) => slowest)).toFixed(1)} ms`,
		carried.reduce((sum, { errors }) => sum + errors, 0).toString(),
		`${before} to ${memory()} MB`
	];
}

/** What is kept a minute is kept a second: edges must turn to an origin that is dead, even in a short run. */
const brief = {
	'nginx/maps.conf': (/** @type {string} */ text) => text.replaceAll('max-age=60', 'max-age=1')
};

const work = mkdtempSync(join(tmpdir(), 'names-load-'));
const [began = 0] = loadavg();
/** @type {Map<string, Running>} */
const running = new Map();

/** @template {Running} T @param {string} name @param {Promise<T>} starting */
async function started(name, starting) {
	const server = await starting;
	running.set(name, server);
	return server;
}

/** @type {string[][]} */
const direct = [];
/** @type {string[][]} */
const edged = [];
try {
	const nginx = await started('nginx', startNginx({ work: join(work, 'nginx'), root }));
	for (const [name = '', path = ''] of targets) direct.push(await measured(name, path, [nginx]));
	await nginx.kill();

	const port = await freePort();
	const startOrigin = () =>
		started('origin', startNginx({ work: join(work, 'origin'), root, port, changes: brief }));
	let origin = await startOrigin();
	const edges = await Promise.all(
		['one', 'two'].map((name) =>
			started(name, startVarnish({ work: join(work, name), origin: port }))
		)
	);
	for (const [name = '', path = ''] of targets)
		edged.push(
			await measured(name, path, edges, async () => {
				await after((seconds * 1000) / 3);
				await origin.kill();
				await after((seconds * 1000) / 3);
				origin = await startOrigin();
			})
		);
} finally {
	for (const server of running.values()) await server.kill();
	rmSync(work, { recursive: true, force: true });
}

const table = (/** @type {string} */ memory, /** @type {string[][]} */ rows) =>
	aligned([
		['what is asked for', 'answers a second', '99th percentile', 'errors', memory],
		...rows
	]);
const written = `${seconds} s each, ${CONNECTIONS} connections, on ${cpus().length} cores that make the load too, at a load of ${began.toFixed(1)} before. Memory
is a quarter of the time in, and at the end.

${table('memory of nginx', direct)}

The same through two edges at once, while the origin dies and comes back; what is kept a minute is kept a
second here, so that the edges have to ask.

${table('memory of both edges', edged)}`;
console.log(written);
if (values.write) writeMeasured('load', written);
