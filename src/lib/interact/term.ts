/** A legal word in the text: its card says what the page’s own glossary says. */
import { element, nodes } from '../format/tree.ts';
import { TITLE_ID } from './content.ts';

/** The entry of the glossary that a link leads to; null on a page that has none. */
export function termEntry(link: HTMLElement): HTMLElement | null {
	return link.ownerDocument.getElementById(`term-${link.dataset['term'] ?? ''}`);
}

/** What the card of an entry says, in the words that are printed there. */
export function termParts(entry: HTMLElement): Node[] {
	const { ownerDocument: document } = entry;
	const glossary = entry.closest<HTMLElement>('.glossary');
	const title = glossary?.querySelector('h2');
	const meaning = document.createElement('p');
	meaning.append(...(entry.querySelector('dd')?.cloneNode(true).childNodes ?? []));
	const close = element('button', {
		type: 'button',
		'aria-label': glossary?.dataset['close'] ?? ''
	});
	const name = element('h2', { id: TITLE_ID }, entry.querySelector('dt')?.textContent ?? '');
	const foot = element(
		'div',
		{ class: 'card-foot' },
		element('a', { href: `#${title?.id ?? ''}` }, title?.textContent ?? '')
	);
	return [nodes(close, document), nodes(name, document), meaning, nodes(foot, document)];
}
