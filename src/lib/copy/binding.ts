import type { OpenDataset } from '../dataset/dataset.ts';
import type { CopyContext } from './context.ts';

/** Binds copy to a dataset and to the states of charts, which are handed in as data. */
export function copyContext(
	dataset: OpenDataset,
	charts: ReadonlyMap<string, readonly string[]>,
	locale: string,
	about: string
): CopyContext {
	return { locale, charts, about, terms: new Set(), fact: (reference) => dataset.fact(reference) };
}
