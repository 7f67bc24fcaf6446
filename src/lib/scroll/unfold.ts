/**
 * A story opened at its top is painted before its chapters are laid out (`first-paint.ts`). Once it
 * stands they are, one after another, whenever the browser has nothing else to do: from then on every
 * place of the page is known to the pixel.
 */
import { FOLDED } from './first-paint.ts';

const UNFOLDED = 'unfolded';

/** How long faces are waited for, in milliseconds: what is laid out before they come is laid out twice. */
const FACES = 3000;

/** A task of its own, when the browser rests or at the latest after a moment. */
function rested(): Promise<void> {
	return new Promise((done) => {
		if ('requestIdleCallback' in window) requestIdleCallback(() => done(), { timeout: 500 });
		else setTimeout(done, 16);
	});
}

function facesOr(milliseconds: number): Promise<unknown> {
	return Promise.race([
		document.fonts.ready,
		new Promise((late) => setTimeout(late, milliseconds))
	]);
}

/**
 * @param root that holds the masthead and the chapters
 * @param laidOut told each of them once its places are known
 * @returns a function that unfolds all at once, for who goes to another place
 */
export function unfold(root: HTMLElement, laidOut: (chapter: HTMLElement) => void): () => void {
	const parts = [...root.querySelectorAll<HTMLElement>('.masthead, .chapter')];
	const now = () => root.classList.remove(FOLDED);

	async function oneByOne(): Promise<void> {
		await facesOr(FACES);
		for (const part of parts) {
			await rested();
			part.classList.add(UNFOLDED);
			await rested();
			laidOut(part);
		}
		now();
		root.dataset['unfolded'] = '';
	}

	document.addEventListener(
		'click',
		({ target }) => {
			if (target instanceof Element && target.closest('a[href^="#"]') !== null) now();
		},
		true
	);
	addEventListener('popstate', now);
	void oneByOne();
	return now;
}
