/** What other processes of this machine use of its processors: times mean something only while that is little. */
import { readFileSync, readdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** Ticks of a processor in a second, as Linux counts them for programs. */
const TICKS = 100;
/** For how long one reading of the machine lasts, in ms. */
const READING = 2000;
/** How often it is read before it is taken as it is. */
const READINGS = 30;

/** Ticks that all processes have used: user, nice, system, irq, softirq and stolen. */
function all() {
	const [, user, nice, system, , , irq, soft, stolen] = (
		readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? ''
	)
		.split(/\s+/)
		.map(Number);
	return [user, nice, system, irq, soft, stolen].reduce((sum, n) => (sum ?? 0) + (n ?? 0), 0) ?? 0;
}

/** Ticks of this process and of everything under it. */
function own() {
	/** @type {Map<number, number[]>} */
	const children = new Map();
	/** @type {Map<number, number>} */
	const used = new Map();
	for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
		try {
			const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
			// After the name, which may have spaces: state, parent, … user, system, and those of ended children.
			const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
			const parent = Number(fields[1]);
			used.set(
				Number(name),
				fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0)
			);
			children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
		} catch {
			// It has ended meanwhile.
		}
	}
	/** @type {(process: number) => number} */
	const sum = (process) =>
		(used.get(process) ?? 0) +
		(children.get(process) ?? []).reduce((total, child) => total + sum(child), 0);
	return sum(process.pid);
}

/** @returns {() => number} tells how many processors others have used since, on average */
export function watchOthers() {
	const [before, ownBefore, began] = [all(), own(), Date.now()];
	return () => {
		const ticks = all() - before - (own() - ownBefore);
		return Math.max(0, ticks / TICKS / ((Date.now() - began) / 1000));
	};
}

/**
 * Waits until others use little, a minute at most.
 * @param {number} most processors
 */
export async function untilOthersRest(most) {
	for (let reading = 0; reading < READINGS; reading++) {
		const used = watchOthers();
		await wait(READING);
		if (used() <= most) return;
	}
}
