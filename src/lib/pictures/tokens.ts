/**
 * The colours of pictures. A picture is a file of its own, which no style sheet reaches: here are the
 * values of `src/app.css` once more, and a test that they are the same.
 */
import type { Tone } from '../charts/picture.ts';

export const themes = ['light', 'dark'] as const;

export type Theme = (typeof themes)[number];

export const tokens: Readonly<Record<Theme, Readonly<Record<Tone, string>>>> = {
	light: {
		paper: '#fbf8f2',
		ink: '#1d1c1a',
		'ink-2': '#504d47',
		rule: '#ddd7ca',
		hatch: '#8f887a',
		mark: '#6b675e',
		accent: '#9c3d14'
	},
	dark: {
		paper: '#18191b',
		ink: '#ebe7de',
		'ink-2': '#b9b4a9',
		rule: '#38383a',
		hatch: '#77746d',
		mark: '#9a958b',
		accent: '#f3a273'
	}
};
