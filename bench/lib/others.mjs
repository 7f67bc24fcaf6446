/** What other processes of this machine use of its processors: times mean something only while that is little. */
import { readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** Ticks of a processor in a second, as Linux counts them for programs. */
export const TICKS = 100;
/** For how long one reading of the machine lasts, in ms. */
const READING = 2000;
/** How often it is read before it is taken as it is. */
const READINGS = 30;

/** Ticks that all processes have used: user, nice, system, irq, softirq and stolen. */
function ticks() {
	const [, user, nice, system, , , irq, soft, stolen] = (
		readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? ''
	)
		.split(/\s+/)
		.map(Number);
	return [user, nice, system, irq, soft, stolen].reduce((sum, n) => (sum ?? 0) + (n ?? 0), 0) ?? 0;
}

/**
 * Waits until others use little, a minute at most. To be asked before a visit, while this process rests:
 * what a browser used that has ended cannot be told from what others use.
 * @param {number} most processors
 * @returns {Promise<number>} processors that others used when it ended
 */
export async function untilOthersRest(most) {
	for (let reading = 1; ; reading++) {
		const before = ticks();
		await wait(READING);
		const used = (ticks() - before) / TICKS / (READING / 1000);
		if (used <= most || reading === READINGS) return used;
	}
}
