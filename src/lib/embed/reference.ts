/**
 * What a page that embeds can ask for by attributes, and what it hears by events: the names alone, as the
 * page for those who embed lists them. Its words are messages; a test holds this list, those messages and
 * `docs/embedding.md` to what the scripts do.
 */
import type { FromEmbed } from './protocol.ts';

/** Attributes that are told in one breath. */
export interface AttributeGroup {
	names: readonly string[];
	/** What may stand in them, as it is written; none where any text may, or nothing. */
	values: readonly string[];
	/** Of its message, after what the table is of. */
	key: string;
}

export const FRAME_ATTRIBUTES: readonly AttributeGroup[] = [
	{ names: ['data-theme'], values: ['light', 'dark', 'auto'], key: 'theme' },
	{ names: ['data-paper', 'data-ink', 'data-accent'], values: ['#rrggbb'], key: 'colours' },
	{ names: ['data-state'], values: [], key: 'state' },
	{ names: ['data-lang'], values: [], key: 'lang' },
	{ names: ['data-deep-link'], values: ['chart', '?chart'], key: 'link' },
	{ names: ['data-scrolly'], values: [], key: 'scrolly' }
];

export const ELEMENT_ATTRIBUTES: readonly AttributeGroup[] = [
	{ names: ['chart'], values: [], key: 'chart' },
	{ names: ['version'], values: [], key: 'version' },
	{ names: ['live'], values: [], key: 'live' },
	{ names: ['lang'], values: [], key: 'lang' },
	{ names: ['title'], values: [], key: 'title' },
	{
		names: ['theme', 'paper', 'ink', 'accent', 'state', 'deep-link', 'scrolly'],
		values: [],
		key: 'passed'
	}
];

/** What an embed says to the script alone, though pages could hear it. */
type Inner = 'hello' | 'scrolly';

type Told = Exclude<FromEmbed, { type: Inner }>;

/** Fields of each event’s `detail`: those of the message. */
export const EVENTS: {
	readonly [Type in Told['type']]: readonly Exclude<keyof Extract<Told, { type: Type }>, 'type'>[];
} = {
	ready: [],
	height: ['height'],
	state: ['state'],
	event: ['name', 'data'],
	corrected: ['version', 'date'],
	error: ['reason']
};
