/**
 * The interface’s words of a language against those of the first: the same keys, in each the same places
 * to be filled, and of what is counted one wording for each plural form that the language has.
 */
import type { CopyProblem } from './problem.ts';
import { TOP } from './file.ts';

/** Words of the interface, by key. */
export type Messages = Readonly<Record<string, string>>;

const PLACEHOLDER = /\{(\w+)\}/g;
const MARKUP = /<\/?[a-z!][^>]*>?|&(?:#\d+|[a-z]+);/giu;

/** Names of plural forms, which end the keys of what is counted. */
const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other'] as const;
const FORM = new RegExp(`-(?:${FORMS.join('|')})$`);

/** The key of what is counted without its form; null for a key of anything else. */
function familyOf(key: string, messages: Messages): string | null {
	const family = key.replace(FORM, '');
	return family !== key && `${family}-one` in messages && `${family}-other` in messages
		? family
		: null;
}

const placesIn = (text: string): string[] =>
	[...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name).sort();

/** Whether a wording is of one thing and of no other number, so that it may do without the number. */
function saysOne(key: string, language: string): boolean {
	const TWENTY_ONE = 21;
	return key.endsWith('-one') && new Intl.PluralRules(language).select(TWENTY_ONE) !== 'one';
}

/** Every key that a language needs, with the text that it translates. */
export function neededMessages(original: Messages, language: string): Map<string, string> {
	const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
	return new Map(
		Object.entries(original).flatMap(([key, text]) => {
			const family = familyOf(key, original);
			if (family === null) return [[key, text] as const];
			return forms.map(
				(form) => [`${family}-${form}`, original[`${family}-other`] ?? text] as const
			);
		})
	);
}

/** What is wrong with the words of a language. @param file where they are */
export function messageProblems(
	original: Messages,
	own: Messages,
	language: string,
	file: string
): CopyProblem[] {
	const wanted = neededMessages(original, language);
	const problem = (message: string): CopyProblem => ({ file, ...TOP, message });
	const named = (places: readonly string[]): string =>
		places.length === 0 ? 'none' : places.map((name) => `{${name}}`).join(', ');
	return [
		...Object.keys(own)
			.filter((key) => !wanted.has(key))
			.map((key) => problem(`${key}: found this key, expected only those of the original`)),
		...[...wanted].flatMap(([key, text]) => {
			const found = own[key];
			if (found === undefined || found === '')
				return [problem(`${key}: found nothing, expected a translation of “${text}”`)];
			const [theirs, ours] = [placesIn(text), placesIn(found)];
			return [
				...(theirs.join() === ours.join() ||
				(saysOne(key, language) && ours.every((one) => theirs.includes(one)))
					? []
					: [problem(`${key}: found the places ${named(ours)}, expected ${named(theirs)}`)]),
				...(found.match(MARKUP) ?? [])
					.filter((markup) => !text.includes(markup))
					.map((markup) => problem(`${key}: found the markup ${markup}, expected plain text`))
			];
		})
	];
}
