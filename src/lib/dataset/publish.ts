/** The two ways in which a command changes a data folder; each is done whole or not at all. */
import { existsSync } from 'node:fs';
import { realDisk, type Disk } from './durable.ts';
import { releasesFolder, writeRelease } from './folder.ts';
import { finishPending, writeTables, type TableChanges } from './journal.ts';
import { withLock } from './lock.ts';
import type { ReleaseParts } from './release.ts';
import type { Dataset, Manifest } from './schema.ts';

export interface PreparedRelease {
	dataset: Dataset;
	notes: string;
	parts: ReleaseParts;
}

/**
 * Writes a release while nobody else writes.
 * @param prepare works the release out from the folder as it is under the lock; refuses by throwing
 * @throws Locked if another run is at work
 */
export function publish(
	folder: string,
	prepare: () => PreparedRelease,
	disk: Disk = realDisk
): Manifest {
	const releases = releasesFolder(folder);
	return withLock(disk, folder, [folder, releases], () => {
		finishPending(disk, folder);
		const { dataset, notes, parts } = prepare();
		if (!existsSync(releases)) disk.mkdirSync(releases);
		return writeRelease(folder, dataset, notes, parts, disk);
	});
}

/**
 * Replaces the texts of tables while nobody else writes.
 * @param prepare works the texts out from the folder as it is under the lock; refuses by throwing
 * @throws Locked if another run is at work
 */
export function saveTables(
	folder: string,
	prepare: () => TableChanges,
	disk: Disk = realDisk
): void {
	withLock(disk, folder, [folder], () => {
		finishPending(disk, folder);
		writeTables(disk, folder, prepare());
	});
}
