/** Which titles, drawings and table rows of charts differ in another version of the data. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { message, type Chart, type ChartView, type Messages } from '../lib/charts/chart.ts';
import { chartStates, charts } from '../lib/charts/registry.ts';
import { copyContext } from '../lib/copy/binding.ts';
import { draftChartWords } from '../lib/copy/chart-words.ts';
import type { OpenDataset } from '../lib/dataset/dataset.ts';

export interface TitleImpact {
	chart: string;
	state: string;
	/** Why the title is not true of the new data. */
	reason: string;
}

export interface RowImpact {
	chart: string;
	record: string;
	/** The cells as they are printed; null where there is no such row. */
	old: string[] | null;
	new: string[] | null;
}

export interface ChartImpacts {
	titles: TitleImpact[];
	rows: RowImpact[];
	/** States whose drawing differs. */
	drawings: { chart: string; state: string }[];
	/** Charts that cannot be worked out from the new data, and why. */
	broken: { chart: string; reason: string }[];
}

/** The result of something, or the reason why there is none. */
function attempt<T>(run: () => T): { value: T } | { reason: string } {
	try {
		return { value: run() };
	} catch (error) {
		return { reason: error instanceof Error ? error.message : String(error) };
	}
}

function untrue(chart: Chart, dataset: OpenDataset, state: string): string | null {
	const definition = chart.states.find(({ name }) => name === state);
	const result = attempt(() => definition?.untrue(dataset) ?? null);
	return 'reason' in result ? result.reason : result.value;
}

function viewOf(
	chart: Chart,
	dataset: OpenDataset,
	folder: string,
	locale: string,
	messages: Messages
): { value: ChartView } | { reason: string } {
	const file = join(folder, 'charts', `${chart.id}.md`);
	const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
	const context = copyContext(dataset, chartStates(), locale, message(messages, 'about'));
	// Words that no longer fit are reported fact by fact; the rows can be told all the same.
	const words = draftChartWords({ file, text }, chart.id, context).value;
	return attempt(() => chart.view({ dataset, words, messages, locale }));
}

/** The rows of a table by their record; several of one record by their number. */
function rowsOf(view: ChartView): Map<string, { record: string; cells: string[] }> {
	const seen = new Map<string, number>();
	return new Map(
		view.table.rows.map((row) => {
			const number = (seen.get(row.record) ?? 0) + 1;
			seen.set(row.record, number);
			return [`${row.record} ${number}`, row];
		})
	);
}

function rowImpacts(chart: string, old: ChartView, now: ChartView): RowImpact[] {
	const [before, after] = [rowsOf(old), rowsOf(now)];
	return [...new Set([...before.keys(), ...after.keys()])].flatMap((key) => {
		const [a, b] = [before.get(key), after.get(key)];
		if (canonicalize(a?.cells) === canonicalize(b?.cells)) return [];
		const record = (a ?? b)?.record ?? '';
		return [{ chart, record, old: a?.cells ?? null, new: b?.cells ?? null }];
	});
}

function drawingImpacts(chart: Chart, old: ChartView, now: ChartView): ChartImpacts['drawings'] {
	const base = canonicalize(old.base) !== canonicalize(now.base);
	return chart.states
		.map(({ name }) => name)
		.filter(
			(name) =>
				base || canonicalize(old.states[name]?.drawing) !== canonicalize(now.states[name]?.drawing)
		)
		.map((state) => ({ chart: chart.id, state }));
}

/** What changes in every chart, with the words of one language. */
export function chartImpacts(
	folder: string,
	locale: string,
	messages: Messages,
	[old, now]: readonly [OpenDataset, OpenDataset]
): ChartImpacts {
	const impacts: ChartImpacts = { titles: [], rows: [], drawings: [], broken: [] };
	for (const chart of charts) {
		for (const { name } of chart.states) {
			const reason = untrue(chart, now, name);
			if (reason !== null && untrue(chart, old, name) === null)
				impacts.titles.push({ chart: chart.id, state: name, reason });
		}
		const before = viewOf(chart, old, folder, locale, messages);
		const after = viewOf(chart, now, folder, locale, messages);
		if ('reason' in after) impacts.broken.push({ chart: chart.id, reason: after.reason });
		// What could not be drawn before has nothing to be compared with.
		if ('reason' in after || 'reason' in before) continue;
		impacts.rows.push(...rowImpacts(chart.id, before.value, after.value));
		impacts.drawings.push(...drawingImpacts(chart, before.value, after.value));
	}
	return impacts;
}
