import { readFileSync, readdirSync } from 'node:fs';

/** @typedef {{ pid: number, parent: number, kilobytes: number }} Process */

/** @returns {Process[]} all of this machine, with the memory that is their own */
function processes() {
	return readdirSync('/proc')
		.filter((name) => /^\d+$/.test(name))
		.flatMap((pid) => {
			try {
				const status = readFileSync(`/proc/${pid}/status`, 'utf8');
				const number = (/** @type {string} */ name) =>
					Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
				return [{ pid: Number(pid), parent: number('PPid'), kilobytes: number('RssAnon') }];
			} catch {
				// It has ended meanwhile.
				return [];
			}
		});
}

/**
 * Memory of a program and all that it has started, in MB, without what it shares with files.
 * @param {number} pid
 */
export function memoryOf(pid) {
	const all = processes();
	const sum = (/** @type {number} */ of) =>
		all
			.filter(({ parent }) => parent === of)
			.reduce(
				(/** @type {number} */ total, child) => total + sum(child.pid),
				all.find((one) => one.pid === of)?.kilobytes ?? 0
			);
	return sum(pid) / 1000;
}
