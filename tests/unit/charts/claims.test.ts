import { describe, expect, it } from 'vitest';
import { view } from '../../../src/lib/charts/claims/model.ts';
import { saidNumber } from '../../../src/lib/charts/said-number.ts';
import { formatNumber } from '../../../src/lib/format/numbers.ts';
import type { Figure } from '../../../src/lib/dataset/schema.ts';
import {
	chartOf,
	inputOf,
	LOCALE,
	messages,
	realDataset,
	refusal,
	remove,
	setFigure,
	statesOf
} from './fixture.ts';

const dataset = realDataset();
const made = view(inputOf('claims', dataset));
const { base } = made;

const sorted = (ids: readonly string[]) => [...ids].sort();
const numbersOf = ({ value, low, high }: Figure) =>
	[value, low, high].flatMap((end) => (end === null ? [] : [formatNumber(end, LOCALE)]));

describe('marks', () => {
	it('are as many as the selector picks, each once', () => {
		const picked = chartOf('claims')
			.select(dataset)
			.map(({ id }) => id);
		expect(new Set(picked).size).toBe(picked.length);
		expect(made.marks).toEqual(picked);
		expect(base.items.map(({ id }) => id)).toEqual(picked);
	});

	it('have a row each in the table, and every row a mark', () => {
		expect(sorted(made.table.rows.map(({ record }) => record))).toEqual(sorted(made.marks));
	});

	it.each(base.items.map((item) => [item.id, item] as const))(
		'%s says number, body and year of its record',
		(id, item) => {
			const figure = dataset.figure(id);
			for (const number of numbersOf(figure)) expect(item.heading).toContain(number);
			expect(item.text).toContain(dataset.body(figure.body).short);
			expect(item.text).toContain(figure.asOf.slice(0, 4));
			expect(item.shape).toBe(figure.method);
		}
	);

	it.each(base.items.map(({ id, heading }) => [id, heading] as const))(
		'%s says how exact its number is',
		(id, heading) => {
			const { qualifier } = dataset.figure(id);
			const words = { exact: '', about: 'about ', nearly: 'nearly ' } as const;
			const word =
				qualifier === 'at-least'
					? 'at least '
					: qualifier === 'at-most'
						? 'at most '
						: words[qualifier];
			expect(heading).toMatch(new RegExp(`^${word}\\d`));
		}
	);

	it('that Kyiv quotes from Moscow say so', () => {
		const quoted = base.items.filter(
			({ id, lane }) =>
				lane === 'arrivals' && dataset.body(dataset.figure(id).body).country !== 'RU'
		);
		expect(quoted.length).toBeGreaterThan(0);
		for (const { text } of quoted) expect(text).toContain('as quoted by');
	});

	it('share no axis of size: nothing in the drawing says how high a mark stands', () => {
		for (const item of base.items) expect(Object.keys(item)).not.toContain('y');
	});
});

describe('the time axis', () => {
	it('holds every mark, and nothing past the release', () => {
		for (const { x } of [...base.items, ...base.ticks.map(({ at }) => ({ x: at }))]) {
			expect(x).toBeGreaterThanOrEqual(0);
			expect(x).toBeLessThanOrEqual(100);
		}
	});

	it('is unread only after the last mark', () => {
		expect(base.unread?.from).toBeGreaterThan(Math.max(...base.items.map(({ x }) => x)));
		expect(base.unread?.from).toBeLessThan(100);
	});

	it('stands marks in the order of their dates', () => {
		const dated = base.items
			.filter(({ id }) => dataset.figure(id).asOf.length === 10)
			.map(({ id, x }) => ({ x, asOf: dataset.figure(id).asOf }))
			.sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
		expect(dated.map(({ x }) => x)).toEqual(dated.map(({ x }) => x).sort((a, b) => a - b));
	});
});

describe('states', () => {
	it('are those of the board', () => {
		expect(Object.keys(made.states)).toEqual([
			'named',
			'confirmed',
			'found',
			'estimated',
			'arrivals',
			'same-source'
		]);
	});

	it.each(statesOf(made))(
		'%s speaks of a lane and sets some of its numbers in full',
		(_, { drawing }) => {
			expect(drawing.full.length).toBeGreaterThan(0);
			for (const id of drawing.full)
				expect(drawing.focus).toContain(base.items.find((item) => item.id === id)?.lane);
		}
	);

	it('set every number in full at least once', () => {
		const spoken = new Set(statesOf(made).flatMap(([, { drawing }]) => drawing.full));
		expect(sorted([...spoken])).toEqual(sorted(made.marks));
	});

	it('tell a repeated number together with the one that it repeats', () => {
		const full = made.states['same-source']?.drawing.full ?? [];
		for (const id of full)
			expect(dataset.figure(id).sameCountAs.some((other) => full.includes(other))).toBe(true);
	});
});

describe('a number as it is said', () => {
	const like = dataset.figure('yale-estimate-held-2025-06-27-35000');
	it.each<[Partial<Figure>, string]>([
		[{ value: 19_546, qualifier: 'exact' }, '19,546'],
		[{ value: 6_000, qualifier: 'at-least' }, 'at least 6,000'],
		[{ value: 150_000, qualifier: 'at-most' }, 'at most 150,000'],
		[{ value: 8_600, qualifier: 'nearly' }, 'nearly 8,600'],
		[{ value: 260_000, qualifier: 'about' }, 'about 260,000'],
		[{ value: 0, qualifier: 'exact' }, '0'],
		[{ value: null, low: 200_000, high: 300_000, qualifier: 'exact' }, '200,000–300,000'],
		[{ value: null, low: 200_000, high: 300_000, qualifier: 'about' }, 'about 200,000–300,000'],
		[{ value: null, low: 0, high: 5, qualifier: 'exact' }, '0–5']
	])('%j is “%s”', (fields, expected) => {
		expect(saidNumber({ ...like, low: null, high: null, ...fields }, messages, LOCALE)).toBe(
			expected
		);
	});

	it('is refused where a figure has none', () => {
		const words: Figure = { ...like, role: 'words', value: null, low: null, high: null };
		expect(refusal(() => saidNumber(words, messages, LOCALE))).toBe(
			`Figure ${like.id} has no number.`
		);
	});
});

it.each([
	['a record that is not there', remove('un-commission-2026-03-10-1205')],
	[
		'a record without a number',
		setFigure('un-commission-2026-03-10-1205', { role: 'words', value: null })
	]
])('%s is named in a sentence', (_, change) => {
	expect(refusal(() => view(inputOf('claims', realDataset(change))))).toMatch(
		/(There is no figure|Figure) un-commission-2026-03-10-1205 /
	);
});
