/**
 * The script of an embed’s cards, which its data follow in one file. It is asked for when a reader first
 * comes near a number or a drawing, so that nobody else loads it: the cards, the cursor in the drawing,
 * and their style.
 */
import interactStyle from '../interact/interact.css?inline';
import type { Cards } from '../interact/data.ts';
import { startInteract } from '../interact/index.ts';
import style from './cards.css?inline';
import { contentRoom } from './frame/room.ts';
import { tell } from './frame/tell.ts';

declare global {
	interface Window {
		/** Takes the cards from the end of the file, and what tells them from those of other versions. */
		namesOnAListCards?: (cards: Cards, made?: string) => void;
	}
}

/** Links of cards lead out of the embed: beside the page that holds it. */
function openBeside({ target }: Event): void {
	const link = target instanceof Element && target.closest('.fact-card a[href]');
	if (!link) return;
	link.setAttribute('target', '_blank');
	link.setAttribute('rel', 'noopener');
}

window.namesOnAListCards = (cards, made) => {
	const main = document.querySelector<HTMLElement>('main.embed');
	// A page that is older or newer than the file prints other numbers: its links lead to their records.
	if (main === null || main.dataset['cardsMade'] !== made) return;
	const sheet = document.createElement('style');
	sheet.textContent = interactStyle + style;
	document.head.append(sheet);
	addEventListener('click', openBeside, true);
	const { prepare } = startInteract(document, {
		cards,
		room: contentRoom(main),
		asked: (record) => tell({ type: 'event', name: 'card', data: { record } })
	});
	prepare(document);
};
