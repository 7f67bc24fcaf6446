/** The charts of one language with all that their pages, pictures and lists are made from. */
import type { Chart, ChartView } from '../../charts/chart.ts';
import type { Picture } from '../../charts/picture.ts';
import { charts } from '../../charts/registry.ts';
import { plainText, type Inline } from '../../copy/model.ts';
import type { Language } from '../../format/languages.ts';
import { drawnChart, type ChartOrigin } from '../story-page.ts';
import { story } from '../story.ts';

export interface StateEntry {
	name: string;
	title: string;
	subtitle: string;
	summary: string;
}

export interface ChartEntry {
	id: string;
	question: string;
	/** In the order in which they are shown. */
	states: readonly StateEntry[];
	/** The state that is shown where none is asked for. */
	key: StateEntry;
	view: ChartView;
	origin: ChartOrigin;
	/** A state as shapes. */
	picture: (state: string) => Picture;
}

/** @throws Error if the view lacks a state of its chart */
export function entryOf(
	chart: Chart,
	{ view, question, origin }: { view: ChartView; question: Inline[]; origin: ChartOrigin }
): ChartEntry {
	const states = chart.states.map(({ name }) => {
		const state = view.states[name];
		if (state === undefined) throw new Error(`Chart ${chart.id} has no view of ${name}.`);
		const { title, subtitle, summary } = state;
		return {
			name,
			title: plainText(title),
			subtitle: plainText(subtitle),
			summary: plainText(summary)
		};
	});
	const key = states.find(({ name }) => name === chart.key);
	if (key === undefined) throw new Error(`Chart ${chart.id} has no state ${chart.key}.`);
	return {
		id: chart.id,
		question: plainText(question),
		states,
		key,
		view,
		origin,
		picture: (state) => chart.picture(view, state)
	};
}

const known = new Map<Language, readonly ChartEntry[]>();

/** Every chart of the registry. */
export function chartEntries(language: Language): readonly ChartEntry[] {
	const found = known.get(language);
	if (found !== undefined) return found;
	const words = story(language).charts;
	const entries = charts.map((chart) =>
		entryOf(chart, {
			...drawnChart(chart.id, language),
			question: words[chart.id]?.question ?? []
		})
	);
	known.set(language, entries);
	return entries;
}

/** A chart by its id, or null. */
export function chartEntry(id: string, language: Language): ChartEntry | null {
	return chartEntries(language).find((entry) => entry.id === id) ?? null;
}
