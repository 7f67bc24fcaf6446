/**
 * The script that stands right after an embed’s content: tells the page that holds it how high that
 * is, in whatever language the page understands. It keeps nothing, asks for nothing, and takes nothing
 * from a message but the wish to hear the height again.
 */
import { hear, heights } from './child/dialects.ts';
import { heightOf } from './child/height.ts';
import { steady } from './child/steady.ts';
import { enveloped } from './protocol.ts';

/** Chromium’s, since 154, in a frame whose host asks for it by `frame-sizing`. */
declare function requestResize(): void;

const main = document.querySelector('main.embed');

if (main && parent !== self) {
	let timer: ReturnType<typeof setTimeout> | 0 = 0;
	let again = false;

	const post = (message: unknown) => message && parent.postMessage(message, '*');

	const steadily = steady((wait) => {
		post(enveloped({ type: 'error', reason: 'unstable' }));
		setTimeout(report, wait);
	});

	const send = () => {
		timer = 0;
		// On a stage the frame’s height is the host’s choice.
		if (document.querySelector('.staged')) return;
		const height = steadily(heightOf(main), innerWidth, again);
		again = false;
		if (height) heights(height).forEach(post);
		try {
			requestResize();
		} catch {
			// There is none, or the host has not allowed it: then a message does it.
		}
	};

	/**
	 * Says the height if it has changed, or to `anyone` who may not have heard it: once a frame, by a
	 * timer, for frames stop where nobody looks.
	 */
	const report = (anyone?: unknown) => {
		again ||= anyone === true;
		timer ||= setTimeout(send, 16);
	};

	report();
	new ResizeObserver(report).observe(main);
	document.fonts.ready.then(report);
	addEventListener('resize', report);
	addEventListener('load', () =>
		[0, 100, 400, 1200, 3000].map((wait) => setTimeout(report, wait, true))
	);
	addEventListener('message', ({ source, data }) => {
		if (source === parent && hear(data)) report(true);
	});
}
