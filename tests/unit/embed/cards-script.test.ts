import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { CARDS_TAKER, cardsScript } from '../../../src/lib/embed/cards-script.ts';
import type { Cards } from '../../../src/lib/interact/data.ts';

const cards: Cards = {
	words: { close: 'Close', entry: 'Entry', version: '1.0.0' },
	cards: {
		'a-record': {
			id: 'a-record',
			title: '</script><!-- 19 \u2028 546',
			date: '',
			lead: 'Names',
			details: []
		}
	}
};

const MADE = '05cdf322';

/** What a page that has the script is handed. */
function handed(script: string): unknown {
	const taken: unknown[] = [];
	const take = (some: unknown, made: unknown) => {
		expect(made).toBe(MADE);
		taken.push(JSON.parse(JSON.stringify(some)));
	};
	runInNewContext(script, { window: { [CARDS_TAKER]: take } });
	expect(taken).toHaveLength(1);
	return taken[0];
}

describe('the file of an embed’s cards', () => {
	test('hands them over whole, and says which they are', () => {
		expect(handed(cardsScript('', cards, MADE))).toEqual(cards);
	});

	test('ends no script, begins no comment and breaks no line in its data', () => {
		const text = cardsScript('', cards, MADE);
		expect(text).not.toMatch(/[<\u2028\u2029]/);
	});

	test('runs its script before', () => {
		const taking = `window.seen = []; window.${CARDS_TAKER} = (cards) => window.seen.push(cards);`;
		const page: { seen?: Cards[] } = {};
		runInNewContext(cardsScript(taking, cards, MADE), { window: page });
		expect(page.seen?.[0]?.words.version).toBe('1.0.0');
	});

	test('fails in no page that takes none', () => {
		expect(() => runInNewContext(cardsScript('', cards, MADE), { window: {} })).not.toThrow();
	});
});
