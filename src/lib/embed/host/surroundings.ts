/** What an embed stands in, as it is told. */
import type { FromHost, Theme, Tokens } from '../protocol.ts';

/** Whether the reader’s system asks for less movement. */
export const calm = matchMedia('(prefers-reduced-motion:reduce)');

/**
 * What the frame’s attributes ask for is passed on as it is, undefined where they do not: the embed
 * knows what it can do, and says in the console what it cannot.
 */
export function surroundings(frame: HTMLIFrameElement): FromHost {
	const { theme, paper, ink, accent } = frame.dataset;
	// Not every browser tells the page in a frame which scheme the frame has.
	const { colorScheme } = getComputedStyle(frame);
	const scheme = theme === 'auto' && /^(dark|light)$/.test(colorScheme) ? colorScheme : theme;
	return {
		type: 'host',
		width: frame.clientWidth,
		theme: scheme as Theme,
		tokens: { paper, ink, accent } as Tokens,
		reducedMotion: calm.matches
	};
}
