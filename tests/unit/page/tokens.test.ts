/** The tones of both themes, as the style sheet has them, can be told apart by who sees little. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/app.css', 'utf8');

/** Tokens of the rule that a selector begins, by name: the first such rule from a place on. */
function tokensOf(selector: string, from = 0): Record<string, string> {
	const start = css.indexOf(`${selector} {`, from);
	if (start < 0) throw new Error(`There is no rule ${selector}.`);
	const rule = css.slice(start, css.indexOf('}', start));
	return Object.fromEntries(
		[...rule.matchAll(/--([\w-]+): (#[\da-f]{6});/g)].map(([, name = '', tone = '']) => [
			name,
			tone
		])
	);
}

const light = tokensOf(':root');
const dark = tokensOf(`:root[data-theme='dark']`);

/** Relative luminance of a tone, as WCAG 2.2 defines it. */
function luminance(tone: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5]
		.map((at) => Number.parseInt(tone.slice(at, at + 2), 16) / 255)
		.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two tones, as WCAG 2.2 defines it. */
function contrast(a: string, b: string): number {
	const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
	return (high + 0.05) / (low + 0.05);
}

/** Least contrast with the paper: text, the smallest labels, marks that carry meaning. */
const LEAST: Record<string, number> = { ink: 7, 'ink-2': 7, accent: 4.5, mark: 3, hatch: 3 };

describe.each([
	['light', light],
	['dark', dark]
])('the %s theme', (_, tokens) => {
	it.each(Object.entries(LEAST))(
		'--%s has a contrast of at least %d with the paper',
		(name, least) => {
			expect(contrast(tokens[name] ?? '', tokens['paper'] ?? '')).toBeGreaterThanOrEqual(least);
		}
	);

	it('the accent can be told from an ordinary mark', () => {
		expect(tokens['accent']).not.toBe(tokens['mark']);
	});
});

describe('for who asks the system for more contrast', () => {
	// Its selector is weaker than those of the dark theme, which keeps its own.
	const more = tokensOf(':root', css.indexOf('@media (prefers-contrast: more)'));

	it.each([
		['light', { ...light, ...more }],
		['dark', { ...more, ...dark }]
	])('the accent of the %s theme is as easily read as text', (_, tokens) => {
		expect(contrast(tokens['accent'] ?? '', tokens['paper'] ?? '')).toBeGreaterThanOrEqual(7);
		expect(tokens['accent']).not.toBe(tokens['ink']);
	});
});

describe('the dark theme', () => {
	it('is the same for who asks the system for it and for who chose it', () => {
		expect(tokensOf(`:root:not([data-theme='light'])`)).toEqual(dark);
	});

	it('has every token of the light one', () => {
		expect(Object.keys(dark)).toEqual(Object.keys(light));
	});
});

describe('contrast', () => {
	it.each([
		['#000000', '#ffffff', 21],
		['#777777', '#ffffff', 4.48],
		['#ffffff', '#ffffff', 1]
	])('of %s and %s is %d', (a, b, expected) => {
		expect(contrast(a, b)).toBeCloseTo(expected, 2);
	});
});
