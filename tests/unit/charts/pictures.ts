/** Whether a picture can be drawn and read: what is wrong with it, in sentences. */
import { textWidth } from '../../../src/lib/charts/layout/text.ts';
import type { Picture, Shape } from '../../../src/lib/charts/picture.ts';
import { brokenNumbers } from './fixture.ts';

const LEAST_SIZE = 11;

interface Extent {
	left: number;
	right: number;
	top: number;
	bottom: number;
}

/** What a text fills: its letters, one em high around the middle of the line. */
function textExtent({ x, y, text, size, weight }: Extract<Shape, { kind: 'text' }>): Extent {
	return {
		left: x,
		right: x + textWidth(text, size, weight),
		top: y - size * 0.75,
		bottom: y + size * 0.2
	};
}

function extentOf(shape: Shape): Extent | null {
	switch (shape.kind) {
		case 'rect':
			return {
				left: shape.x,
				right: shape.x + shape.width,
				top: shape.y,
				bottom: shape.y + shape.height
			};
		case 'circle':
			return {
				left: shape.cx - shape.r,
				right: shape.cx + shape.r,
				top: shape.cy - shape.r,
				bottom: shape.cy + shape.r
			};
		case 'line':
			return {
				left: Math.min(shape.x1, shape.x2),
				right: Math.max(shape.x1, shape.x2),
				top: Math.min(shape.y1, shape.y2),
				bottom: Math.max(shape.y1, shape.y2)
			};
		case 'text':
			return textExtent(shape);
		case 'path':
			return null;
	}
}

const overlap = (a: Extent, b: Extent) =>
	a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

export function readable({ width, height, shapes }: Picture): string[] {
	const texts = shapes.filter((shape) => shape.kind === 'text');
	const outside = shapes.flatMap((shape) => {
		const extent = extentOf(shape);
		const isInside =
			extent === null ||
			(extent.left >= 0 && extent.right <= width && extent.top >= 0 && extent.bottom <= height);
		return isInside ? [] : [`leaves the picture: ${JSON.stringify(shape)}`];
	});
	const small = texts
		.filter(({ size }) => size < LEAST_SIZE)
		.map(({ text }) => `too small: ${text}`);
	const covered = texts.flatMap((text, i) =>
		texts
			.slice(i + 1)
			.filter((other) => overlap(textExtent(text), textExtent(other)))
			.map((other) => `“${text.text}” covers “${other.text}”`)
	);
	return [
		...(texts.length === 0 ? ['says nothing'] : []),
		...brokenNumbers({ width, height, shapes }),
		...outside,
		...small,
		...covered
	];
}
