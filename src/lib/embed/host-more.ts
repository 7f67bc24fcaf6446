/**
 * The rest of the host’s script, which `host.ts` loads into pages that ask for any of it: our element,
 * a language chosen by an attribute, links to a chart’s state, and the story scrolled by its host. It
 * works on the frames and on the events that the first part tells the page of.
 */
import { PROTOCOL } from './protocol.ts';
import { placeAt } from './host/address.ts';
import { giveState, takeState } from './host/more/deep-link.ts';
import { defineElement } from './host/more/element.ts';
import { speak } from './host/more/language.ts';
import { makeScrolly, room, type Scrolly } from './host/more/scrolly.ts';
import { once } from './host/once.ts';
import { site } from './host/site.ts';

once(`${PROTOCOL}-more`, () => {
	const scrollies = new Map<HTMLIFrameElement, Scrolly>();
	/** Those that have been given a state by the address. */
	const linked = new WeakSet<HTMLIFrameElement>();

	function look(): void {
		for (const [frame, scrolly] of scrollies) {
			if (scrolly.holds()) scrolly.update();
			else {
				scrolly.end();
				scrollies.delete(frame);
			}
		}
		for (const frame of document.querySelectorAll('iframe')) {
			if (!placeAt(site, frame.src)) continue;
			if (!linked.has(frame)) takeState(frame);
			linked.add(frame);
			speak(frame);
			const { scrolly } = frame.dataset;
			if (scrolly !== undefined && 'adoptedStyleSheets' in document && !scrollies.has(frame))
				scrollies.set(frame, makeScrolly(frame));
		}
	}

	/** What a frame of ours has said, before anybody else hears of it. */
	function hear<Detail>(
		type: string,
		then: (frame: HTMLIFrameElement, event: CustomEvent<Detail>) => void
	): void {
		const listener = (event: Event): void => {
			if (event instanceof CustomEvent && event.target instanceof HTMLIFrameElement)
				then(event.target, event);
		};
		document.addEventListener(`${PROTOCOL}:${type}`, listener, true);
	}

	hear('hello', (frame) => scrollies.get(frame)?.forget());
	hear<{ state: string }>('state', (frame, { detail }) => giveState(frame, detail.state));
	hear<{ steps: string[] }>('scrolly', (frame, { detail }) =>
		scrollies.get(frame)?.tell(Object.values(detail.steps))
	);
	hear('height', (frame, event) => {
		if (scrollies.get(frame)?.rolled()) event.preventDefault();
	});
	addEventListener('popstate', () => document.querySelectorAll('iframe').forEach(takeState));
	room.onchange = look;
	new MutationObserver(look).observe(document, {
		childList: true,
		subtree: true,
		attributeFilter: ['src', 'data-deep-link', 'data-lang', 'data-scrolly']
	});
	defineElement();
	look();
});
