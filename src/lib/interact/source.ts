/** Where cards come from: a file that is fetched at the first need, or the page itself. */
import type { Card, Cards } from './data.ts';

/** How long a reader who asks for a card waits before the link is followed instead, in milliseconds. */
const PATIENCE = 4000;

export interface CardSource {
	/** Begins to fetch the cards, so that they are there when one is asked for. */
	warm(): void;
	/** A card and the words that all have; null if it cannot be had. */
	card(reference: string): Promise<{ card: Card; words: Cards['words'] } | null>;
	/** Whether there is a card, as far as is known. */
	has(reference: string): boolean;
	/** Address of an entry on the sources page. */
	entry(anchor: string): string;
}

/**
 * Reads the cards from where a page has them: the file that a link names, or the element itself. The file
 * is held to its hash: a page that is older than it would show another version’s numbers.
 */
async function read(place: HTMLElement): Promise<Cards> {
	if (!(place instanceof HTMLLinkElement)) return JSON.parse(place.textContent ?? '') as Cards;
	const answer = await fetch(place.href, { integrity: place.dataset['integrity'] ?? '' });
	if (!answer.ok) throw new Error(`${place.href}: ${answer.status}`);
	return (await answer.json()) as Cards;
}

const late = () =>
	new Promise<null>((resolve) => {
		setTimeout(resolve, PATIENCE, null);
	});

/**
 * The cards that a page names in `[data-cards]`; null if it names none.
 * @param given the cards themselves, where the page has them already
 */
export function cardSource(document: Document, given?: Cards): CardSource | null {
	const place = document.querySelector<HTMLElement>('[data-cards]');
	if (place === null) return null;
	let cards: Cards | null = null;
	let asked: Promise<Cards | null> | null = null;
	let failed = false;

	const all = (): Promise<Cards | null> => {
		asked ??= (given ? Promise.resolve(given) : read(place)).then(
			(found) => (cards = found),
			() => {
				failed = true;
				return null;
			}
		);
		return asked;
	};

	return {
		warm: () => void all(),
		has: (reference) => cards?.cards[reference] !== undefined,
		entry: (anchor) => `${place.dataset['cards'] ?? ''}#${anchor}`,
		async card(reference) {
			// After a failure, who asks has it tried again; who merely passes by has not.
			if (failed) [asked, failed] = [null, false];
			const found = await Promise.race([all(), late()]);
			// The end of a range has its figure’s card.
			const card = found?.cards[reference] ?? found?.cards[reference.split('#')[0] ?? ''];
			return found && card ? { card, words: found.words } : null;
		}
	};
}
