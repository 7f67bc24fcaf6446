import { readFileSync } from 'node:fs';
import { TICKS } from './others.mjs';

/**
 * Seconds of a processor that the programs have used which this one started and which have ended: little
 * changed by what else the machine does. See proc_pid_stat(5), cutime and cstime.
 */
export function usedByChildren() {
	const stat = readFileSync('/proc/self/stat', 'utf8');
	// Counted from behind the name, which may hold anything.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return (Number(fields[13]) + Number(fields[14])) / TICKS;
}
