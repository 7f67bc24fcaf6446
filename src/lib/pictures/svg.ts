/** A sheet as an SVG file: text as text, plain colours, nothing that it would have to fetch. */
import { faceWidth } from '../charts/layout/text.ts';
import type { HatchPattern, Paint, SquarePattern, Tone } from '../charts/picture.ts';
import { directionOf } from '../format/languages.ts';
import { escaped } from '../format/markup.ts';
import type { Part, Sheet, SheetShape } from './sheet.ts';
import { tokens, type Theme } from './tokens.ts';

/** What a reader’s machine may have, the widths nearest to the story’s own face first. */
const SANS = "'Source Sans 3', 'Source Sans Pro', Calibri, Carlito, Arial, sans-serif";
const SERIF = "'Names Serif', Literata, Georgia, serif";

/** As on the pages: a line every eleven pixels. */
const HATCH_STEP = 11;

/** Hundredths of a pixel are enough. @throws Error where a chart gives no number */
function decimal(value: number): string {
	if (!Number.isFinite(value)) throw new Error(`A shape of the picture is at ${value}.`);
	return String(Math.round(value * 100) / 100);
}

/** Attributes as they are written; numbers rounded, and those without a value left out. */
function attributes(values: Record<string, string | number | undefined>): string {
	return Object.entries(values)
		.map(([name, value]) => {
			if (value === undefined) return '';
			return ` ${name}="${typeof value === 'number' ? decimal(value) : escaped(value)}"`;
		})
		.join('');
}

/** Top left of a shape, from which the squares that fill it are counted. */
function cornerOf(shape: SheetShape): { x: number; y: number } {
	if (shape.kind === 'rect') return shape;
	if (shape.kind === 'circle') return { x: shape.cx - shape.r, y: shape.cy - shape.r };
	if (shape.kind !== 'path') throw new Error(`A ${shape.kind} cannot be filled with squares.`);
	const xs: number[] = [];
	const ys: number[] = [];
	for (const [, command = '', numbers = ''] of shape.d.matchAll(/([a-z])([^a-z]*)/gi)) {
		const values = (numbers.match(/-?\d*\.?\d+/g) ?? []).map(Number);
		if (command === 'H') xs.push(...values);
		else if (command === 'V') ys.push(...values);
		else if (command === 'M' || command === 'L') {
			xs.push(...values.filter((_, i) => i % 2 === 0));
			ys.push(...values.filter((_, i) => i % 2 === 1));
		} else if (command !== 'Z')
			throw new Error(`A path filled with squares may not have the command ${command}.`);
	}
	return { x: Math.min(...xs), y: Math.min(...ys) };
}

/**
 * A line that is read from the right, between a right-to-left isolate and its end: its box stays where a line
 * from the left would have it. A renderer may know nothing of the attribute `direction`; it knows these.
 */
const fromTheRight = (text: string): string => `\u2067${text}\u2069`;

/** Writes shapes in one theme, and collects the patterns that they are filled with. */
class Writer {
	readonly #colours: Readonly<Record<Tone, string>>;
	readonly #isFromTheRight: boolean;
	readonly #patterns = new Map<string, string>();

	constructor(theme: Theme, language: string) {
		this.#colours = tokens[theme];
		this.#isFromTheRight = directionOf(language) === 'rtl';
	}

	colour(tone: Tone): string {
		return this.#colours[tone];
	}

	get patterns(): string {
		return [...this.#patterns]
			.map(([content, id]) => content.replace('<pattern', `<pattern id="${id}"`))
			.join('');
	}

	/** One pattern for all that are filled alike. */
	#named(content: string): string {
		const id = this.#patterns.get(content) ?? `fill-${this.#patterns.size + 1}`;
		this.#patterns.set(content, id);
		return `url(#${id})`;
	}

	#squares({ step, side, tone }: SquarePattern, { x, y }: { x: number; y: number }): string {
		const tile = attributes({
			x,
			y,
			width: step,
			height: step,
			patternUnits: 'userSpaceOnUse'
		});
		const square = attributes({ width: side, height: side, fill: this.colour(tone) });
		return this.#named(`<pattern${tile}><rect${square}/></pattern>`);
	}

	#hatch({ hatch }: HatchPattern): string {
		const tile = attributes({
			width: HATCH_STEP,
			height: HATCH_STEP,
			patternUnits: 'userSpaceOnUse',
			patternTransform: 'rotate(45)'
		});
		const line = attributes({ width: 1, height: HATCH_STEP, fill: this.colour(hatch) });
		return this.#named(`<pattern${tile}><rect${line}/></pattern>`);
	}

	#fill(shape: Exclude<SheetShape, { kind: 'text' }>): string {
		const { fill } = shape;
		if (fill === undefined) return 'none';
		if (typeof fill === 'string') return this.colour(fill);
		return 'hatch' in fill ? this.#hatch(fill) : this.#squares(fill, cornerOf(shape));
	}

	#paint(shape: Exclude<SheetShape, { kind: 'text' }>): string {
		const { stroke, strokeWidth, dash, record }: Paint = shape;
		return attributes({
			fill: this.#fill(shape),
			stroke: stroke && this.colour(stroke),
			'stroke-width': strokeWidth,
			'stroke-dasharray': dash?.map(decimal).join(' '),
			'data-record': record
		});
	}

	shape(shape: SheetShape): string {
		if (shape.kind === 'text') {
			const { x, y, text, size, weight, anchor, tone } = shape;
			const isSerif = 'face' in shape;
			const length = isSerif ? null : faceWidth(text, size, weight);
			const own = attributes({
				x,
				y,
				'font-size': size,
				'font-weight': weight === 'semibold' ? 600 : undefined,
				'text-anchor': anchor === 'start' ? undefined : anchor,
				fill: this.colour(tone),
				'font-family': isSerif ? SERIF : undefined,
				// Where another face stands in, it is fitted to the room that was planned for this one.
				...(length !== null && { textLength: length, lengthAdjust: 'spacingAndGlyphs' })
			});
			const line = this.#isFromTheRight ? fromTheRight(text) : text;
			return `<text${own}>${escaped(line)}</text>`;
		}
		const paint = this.#paint(shape);
		if (shape.kind === 'rect') {
			const { x, y, width, height } = shape;
			return `<rect${attributes({ x, y, width, height })}${paint}/>`;
		}
		if (shape.kind === 'circle') {
			const { cx, cy, r } = shape;
			return `<circle${attributes({ cx, cy, r })}${paint}/>`;
		}
		if (shape.kind === 'line') {
			const { x1, y1, x2, y2 } = shape;
			return `<line${attributes({ x1, y1, x2, y2 })}${paint}/>`;
		}
		return `<path${attributes({ d: shape.d })}${paint}/>`;
	}

	part({ x, y, scale, shapes }: Part): string {
		const place = `translate(${decimal(x)} ${decimal(y)})`;
		const transform = scale === 1 ? place : `${place} scale(${scale})`;
		const inner = shapes.map((shape) => this.shape(shape)).join('\n');
		return `<g${attributes({ transform })}>\n${inner}\n</g>\n`;
	}
}

/** @throws Error where a shape has no place, so that no broken picture is ever published */
export function svg(sheet: Sheet, theme: Theme): string {
	const { width, height, title, description, language, parts } = sheet;
	const write = new Writer(theme, language);
	const drawn = parts.map((part) => write.part(part)).join('');
	const root = attributes({
		xmlns: 'http://www.w3.org/2000/svg',
		width,
		height,
		viewBox: `0 0 ${decimal(width)} ${decimal(height)}`,
		role: 'img',
		'aria-labelledby': 'title description',
		'xml:lang': language,
		'font-family': SANS
	});
	const ground = attributes({ width, height, fill: write.colour('paper') });
	const defs = write.patterns === '' ? '' : `<defs>${write.patterns}</defs>\n`;
	return `<svg${root}>
<title id="title">${escaped(title)}</title>
<desc id="description">${escaped(description)}</desc>
${defs}<rect${ground}/>
${drawn}</svg>
`;
}
