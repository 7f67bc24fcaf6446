import type { OpenDataset } from '../../dataset/dataset.ts';
import { isFigure } from '../../dataset/derive.ts';
import type { Figure } from '../../dataset/schema.ts';

/** A figure with a value that can be drawn as so many marks. */
export type Counted = Figure & { value: number };

/** A figure that counts something, or null if the dataset has none of that id, or only words. */
export function counted(dataset: OpenDataset, id: string): Counted | null {
	const record = dataset.record(id);
	if (record === undefined || !isFigure(record)) return null;
	const { value } = record;
	return value !== null && Number.isInteger(value) && value >= 0 ? { ...record, value } : null;
}

/** The figures of some ids that can be drawn, in their order. */
export function allCounted(dataset: OpenDataset, ids: readonly string[]): Counted[] {
	return ids.flatMap((id) => counted(dataset, id) ?? []);
}
