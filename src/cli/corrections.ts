/** Reasons for corrections, as an editor gives them. */
import type { Correction } from '../lib/dataset/plan.ts';
import { UsageError } from './command.ts';

/** Reads `id=reason`. */
export function correctionOf(text: string): Correction {
	const at = text.indexOf('=');
	const row = at === -1 ? '' : text.slice(0, at).trim();
	const reason = at === -1 ? '' : text.slice(at + 1).trim();
	if (row === '' || reason === '')
		throw new UsageError(`--correction is “${text}”, expected "id=reason".`);
	return { row, reason };
}

/** Reads a file `{"table/id": "reason", …}`. */
export function correctionsIn(file: string, text: string): Correction[] {
	const expected = 'expected an object as {"table/id": "reason", …}';
	let read: unknown;
	try {
		read = JSON.parse(text.replace(/^\uFEFF/, ''));
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new UsageError(`${file} is no JSON (${reason}), ${expected}.`);
	}
	if (typeof read !== 'object' || read === null || Array.isArray(read))
		throw new UsageError(`${file} is another thing, ${expected}.`);
	return Object.entries(read).map(([row, reason]) => {
		if (typeof reason !== 'string' || reason.trim() === '')
			throw new UsageError(`${file}: the reason for ${row} is missing, ${expected}.`);
		return { row, reason: reason.trim() };
	});
}
