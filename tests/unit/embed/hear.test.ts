/** What an embed takes from its host’s messages. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heard } from '../../../src/lib/embed/frame/hear.ts';
import { enveloped, MOST_TEXT } from '../../../src/lib/embed/protocol.ts';

const ours = (message: object) => ({ protocol: 'names-on-a-list', v: 1, ...message });

describe('a host’s message', () => {
	it.each([
		[
			enveloped({ type: 'host', width: 640, theme: 'dark', reducedMotion: true }),
			{ type: 'host', theme: 'dark', reducedMotion: true }
		],
		[
			enveloped({ type: 'host', width: 640, tokens: { paper: '#ffffff', ink: '#000000' } }),
			{ type: 'host', tokens: { paper: '#ffffff', ink: '#000000' } }
		],
		[enveloped({ type: 'set', state: 'flat' }), { type: 'set', state: 'flat' }],
		[enveloped({ type: 'step', index: 2 }), { type: 'step', index: 2 }],
		[enveloped({ type: 'step', index: -1 }), { type: 'step', index: -1 }],
		[enveloped({ type: 'print' }), { type: 'print' }]
	])('%j is taken', (message, taken) => {
		expect(heard(message)).toEqual(taken);
	});

	it.each([
		['a theme', { theme: 1 }, {}],
		['a theme as long as a book', { theme: 'x'.repeat(MOST_TEXT + 1) }, {}],
		['colours', { tokens: 'red' }, { tokens: {} }],
		['no colours', { tokens: null }, { tokens: {} }],
		['a colour', { tokens: { ink: 3, paper: ['#fff'] } }, { tokens: { ink: '', paper: '' } }],
		['colours of other names', { tokens: { hatch: '#000000' } }, { tokens: {} }],
		['movement', { reducedMotion: 'yes' }, {}]
	])('that has something else for %s says nothing of it', (_, said, taken) => {
		expect(heard(ours({ type: 'host', width: 1, ...said }))).toEqual({ type: 'host', ...taken });
	});

	it.each([
		['nothing', null],
		['undefined', undefined],
		['a text', '{"protocol":"names-on-a-list"}'],
		['a number', NaN],
		['a list', [ours({ type: 'print' })]],
		['of another protocol', { ...ours({ type: 'print' }), protocol: 'xg' }],
		['of another version', { ...ours({ type: 'print' }), v: 2 }],
		['of a version in words', { ...ours({ type: 'print' }), v: '1' }],
		['of no type', ours({})],
		['of an embed’s type', ours({ type: 'height', height: 3 })],
		['of a type that objects have', ours({ type: 'constructor' })],
		['a state that is none', ours({ type: 'set', state: {} })],
		['a state as long as a book', ours({ type: 'set', state: 'x'.repeat(MOST_TEXT + 1) })],
		['a step between two', ours({ type: 'step', index: 0.5 })],
		['a step without end', ours({ type: 'step', index: Infinity })],
		['no step', ours({ type: 'step', index: NaN })],
		['a step in words', ours({ type: 'step', index: '1' })]
	])('%s is as if nothing had been said', (_, message) => {
		expect(heard(message)).toBeNull();
	});

	it('throws nothing, whatever it is', () => {
		const any = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true });
		fc.assert(
			fc.property(any, (message) => {
				expect(heard(message)).toBeNull();
			})
		);
	});

	it('gives nothing but texts, truths and whole numbers, whatever is in it', () => {
		const any = fc.anything();
		const message = fc.record({
			type: fc.constantFrom('host', 'set', 'step', 'print'),
			width: any,
			theme: any,
			tokens: fc.oneof(any, fc.record({ paper: any, ink: any, accent: any })),
			reducedMotion: any,
			state: any,
			index: any
		});
		fc.assert(
			fc.property(message, (said) => {
				const taken = { tokens: {}, ...heard(ours(said)) };
				for (const value of Object.values({ ...taken, ...taken.tokens, tokens: '' }))
					expect(
						typeof value === 'string' || typeof value === 'boolean' || Number.isInteger(value)
					).toBe(true);
			})
		);
	});
});
