/**
 * What an embed and the page that holds it say to each other: plain objects by `postMessage`, each with
 * the name of the protocol and its version. Whoever receives one takes nothing from it on trust: what is
 * not of the right type or in its range is as if it had not been said. Shared by the embed and by the
 * host script, so it knows nothing of either.
 */

/** In every message, so that no other script’s are taken for ours. */
export const PROTOCOL = 'names-on-a-list';

/** Raised when an old host script or an old embed would misread a message. */
export const PROTOCOL_VERSION = 1;

/**
 * No embed is higher, in pixels: a height beyond it is a mistake or an attack. The story, unrolled in a
 * narrow column, is a third of it.
 */
export const MOST_HEIGHT = 100_000;

/** No text in a message is longer, in characters. */
export const MOST_TEXT = 2000;

export type Theme = 'light' | 'dark' | 'auto';

/** A host’s own colours, each as `#rrggbb`; an embed refuses those that cannot be read on each other. */
export interface Tokens {
	paper?: string;
	ink?: string;
	accent?: string;
}

/** From an embed to its host. */
export type FromEmbed =
	/** It has started; answered with `host`. */
	| { type: 'hello'; id: string; lang: string; version: string; state: string }
	/** Everything that was to be shown is. */
	| { type: 'ready' }
	/** The height of its content in pixels, of which none is hidden. */
	| { type: 'height'; height: number }
	/** The state that it shows now. */
	| { type: 'state'; state: string }
	/** Something a reader did (`card`, `table`, `link`), or a wish that was refused (`tokens`). */
	| { type: 'event'; name: string; data: Record<string, string> }
	/** It cannot show what was asked for, and why. */
	| { type: 'error'; reason: string }
	/** A later release corrected something that it shows. */
	| { type: 'corrected'; version: string; date: string }
	/** It can be scrolled by the host: the words of its steps, as plain text. */
	| { type: 'scrolly'; steps: string[] };

/** From a host to its embed. */
export type FromHost =
	/** What the embed stands in; sent again whenever any of it changes. */
	| {
			type: 'host';
			/** Of the frame, in pixels. */
			width: number;
			theme?: Theme;
			tokens?: Tokens;
			reducedMotion?: boolean;
	  }
	/** To show a state. */
	| { type: 'set'; state: string }
	/** The host scrolls it: the step that the reader is at; `-1` ends it. */
	| { type: 'step'; index: number }
	/** The host is about to print. */
	| { type: 'print' };

/** A message as it is sent. */
export function enveloped<Message extends FromEmbed | FromHost>(
	message: Message
): Message & { protocol: string; v: number } {
	return { protocol: PROTOCOL, v: PROTOCOL_VERSION, ...message };
}
