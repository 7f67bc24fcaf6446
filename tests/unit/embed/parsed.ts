/** Markup as the doctor takes it, by another parser than a browser’s. */
import { load } from 'cheerio';
import type { Parsed } from '../../../src/lib/embed/doctor/facts.ts';

/** Every element of a page, in order. */
export function parsedIn(markup: string): Parsed[] {
	const $ = load(markup);
	const known = new Map<unknown, Parsed>();
	for (const one of $('*').toArray()) {
		const parent = $(one).parent().get(0);
		known.set(one, {
			tag: ($(one).prop('tagName') ?? '').toLowerCase(),
			attributes: $(one).attr() ?? {},
			parent: known.get(parent) ?? null
		});
	}
	return [...known.values()];
}
