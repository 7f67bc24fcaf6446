import { coordinates } from './coordinates.ts';
import { breaksInOrder, noFuture } from './dates.ts';
import { derivedValues } from './derived.ts';
import { conflicts, parts, revisions, units } from './figures.ts';
import { uniqueIds } from './ids.ts';
import { mutualLinks } from './links.ts';
import { heldExactly } from './numbers.ts';
import { orphans } from './orphans.ts';
import { references } from './references.ts';
import type { Rule } from './rule.ts';
import { sourcesOnce, standing } from './standing.ts';
import { plainWords, visibleText } from './words.ts';

/** Every rule that looks at more than one record's shape. */
export const rules: readonly Rule[] = [
	uniqueIds,
	references,
	orphans,
	noFuture,
	breaksInOrder,
	units,
	parts,
	revisions,
	conflicts,
	coordinates,
	mutualLinks,
	standing,
	sourcesOnce,
	plainWords,
	visibleText,
	heldExactly,
	derivedValues
];
