/** What is drawn stands in the file, and nothing that is broken does. */
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { Shape } from '../../../src/lib/charts/picture.ts';
import { compose, SHEET_WIDTH } from '../../../src/lib/pictures/compose.ts';
import { svg } from '../../../src/lib/pictures/svg.ts';
import { themes, tokens } from '../../../src/lib/pictures/tokens.ts';
import { pictureOf } from './fixture.ts';

const words = {
	title: 'A title',
	subtitle: 'What is counted',
	summary: 'A <summary> & more',
	source: ['Who says so: Somebody', 'Dataset 1.2.3'],
	language: 'en'
};

function written(shapes: readonly Shape[], theme: (typeof themes)[number] = 'light'): string {
	return svg(compose({ width: 560, height: 160, shapes: [...shapes] }, words).sheet, theme);
}

describe.each(themes)('in %s', (theme) => {
	const { shapes } = pictureOf('some');
	const $ = load(written(shapes, theme), { xml: true });

	it('every mark of a record, and every label', () => {
		const marks = $('[data-record]')
			.toArray()
			.map((mark) => $(mark).attr('data-record'));
		expect(marks).toEqual(shapes.flatMap((shape) => ('record' in shape ? shape.record : [])));
		const texts = $('text')
			.toArray()
			.map((text) => $(text).text());
		for (const shape of shapes) if (shape.kind === 'text') expect(texts).toContain(shape.text);
	});

	it('title, what is counted, who says so and version', () => {
		const text = $('svg').text();
		for (const own of [words.title, words.subtitle, ...words.source]) expect(text).toContain(own);
		expect($('svg > title').text()).toBe(words.title);
		expect($('svg > desc').text()).toBe(words.summary);
		expect($('svg').attr('role')).toBe('img');
		expect(Number($('svg').attr('width'))).toBe(SHEET_WIDTH);
	});

	it('no colour but those of the theme', () => {
		const values = new Set(Object.values(tokens[theme]));
		const used = ['fill', 'stroke'].flatMap((name) =>
			$(`[${name}]`)
				.toArray()
				.map((element) => $(element).attr(name) ?? '')
				.filter((value) => value.startsWith('#'))
		);
		expect(used.length).toBeGreaterThan(5);
		for (const value of used) expect(values).toContain(value);
	});

	it('each pattern is there', () => {
		const asked = [...$.xml().matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id);
		expect(new Set(asked).size).toBe(3);
		for (const id of asked) expect($(`pattern[id="${id}"]`)).toHaveLength(1);
	});
});

describe('squares', () => {
	const squares = { step: 10, side: 8, tone: 'mark' } as const;

	it.each([
		['a rectangle', { kind: 'rect', x: 3, y: 7, width: 30, height: 20, fill: squares }, [3, 7]],
		['a path', { kind: 'path', d: 'M13 7H43V27H23V37H13Z', fill: squares }, [13, 7]],
		['a circle', { kind: 'circle', cx: 20, cy: 20, r: 10, fill: squares }, [10, 10]]
	] satisfies [string, Shape, number[]][])('%s is filled from its corner', (_, shape, [x, y]) => {
		const $ = load(written([shape]), { xml: true });
		expect([$('pattern').attr('x'), $('pattern').attr('y')].map(Number)).toEqual([x, y]);
	});

	it.each([
		['a line', { kind: 'line', x1: 0, y1: 0, x2: 1, y2: 1, fill: squares }],
		['a curve', { kind: 'path', d: 'M0 0C1 1 2 2 3 3Z', fill: squares }]
	] satisfies [string, Shape][])('%s is refused', (_, shape) => {
		expect(() => written([shape])).toThrow(/squares/);
	});
});

it.each([Number.NaN, Number.POSITIVE_INFINITY])('a shape at %s is refused', (x) => {
	expect(() => written([{ kind: 'circle', cx: x, cy: 0, r: 1 }])).toThrow(String(x));
});

describe('in a language that is read from the right', () => {
	const shape: Shape = { kind: 'text', x: 10, y: 20, text: 'נקרא 12', size: 13, tone: 'ink' };
	const { sheet } = compose(
		{ width: 560, height: 160, shapes: [shape] },
		{ ...words, title: 'כותרת', language: 'he' }
	);
	const $ = load(svg(sheet, 'light'), { xml: true });
	const textOf = (text: string) => $('text').filter((_, one) => $(one).text().includes(text));

	it('every line stands between marks of its direction', () => {
		for (const line of $('text').toArray()) expect($(line).text()).toMatch(/^\u2067[^]+\u2069$/u);
		expect(written([shape])).not.toMatch(/[\u2066-\u2069]/u);
	});

	it('the title ends at the left of the right margin; a label stands where it was drawn', () => {
		expect(textOf('כותרת').attr('text-anchor')).toBe('end');
		expect(textOf('כותרת').attr('x')).toBe(String(SHEET_WIDTH - 40));
		expect(textOf('נקרא').attr('text-anchor')).toBeUndefined();
		expect(textOf('נקרא').attr('x')).toBe('10');
	});
});
