/** Whether every row has the fields of its table, each of its type. */
import { validTables } from '../fixture.ts';
import {
	cited,
	hidesSomething,
	isAddress,
	isDate,
	isId,
	isQuotation,
	isText,
	list,
	records,
	type Raw,
	type Row
} from './words.ts';

const templates = validTables() as unknown as Raw;

function keys(row: object): string {
	return Object.keys(row).sort().join(' ');
}

/** “Schema”: exactly the fields that the table has. */
function hasItsFields(table: string, row: Row): boolean {
	return (templates[table] ?? []).some(
		(known) => keys(known) === keys(row) && known['formula'] === row['formula']
	);
}

const oneOf =
	(...known: readonly unknown[]) =>
	(value: unknown): boolean =>
		known.includes(value);
const orNull =
	(test: (value: unknown) => boolean) =>
	(value: unknown): boolean =>
		value === null || test(value);
const idsOnce = (value: unknown): boolean =>
	Array.isArray(value) && value.every(isId) && new Set(value).size === value.length;
const amount = (value: unknown): boolean =>
	typeof value === 'number' && value >= 0 && value <= Number.MAX_SAFE_INTEGER;

/** What the fields may hold that a mutation may set. */
const fields: Record<string, Record<string, (value: unknown) => boolean>> = {
	'deportation-figures': {
		role: oneOf('reading', 'statement', 'rounding', 'disputed', 'words'),
		value: orNull(amount),
		low: orNull(amount),
		high: orNull(amount),
		unit: oneOf('children', 'sites', 'percent'),
		asOf: isDate,
		measure: isId,
		body: isId,
		of: orNull(isId),
		revision: orNull(isText),
		conflictsWith: idsOnce,
		sameCountAs: idsOnce
	},
	'icc-timeline': { date: isDate, conflictsWith: idsOnce, sameEventAs: idsOnce, title: isText },
	'summit-events': { date: isDate, conflictsWith: idsOnce, sameEventAs: idsOnce, title: isText },
	places: { name: isText, country: orNull((value) => /^[A-Z]{2}$/.test(String(value))) },
	measures: {
		unit: oneOf('children', 'sites', 'percent'),
		accrual: oneOf('cumulative', 'additive', 'separate'),
		partOf: orNull(isId),
		comparableWith: idsOnce
	},
	bodies: { name: isText, country: orNull((value) => /^[A-Z]{2}$/.test(String(value))) },
	sources: {
		published: orNull(isDate),
		url: isAddress,
		standing: oneOf('primary', 'news', 'ngo', 'russian-media')
	}
};

function isTenth(degrees: number): boolean {
	return Number(degrees.toFixed(1)) === degrees;
}

function pointFits({ point }: Row): boolean {
	if (point === null) return true;
	const { lat, lon } = point as { lat: number; lon: number };
	return isTenth(lat) && isTenth(lon) && Math.abs(lat) <= 90 && Math.abs(lon) <= 180;
}

/** Role words says no number; any other a value, or both ends of a range, the low one first. */
function amountFits({ role, value, low, high }: Row): boolean {
	const numbers = [value, low, high].map((number) => number !== null);
	if (role === 'words') return !numbers.includes(true);
	if (numbers[1] !== true && numbers[2] !== true) return numbers[0] === true;
	return numbers.join() === 'false,true,true' && Number(low) <= Number(high);
}

function rowFits(table: string, row: Row): boolean {
	if (!hasItsFields(table, row) || !isId(row.id) || hidesSomething(row)) return false;
	for (const [name, test] of Object.entries(fields[table] ?? {}))
		if (!test(row[name])) return false;
	if (records.some((name) => name === table)) {
		const sources = cited(row);
		if (sources.length === 0) return false;
		if (!sources.every(({ source, evidence }) => isId(source) && isQuotation(evidence)))
			return false;
		// A record cites each source once.
		if (new Set(sources.map(({ source }) => source)).size < sources.length) return false;
	}
	const quotes = list(row, 'quotes') as { text: unknown; source: unknown }[];
	if (!quotes.every((quote) => isQuotation(quote.text))) return false;
	if (table === 'places' && !pointFits(row)) return false;
	return table !== 'deportation-figures' || amountFits(row);
}

export function shapesFit(raw: Raw): boolean {
	return Object.entries(raw).every(([table, rows]) => rows.every((row) => rowFits(table, row)));
}
