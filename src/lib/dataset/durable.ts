/**
 * Writing that a crash or a full disk cannot leave half done: everything is written beside its
 * place, forced to the disk, and put there by one rename. What a dead run leaves behind has a name
 * that no reader looks at.
 */
import fs from 'node:fs';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';

/** The file operations that change something; a test puts its own in their place. */
export type Disk = Pick<
	typeof fs,
	'mkdirSync' | 'openSync' | 'writeSync' | 'fsyncSync' | 'closeSync' | 'renameSync' | 'rmSync'
>;

export const realDisk: Disk = fs;

/** What every unfinished file or folder has in its name (`.gitignore` knows it). */
const UNFINISHED = '.tmp-';

/** A name beside a target that nobody else uses and no reader looks at. */
export function unfinishedName(target: string): string {
	const token = `${process.pid}-${randomBytes(4).toString('hex')}`;
	return join(dirname(target), `.${basename(target)}${UNFINISHED}${token}`);
}

/** Forces the entries of a folder to the disk, where the system can. */
function syncFolder(disk: Disk, folder: string): void {
	if (process.platform === 'win32') return;
	const handle = disk.openSync(folder, 'r');
	try {
		disk.fsyncSync(handle);
	} finally {
		disk.closeSync(handle);
	}
}

function writeFile(disk: Disk, path: string, content: string | Uint8Array): void {
	const bytes = Buffer.from(content);
	const handle = disk.openSync(path, 'wx');
	try {
		// A disk that is nearly full takes a part and says so.
		for (let written = 0; written < bytes.length;)
			written += disk.writeSync(handle, bytes, written, bytes.length - written);
		disk.fsyncSync(handle);
	} finally {
		disk.closeSync(handle);
	}
}

/** Runs a write to a draft, and takes the draft away again if it fails. */
function drafted(disk: Disk, draft: string, write: () => void): void {
	try {
		write();
	} catch (error) {
		try {
			disk.rmSync(draft, { recursive: true, force: true });
		} catch {
			// The draft stays: no reader looks at it, and the next run takes it away.
		}
		throw error;
	}
}

/** Replaces a file by a new one, whole. */
export function writeFileWhole(disk: Disk, target: string, text: string): void {
	const draft = unfinishedName(target);
	drafted(disk, draft, () => {
		writeFile(disk, draft, text);
		disk.renameSync(draft, target);
	});
	syncFolder(disk, dirname(target));
}

/** Folders in which files with these paths stand, each after the one that it is in. */
function foldersOf(paths: readonly string[]): string[] {
	const folders = paths.flatMap((path) => {
		const parts = path.split('/').slice(0, -1);
		return parts.map((_, i) => parts.slice(0, i + 1).join('/'));
	});
	return [...new Set(folders)];
}

/**
 * Makes a folder with files in it, whole.
 * @param files contents by path, with `/` between folders
 * @throws if a folder of that name holds anything
 */
export function writeFolderWhole(
	disk: Disk,
	target: string,
	files: Readonly<Record<string, string | Uint8Array>>
): void {
	const draft = unfinishedName(target);
	drafted(disk, draft, () => {
		disk.mkdirSync(draft, { recursive: true });
		const folders = foldersOf(Object.keys(files)).map((path) => join(draft, path));
		for (const folder of folders) disk.mkdirSync(folder);
		for (const [path, content] of Object.entries(files))
			writeFile(disk, join(draft, path), content);
		for (const folder of [...folders, draft]) syncFolder(disk, folder);
		disk.renameSync(draft, target);
	});
	syncFolder(disk, dirname(target));
}

/** Takes away what dead runs left unfinished in a folder. Call it where no other run can be at work. */
export function clearUnfinished(disk: Disk, folder: string): void {
	if (!fs.existsSync(folder)) return;
	for (const name of fs.readdirSync(folder)) {
		if (name.startsWith('.') && name.includes(UNFINISHED))
			disk.rmSync(join(folder, name), { recursive: true, force: true });
	}
}
