/** What every chart is made of: named states, the words for them, a drawing for each, a table. */
import type { ChartWords, Inline, StateWords } from '../copy/model.ts';
import type { OpenDataset } from '../dataset/dataset.ts';
import type { DatasetRecord } from '../dataset/derive.ts';
import type { Picture } from './picture.ts';

/** Words of the interface that models need, by key. */
export type Messages = Readonly<Record<string, string>>;

export interface ModelInput {
	dataset: OpenDataset;
	words: ChartWords;
	messages: Messages;
	locale: string;
}

export interface StateDefinition {
	name: string;
	/** Why the state’s title is not true of this dataset, or null if it is. */
	untrue(dataset: OpenDataset): string | null;
}

export interface Table {
	caption: string;
	columns: string[];
	rows: Row[];
}

/** One record of a chart’s table. */
export interface Row {
	record: string;
	cells: string[];
	/** The record’s mark in a sentence, for who moves through the marks by key and hears them. */
	spoken: string;
}

/** One state of a chart, ready to be drawn. */
export interface StateView<Drawing = unknown> {
	title: Inline[];
	subtitle: Inline[];
	summary: Inline[];
	drawing: Drawing;
}

/** A chart, worked out: pure data, in which equal parts of states are the same object. */
export interface ChartView<Base = unknown, Drawing = unknown> {
	id: string;
	base: Base;
	states: Record<string, StateView<Drawing>>;
	table: Table;
	/** Ids of the records that are drawn as marks in every state. */
	marks: string[];
	/** What the chart’s `Defs.svelte` prints once a page, such as the paths of a map; never sent as data. */
	defs?: unknown;
}

export interface Chart {
	id: string;
	states: readonly StateDefinition[];
	/** The state that is shown where none is asked for, or one that does not exist. */
	key: string;
	/** Records that the chart draws, picked from a dataset. */
	select(dataset: OpenDataset): DatasetRecord[];
	view(input: ModelInput): ChartView;
	/** One state of a view as shapes at a fixed size; the view must be this chart’s own. */
	picture(view: ChartView, state: string): Picture;
}

/** A message with its `{placeholders}` filled in. @throws Error if there is no such message */
export function message(
	messages: Messages,
	key: string,
	values: Record<string, string> = {}
): string {
	const text = messages[key];
	if (text === undefined) throw new Error(`The message “${key}” is missing.`);
	return text.replace(/\{(\w+)\}/g, (_, name: string) => {
		const value = values[name];
		if (value === undefined) throw new Error(`The message “${key}” needs a value for “${name}”.`);
		return value;
	});
}

/** Words of a state, which the copy’s compiler has made sure of. */
export function wordsOf(words: ChartWords, state: string): StateWords {
	const found = words.states[state];
	if (found === undefined) throw new Error(`The words of state “${state}” are missing.`);
	return found;
}

/** Thrown where the release no longer bears out what a chart’s title says. */
export class UntrueTitle extends Error {
	override name = 'UntrueTitle';
}

/** Why a title may not be printed, or null; a test that lacks a record is a reason too. */
function reasonAgainst({ untrue }: StateDefinition, dataset: OpenDataset): string | null {
	try {
		return untrue(dataset);
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

/** Tests every title of the given charts against a dataset. @throws UntrueTitle naming all that fail */
export function assertTitles(charts: readonly Chart[], dataset: OpenDataset): void {
	const reasons = charts.flatMap((chart) =>
		chart.states.flatMap((state) => {
			const reason = reasonAgainst(state, dataset);
			return reason === null ? [] : [`chart ${chart.id}, state ${state.name}: ${reason}`];
		})
	);
	if (reasons.length > 0) {
		throw new UntrueTitle(
			`The data no longer bear out these titles; rewrite the title or mend the data.\n${reasons.join('\n')}`
		);
	}
}
