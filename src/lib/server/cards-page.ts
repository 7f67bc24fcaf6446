/** The cards of a language’s pages: one file, under a name that changes when a word of it does. */
import { createHash } from 'node:crypto';
import type { Language } from '../format/languages.ts';
import { cardsFor } from './cards.ts';
import { currentDataset } from './dataset.ts';
import { messages, story } from './story.ts';

/** References of all facts in anything that copy and models are made of. */
function factsIn(value: unknown): string[] {
	if (typeof value !== 'object' || value === null) return [];
	const own =
		'fact' in value && typeof value.fact === 'object' && value.fact !== null
			? Object.entries(value.fact).flatMap(([key, reference]) =>
					key === 'reference' ? String(reference) : []
				)
			: [];
	return [...own, ...Object.values(value).flatMap(factsIn)];
}

/** What the pages’ numbers and marks refer to. */
function references(language: Language): Set<string> {
	const { views } = story(language);
	return new Set([
		...factsIn(story(language)),
		...Object.values(views).flatMap(({ marks, table }) => [
			...marks,
			...table.rows.map(({ record }) => record)
		])
	]);
}

const known = new Map<Language, string>();

/** The cards of all charts and of the story, as JSON. */
export function cardsFile(language: Language): string {
	const made =
		known.get(language) ??
		JSON.stringify(
			cardsFor(references(language), {
				dataset: currentDataset(),
				messages: messages(language),
				locale: language
			})
		);
	known.set(language, made);
	return made;
}

/** What tells one wording of the file from the next, so that a browser may keep it for good. */
export function cardsVersion(language: Language): string {
	return createHash('sha256').update(cardsFile(language)).digest('hex').slice(0, 8);
}
