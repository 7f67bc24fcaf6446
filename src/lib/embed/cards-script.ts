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

const inScript = (data: unknown): string => JSON.stringify(data).replace(UNSAFE, escaped);

/**
 * The file.
 * @param script what takes the cards, as the text of a classic script
 * @param made what tells these cards from those of any other version
 */
export function cardsScript(script: string, cards: Cards, made: string): string {
	return `${script}\nwindow.${CARDS_TAKER}&&window.${CARDS_TAKER}(${inScript(cards)},${inScript(made)});\n`;
}
