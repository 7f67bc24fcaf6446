/** The headers of an answer as people paste them: from a browser’s tools, from a command, from a file. */

/** Those that bear on an embed. */
const KNOWN = [
	'content-security-policy',
	'content-security-policy-report-only',
	'cross-origin-embedder-policy',
	'permissions-policy',
	'referrer-policy'
] as const;

export type HeaderName = (typeof KNOWN)[number];

/** Their values, in the order in which they stand; a header may be there more than once. */
export type Headers = Readonly<Record<HeaderName, readonly string[]>>;

function known(name: string): HeaderName | null {
	return KNOWN.find((one) => one === name.trim().toLowerCase()) ?? null;
}

/**
 * Reads pasted headers: `name: value` on a line, a value going on in a line that is set in, or a name and
 * its value on two lines, as some browsers copy them. What is no header is passed over.
 */
export function headersIn(text: string): Headers {
	const found: Record<HeaderName, string[]> = {
		'content-security-policy': [],
		'content-security-policy-report-only': [],
		'cross-origin-embedder-policy': [],
		'permissions-policy': [],
		'referrer-policy': []
	};
	/** The header that the next line may go on with. */
	let open: HeaderName | null = null;
	for (const line of text.split(/\r\n?|\n/)) {
		const values: string[] = open === null ? [] : found[open];
		const isMore = /^[ \t]+\S/.test(line) && values.length > 0;
		if (isMore) {
			values.push(`${values.pop() ?? ''} ${line.trim()}`.trim());
			continue;
		}
		const [, before = line, after = ''] = /^\s*([\w-]+)\s*:\s*(.*)$/.exec(line) ?? [];
		const name = known(before);
		if (name !== null) {
			found[name].push(after.trim());
			open = name;
		} else {
			if (values.at(-1) === '') values.push(`${values.pop() ?? ''}${line.trim()}`);
			open = null;
		}
	}
	return found;
}
