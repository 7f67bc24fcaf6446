/** One writer at a time in a data folder. A writer that died holds nothing. */
import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { clearUnfinished, unfinishedName, writeFolderWhole, type Disk } from './durable.ts';

/** Thrown where another run is writing. */
export class Locked extends Error {
	override name = 'Locked';
}

interface Owner {
	token: string;
	pid: number;
	host: string;
	/** Milliseconds since 1970. */
	since: number;
}

const LOCK = '.lock';
const OWNER = 'owner.json';

/** A write takes seconds. What is older belongs to a machine that went away. */
const LONGEST_MS = 10 * 60_000;

/** Locks that this process holds: another run may have died with the same process number. */
const held = new Set<string>();

/** Who holds a lock; null where it stands half taken away. */
function ownerOf(lock: string): Owner | null {
	try {
		return JSON.parse(readFileSync(join(lock, OWNER), 'utf8')) as Owner;
	} catch {
		return null;
	}
}

function runs(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// It runs, and belongs to somebody else.
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}

function isAlive({ token, pid, host, since }: Owner): boolean {
	if (held.has(token)) return true;
	// A time that is none, or far off, is no reason to wait.
	if (!(Math.abs(Date.now() - since) <= LONGEST_MS)) return false;
	return host !== hostname() || (pid !== process.pid && runs(pid));
}

/** Takes a lock away in one step, so that nobody finds half of it. */
function remove(disk: Disk, lock: string): void {
	const gone = unfinishedName(lock);
	try {
		disk.renameSync(lock, gone);
	} catch (error) {
		// Its owner was quicker.
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
		throw error;
	}
	disk.rmSync(gone, { recursive: true, force: true });
}

function take(disk: Disk, folder: string): Owner {
	const lock = join(folder, LOCK);
	const owner: Owner = {
		token: randomUUID(),
		pid: process.pid,
		host: hostname(),
		since: Date.now()
	};
	if (existsSync(lock)) {
		const other = ownerOf(lock);
		if (other !== null && isAlive(other))
			throw new Locked(
				`another run (process ${other.pid} on ${other.host}) is writing to ${folder}. Wait for its end, then try again.`
			);
		remove(disk, lock);
	}
	try {
		// The lock appears with its owner in it, and only if there is none.
		writeFolderWhole(disk, lock, { [OWNER]: JSON.stringify(owner) });
	} catch (error) {
		if (existsSync(lock) && ownerOf(lock)?.token !== owner.token)
			throw new Locked(`another run has just begun to write to ${folder}.`, { cause: error });
		throw error;
	}
	return owner;
}

/**
 * Runs something while no other run writes to a folder, after what dead runs left in the given
 * folders was taken away.
 * @throws Locked if another run is at work
 */
export function withLock<T>(
	disk: Disk,
	folder: string,
	unfinishedIn: readonly string[],
	run: () => T
): T {
	const { token } = take(disk, folder);
	held.add(token);
	try {
		for (const path of unfinishedIn) clearUnfinished(disk, path);
		return run();
	} finally {
		held.delete(token);
		// Whoever took a lock for dead that was not may hold it now.
		const lock = join(folder, LOCK);
		if (ownerOf(lock)?.token === token) remove(disk, lock);
	}
}
