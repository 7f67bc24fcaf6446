/**
 * How pages that hold a frame are told how high it is. Many run a script for somebody else’s frames
 * already: each of those is spoken to as it expects it, so that none needs a script of ours. Shapes as
 * Datawrapper’s, AMP’s, Medium’s, pym’s, iframe-resizer’s, open-iframe-resizer’s, @newswire/frames’ and
 * WordPress’s own scripts read and write them.
 */
import { SECRET } from '../address.ts';
import { enveloped, PROTOCOL } from '../protocol.ts';

/** What hosts’ messages are or begin with: the name of this frame, or a wish, may follow. */
const HOSTS = /^(?:frames-init|ready|pymx|\[iFrameSizer\]([^:]{1,99})|(iframe-[cg]))/;

/** What pym calls this frame. */
const pym = new URLSearchParams(location.search).get('childId');
/** What WordPress calls it. */
const secret = SECRET.exec(location.hash)?.[1];
/** What iframe-resizer calls it, once it has said so. */
let resizer: string | undefined;
/** Whether open-iframe-resizer has spoken. */
let open: string | undefined;

/**
 * Says of a message whether it is one that a host’s script sends, by what is true or not. Anything at
 * all may be sent: what is not known is as if nothing had been said.
 */
export function hear(data: unknown): unknown {
	const { message = data, type = message, protocol } = Object(data) as Record<string, unknown>;
	const [known, called, asks] = (typeof type === 'string' && HOSTS.exec(type)) || [];
	resizer ||= called;
	open ||= asks;
	return known || protocol === PROTOCOL;
}

/** All that is to be sent for a height in pixels: once for each script that the host may have. */
export function heights(height: number): unknown[] {
	return [
		enveloped({ type: 'height', height }),
		// By whatever name: its script goes by the window. An old one looks for the name in an address.
		{ 'datawrapper-height': { [location.pathname]: height } },
		{ sentinel: 'amp', type: 'embed-size', height },
		JSON.stringify({ src: location.href, context: 'iframe.resize', height }),
		pym && `pymxPYMx${pym}xPYMxheightxPYMx${height}`,
		secret && { message: 'height', value: height, secret },
		resizer && `[iFrameSizer]${resizer}:${height}:${innerWidth}:init`,
		open && { type: 'iframe-resized', width: innerWidth, height }
	];
}
