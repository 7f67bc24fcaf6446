/** Which messages are an embed’s: whatever is not of the right shape has not been said. */
import { MOST_HEIGHT, MOST_TEXT, PROTOCOL, PROTOCOL_VERSION, type FromEmbed } from '../protocol.ts';

/** What a message of a type cannot do without. It has no prototype, as a type may be any word. */
const NEEDED: Record<FromEmbed['type'], string> & { __proto__: null } = {
	__proto__: null,
	hello: 'state',
	ready: 'type',
	height: 'height',
	state: 'state',
	event: 'name',
	error: 'reason',
	corrected: 'version',
	scrolly: 'steps'
};

/** What of it is no text. */
const KINDS: Record<string, string> = { height: 'number', steps: 'object' };

const isText = (value: unknown): boolean => typeof value === 'string' && value.length <= MOST_TEXT;

/** Lists and records hold texts alone, and the numbers are a height and a version. */
const isSound = (value: unknown): boolean =>
	typeof value === 'number'
		? value > 0 && value <= MOST_HEIGHT
		: isText(value) || (typeof value === 'object' && Object.values(value ?? [0]).every(isText));

/** Whether something that was posted is a message all of which can be used. */
export function isFromEmbed(said: unknown): said is FromEmbed {
	const message = Object(said) as Record<string, unknown>;
	const { protocol, v, type } = message;
	const needed = NEEDED[type as FromEmbed['type']];
	return (
		protocol === PROTOCOL &&
		v === PROTOCOL_VERSION &&
		isText(type) &&
		typeof message[needed] === (KINDS[needed] ?? 'string') &&
		Object.values(message).every(isSound)
	);
}
