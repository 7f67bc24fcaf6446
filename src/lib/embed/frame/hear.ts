/** What a host says, taken apart without trust: what is not of the right type has not been said. */
import { MOST_TEXT, PROTOCOL, PROTOCOL_VERSION } from '../protocol.ts';

/** A message of which everything may be used; words are still to be looked up in what is known. */
export type Heard =
	| { type: 'host'; theme?: string; tokens?: Record<string, string>; reducedMotion?: boolean }
	| { type: 'set'; state: string }
	| { type: 'step'; index: number }
	| { type: 'print' };

const isText = (value: unknown): value is string =>
	typeof value === 'string' && value.length <= MOST_TEXT;

/** The colours that a host may name, as it names them. */
function tokensIn(said: unknown): Record<string, string> {
	const wished = Object(said) as Record<string, unknown>;
	const texts: Record<string, string> = {};
	for (const name of ['paper', 'ink', 'accent'])
		if (name in wished) texts[name] = isText(wished[name]) ? wished[name] : '';
	return texts;
}

/** A host’s message; null for anything else, whatever it is. */
export function heard(said: unknown): Heard | null {
	const message = Object(said) as Record<string, unknown>;
	const { protocol, v, type, theme, tokens, reducedMotion, state, index } = message;
	if (protocol !== PROTOCOL || v !== PROTOCOL_VERSION) return null;
	if (type === 'host')
		return {
			type,
			...(isText(theme) && { theme }),
			...(tokens !== undefined && { tokens: tokensIn(tokens) }),
			...(typeof reducedMotion === 'boolean' && { reducedMotion })
		};
	if (type === 'set') return isText(state) ? { type, state } : null;
	if (type === 'step') return Number.isInteger(index) ? { type, index: Number(index) } : null;
	return type === 'print' ? { type } : null;
}
