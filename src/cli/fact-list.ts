/** Everything that a `:fact` can refer to in a dataset, in words that an editor can search. */
import type { OpenDataset } from '../lib/dataset/dataset.ts';
import { formulaText } from '../lib/dataset/derive.ts';
import { recordTables } from '../lib/dataset/rules/rule.ts';
import type { Figure, Quantity, TableName } from '../lib/dataset/schema.ts';
import { defaultLanguage } from '../lib/format/languages.ts';
import { formatNumber } from '../lib/format/numbers.ts';

export interface ListedFact {
	reference: string;
	table: TableName;
	/** Null where the record says no number: it can be cited, and not printed as one. */
	value: number | null;
	/** How the value is said: `about 20,000 children`. */
	says: string;
	/** What it counts, who says so, as of when. */
	what: string;
}

function said(qualifier: string, value: number, unit: string): string {
	const number = formatNumber(value, defaultLanguage);
	return [qualifier === 'exact' ? '' : qualifier, number, unit].filter(Boolean).join(' ');
}

function ofFigure(figure: Figure): ListedFact[] {
	const { id, qualifier, unit } = figure;
	const what = `${figure.counts}; ${figure.role} of ${figure.body}, ${figure.asOf} (measure ${figure.measure})`;
	const table = 'deportation-figures';
	const fact = (reference: string, value: number | null): ListedFact => ({
		...{ reference, table, value, what },
		says: value === null ? 'no number' : said(qualifier, value, unit)
	});
	if (figure.low === null || figure.high === null) return [fact(id, figure.value)];
	return [fact(`${id}#low`, figure.low), fact(`${id}#high`, figure.high)];
}

function ofQuantity(table: TableName, id: string, title: string, quantity: Quantity): ListedFact {
	const { value, unit, qualifier, asOf } = quantity;
	return {
		reference: `${id}#${quantity.id}`,
		table,
		value,
		says: said(qualifier, value, unit),
		what: `${quantity.what}${asOf === null ? '' : `, ${asOf}`} (${title})`
	};
}

/** Every fact of a dataset: figures, ends of ranges, numbers of events and places, derived values. */
export function listFacts(dataset: OpenDataset): ListedFact[] {
	return recordTables
		.flatMap((table) =>
			dataset.tables[table].flatMap((record) => {
				if ('measure' in record) return ofFigure(record);
				const title = 'title' in record ? record.title : record.name;
				return record.numbers.map((number) => ofQuantity(table, record.id, title, number));
			})
		)
		.concat(
			dataset.tables.derived.map((row) => {
				const value = dataset.fact(row.id)?.value ?? null;
				return {
					reference: row.id,
					table: 'derived' as const,
					value,
					says: value === null ? 'no number' : formatNumber(value, defaultLanguage),
					what: `${row.what}: ${formulaText(row)}`
				};
			})
		);
}
