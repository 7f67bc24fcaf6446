/** The real tables, opened, with ways to change them, and the views of the charts on them. */
import { fileURLToPath } from 'node:url';
import messagesEn from '../../../src/content/en/messages.json' with { type: 'json' };
import {
	message,
	type ChartView,
	type Messages,
	type ModelInput
} from '../../../src/lib/charts/chart.ts';
import { chartStates } from '../../../src/lib/charts/registry.ts';
import { copyContext } from '../../../src/lib/copy/binding.ts';
import { readCopy } from '../../../src/lib/copy/folder.ts';
import type { ChartWords } from '../../../src/lib/copy/model.ts';
import { checkTables } from '../../../src/lib/dataset/check.ts';
import { openDataset, type OpenDataset } from '../../../src/lib/dataset/dataset.ts';
import { readTexts } from '../../../src/lib/dataset/folder.ts';
import { datasetOf } from '../../../src/lib/dataset/release.ts';
import type {
	Figure,
	LegalEvent,
	Place,
	SummitEvent,
	Tables
} from '../../../src/lib/dataset/schema.ts';
import { chartOf } from '../../support/story.ts';

export { chartOf };

/** The day of every check in these tests, and of the release that they draw. */
export const TODAY = '2026-11-23';

export const LOCALE = 'en';

export const messages: Messages = messagesEn;

const root = (path: string) => fileURLToPath(new URL(`../../../${path}`, import.meta.url));

function checked(): Tables {
	const { tables, breaches } = checkTables(readTexts(root('data')), { today: TODAY });
	if (tables === null) throw new Error(JSON.stringify(breaches, null, '\t'));
	return tables;
}

const tables = checked();

export type Change = (tables: Tables) => void;

/** The real dataset after some changes, which need not leave it valid. */
export function realDataset(change: Change = () => undefined, released = TODAY): OpenDataset {
	const own = structuredClone(tables);
	change(own);
	return openDataset(datasetOf(own, '1.0.0', released), { published: true });
}

function rowOf<Row extends { id: string }>(rows: readonly Row[], id: string): Row {
	const row = rows.find((candidate) => candidate.id === id);
	if (row === undefined) throw new Error(`The tables have no ${id}: mend this test.`);
	return row;
}

export const setFigure =
	(id: string, fields: Partial<Figure>): Change =>
	(own) =>
		void Object.assign(rowOf(own['deportation-figures'], id), fields);

export const setLegal =
	(id: string, fields: Partial<LegalEvent>): Change =>
	(own) =>
		void Object.assign(rowOf(own['icc-timeline'], id), fields);

export const setSummit =
	(id: string, fields: Partial<SummitEvent>): Change =>
	(own) =>
		void Object.assign(rowOf(own['summit-events'], id), fields);

export const setPlace =
	(id: string, fields: Partial<Place>): Change =>
	(own) =>
		void Object.assign(rowOf(own.places, id), fields);

/** Takes a record out of whichever table holds it. */
export const remove =
	(id: string): Change =>
	(own) => {
		for (const rows of [
			own['deportation-figures'],
			own['icc-timeline'],
			own['summit-events'],
			own.places
		]) {
			const index = rows.findIndex((row) => row.id === id);
			if (index >= 0) rows.splice(index, 1);
		}
	};

/** Copies a figure under another id, with some fields changed. */
export const addFigure =
	(like: string, fields: Partial<Figure> & { id: string }): Change =>
	(own) =>
		void own['deportation-figures'].push({
			...structuredClone(rowOf(own['deportation-figures'], like)),
			...fields
		});

export const addLegal =
	(like: string, fields: Partial<LegalEvent> & { id: string }): Change =>
	(own) =>
		void own['icc-timeline'].push({
			...structuredClone(rowOf(own['icc-timeline'], like)),
			...fields
		});

export const addSummit =
	(like: string, fields: Partial<SummitEvent> & { id: string }): Change =>
	(own) =>
		void own['summit-events'].push({
			...structuredClone(rowOf(own['summit-events'], like)),
			...fields
		});

export const all =
	(...changes: readonly Change[]): Change =>
	(own) => {
		for (const change of changes) change(own);
	};

/** Puts other readings of the register in place of the real ones; their ids are kept where given. */
export const readingsOf =
	(readings: readonly (Partial<Figure> & { asOf: string; value: number })[]): Change =>
	(own) => {
		const template = rowOf(own['deportation-figures'], 'register-2023-07-31-19546');
		own['deportation-figures'] = own['deportation-figures'].filter(
			({ measure, role }) => !(measure === 'register' && role === 'reading')
		);
		for (const [i, reading] of readings.entries())
			own['deportation-figures'].push({ ...structuredClone(template), id: `odd-${i}`, ...reading });
	};

const copy = readCopy(
	root('src/content'),
	copyContext(realDataset(), chartStates(), LOCALE, message(messages, 'about'))
);

/** The words of a chart, as they were compiled for the real dataset. */
export function wordsOfChart(id: string): ChartWords {
	const words = copy.charts[id];
	if (words === undefined) throw new Error(`Chart ${id} has no words.`);
	return words;
}

export function inputOf(id: string, dataset = realDataset()): ModelInput {
	return { dataset, words: wordsOfChart(id), messages, locale: LOCALE };
}

export function viewOf(id: string, dataset = realDataset()): ChartView {
	return chartOf(id).view(inputOf(id, dataset));
}

/** Names of all states of a view, with the view of each. */
export function statesOf<View extends { states: Record<string, unknown> }>(
	view: View
): [string, View['states'][string]][] {
	return Object.entries(view.states) as [string, View['states'][string]][];
}

/** The message that something is refused with; fails if it is not. */
export function refusal(run: () => unknown): string {
	try {
		run();
	} catch (error) {
		if (error instanceof Error) return error.message;
		throw error;
	}
	throw new Error('Nothing was refused.');
}

/** Paths of everything in a value that is no number although it should be one. */
export function brokenNumbers(value: unknown, path = ''): string[] {
	if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path}: ${value}`];
	if (typeof value === 'string')
		return /NaN|Infinity|∞|undefined/.test(value) ? [`${path}: ${value}`] : [];
	if (typeof value !== 'object' || value === null) return [];
	return Object.entries(value).flatMap(([key, inner]) => brokenNumbers(inner, `${path}/${key}`));
}
