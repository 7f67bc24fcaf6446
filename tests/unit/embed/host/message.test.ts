/** What the host’s script takes for an embed’s message: all that an embed says, and nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isFromEmbed } from '../../../../src/lib/embed/host/message.ts';
import {
	enveloped,
	MOST_HEIGHT,
	MOST_TEXT,
	type FromEmbed
} from '../../../../src/lib/embed/protocol.ts';

const short = fc.string({ maxLength: 40 });

/** Every message that there is. */
const said: fc.Arbitrary<FromEmbed> = fc.oneof(
	fc.record({
		type: fc.constant('hello' as const),
		id: short,
		lang: short,
		version: short,
		state: short
	}),
	fc.constant({ type: 'ready' as const }),
	fc.record({
		type: fc.constant('height' as const),
		height: fc.integer({ min: 1, max: MOST_HEIGHT })
	}),
	fc.record({ type: fc.constant('state' as const), state: short }),
	fc.record({
		type: fc.constant('event' as const),
		name: short,
		data: fc.dictionary(short, short)
	}),
	fc.record({ type: fc.constant('error' as const), reason: short }),
	fc.record({ type: fc.constant('corrected' as const), version: short, date: short }),
	fc.record({ type: fc.constant('scrolly' as const), steps: fc.array(short) })
);

/** As it comes out of a window’s post. */
const posted = (message: unknown): unknown => structuredClone(message);

const height = (value: unknown) => ({ ...enveloped({ type: 'height', height: 1 }), height: value });

describe('what an embed says', () => {
	it('is heard', () => {
		fc.assert(
			fc.property(said, (message) => {
				expect(isFromEmbed(posted(enveloped(message)))).toBe(true);
			})
		);
	});

	it('is not heard under another name or version of the protocol', () => {
		fc.assert(
			fc.property(said, fc.anything(), (message, other) => {
				fc.pre(other !== 'names-on-a-list' && other !== 1);
				expect(isFromEmbed({ ...enveloped(message), protocol: other })).toBe(false);
				expect(isFromEmbed({ ...enveloped(message), v: other })).toBe(false);
				expect(isFromEmbed(message)).toBe(false);
			})
		);
	});

	it('is not heard without what it is about', () => {
		fc.assert(
			fc.property(said, ({ type }) => {
				fc.pre(type !== 'ready');
				expect(isFromEmbed({ protocol: 'names-on-a-list', v: 1, type })).toBe(false);
			})
		);
	});
});

describe('a height', () => {
	it.each([1, 0.5, 300.6, MOST_HEIGHT])('of %d is one', (value) => {
		expect(isFromEmbed(height(value))).toBe(true);
	});

	it.each([0, -0, -1, NaN, Infinity, -Infinity, MOST_HEIGHT + 1, 1e9, 1n, true, null, undefined])(
		'of %s is none',
		(value) => {
			expect(isFromEmbed(height(value))).toBe(false);
		}
	);
});

describe('not heard is', () => {
	it.each<[string, unknown]>([
		['nothing', null],
		['undefined', undefined],
		['a number', 1],
		['a text', 'names-on-a-list'],
		['another script’s text', '[iFrameSizer]a:100:100:init'],
		['another script’s object', { 'datawrapper-height': { a: 300 } }],
		['an empty object', {}],
		['a list', ['names-on-a-list', 1, 'height', 300]],
		['a type that there is not', { ...enveloped({ type: 'ready' }), type: 'print' }],
		['no type', { protocol: 'names-on-a-list', v: 1 }],
		...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf'].map(
			(type): [string, unknown] => [
				`a type called ${type}`,
				{ protocol: 'names-on-a-list', v: 1, type, [type]: 'x', state: 'x' }
			]
		),
		[
			'a type that is a list of one',
			{ ...enveloped({ type: 'state', state: 'a' }), type: ['state'] }
		],
		['a height that is a text', { ...enveloped({ type: 'height', height: 1 }), height: '300' }],
		['a height that is a list', { ...enveloped({ type: 'height', height: 1 }), height: ['300'] }],
		['a state that is a number', { ...enveloped({ type: 'state', state: '' }), state: 5 }],
		['a state that is a list', { ...enveloped({ type: 'state', state: '' }), state: ['a'] }],
		['steps that are a text', { ...enveloped({ type: 'scrolly', steps: [] }), steps: 'abc' }],
		['a text too long', enveloped({ type: 'state', state: 'a'.repeat(MOST_TEXT + 1) })],
		['a number out of range', { ...enveloped({ type: 'ready' }), state: 1e9 }],
		['steps that are no texts', { ...enveloped({ type: 'scrolly', steps: [] }), steps: [1, {}] }],
		['steps that are nothing', { ...enveloped({ type: 'scrolly', steps: [] }), steps: null }],
		['data that is nested', { ...enveloped({ type: 'ready' }), data: { a: { b: 'c' } } }]
	])('%s', (_, message) => {
		expect(isFromEmbed(message)).toBe(false);
	});

	it('anything else at all, and nothing throws', () => {
		fc.assert(
			fc.property(
				fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true }),
				(message) => {
					expect(isFromEmbed(message)).toBe(false);
				}
			)
		);
	});

	it('an envelope with anything in it that is no text, list of texts or number in range', () => {
		fc.assert(
			fc.property(
				fc.constantFrom('hello', 'height', 'state', 'event', 'error', 'corrected', 'scrolly'),
				fc.constantFrom('state', 'height', 'steps', 'name', 'data', 'reason', 'version', 'date'),
				fc.oneof(fc.constant(null), fc.boolean(), fc.bigInt(), fc.constant(NaN)),
				(type, field, value) => {
					const message = { protocol: 'names-on-a-list', v: 1, type, [field]: value };
					expect(isFromEmbed(message)).toBe(false);
				}
			)
		);
	});
});
