import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textWidth, wrap } from '../../../../src/lib/charts/layout/text.ts';

const SEED = { seed: 20231, numRuns: 300 };
const NBSP = '\u00A0';

const word = fc.string({
	unit: fc.constantFrom(...'abcdefimWil,.’19ґЖ'),
	minLength: 1,
	maxLength: 12
});
const sentence = fc.array(word, { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));
const size = fc.constantFrom(12, 12.5, 13, 14);

describe('the width of a text', () => {
	it.each([
		['nothing takes no room', '', 0, 0],
		// Digits of the face are half an em; a reader’s browser may give them a little more.
		['four digits take at least two ems', '2023', 13, 25.8],
		['a letter that the table lacks takes room too', '漢', 13, 6]
	])('%s', (_, text, fontSize, least) => {
		expect(textWidth(text, fontSize)).toBeGreaterThanOrEqual(least);
	});

	it('grows with every character', () => {
		fc.assert(
			fc.property(sentence, word, size, (text, more, fontSize) => {
				expect(textWidth(text + more, fontSize)).toBeGreaterThan(textWidth(text, fontSize));
			}),
			SEED
		);
	});

	it('grows with the size of the type', () => {
		fc.assert(
			fc.property(sentence, size, (text, fontSize) => {
				expect(textWidth(text, fontSize + 1)).toBeGreaterThan(textWidth(text, fontSize));
			}),
			SEED
		);
	});

	it.each(['19,546', 'at least 5,754', 'National Information Bureau'])(
		'is no smaller in the heavier weight: %s',
		(text) => {
			expect(textWidth(text, 13, 'semibold')).toBeGreaterThanOrEqual(textWidth(text, 13));
		}
	);

	it('counts a space that is not broken at as a space', () => {
		expect(textWidth(`2${NBSP}Dec`, 13)).toBeCloseTo(textWidth('2 Dec', 13));
	});
});

describe('lines of a wrapped text', () => {
	it('are no wider than asked, but for single words', () => {
		fc.assert(
			fc.property(sentence, fc.integer({ min: 10, max: 240 }), size, (text, width, fontSize) => {
				const wide = wrap(text, width, fontSize).filter(
					(line) => textWidth(line, fontSize) > width
				);
				expect(wide.filter((line) => line.includes(' '))).toEqual([]);
			}),
			SEED
		);
	});

	it('hold every word once and in order', () => {
		fc.assert(
			fc.property(sentence, fc.integer({ min: 10, max: 240 }), (text, width) => {
				expect(wrap(text, width, 13).join(' ')).toBe(text);
			}),
			SEED
		);
	});

	it('are as few as can be', () => {
		fc.assert(
			fc.property(sentence, fc.integer({ min: 10, max: 240 }), (text, width) => {
				const lines = wrap(text, width, 13);
				const early = lines
					.slice(1)
					.filter((line, i) => textWidth(`${lines[i]} ${line.split(' ')[0]}`, 13) <= width);
				expect(early).toEqual([]);
			}),
			SEED
		);
	});

	it.each([
		['everything fits', 'Yale’s lab', 500, ['Yale’s lab']],
		['nothing fits', 'one two', 1, ['one', 'two']],
		[
			'a date hangs together',
			`said, 13${NBSP}Jun${NBSP}2025`,
			40,
			['said,', `13${NBSP}Jun${NBSP}2025`]
		],
		['an empty text', '', 100, ['']]
	])('%s', (_, text, width, expected) => {
		expect(wrap(text, width, 13)).toEqual(expected);
	});
});
