import { PROTOCOL } from '../../protocol.ts';

const told = new Set<string>();

/** Tells the host’s developer, once, that something is done otherwise than it was asked. */
export function warn(what: string): void {
	if (!told.has(what)) console.warn(`${PROTOCOL}: ${what}`);
	told.add(what);
}
