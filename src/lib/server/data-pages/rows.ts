/** Rows as the pages on the dataset name and link them. */
import { tableNames } from '../../dataset/names.ts';
import type { TableName } from '../../dataset/schema.ts';
import { entryAnchor } from '../../page/data/comparison.ts';
import { currentDataset } from '../dataset.ts';

let known: Set<string> | null = null;

/** Fragment of a row’s entry on the sources page, which shows one version; null where it has none. */
export function entryOf(table: TableName, id: string): string | null {
	const { tables } = currentDataset();
	known ??= new Set(tableNames.flatMap((name) => tables[name].map((row) => `${name}/${row.id}`)));
	return known.has(`${table}/${id}`) ? entryAnchor(table, id) : null;
}
