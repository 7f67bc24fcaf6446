/** What is said with one embed, and done for it, for as long as it is in the page. */
import { enveloped, PROTOCOL, type FromEmbed, type FromHost } from '../protocol.ts';
import { placeAt } from './address.ts';
import { setHeight } from './height.ts';
import { isFromEmbed } from './message.ts';
import { isOpaque } from './sandbox.ts';
import { origin, site } from './site.ts';
import { standIn } from './stand-in.ts';
import { surroundings } from './surroundings.ts';

/** How long a frame in view may say nothing, in milliseconds. */
const SILENCE = 12_000;

/**
 * To be called with whatever happens in the page: true where anything may have changed, false where no
 * more than its tree has.
 * @returns true once the frame is to be let go of
 */
export type Follow = (happened: Event | boolean) => true | undefined;

/** @returns undefined for a frame that is none of the site’s embeds */
export function follow(frame: HTMLIFrameElement): Follow | undefined {
	const { src, style } = frame;
	const { display } = style;
	const place = placeAt(site, src);
	if (!place) return undefined;

	const [, lang = '', version = '', id = ''] = place;
	let stand: HTMLElement | undefined;
	let heard = false;
	/** The last message of each type. */
	let sent: Record<string, string> = {};

	const opaque = (): boolean => isOpaque(frame.sandbox.value);

	/** Sends a message if it differs from the last of its type. */
	function post(message: FromHost): void {
		const text = JSON.stringify(enveloped(message));
		if (sent[message.type] === text) return;
		sent[message.type] = text;
		// As it is in JSON, without what is undefined.
		frame.contentWindow?.postMessage(JSON.parse(text), opaque() ? '*' : origin);
	}

	function hear(detail: FromEmbed): void {
		const { type } = detail;
		if (type === 'hello') {
			sent = {};
			stand?.remove();
			if (stand) style.display = display;
		}
		const failed = type === 'error' && detail.reason !== 'unstable';
		if (failed) console.warn(PROTOCOL, detail.reason, src);
		const event = new CustomEvent(`${PROTOCOL}:${type}`, {
			bubbles: true,
			cancelable: true,
			detail
		});
		if (!frame.dispatchEvent(event)) return;
		if (type === 'height') setHeight(frame, detail.height);
		if (!failed) return;
		stand ??= standIn(site + lang, version, id, frame.title);
		frame.before(stand);
		style.display = 'none';
	}

	// A frame that is loaded when it comes near is no sooner late.
	new IntersectionObserver((entries, observer) => {
		// Two come at once where it has come into view before the first was told.
		if (!entries.some((entry) => entry.isIntersecting)) return;
		observer.disconnect();
		setTimeout(() => {
			if (!heard) hear({ type: 'error', reason: 'silence' });
		}, SILENCE);
	}).observe(frame);

	return (happened) => {
		if (!frame.isConnected || src !== frame.src) {
			heard = true;
			stand?.remove();
			return true;
		}
		if (happened instanceof MessageEvent) {
			const { source, origin: from, data } = happened;
			if (source !== frame.contentWindow) return;
			if (from !== (opaque() ? 'null' : origin) || !isFromEmbed(data)) return;
			heard = true;
			hear(data);
		}
		// To a page that is not there yet nothing can be said; one that was there first is woken.
		if (!happened || frame.contentDocument?.URL === 'about:blank') return;
		const printing = (happened as Event).type === 'beforeprint';
		if (printing) sent = {};
		post(surroundings(frame));
		const { state } = frame.dataset;
		if (state) post({ type: 'set', state });
		if (printing) post({ type: 'print' });
	};
}
