/**
 * Every chart in every state, as its own page prints it: the marks of the drawing are those of the
 * picture, which is drawn from the same model by other code, and each of them has a row in the table.
 */
import type { Element } from 'domhandler';
import { load, type Cheerio, type CheerioAPI } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { ChartView } from '../../src/lib/charts/chart.ts';
import { charts } from '../../src/lib/charts/registry.ts';
import { readBuilt } from '../support/site.ts';
import {
	chartOf,
	compiledCopy,
	latestDataset,
	locale,
	messages,
	selected
} from '../support/story.ts';

const dataset = latestDataset();
const copy = compiledCopy(dataset);

/** Charts of which every state draws the same records: those that they select. */
const ALWAYS_ALL = ['register', 'claims', 'summit', 'batches', 'inside'];

/** States whose pictures are type alone: a list on the page, or a plot above it, has marks. */
const SET_IN_TYPE = ['places far', 'returns credited', 'returns moscow'];

function viewOf(id: string): ChartView {
	const words = copy.charts[id];
	if (words === undefined) throw new Error(`There are no words for ${id}.`);
	return chartOf(id).view({ dataset, words, messages, locale });
}

function recordsIn($: CheerioAPI, found: Cheerio<Element>): string[] {
	return [
		...new Set(found.toArray().map((element) => $(element).attr('data-record') ?? ''))
	].sort();
}

/** The records that a figure draws as marks in a container of middle width: the one that pictures are made for. */
function drawn($: CheerioAPI, figure: Cheerio<Element>): string[] {
	const middle = figure.find('[data-width="middle"] [data-record]');
	// A field of squares has widths of its own.
	if (middle.length === 0) return recordsIn($, figure.find('.drawing [data-record]'));
	const shared = figure
		.find('.drawing [data-record]')
		.filter((_, mark) => $(mark).closest('[data-width]').length === 0);
	return recordsIn($, middle.add(shared));
}

describe.each(charts.map(({ id }) => id))('%s', (id) => {
	const page = load(readBuilt(`charts/${id}/index.html`));
	const chart = chartOf(id);
	const view = viewOf(id);
	const marked = Object.keys(view.states).filter(
		(state) => !SET_IN_TYPE.includes(`${id} ${state}`)
	);
	const rows = new Set(view.table.rows.map(({ record }) => record));

	it.each(marked)('%s: the marks of the page are those of the picture', (state) => {
		const figure = page(`.chart-states figure[data-state="${state}"]`);
		expect(figure.length).toBe(1);
		const pictured = new Set(
			chart
				.picture(view, state)
				.shapes.flatMap((shape) =>
					'record' in shape && shape.record !== undefined ? [shape.record] : []
				)
		);
		expect(drawn(page, figure)).toEqual([...pictured].sort());
	});

	it.each(Object.keys(view.states))('%s: each mark has a row in the table', (state) => {
		const figure = page(`.chart-states figure[data-state="${state}"]`);
		const marks = recordsIn(page, figure.find('.drawing [data-record]'));
		expect(marks.filter((record) => !rows.has(record))).toEqual([]);
	});

	it('the printed table has the rows of the model, in their order', () => {
		const printed = page(`[data-table="${id}"] tbody tr`)
			.toArray()
			.map((row) => page(row).attr('data-record'));
		expect(printed).toEqual(view.table.rows.map(({ record }) => record));
	});
});

const all = ALWAYS_ALL.flatMap((id) => chartOf(id).states.map(({ name }) => [id, name] as const));

it.each(all)('%s, %s: every record that the chart selects is drawn', (id, state) => {
	const page = load(readBuilt(`charts/${id}/index.html`));
	const figure = page(`.chart-states figure[data-state="${state}"]`);
	expect(drawn(page, figure)).toEqual(selected(id, dataset).sort());
});
