import { splitReference } from '../dataset/derive.ts';
import type { Derived } from '../dataset/schema.ts';

/** Ids of the records behind each derived value, by its id. */
export type DerivedReferences = ReadonlyMap<string, readonly string[]>;

/** The records that derived values are computed from, where they name them. */
export function derivedReferences(derived: readonly Derived[]): DerivedReferences {
	return new Map(
		derived.map((row) => [
			row.id,
			'of' in row ? row.of.map((reference) => splitReference(reference).record) : []
		])
	);
}
