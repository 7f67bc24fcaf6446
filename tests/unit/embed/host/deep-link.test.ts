/** A chart’s state in the address of the page that holds it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateIn, withState } from '../../../../src/lib/embed/host/more/deep-link.ts';

const PAGE = 'https://news.example/article/7';

describe('a state', () => {
	it.each([
		['chart', `${PAGE}#chart=first-count`],
		['chart', `${PAGE}?a=b#other=x&chart=first-count`],
		['?chart', `${PAGE}?chart=first-count`],
		['?chart', `${PAGE}?a=b&chart=first-count#comments`]
	])('under the key %s is found in %s', (key, address) => {
		expect(stateIn(address, key)).toBe('first-count');
	});

	it.each([
		['chart', PAGE],
		['chart', `${PAGE}#chart`],
		['chart', `${PAGE}?chart=first-count`],
		['?chart', `${PAGE}#chart=first-count`],
		['chart', `${PAGE}#charts=first-count`]
	])('under the key %s is not in %s', (key, address) => {
		expect(stateIn(address, key)).toBeNull();
	});

	it.each([
		['chart', PAGE, `${PAGE}#chart=b`],
		['chart', `${PAGE}#chart=a`, `${PAGE}#chart=b`],
		['chart', `${PAGE}?x=1#other=2&chart=a`, `${PAGE}?x=1#other=2&chart=b`],
		['chart', `${PAGE}#a-heading`, `${PAGE}#chart=b`],
		['?chart', `${PAGE}?x=1#a-heading`, `${PAGE}?x=1&chart=b#a-heading`]
	])('under the key %s is written into %s', (key, before, after) => {
		expect(withState(before, key, 'b')).toBe(after);
	});

	it('is read as it was written, and nothing else of the address has changed', () => {
		const key = fc.stringMatching(/^\??[a-z][\w-]{0,8}$/);
		fc.assert(
			fc.property(key, fc.string({ minLength: 1 }), (name, state) => {
				const address = `${PAGE}?a=1#b=2`;
				const written = withState(address, name, state);
				expect(stateIn(written, name)).toBe(state.toWellFormed());
				expect(new URL(written).origin + new URL(written).pathname).toBe(PAGE);
				if (name !== '?a') expect(stateIn(written, '?a')).toBe('1');
				if (name !== 'b') expect(stateIn(written, 'b')).toBe('2');
			})
		);
	});
});
