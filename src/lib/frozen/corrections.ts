import type { DerivedReferences } from './references.ts';
import type { Manifest } from '../dataset/schema.ts';

/** A later release that changed or removed something that a frozen page shows. */
export interface Correction {
	version: string;
	released: string;
	record: string;
	reason: string;
}

/**
 * Corrections to what a page shows, oldest first.
 * @param drawn ids of the records and derived values on the page
 * @param later manifests of the releases after the page’s, oldest first
 * @param references the records behind each derived value of the page’s own release
 */
export function correctionsTo(
	drawn: ReadonlySet<string>,
	later: readonly Pick<Manifest, 'version' | 'released' | 'changes'>[],
	references: DerivedReferences
): Correction[] {
	const shown = new Set([...drawn].flatMap((id) => [id, ...(references.get(id) ?? [])]));
	return later.flatMap(({ version, released, changes }) =>
		[...changes.changed, ...changes.removed].flatMap(({ record, reason }) => {
			const id = record.slice(record.indexOf('/') + 1);
			return shown.has(id) ? [{ version, released, record: id, reason }] : [];
		})
	);
}
