/** Names of the tables, in their order, for code that runs in a browser too: no schema library. */
import type { TableName } from './schema.ts';

const order: Record<TableName, true> = {
	'deportation-figures': true,
	'icc-timeline': true,
	'summit-events': true,
	places: true,
	measures: true,
	bodies: true,
	sources: true,
	derived: true
};

export const tableNames = Object.keys(order) as TableName[];
