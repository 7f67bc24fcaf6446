/** The rows of a chart as CSV: what its table shows, with the record behind each, and what it is part of. */

import { LICENCE } from '../data-package/credit.ts';
import { csv } from '../data-package/csv.ts';
import type { ChartEntry } from './entries.ts';

/** Every row says which version it is of and how it may be used: rows are copied without their file. */
export function chartCsv({ view: { table }, origin: { version } }: ChartEntry): string {
	return csv(
		['record', ...table.columns, 'dataset_version', 'licence'],
		table.rows.map(({ record, cells }) => [record, ...cells, version ?? 'unreleased', LICENCE.name])
	);
}
