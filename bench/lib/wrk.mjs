/** Load as wrk makes it. */
import { spawn } from 'node:child_process';

/** A microsecond, a millisecond, a second and a minute, in milliseconds, as wrk writes them. */
const UNITS = { us: 0.001, ms: 1, s: 1000, m: 60_000 };

/**
 * @typedef {object} Carried
 * @property {number} rate answers a second
 * @property {number} slowest 99th percentile of the time to an answer, in milliseconds
 * @property {number} errors answers of another kind than asked for, and connections that broke or timed out
 */

/** @param {string} said what wrk prints @returns {Carried} @throws Error where a figure is missing */
export function figuresOf(said) {
	const found = (/** @type {RegExp} */ pattern) => pattern.exec(said);
	const rate = found(/^Requests\/sec:\s+([\d.]+)/m)?.[1];
	const [, slowest, unit] = found(/^\s+99%\s+([\d.]+)(us|ms|s|m)$/m) ?? [];
	if (rate === undefined || slowest === undefined || unit === undefined)
		throw new Error(`wrk said no rate or no 99th percentile:\n${said}`);
	const broken = found(/^\s+Socket errors: (.*)$/m)?.[1] ?? '';
	const refused = found(/^\s+Non-2xx or 3xx responses: (\d+)/m)?.[1] ?? '0';
	return {
		rate: Number(rate),
		slowest: Number(slowest) * UNITS[/** @type {keyof typeof UNITS} */ (unit)],
		errors: [...broken.matchAll(/\d+/g)].reduce((sum, [n]) => sum + Number(n), Number(refused))
	};
}

/**
 * Asks for one address, on all connections at once, again and again.
 * @param {string} url @param {{ seconds: number, connections: number }} options
 * @returns {Promise<Carried>}
 */
export function load(url, { seconds, connections }) {
	return new Promise((done, fail) => {
		const child = spawn('wrk', [
			...['-t1', `-c${connections}`, `-d${seconds}s`, '--latency'],
			...['-H', 'Accept-Encoding: br, gzip', url]
		]);
		let said = '';
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (chunk) => (said += String(chunk)));
		child.on('error', fail);
		child.on('close', () => {
			try {
				done(figuresOf(said));
			} catch (reason) {
				fail(reason);
			}
		});
	});
}
