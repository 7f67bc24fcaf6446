/** The pictures of the real charts, in every state. */
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { PICTURE_WIDTH } from '../../../src/lib/charts/picture.ts';
import { textWidth } from '../../../src/lib/charts/layout/text.ts';
import { charts } from '../../../src/lib/charts/registry.ts';
import { compose } from '../../../src/lib/pictures/compose.ts';
import { LEAST_SIZE } from '../../../src/lib/pictures/sheet.ts';
import { svg } from '../../../src/lib/pictures/svg.ts';
import { brokenNumbers, viewOf } from '../charts/fixture.ts';

const words = { title: 'T', subtitle: 'S', summary: 'D', source: [], language: 'en' };

const cases = charts.flatMap((chart) =>
	chart.states.map(({ name }) => ({ chart, id: chart.id, state: name }))
);

describe.each(cases)('$id, $state', ({ chart, id, state }) => {
	const view = viewOf(id);
	const picture = chart.picture(view, state);
	const { width, height, shapes } = picture;

	it('fits the sheet, and every number in it is one', () => {
		expect(width).toBeLessThanOrEqual(PICTURE_WIDTH);
		expect(height).toBeGreaterThan(0);
		expect(brokenNumbers(picture)).toEqual([]);
		const file = svg(compose(picture, words).sheet, 'light');
		expect(file).not.toMatch(/NaN|undefined|Infinity/);
	});

	it('draws records of the chart alone, and writes each mark and label into the file', () => {
		const drawn = shapes.flatMap((shape) =>
			'record' in shape && shape.record !== undefined ? [shape.record] : []
		);
		const records = new Set([...view.marks, ...view.table.rows.map(({ record }) => record)]);
		expect(drawn.filter((record) => !records.has(record))).toEqual([]);
		const $ = load(svg(compose(picture, words).sheet, 'dark'), { xml: true });
		const written = $('[data-record]')
			.toArray()
			.map((mark) => $(mark).attr('data-record'));
		expect(written).toEqual(drawn);
		const labels = $('text')
			.toArray()
			.map((text) => $(text).text());
		for (const shape of shapes) if (shape.kind === 'text') expect(labels).toContain(shape.text);
	});

	it('no type is too small, or cut at an edge', () => {
		const slack = 1;
		const wrong = shapes.flatMap((shape) => {
			if (shape.kind !== 'text') return [];
			const { text, size, weight, anchor = 'start', x, y } = shape;
			const long = textWidth(text, size, weight);
			const left = x - { start: 0, middle: long / 2, end: long }[anchor];
			const reasons = [
				...(size < LEAST_SIZE ? [`is set in ${size} px`] : []),
				...(left < -slack ? [`begins at ${left}`] : []),
				...(left + long > width + slack ? [`ends at ${left + long} of ${width}`] : []),
				...(y - size * 0.8 < -slack || y > height + slack ? [`stands at ${y} of ${height}`] : [])
			];
			return reasons.map((reason) => `“${text}” ${reason}`);
		});
		expect(wrong).toEqual([]);
	});
});
