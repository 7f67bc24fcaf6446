import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	heightOf,
	layoutLane,
	textLines,
	widthOf,
	type LaneText,
	type PlacedText
} from '../../../../src/lib/charts/layout/lanes.ts';
import { textWidth } from '../../../../src/lib/charts/layout/text.ts';
import { refusal } from '../fixture.ts';

/** Air between a leader and its text; the same number stands in the style sheet. */
const AIR = 5;

interface Drawn {
	id: string;
	mark: number;
	row: number;
	left: number;
	right: number;
}

function drawn(placed: readonly PlacedText[], texts: readonly LaneText[], width: number): Drawn[] {
	return placed.map(({ id, anchor, row }) => {
		const text = texts.find((candidate) => candidate.id === id);
		if (text === undefined) throw new Error(`${id} was not asked for.`);
		const mark = text.at * width;
		const wide = widthOf(text.lines);
		return anchor === 'start'
			? { id, mark, row, left: mark + AIR, right: mark + AIR + wide }
			: { id, mark, row, left: mark - AIR - wide, right: mark - AIR };
	});
}

/** Everything that a reader could not read in a lane of a width. */
function faults(
	placed: readonly PlacedText[],
	texts: readonly LaneText[],
	width: number
): string[] {
	const all = drawn(placed, texts, width);
	return all.flatMap((text, i) => [
		...(text.left < -1e-6 || text.right > width + 1e-6 ? [`${text.id} leaves the lane`] : []),
		...all
			.slice(0, i)
			.filter(
				(other) => other.row === text.row && text.left < other.right && other.left < text.right
			)
			.map((other) => `${text.id} covers ${other.id}`),
		...all
			.filter((other) => other.row > text.row && other.mark > text.left && other.mark < text.right)
			.map((other) => `the leader of ${other.id} crosses ${text.id}`)
	]);
}

const somewhere = fc.oneof(
	fc.constantFrom(0, 0.25, 0.5, 0.501, 0.502, 0.75, 1),
	fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000)
);

const laneText = fc.record({
	at: somewhere,
	lines: fc.constantFrom(
		['46'],
		['19,546'],
		['about 260,000'],
		['at least 6,000', 'Yale’s lab, 14 Feb 2023'],
		['17 Mar 2023', 'Kremlin calls the', 'warrants void']
	)
});

const lane = fc
	.array(laneText, { maxLength: 7 })
	.map((texts): LaneText[] => texts.map((text, i) => ({ id: `t${i}`, ...text })));

describe('texts in a lane', () => {
	it('can be read at the planned width and at any larger one', () => {
		let whole = 0;
		let refused = 0;
		fc.assert(
			fc.property(
				lane,
				fc.constantFrom(464, 824),
				fc.double({ min: 1, max: 40, noNaN: true }),
				(texts, width, growth) => {
					let placed: PlacedText[];
					try {
						placed = layoutLane(texts, width);
					} catch (error) {
						refused++;
						expect(String(error)).toMatch(/cannot be laid out in \d+ pixels: (t\d(, )?)+$/);
						return;
					}
					whole++;
					expect(placed.map(({ id }) => id)).toEqual(texts.map(({ id }) => id));
					for (const larger of [1, 1.25, 2, 4, growth])
						expect(faults(placed, texts, width * larger)).toEqual([]);
				}
			),
			{ seed: 1949, numRuns: 800 }
		);
		expect(whole).toBeGreaterThan(refused);
	});

	it('fill their rows from the first', () => {
		fc.assert(
			fc.property(lane, (texts) => {
				let placed: PlacedText[];
				try {
					placed = layoutLane(texts, 824);
				} catch {
					return;
				}
				const rows = new Set(placed.map(({ row }) => row));
				expect([...rows].sort()).toEqual([...rows.keys()].map((_, i) => i));
			}),
			{ seed: 3, numRuns: 300 }
		);
	});

	it.each<[string, LaneText[], number]>([
		['none take no row', [], 0],
		['one takes one row', [{ id: 'a', at: 0.5, lines: ['46'] }], 1],
		[
			'two far apart share a row',
			[
				{ id: 'a', at: 0.1, lines: ['46'] },
				{ id: 'b', at: 0.9, lines: ['164'] }
			],
			1
		],
		[
			'two at one place take two rows',
			[
				{ id: 'a', at: 0.5, lines: ['17 Mar 2023', 'Warrants'] },
				{ id: 'b', at: 0.5, lines: ['17 Mar 2023', 'Moscow answers'] }
			],
			2
		]
	])('%s', (_, texts, rows) => {
		const placed = layoutLane(texts, 464);
		expect(Math.max(-1, ...placed.map(({ row }) => row)) + 1).toBe(rows);
		expect(faults(placed, texts, 464)).toEqual([]);
	});

	it('at the right edge run to the left', () => {
		expect(layoutLane([{ id: 'last', at: 1, lines: ['1,205'] }], 464)).toEqual([
			{ id: 'last', anchor: 'end', row: 0 }
		]);
	});
});

describe('what cannot be laid out', () => {
	const texts = (count: number, lines: string[]): LaneText[] =>
		Array.from({ length: count }, (_, i) => ({ id: `t${i}`, at: 0.5, lines }));

	it.each<[string, LaneText[], number, string]>([
		[
			'a text wider than the lane',
			texts(1, ['A text that is far too long for so narrow a lane']),
			100,
			'These texts cannot be laid out in 100 pixels: t0'
		],
		[
			'more texts than can be tried',
			texts(11, ['46']),
			824,
			'A lane has room for 10 texts at most, not 11: t0, t1, t2, t3, t4, t5, t6, t7, t8, t9, t10'
		]
	])('is refused with a sentence: %s', (_, some, width, sentence) => {
		expect(refusal(() => layoutLane(some, width))).toBe(sentence);
	});
});

describe('a text', () => {
	it('keeps its heading on one line and the rest within the width', () => {
		const lines = textLines('17 Mar 2023', 'Two warrants of the International Criminal Court', 120);
		expect(lines[0]).toBe('17 Mar 2023');
		expect(lines.length).toBeGreaterThan(2);
		for (const line of lines.slice(1)) expect(textWidth(line, 12.5)).toBeLessThanOrEqual(120);
	});

	it('is a heading alone if there is nothing more to say', () => {
		expect(textLines('46', '', 120)).toEqual(['46']);
	});

	it('is higher with every line', () => {
		const heights = [[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(heightOf);
		expect(heights[0]).toBe(0);
		expect(heights).toEqual([...heights].sort((a, b) => a - b));
		expect(new Set(heights).size).toBe(4);
	});
});
