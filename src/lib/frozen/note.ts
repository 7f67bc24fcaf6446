import { message, type Messages } from '../charts/chart.ts';
import { formatDate } from '../format/dates.ts';
import type { Language } from '../format/languages.ts';
import { escaped } from '../format/markup.ts';
import type { Correction } from './corrections.ts';

/** Classes in the note, whose rules a page must have although the note is not in it yet. */
export const NOTE_CLASSES = ['correction'] as const;

/**
 * The note that a page’s slot is filled with; empty if nothing on it was corrected. It says its last
 * correction to scripts too.
 * @param root the way from the page to the root of its language’s pages, with a slash at its end
 * @param isFramed whether the page stands in another’s, beside which its links open
 */
export function correctionNote(
	corrections: readonly Correction[],
	words: Messages,
	language: Language,
	root: string,
	isFramed = false
): string {
	const last = corrections.at(-1);
	if (last === undefined) return '';
	const beside = isFramed ? ' target="_blank" rel="noopener"' : '';
	const items = corrections.map(({ version, released, record, reason }) => {
		const when = message(words, 'frozen-correction', {
			version,
			date: formatDate(released, language)
		});
		return `<li><a href="${root}sources/#${record}"${beside}>${escaped(when)}</a>: ${escaped(reason)}</li>`;
	});
	return `<aside class="correction" data-version="${last.version}" data-date="${last.released}"><p><strong>${escaped(message(words, 'frozen-corrected'))}</strong></p><ul>${items.join('')}</ul></aside>`;
}
