/**
 * The file with an embed’s cards. A script, because a frame that is sandboxed away from its own origin
 * may load one from a host that says nothing of origins, and may not read a file of data there.
 */
import type { Cards } from '../interact/data.ts';

/** Its name beside the page. */
export const CARDS_FILE = 'cards.js';

/** The function of the page that takes the cards. */
export const CARDS_TAKER = 'namesOnAListCards';

/** What could end a script where the file is printed into a page, and ends of lines in old browsers. */
const UNSAFE = /[<\u2028\u2029]/g;

function escaped(character: string): string {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/**
 * The file.
 * @param script what takes the cards, as the text of a classic script
 */
export function cardsScript(script: string, cards: Cards): string {
	const data = JSON.stringify(cards).replace(UNSAFE, escaped);
	return `${script}\nwindow.${CARDS_TAKER}&&window.${CARDS_TAKER}(${data});\n`;
}
