/** The cards of a language’s pages: one file, under a name that changes when a word of it does. */
import { createHash } from 'node:crypto';
import { splitReference } from '../dataset/derive.ts';
import type { Language } from '../format/languages.ts';
import { cardsFor } from './cards.ts';
import { currentDataset } from './dataset.ts';
import { recordsOf } from './sources/definitions.ts';
import { messages, story } from './story.ts';

/** Every text that copy, models and their drawings are made of, each once. */
function textsIn(value: unknown, seen = new Set<unknown>()): Set<unknown> {
	if (seen.has(value)) return seen;
	seen.add(value);
	if (typeof value === 'object' && value !== null)
		for (const inner of Object.values(value)) textsIn(inner, seen);
	return seen;
}

/** What the pages’ numbers and marks refer to, and what these are computed from. */
function references(language: Language): string[] {
	const dataset = currentDataset();
	const texts = [...textsIn(story(language))].filter((text) => typeof text === 'string');
	const { derived } = dataset.tables;
	const computed = derived.filter(({ id }) => texts.includes(id));
	return [
		...texts.filter((text) => dataset.record(splitReference(text).record) !== undefined),
		...computed.map(({ id }) => id),
		...computed.flatMap((row) => recordsOf(row, dataset))
	];
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
