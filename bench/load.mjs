/**
 * How much one nginx, as it is configured, carries on this machine, which makes the load itself: each
 * kind of file for as long as it is told to; then the story through an edge, whose origin dies a third
 * of the time in and comes back at the second.
 *
 * Run: node bench/load.mjs [--seconds 60] [--write] (after npm run build; needs nginx and wrk)
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { setTimeout as after } from 'node:timers/promises';
import { aligned } from './lib/aligned.mjs';
import { filesIn } from '../scripts/lib/files.mjs';
import { programOf } from '../scripts/lib/servers.mjs';
import { startNginx, startVarnish } from '../scripts/lib/started.mjs';

const README = 'bench/README.md';
const [BEGIN, END] = ['<!-- load -->', '<!-- /load -->'];
const CONNECTIONS = 64;

const { values } = parseArgs({
	options: {
		seconds: { type: 'string', default: '60' },
		write: { type: 'boolean', default: false }
	}
});
const seconds = Number(values.seconds);
if (!Number.isInteger(seconds) || seconds < 3) {
	console.error(`--seconds is “${values.seconds}”, expected a whole number from 3.`);
	process.exit(2);
}
for (const name of ['nginx', 'wrk']) {
	if (programOf(name) !== null) continue;
	console.error(`${name} is not installed (Debian: apt-get install ${name}).`);
	process.exit(1);
}

const built = filesIn('build');
const version = JSON.parse(readFileSync('build/data/latest.json', 'utf8')).version;
const first = (/** @type {RegExp} */ pattern) => built.find((file) => pattern.test(file));
const targets = [
	['page: the story', ''],
	['asset: a script', first(/^_app\/immutable\/.*\.js$/)],
	['embed: a chart', first(/^embed\/[^/]+\/index\.html$/)?.replace(/index\.html$/, '')],
	['release: the dataset', `data/${version}/dataset.json`]
];

/** @param {number} group @returns {number} memory of all processes of a group, in MB, as far as it is their own */
function memory(group) {
	let kilobytes = 0;
	for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
		try {
			const [, , , , pgrp] = readFileSync(`/proc/${pid}/stat`, 'utf8')
				.replace(/\(.*\)/, 'x')
				.split(' ');
			if (Number(pgrp) !== group) continue;
			const status = readFileSync(`/proc/${pid}/status`, 'utf8');
			kilobytes += Number(/^RssAnon:\s+(\d+)/m.exec(status)?.[1] ?? 0);
		} catch {
			// It has ended meanwhile.
		}
	}
	return kilobytes / 1000;
}

/** @param {string} url @returns {Promise<{ rate: number, slowest: string, errors: number }>} */
function load(url) {
	return new Promise((done, fail) => {
		const child = spawn('wrk', [
			...['-t1', `-c${CONNECTIONS}`, `-d${seconds}s`, '--latency'],
			...['-H', 'Accept-Encoding: br, gzip', url]
		]);
		let said = '';
		child.stdout.on('data', (chunk) => (said += String(chunk)));
		child.on('error', fail);
		child.on('close', () => {
			const number = (/** @type {RegExp} */ pattern) => Number(pattern.exec(said)?.[1] ?? 0);
			const sockets = /Socket errors: (.*)/.exec(said)?.[1] ?? '';
			done({
				rate: number(/Requests\/sec:\s+([\d.]+)/),
				slowest: /^\s+99%\s+(\S+)/m.exec(said)?.[1] ?? '?',
				errors:
					number(/Non-2xx or 3xx responses: (\d+)/) +
					[...sockets.matchAll(/\d+/g)].reduce((sum, [count]) => sum + Number(count), 0)
			});
		});
	});
}

/** @type {string[][]} */
const rows = [];
const work = mkdtempSync(join(tmpdir(), 'names-load-'));
const root = resolve('build');
const began = loadavg()[0] ?? 0;
/** @type {{ kill: () => Promise<void> }[]} */
const running = [];
try {
	const origin = await startNginx({ work: join(work, 'origin'), root });
	running.push(origin);
	for (const [name = '', path] of targets) {
		if (path === undefined) continue;
		const before = memory(origin.pid);
		const { rate, slowest, errors } = await load(`http://127.0.0.1:${origin.port}/${path}`);
		const held = `${before.toFixed(1)} to ${memory(origin.pid).toFixed(1)} MB`;
		rows.push([name, Math.round(rate).toString(), slowest, errors.toString(), held]);
	}
	if (programOf('varnishd') !== null) {
		const edge = await startVarnish({ work: join(work, 'edge'), origin: origin.port });
		running.push(edge);
		const loading = load(`http://127.0.0.1:${edge.port}/`);
		await after((seconds * 1000) / 3);
		await origin.kill();
		await after((seconds * 1000) / 3);
		running.push(await startNginx({ work: join(work, 'again'), root, port: origin.port }));
		const { rate, slowest, errors } = await loading;
		rows.push([
			'the story, through an edge whose origin dies and returns',
			Math.round(rate).toString(),
			slowest,
			errors.toString(),
			''
		]);
	}
} finally {
	for (const server of running) await server.kill();
	rmSync(work, { recursive: true, force: true });
}

const table = aligned([
	['what is asked for', 'answers a second', '99th percentile', 'errors', 'memory of nginx'],
	...rows
]);
const written = `${BEGIN}\n\n${seconds} s each, ${CONNECTIONS} connections, on ${cpus().length} cores that make the load too, at a load of ${began.toFixed(1)} before:\n\n${table}\n\n${END}`;
console.log(written);
if (values.write) {
	const readme = readFileSync(README, 'utf8');
	const [before, rest] = readme.split(BEGIN);
	const behind = rest?.split(END)[1];
	if (before === undefined || behind === undefined)
		throw new Error(`${README} has no ${BEGIN} … ${END}.`);
	writeFileSync(README, `${before}${written}${behind}`);
}
