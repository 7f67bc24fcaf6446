/** A disk that fails at the n-th operation: once, as a full one, or from then on, as in a crash. */
import { realDisk, type Disk } from '../../../src/lib/dataset/durable.ts';

/** What ends a run that is killed: nothing is done after it, not even tidying up. */
export class Crash extends Error {
	override name = 'Crash';
}

function noSpace(): Error {
	return Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
}

export interface FrailDisk extends Disk {
	/** How many operations were asked for. */
	readonly asked: number;
}

/**
 * @param failAt number of the operation that fails, from 1
 * @param how `crash`: it and all after it; `half`: the same, and a write has written half;
 * `full`: it alone, and only if it needs space
 */
export function frailDisk(failAt: number, how: 'crash' | 'half' | 'full'): FrailDisk {
	let asked = 0;
	const needsSpace = new Set<string>(['mkdirSync', 'openSync', 'writeSync', 'fsyncSync']);
	const operations = Object.keys({
		mkdirSync: 0,
		openSync: 0,
		writeSync: 0,
		fsyncSync: 0,
		closeSync: 0,
		renameSync: 0,
		rmSync: 0
	} satisfies Record<keyof Disk, 0>) as (keyof Disk)[];
	const guarded = operations.map((name) => [
		name,
		(...args: unknown[]) => {
			asked++;
			const fails = how === 'full' ? asked === failAt && needsSpace.has(name) : asked >= failAt;
			const run = realDisk[name] as (...all: unknown[]) => unknown;
			if (!fails) return run(...args);
			if (name === 'writeSync' && how !== 'crash' && asked === failAt) {
				const [handle, bytes, offset, length] = args as [number, Uint8Array, number, number];
				run(handle, bytes, offset, length >> 1);
			}
			throw how === 'full' ? noSpace() : new Crash(`killed at operation ${failAt}`);
		}
	]);
	return Object.defineProperty(Object.fromEntries(guarded), 'asked', {
		get: () => asked
	}) as FrailDisk;
}
