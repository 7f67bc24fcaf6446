/**
 * The script that a page with embeds may include, once or often, early or late: gives each frame its
 * height, tells it what it stands in, and shows a picture where a frame cannot be had. It takes hold of
 * the frames of the site that it comes from, and of nothing else. A classic script, bundled by itself.
 */
import { PROTOCOL } from './protocol.ts';
import { follow, type Follow } from './host/follow.ts';
import { loadMore } from './host/load-more.ts';
import { once } from './host/once.ts';
import { calm } from './host/surroundings.ts';

/** What asks for the rest of the script. */
const MORE = `${PROTOCOL},iframe[data-deep-link],iframe[data-lang],iframe[data-scrolly]`;

once(PROTOCOL, () => {
	const followed = new Map<HTMLIFrameElement, Follow>();
	let more = false;

	function run(happened: Event | boolean): void {
		for (const [frame, tell] of followed) if (tell(happened)) followed.delete(frame);
		for (const frame of document.querySelectorAll('iframe')) {
			const tell = followed.has(frame) ? undefined : follow(frame);
			if (!tell) continue;
			followed.set(frame, tell);
			// Says the first size too, and so takes up the conversation.
			resized.observe(frame);
			changed.observe(frame, { attributes: true });
		}
		if (more || !document.querySelector(MORE)) return;
		more = true;
		loadMore();
	}

	const refresh = (): void => run(true);
	const resized = new ResizeObserver(refresh);
	const changed = new MutationObserver(refresh);
	// What a page changes its theme by.
	changed.observe(document.documentElement, { attributes: true });
	new MutationObserver(() => run(false)).observe(document, {
		childList: true,
		subtree: true,
		attributeFilter: ['src']
	});
	for (const name of ['message', 'beforeprint']) addEventListener(name, run);
	calm.onchange = refresh;
	run(false);
});
