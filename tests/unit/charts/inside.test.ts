import { describe, expect, it } from 'vitest';
import { view } from '../../../src/lib/charts/inside/model.ts';
import { textWidth } from '../../../src/lib/charts/layout/text.ts';
import type { Tables } from '../../../src/lib/dataset/schema.ts';
import {
	brokenNumbers,
	chartOf,
	inputOf,
	messages,
	realDataset,
	refusal,
	viewOf
} from './fixture.ts';

const dataset = realDataset();
const made = view(inputOf('inside', dataset));
const rows = made.base.groups.flatMap((group) => group.rows);
const sorted = (ids: readonly string[]) => [...ids].sort();

describe('the table of what is inside each number', () => {
	it('has a row for each number of the timeline, in the same lanes', () => {
		expect(sorted(made.marks)).toEqual(sorted(viewOf('claims', dataset).marks));
		expect(rows.map(({ record }) => record)).toEqual(made.marks);
		expect(made.table.rows.map(({ record }) => record)).toEqual(made.marks);
		expect(made.base.groups.map(({ title }) => title)).toEqual(
			['named', 'confirmed', 'found', 'estimated', 'arrivals'].map(
				(lane) => messages[`claims-lane-${lane}`]
			)
		);
	});

	it.each(rows.map((row) => [row.record, row] as const))(
		'%s says what its measure says, and nothing else',
		(record, { cells, checkedBy, isChecked, counts, said }) => {
			const figure = dataset.figure(record);
			const inside = dataset.measure(figure.measure)?.inside;
			expect(cells.map(({ answer }) => answer)).toEqual([
				inside?.crossedBorder,
				inside?.movedWithinUkraine,
				inside?.withParents,
				inside?.named
			]);
			for (const { answer, word } of cells) expect(word).toBe(answer.replace('-', ' '));
			expect(checkedBy).toBe(inside?.checkedBy ?? 'not stated');
			expect(isChecked).toBe(inside?.checkedBy !== null);
			expect(counts).toBe(figure.counts);
			expect(said).toContain(dataset.body(figure.body).short);
			expect(said).toContain(figure.asOf.slice(0, 4));
		}
	);

	it('goes by date within a lane', () => {
		const [named] = made.base.groups;
		const dates = (named?.rows ?? []).map(({ record }) => dataset.figure(record).asOf);
		expect(dates).toEqual(sorted(dates));
	});

	it('has as many cells in each row of its records as columns', () => {
		for (const { cells } of made.table.rows) expect(cells).toHaveLength(made.table.columns.length);
	});
});

describe('its picture', () => {
	const picture = chartOf('inside').picture(made, 'all');
	const shapes = picture.shapes;
	const texts = shapes.flatMap((shape) => (shape.kind === 'text' ? shape : []));

	it('marks each record once, and sets every word within its frame', () => {
		expect(shapes.flatMap((shape) => ('record' in shape ? shape.record : []))).toEqual(made.marks);
		for (const { text, x, y, size, weight } of texts) {
			expect(x + textWidth(text, size, weight), text).toBeLessThanOrEqual(picture.width);
			expect(y).toBeLessThan(picture.height);
		}
		expect(brokenNumbers(picture)).toEqual([]);
	});

	it('says every answer in words', () => {
		const words = texts.map(({ text }) => text);
		for (const word of ['yes', 'no', 'not stated']) {
			const answers = rows.flatMap(({ cells }) => cells).filter((cell) => cell.word === word);
			expect(words.filter((text) => text === word).length).toBeGreaterThanOrEqual(answers.length);
		}
	});

	it('sets no word over another', () => {
		const boxes = texts.map(({ text, x, y, size, weight }) => ({
			text,
			left: x,
			right: x + textWidth(text, size, weight) / 1.04,
			top: y - size * 0.75,
			bottom: y + size * 0.2
		}));
		const over = boxes.flatMap((a, i) =>
			boxes
				.slice(i + 1)
				.filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
				.map((b) => `${a.text} / ${b.text}`)
		);
		expect(over).toEqual([]);
	});

	it('has no other states', () => {
		expect(refusal(() => chartOf('inside').picture(made, 'none'))).toBe(
			'Chart inside has no state none.'
		);
	});
});

it('of a dataset without figures it says that there is nothing', () => {
	const none = (tables: Tables) => void (tables['deportation-figures'] = []);
	const empty = view(inputOf('inside', realDataset(none)));
	expect(empty.base.nothing).toBe(messages['nothing-recorded']);
	expect([empty.base.groups, empty.marks, empty.table.rows]).toEqual([[], [], []]);
	const picture = chartOf('inside').picture(empty, 'all');
	expect(brokenNumbers(picture)).toEqual([]);
	expect(JSON.stringify(picture)).toContain('The dataset holds no record of this.');
});
