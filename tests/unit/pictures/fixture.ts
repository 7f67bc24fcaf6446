/** A small chart that is in no registry: every kind of shape, in two states. */
import type { Chart, ChartView } from '../../../src/lib/charts/chart.ts';
import type { Picture, Shape } from '../../../src/lib/charts/picture.ts';
import { entryOf, type ChartEntry } from '../../../src/lib/server/charts/entries.ts';

const label = (text: string, y: number): Shape => ({
	kind: 'text',
	x: 20,
	y,
	text,
	size: 13,
	tone: 'ink'
});

export const shapes: readonly Shape[] = [
	{
		kind: 'rect',
		x: 20,
		y: 20,
		width: 100,
		height: 50,
		fill: { step: 10, side: 8, tone: 'mark' },
		record: 'first-record'
	},
	{
		kind: 'path',
		d: 'M140 20H240V60H190V70H140Z',
		fill: { step: 10, side: 8, tone: 'accent' },
		record: 'second-record'
	},
	{ kind: 'rect', x: 300, y: 20, width: 100, height: 50, fill: { hatch: 'hatch' } },
	{ kind: 'circle', cx: 450, cy: 45, r: 12, fill: 'paper', stroke: 'ink', strokeWidth: 1.5 },
	{ kind: 'line', x1: 20, y1: 90, x2: 540, y2: 90, stroke: 'rule', dash: [4, 3] },
	label('Fire & “smoke” <b>', 110),
	label('Села й міста', 130)
];

export function pictureOf(state: string): Picture {
	return {
		width: 560,
		height: 160,
		shapes: state === 'some' ? [...shapes] : shapes.slice(4)
	};
}

export const fixtureChart: Chart = {
	id: 'fixture',
	key: 'some',
	states: ['some', 'none'].map((name) => ({ name, untrue: () => null })),
	select: () => [],
	view: () => fixtureView,
	picture: (_, state) => pictureOf(state)
};

export const fixtureView: ChartView = {
	id: 'fixture',
	base: null,
	states: {
		some: {
			title: ['Two records are drawn, and this title is so long that it takes a second line'],
			subtitle: ['What is counted, in which unit'],
			summary: ['Two records & what they say.'],
			drawing: null
		},
		none: { title: ['None is drawn'], subtitle: ['The same'], summary: ['Nothing.'], drawing: null }
	},
	table: {
		caption: 'All records',
		columns: ['Date', 'Who'],
		rows: [
			{ record: 'first-record', cells: ['1 May 2023', 'Somebody, "quoted"'], spoken: 'first' },
			{ record: 'second-record', cells: ['2 May 2023', '=1+1'], spoken: 'second' }
		]
	},
	marks: ['first-record', 'second-record']
};

/** The chart as pages and lists have it. */
export function fixtureEntry(version: string | null = '1.2.3'): ChartEntry {
	return entryOf(fixtureChart, {
		view: fixtureView,
		question: ['What is a fixture?'],
		origin: {
			version,
			to: 'December 2025',
			bodies: ['Somebody', 'Somebody else'],
			sources: 3
		}
	});
}
