/** How an embed looks, by what its host says of itself: theme, colours, movement. */
import { applyTheme, type Theme } from '../theme.ts';
import { isColour, toned, type Palette, type Tone } from '../tokens.ts';
import type { Heard } from './hear.ts';
import { tell, warn } from './tell.ts';

/** Tones that a reader who asks for more contrast has as the style sheet then says. */
const SOFT: readonly string[] = ['ink-2', 'hatch', 'rule'];

const TONES = ['paper', 'ink', 'accent', 'ink-2', 'mark', 'hatch', 'rule'] satisfies Tone[];

const THEMES: readonly Theme[] = ['light', 'dark', 'auto'];

/** What changes the tones that the style sheet gives. */
const MEDIA = [
	'(prefers-color-scheme: dark)',
	'(prefers-contrast: more)',
	'(forced-colors: active)'
];

/**
 * Watches what the look depends on.
 * @returns what is to be called with all that a host says of itself
 */
export function startLook(document: Document): (host: Heard & { type: 'host' }) => void {
	const root = document.documentElement;
	const media = MEDIA.map((query) => matchMedia(query));
	let tokens: Record<string, string> = {};
	let said = '{}';

	function themed(asked: string): void {
		const theme = THEMES.find((one) => one === asked);
		if (theme === undefined) warn('There is no such theme, this is the light one.', asked);
		applyTheme(theme ?? 'light');
	}

	/** The colours once more, on what the style sheet gives now. */
	function colour(): void {
		for (const tone of TONES) root.style.removeProperty(`--${tone}`);
		if (said === '{}') return;
		const style = getComputedStyle(root);
		const [paper, ink, accent] = TONES.map((tone) => style.getPropertyValue(`--${tone}`).trim());
		const own = { paper, ink, accent };
		// A reader’s own colours are names, and nobody else’s to change.
		if (!Object.values(own).every(isColour)) return;
		const { tones, refused } = toned(tokens, own as Palette);
		const more = media[1]?.matches;
		for (const [tone, value] of Object.entries(tones))
			if (!more || !SOFT.includes(tone)) root.style.setProperty(`--${tone}`, value);
		if (Object.keys(refused).length === 0) return;
		warn('These colours could not be read, others stand for them.', refused);
		tell({ type: 'event', name: 'tokens', data: { ...refused } });
	}

	for (const one of media) one.addEventListener('change', colour);
	const asked = new URLSearchParams(document.location.search).get('theme');
	if (asked !== null) themed(asked);

	return ({ theme, tokens: wished = tokens, reducedMotion }) => {
		const before = root.dataset['theme'];
		const text = JSON.stringify(wished);
		if (theme !== undefined) themed(theme);
		if (reducedMotion !== undefined) root.classList.toggle('less-motion', reducedMotion);
		if (text === said && before === root.dataset['theme']) return;
		[tokens, said] = [wished, text];
		colour();
	};
}
