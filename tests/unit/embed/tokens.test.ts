/** A host’s own colours: taken on only where everything can still be read. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrast, isColour, toned, type Palette } from '../../../src/lib/embed/tokens.ts';
import { themes, tokens } from '../../../src/lib/pictures/tokens.ts';

function paletteOf(theme: (typeof themes)[number]): Palette {
	const { paper, ink, accent } = tokens[theme];
	return { paper, ink, accent };
}

/** Least contrast with the paper of all that is written or drawn on it. */
const LEAST = { ink: 4.5, 'ink-2': 4.5, accent: 4.5, mark: 3, hatch: 3 } as const;

describe('contrast', () => {
	it.each([
		['#000000', '#ffffff', 21],
		['#ffffff', '#000000', 21],
		['#777777', '#ffffff', 4.48],
		['#767676', '#FFFFFF', 4.54],
		['#123456', '#123456', 1]
	])('of %s and %s is %d', (one, other, ratio) => {
		expect(contrast(one, other)).toBeCloseTo(ratio, 2);
	});
});

describe('a colour', () => {
	it.each(['#000000', '#AbCdEf'])('%s is one', (text) => {
		expect(isColour(text)).toBe(true);
	});

	it.each(['', '#fff', 'red', '#12345g', '#1234567', 'url(#123456)', '#123456;', 3, null])(
		'%s is none',
		(text) => {
			expect(isColour(text)).toBe(false);
		}
	);
});

describe('a host’s colours in the light theme', () => {
	const own = paletteOf('light');

	it.each([
		['none', {}],
		['those that it has', own]
	])('%s change nothing', (_, wished) => {
		expect(toned(wished, own)).toEqual({ tones: {}, refused: {} });
	});

	it('an accent changes the accent alone', () => {
		expect(toned({ accent: '#00509e' }, own)).toEqual({
			tones: { accent: '#00509e' },
			refused: {}
		});
	});

	it('paper and ink bring tones that go with them', () => {
		const { tones, refused } = toned({ paper: '#10243e', ink: '#f4f1e8' }, own);
		expect(refused).toEqual({});
		expect(tones).toMatchObject({ paper: '#10243e', ink: '#f4f1e8' });
		expect(Object.keys(tones).sort()).toEqual(
			['accent', 'hatch', 'ink', 'ink-2', 'mark', 'paper', 'rule'].sort()
		);
	});

	it.each([
		['an accent too pale', { accent: '#f5b971' }, {}, { accent: '#f5b971' }],
		['ink too pale', { ink: '#999999' }, {}, { ink: '#999999' }],
		['a dark paper for dark ink', { paper: '#222222' }, {}, { paper: '#222222' }],
		['a short name', { accent: '#04c' }, {}, { accent: '#04c' }],
		['a word', { paper: 'black', ink: 'white' }, {}, { paper: 'black', ink: 'white' }],
		[
			'of a pair the ink, where the paper bears its own',
			{ paper: '#ffffff', ink: '#aaaaaa' },
			{ paper: '#ffffff', ink: own.ink },
			{ ink: '#aaaaaa' }
		],
		[
			'of a pair the paper, where the ink stands on its own',
			{ paper: '#333333', ink: '#000000' },
			{ paper: own.paper, ink: '#000000' },
			{ paper: '#333333' }
		],
		[
			'an accent that the new paper does not bear',
			{ paper: '#10243e', ink: '#ffffff', accent: '#223355' },
			{ paper: '#10243e', ink: '#ffffff' },
			{ accent: '#223355' }
		]
	])('%s is refused', (_, wished, tones, refused) => {
		const given = toned(wished, own);
		expect(given.refused).toEqual(refused);
		if (Object.keys(tones).length === 0) expect(given.tones).toEqual({});
		else expect(given.tones).toMatchObject(tones);
	});
});

describe.each(themes)('whatever a host asks for in the %s theme', (theme) => {
	const colour = fc
		.tuple(...[0, 1, 2].map(() => fc.integer({ min: 0, max: 255 })))
		.map((parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`);
	const wish = fc.record({ paper: colour, ink: colour, accent: colour }, { requiredKeys: [] });

	it('can be read', () => {
		fc.assert(
			fc.property(wish, (wished) => {
				const shown = { ...tokens[theme], ...toned(wished, paletteOf(theme)).tones };
				for (const [name, least] of Object.entries(LEAST))
					expect(contrast(shown[name as keyof typeof LEAST], shown.paper)).toBeGreaterThanOrEqual(
						least
					);
			}),
			{ numRuns: 500 }
		);
	});

	it('is done or refused', () => {
		fc.assert(
			fc.property(wish, (wished) => {
				const own = paletteOf(theme);
				const { tones, refused } = toned(wished, own);
				for (const [name, value] of Object.entries(wished)) {
					const key = name as keyof Palette;
					const done = { ...own, ...tones }[key] === value;
					expect(key in refused).toBe(!done);
				}
			})
		);
	});
});
