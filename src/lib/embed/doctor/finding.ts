/** What the doctor finds: what is wrong, to be said in words elsewhere. */

/** Does not work; works, but worse than it could; works, and could be better. */
export type Level = 'error' | 'warning' | 'note';

export interface Finding {
	level: Level;
	/** Its words are the messages `doctor-<code>`, `doctor-<code>-why` and `doctor-<code>-ask`. */
	code: string;
	/** What the words speak of. */
	values: Readonly<Record<string, string>>;
}

export function finding(
	level: Level,
	code: string,
	values: Readonly<Record<string, string>> = {}
): Finding {
	return { level, code, values };
}
