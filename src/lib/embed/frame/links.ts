/** Links of an embed: they lead out of it beside the page that holds it, and never take hold of that. */
import { isPlain } from '../../interact/plain-click.ts';
import { SECRET } from '../address.ts';
import { tell } from './tell.ts';

export function startLinks(): void {
	const secret = SECRET.exec(location.hash)?.[1];

	// After those that open a card instead.
	addEventListener('click', (event) => {
		const link = event.target instanceof Element ? event.target.closest('a') : null;
		if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || !isPlain(event)) return;
		const { href, hash, host } = link;
		const leaves = link.target !== '';
		if (leaves) tell({ type: 'event', name: 'link', data: { href, record: hash.slice(1) } });
		// No window opens in its sandbox, but WordPress follows a link that leads to the frame’s own site.
		if (leaves && secret && host === location.host)
			parent.postMessage({ message: 'link', value: href, secret }, '*');
		else if (leaves) return;
		else {
			// Followed without an entry in the history, which is the host’s page’s too.
			location.replace(href);
			document.querySelector(':target')?.scrollIntoView();
		}
		event.preventDefault();
	});
}
