/** The cards of what is printed; those of all pages are one file, under a name that changes with every word. */
import { createHash } from 'node:crypto';
import { splitReference } from '../dataset/derive.ts';
import type { Language } from '../format/languages.ts';
import type { Cards } from '../interact/data.ts';
import { cardsFor } from './cards.ts';
import { currentDataset, datasetIn } from './dataset.ts';
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

/** What the numbers and marks of a drawing or a text refer to, and what these are computed from. */
function references(printed: unknown): string[] {
	const dataset = currentDataset();
	const texts = [...textsIn(printed)].filter((text) => typeof text === 'string');
	const { derived } = dataset.tables;
	const computed = derived.filter(({ id }) => texts.includes(id));
	return [
		...texts.filter((text) => dataset.record(splitReference(text).record) !== undefined),
		...computed.map(({ id }) => id),
		...computed.flatMap((row) => recordsOf(row, dataset))
	];
}

/**
 * The cards of a part of the story.
 * @param printed copy, models or drawings, as data
 */
export function cardsOf(printed: unknown, language: Language): Cards {
	return cardsFor(references(printed), {
		dataset: datasetIn(language),
		messages: messages(language),
		locale: language
	});
}

const known = new Map<Language, string>();

/** The cards of all charts and of the story, as JSON. */
export function cardsFile(language: Language): string {
	const made = known.get(language) ?? JSON.stringify(cardsOf(story(language), language));
	known.set(language, made);
	return made;
}

/** What a page says of the file that its numbers’ cards are in. */
export interface CardsNamed {
	/** What tells one wording of the file from the next, so that a browser may keep it for good. */
	version: string;
	/** What a browser holds it to: another version’s cards are none. */
	integrity: string;
}

/** @param file the text of the file */
export function namedBy(file: string): CardsNamed {
	const hash = createHash('sha256').update(file).digest();
	return {
		version: hash.toString('hex').slice(0, 8),
		integrity: `sha256-${hash.toString('base64')}`
	};
}

export const cardsNamed = (language: Language): CardsNamed => namedBy(cardsFile(language));
