import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldShapes } from '../../../src/lib/charts/grid/picture.ts';
import { fieldOf, squaresOf } from '../../../src/lib/charts/grid/squares.ts';
import { refusal } from './fixture.ts';

/** Squares of a dashed path, counted by walking its lines: `M0 0.34h179.68`. */
function drawn(paths: readonly string[], step: number): number[] {
	return paths
		.flatMap((path) => [...path.matchAll(/M0 ([\d.]+)h([\d.]+)/g)])
		.map(([, , length]) => Math.ceil(Number(length) / step));
}

describe('a field', () => {
	it.each([
		[0, 180, 0, 0, 0],
		[1, 180, 0, 1, 1],
		[179, 180, 0, 179, 1],
		[180, 180, 1, 0, 1],
		[181, 180, 1, 1, 2],
		[339, 20, 16, 19, 17],
		[19_546, 180, 108, 106, 109],
		[19_546, 200, 97, 146, 98],
		[19_546, 19_546, 1, 0, 1],
		[19_546, 1, 19_546, 0, 19_546]
	])(
		'%i in %i columns: %i full rows and %i more, %i in all',
		(count, columns, full, rest, rows) => {
			expect(fieldOf(count, columns)).toEqual({ count, columns, full, rest, rows });
		}
	);

	it.each([
		[-1, 10],
		[1.5, 10],
		[Number.NaN, 10],
		[Infinity, 10],
		[10, 0],
		[10, 2.5],
		[10, Number.NaN]
	])('of %d in %d columns is refused in a sentence', (count, columns) => {
		expect(refusal(() => fieldOf(count, columns))).toMatch(/^A field has a whole number of /);
	});

	it('has as many squares as it says, whatever the columns', () => {
		fc.assert(
			fc.property(
				fc.nat(30_000),
				fc.integer({ min: 1, max: 400 }),
				fc.double({ min: 0.3, max: 0.9, noNaN: true }),
				(count, columns, share) => {
					const side = Number(share.toFixed(2));
					const field = fieldOf(count, columns);
					expect(field.full * columns + field.rest).toBe(count);
					expect(field.rest).toBeLessThan(columns);
					const rows = drawn(squaresOf(field, side).paths, 1);
					expect(rows).toHaveLength(field.rows);
					expect(rows.reduce((sum, row) => sum + row, 0)).toBe(count);
				}
			)
		);
	});

	it('is drawn a square’s width from edge to edge, without a gap after the last', () => {
		const { paths, side, gap, width, height } = squaresOf(fieldOf(7, 3), 0.68);
		expect(paths).toEqual(['M0 0.34h2.68M0 1.34h2.68M0 2.34h0.68']);
		expect({ side, gap, width, height }).toEqual({
			side: 0.68,
			gap: 0.32,
			width: 2.68,
			height: 2.68
		});
	});

	it('of nothing has no path and no size', () => {
		expect(squaresOf(fieldOf(0, 10), 0.68)).toMatchObject({ paths: [], width: 0, height: 0 });
	});
});

describe('the shapes of a field in a picture', () => {
	it.each([
		[0, 0],
		[5, 1],
		[10, 1],
		[15, 2],
		[20, 1]
	])('%i squares in ten columns are %i rectangles, of as many squares', (count, rects) => {
		const shapes = fieldShapes(fieldOf(count, 10), { x: 4, y: 6, step: 3, side: 2, tone: 'ink' });
		expect(shapes).toHaveLength(rects);
		const squares = shapes.map((shape) =>
			shape.kind === 'rect' ? (shape.width / 3) * (shape.height / 3) : Number.NaN
		);
		expect(squares.reduce((sum, part) => sum + part, 0)).toBe(count);
	});
});
