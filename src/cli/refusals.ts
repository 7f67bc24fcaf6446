/** Which errors are reasons for a person, and not faults of the program. */
import { ReleaseError } from '../lib/dataset/folder.ts';
import { Locked } from '../lib/dataset/lock.ts';
import { Refusal } from './command.ts';

/** What the system says where it does not let us write, in words. */
const SYSTEM: Record<string, string> = {
	ENOSPC: 'the disk is full',
	EDQUOT: 'the disk is full',
	EACCES: 'this account may not write there',
	EPERM: 'this account may not write there',
	EROFS: 'the disk is read-only'
};

/** The reason why something was refused, as a sentence; null where the error is none. */
export function reasonOf(error: unknown): string | null {
	if (error instanceof Refusal || error instanceof ReleaseError) return error.message;
	if (error instanceof Locked) return `Refused: ${error.message} Nothing was written.`;
	if (!(error instanceof Error) || !('code' in error)) return null;
	const words = SYSTEM[String(error.code)];
	return words === undefined ? null : `Refused: ${words} (${error.message}). Nothing was changed.`;
}
