/** What is wrong with a table before it is read as JSON: too many bytes, or bytes that are no text. */

/** In bytes: 16 MB. The largest table has a thirtieth of it. */
export const LARGEST_TABLE = 16 * 1024 * 1024;

/** A table that cannot be read as text, in the words of a breach. */
export class Unreadable {
	constructor(
		readonly found: string,
		readonly expected: string
	) {}
}

/** The text of a table’s file, or why there is none; undefined where the file is missing. */
export type TableText = string | Unreadable | undefined;

export function tooLarge(size: number): Unreadable {
	const number = (bytes: number) => bytes.toLocaleString('en');
	return new Unreadable(
		`a file of ${number(size)} bytes`,
		`at most ${number(LARGEST_TABLE)} bytes (16 MB)`
	);
}

const REPLACEMENT = '\uFFFD';
const REPLACEMENT_BYTES = Buffer.from(REPLACEMENT);

/** The first byte that is not UTF-8, from 0; null if there is none. */
function firstInvalid(bytes: Buffer, text: string): number | null {
	let [offset, from] = [0, 0];
	for (;;) {
		const at = text.indexOf(REPLACEMENT, from);
		if (at === -1) return null;
		offset += Buffer.byteLength(text.slice(from, at));
		// The character may stand there itself.
		const end = offset + REPLACEMENT_BYTES.length;
		if (!bytes.subarray(offset, end).equals(REPLACEMENT_BYTES)) return offset;
		[offset, from] = [end, at + 1];
	}
}

/** The text of a file, or why it has none. */
export function decode(bytes: Buffer): string | Unreadable {
	const text = bytes.toString('utf8');
	const offset = firstInvalid(bytes, text);
	if (offset === null) return text;
	const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
	return new Unreadable(`byte 0x${byte} at offset ${offset}`, 'text in UTF-8');
}
