/** Text in HTML and XML. */

const ENTITIES: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;'
};

/** What means something in markup, and what XML cannot hold at all: halves of characters, and controls. */
const UNSAFE = /[&<>"\p{Cs}\uFFFE\uFFFF]|(?![\t\n\r])\p{Cc}/gu;

/**
 * A text as it may stand in an element, or in an attribute in double quotes. What no markup can hold
 * becomes U+FFFD, so that one broken character in a text never breaks the file.
 */
export function escaped(text: string): string {
	return text.replace(UNSAFE, (character) => ENTITIES[character] ?? '\uFFFD');
}
