/** How deep JSON is nested, told without a parser: a parser that calls itself would break on it. */

/** Far more than any row has. */
export const DEEPEST = 32;

/** Where a text is nested deeper than allowed, as an offset; null if it is nowhere. */
export function firstTooDeep(text: string): number | null {
	let depth = 0;
	let quoted = false;
	for (let i = 0; i < text.length; i++) {
		const character = text[i];
		if (quoted) {
			if (character === '\\') i++;
			// A text ends with its line, so that one missing mark does not hide what follows.
			else if (character === '"' || character === '\n') quoted = false;
		} else if (character === '"') quoted = true;
		else if (character === '[' || character === '{') {
			depth++;
			if (depth > DEEPEST) return i;
		} else if (character === ']' || character === '}') depth--;
	}
	return null;
}
