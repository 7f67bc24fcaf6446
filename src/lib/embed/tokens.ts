/**
 * A host’s own colours in an embed: taken on where what is written and drawn in them can still be read,
 * and the other tones made to go with them.
 */
import type { Tokens } from './protocol.ts';

/** What a host may choose. */
export type Palette = Required<Tokens>;

/** Custom properties of the style sheet, without their dashes. */
export type Tone = keyof Palette | 'ink-2' | 'mark' | 'hatch' | 'rule';

/** Least contrast with the paper, as WCAG 2.2 level AA has it: of text, and of marks that carry meaning. */
const TEXT = 4.5;
const MARK = 3;

/**
 * The other tones: how far from paper to ink each is in the house’s two themes, and the least contrast
 * that it must have. A rule carries no meaning.
 */
const BETWEEN: readonly (readonly [tone: Tone, part: number, least: number])[] = [
	['ink-2', 0.77, TEXT],
	['mark', 0.63, MARK],
	['hatch', 0.47, MARK],
	['rule', 0.14, 1]
];

const HEX = /^#[\da-f]{6}$/i;

/** Whether something names a colour as this module reads it: `#rrggbb`. */
export const isColour = (value: unknown): value is string =>
	typeof value === 'string' && HEX.test(value);

/** Red, green and blue, each from 0 to 255. */
const parts = (colour: string): number[] =>
	[1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(colour: string): number {
	const [red = 0, green = 0, blue = 0] = parts(colour)
		.map((part) => part / 255)
		.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two colours, as WCAG 2.2 defines it: 1 to 21. */
export function contrast(one: string, other: string): number {
	const [a, b] = [luminance(one) + 0.05, luminance(other) + 0.05];
	return Math.max(a / b, b / a);
}

/** A colour so far on the way from one to another: 0 to 1. */
function between(from: string, to: string, part: number): string {
	const ends = parts(to);
	const mixed = parts(from).map((start, i) => Math.round(start + ((ends[i] ?? 0) - start) * part));
	return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** The first colour on the way from one to another, from a part of it on, that can be seen on a paper. */
function seenOn(paper: string, least: number, from: string, to: string, part = 0): string {
	for (let at = part; at < 1; at += 0.02) {
		const tone = between(from, to, at);
		if (contrast(tone, paper) >= least) return tone;
	}
	return to;
}

/**
 * What becomes of the tones of an embed that has some of its own.
 * @param wished what a host asks for, whatever that is
 * @param own the tones of the embed’s theme
 * @returns tones to set, none where all may stay as they are; and what was asked for and is not done
 */
export function toned(
	wished: Tokens,
	own: Palette
): { tones: Partial<Record<Tone, string>>; refused: Tokens } {
	const taken: Palette = { ...own };
	const tones: Partial<Record<Tone, string>> = {};
	const given = (name: keyof Palette) => (isColour(wished[name]) ? wished[name] : own[name]);

	// Both, else the paper under the embed’s own ink, else the ink on its own paper.
	const [paper, ink] = [
		[given('paper'), given('ink')] as const,
		[given('paper'), own.ink] as const,
		[own.paper, given('ink')] as const
	].find((pair) => contrast(...pair) >= TEXT) ?? [own.paper, own.ink];

	if (paper !== own.paper || ink !== own.ink) {
		Object.assign(taken, { paper, ink });
		Object.assign(tones, taken);
		for (const [tone, part, least] of BETWEEN) tones[tone] = seenOn(paper, least, paper, ink, part);
		// The theme’s own accent, as far from itself as the paper asks for.
		tones.accent = taken.accent = seenOn(paper, TEXT, own.accent, ink);
	}
	const accent = given('accent');
	if (accent !== own.accent && contrast(accent, paper) >= TEXT)
		tones.accent = taken.accent = accent;

	const names = Object.keys(own) as (keyof Palette)[];
	const left = names.filter((name) => name in wished && wished[name] !== taken[name]);
	return { tones, refused: Object.fromEntries(left.map((name) => [name, wished[name]])) };
}
