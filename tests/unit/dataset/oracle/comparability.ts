/**
 * “A derived value that subtracts or sums measures not declared comparable stops the build.”
 * Readings of one running count may be subtracted, separate groups added; a part is never added to
 * its whole; and never across a declared change of definition.
 */
import { list, records, span, type Raw, type Row } from './words.ts';

function mayPair(raw: Raw, formula: unknown, a: Row, b: Row): boolean {
	const measures = new Map((raw['measures'] ?? []).map((row) => [row.id, row]));
	const [x, y] = [measures.get(String(a['measure'])), measures.get(String(b['measure']))];
	if (x === undefined || y === undefined) return false;
	if (a['value'] === null || b['value'] === null) return false;
	if (a['role'] === 'disputed' || b['role'] === 'disputed' || a['unit'] !== b['unit']) return false;
	if (x !== y) {
		const declared =
			list(x, 'comparableWith').includes(y.id) || list(y, 'comparableWith').includes(x.id);
		const inside = x['partOf'] === y.id || y['partOf'] === x.id;
		return declared && !(formula === 'sum' && inside);
	}
	const [from, to] = [a, b]
		.map((row) => span(String(row['asOf'])))
		.sort(([p], [q]) => (p < q ? -1 : 1));
	const breaks = list(x, 'breaks') as { kind: string; after: string; before: string }[];
	const broken = breaks.some(
		({ kind, after, before }) =>
			kind === 'definition' &&
			(from?.[0] ?? '') <= span(after)[1] &&
			(to?.[1] ?? '') >= span(before)[0]
	);
	return !broken && x['accrual'] === (formula === 'sum' ? 'additive' : 'cumulative');
}

export function comparable(raw: Raw): boolean {
	const figures = new Map((raw['deportation-figures'] ?? []).map((row) => [row.id, row]));
	const all = new Map(records.flatMap((t) => (raw[t] ?? []).map((row) => [row.id, row] as const)));
	return (raw['derived'] ?? []).every((row) => {
		const of = list(row, 'of') as string[];
		if (row['formula'] === 'count') return true;
		if (new Set(of).size < of.length || !of.every((id) => all.has(id))) return false;
		if (row['formula'] === 'count-of') return true;
		if (row['formula'] === 'days-between') {
			const dates = of.map((id) => all.get(id)?.['asOf'] ?? all.get(id)?.['date']);
			return dates.every((date) => String(date).length === 10);
		}
		const used = of.map((id) => figures.get(id));
		return used.every((a, i) =>
			used.every(
				(b, j) =>
					j <= i || (a !== undefined && b !== undefined && mayPair(raw, row['formula'], a, b))
			)
		);
	});
}
