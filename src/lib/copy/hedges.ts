/**
 * Finds facts that the prose prints as exact though the record does not call them so: a count “at
 * least 900” is not 900. It is a question to an editor, and stops nothing: wording has many ways.
 */
import type { TextDirective } from 'mdast-util-directive';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';
import type { Source } from './context.ts';
import { parseCopy } from './file.ts';
import type { CopyProblem } from './problem.ts';

export type Hedge = 'about' | 'nearly' | 'at-least' | 'at-most';

interface HedgeWords {
	before: readonly string[];
	after: readonly string[];
}

/** Words beside a number that say how exact it is, by language. `about` fits every record. */
const hedgeWords: Record<string, Record<Hedge, HedgeWords>> = {
	en: {
		about: { before: ['about', 'around', 'some', 'roughly', 'approximately'], after: ['or so'] },
		nearly: { before: ['nearly', 'almost', 'close to', 'just under', 'fewer than'], after: [] },
		'at-least': {
			before: ['at least', 'more than', 'over', 'no fewer than', 'no less than', 'above'],
			after: ['or more', 'and more', 'at least']
		},
		'at-most': {
			before: ['at most', 'up to', 'no more than', 'as many as', 'not more than', 'less than'],
			after: ['at most', 'or fewer']
		}
	},
	uk: {
		about: { before: ['близько', 'приблизно', 'десь', 'орієнтовно', 'до'], after: [] },
		nearly: { before: ['майже', 'без малого', 'менш ніж', 'менше ніж'], after: [] },
		'at-least': {
			before: ['щонайменше', 'понад', 'більш ніж', 'більше ніж', 'не менш ніж', 'не менше ніж'],
			after: ['чи більше', 'або більше']
		},
		'at-most': {
			before: ['щонайбільше', 'не більш ніж', 'не більше ніж', 'до', 'менш ніж'],
			after: ['чи менше', 'або менше']
		}
	}
};

/** As many words may stand between: `at least a further 900`. */
const WORDS_BETWEEN = 2;

function wordsOf(text: string): string {
	return text.replace(/[*_>\s]+/g, ' ').trim();
}

function isHedged(hedges: readonly HedgeWords[], before: string, after: string): boolean {
	const oneOf = (words: readonly string[]): string => `(?:${words.join('|') || '(?!)'})`;
	const between = String.raw`[^\s.,;:]+`;
	const words = `{0,${WORDS_BETWEEN}}`;
	const left = oneOf(hedges.flatMap((hedge) => hedge.before));
	const right = oneOf(hedges.flatMap((hedge) => hedge.after));
	return (
		new RegExp(`(?<!\\p{L})${left}(?: ${between})${words}$`, 'iu').test(wordsOf(before)) ||
		new RegExp(`^(?:${between} )${words}${right}(?!\\p{L})`, 'iu').test(wordsOf(after))
	);
}

/** Every fact of a text, with what stands before and after it in its paragraph. */
function factsOf(text: string): { fact: TextDirective; before: string; after: string }[] {
	const found: { fact: TextDirective; before: string; after: string }[] = [];
	const cut = (from: Point | undefined, to: Point | undefined): string =>
		text.slice(from?.offset ?? 0, to?.offset ?? 0);
	visit(parseCopy(text), ['paragraph', 'heading'], (within) => {
		visit(within, 'textDirective', (fact) => {
			if (fact.name !== 'fact') return;
			found.push({
				fact,
				before: cut(within.position?.start, fact.position?.start),
				after: cut(fact.position?.end, within.position?.end)
			});
		});
	});
	return found;
}

/** Every fact of a file that is printed as exact and is not: by its record, or by its rounding. */
export function silentFacts(
	{ file, text }: Source,
	locale: string,
	hedgeOf: (reference: string) => Hedge | null
): CopyProblem[] {
	const words = hedgeWords[locale];
	if (words === undefined) return [];
	return factsOf(text).flatMap(({ fact, before, after }) => {
		const { id, round } = fact.attributes ?? {};
		const hedge = id ? hedgeOf(id) : null;
		const printsAbout = Boolean(round) && fact.children.length === 0;
		if (printsAbout || (hedge === null && !round)) return [];
		const fitting = hedge === null ? Object.values(words) : [words[hedge], words.about];
		if (isHedged(fitting, before, after)) return [];
		const { line, column } = fact.position?.start ?? { line: 1, column: 1 };
		const reason = hedge === null ? `is rounded to ${round}` : `is “${hedge}” in its record`;
		return [
			{ file, line, column, message: `${id ?? ''} ${reason}; the sentence prints it as exact` }
		];
	});
}
