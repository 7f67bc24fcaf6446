/** The theme of an embed. */
import type { Theme } from './protocol.ts';

export type { Theme };

/**
 * Puts the page into a theme: for the style sheet by an attribute; for what the browser draws itself,
 * and for what a frame lets through, by what the page says that it can.
 */
export function applyTheme(theme: Theme): void {
	document.documentElement.dataset['theme'] = theme;
	document
		.querySelector('[name=color-scheme]')
		?.setAttribute('content', theme === 'auto' ? 'light dark' : theme);
}
