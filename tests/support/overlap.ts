/** Whether the texts of a drawing can all be read: none over another, none cut, too small or too faint. */
import type { Page } from 'playwright-core';

declare global {
	interface Window {
		/** Everything that is wrong with the texts of the figures that a selector finds. */
		unreadable?: (figures: string, room: 'drawing' | 'stage') => string[];
		/** Texts of a stage that a part of it lies over. */
		coveredBy?: (stage: string, part: string) => string[];
		/** Texts of the drawings that a selector finds which stand out too little from what is behind. */
		faint?: (figures: string) => string[];
	}
}

export async function addReading(page: Page): Promise<void> {
	await page.addInitScript(() => {
		const LEAST_SIZE = 11;
		/** Hairs of a pixel are no overlap. */
		const SLACK = 1;
		/** What is one text: its lines may touch one another. */
		const OWNERS =
			'.label, .text, .said, .lane-title, .tick, .level, .year, .unread, .strip-title, li, p, h3';

		interface Line {
			owner: Element;
			name: string;
			left: number;
			right: number;
			top: number;
			bottom: number;
		}

		function textsIn(figure: Element): { node: Text; parent: HTMLElement }[] {
			const walker = document.createTreeWalker(figure, NodeFilter.SHOW_TEXT);
			const found: { node: Text; parent: HTMLElement }[] = [];
			for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
				const parent = node.parentElement;
				const isHidden = parent === null || parent.closest('.visually-hidden, script') !== null;
				if (node instanceof Text && !isHidden && node.data.trim() !== '') {
					found.push({ node, parent });
				}
			}
			return found;
		}

		/** Lines of a text as boxes one em high: what the letters fill, without the leading. */
		function linesOf({ node, parent }: { node: Text; parent: HTMLElement }): Line[] {
			const { fontSize, visibility } = getComputedStyle(parent);
			if (visibility === 'hidden') return [];
			const em = Number.parseFloat(fontSize);
			const range = document.createRange();
			range.selectNodeContents(node);
			return [...range.getClientRects()]
				.filter(({ width }) => width > 0)
				.map(({ left, right, top, bottom }) => {
					const middle = (top + bottom) / 2;
					return {
						owner: parent.closest(OWNERS) ?? parent,
						name: node.data.trim().replace(/\s+/g, ' ').slice(0, 40),
						left,
						right,
						top: middle - em / 2,
						bottom: middle + em / 2
					};
				});
		}

		function overlaps(a: Line, b: Line): boolean {
			return (
				Math.min(a.right, b.right) - Math.max(a.left, b.left) > SLACK &&
				Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > SLACK
			);
		}

		function overlapping(lines: readonly Line[]): string[] {
			return lines.flatMap((line, i) =>
				lines
					.slice(i + 1)
					.filter((other) => other.owner !== line.owner && overlaps(line, other))
					.map((other) => `“${line.name}” and “${other.name}” overlap`)
			);
		}

		/** By how much a box leaves another, side by side; empty if it does not. */
		function excess(line: Omit<Line, 'owner' | 'name'>, room: DOMRect): string {
			return [
				['left', room.left - line.left],
				['right', line.right - room.right],
				['top', room.top - line.top],
				['bottom', line.bottom - room.bottom]
			]
				.filter(([, by]) => Number(by) > SLACK)
				.map(([side, by]) => `${Math.round(Number(by))} px at the ${side}`)
				.join(', ');
		}

		function cut(lines: readonly Line[], room: DOMRect, what: string): string[] {
			return lines.flatMap((line) => {
				const by = excess(line, room);
				return by === '' ? [] : [`“${line.name}” leaves the ${what} by ${by}`];
			});
		}

		function small(figure: Element): string[] {
			return textsIn(figure)
				.filter(({ parent }) => parent.getClientRects().length > 0)
				.map(({ node, parent }) => ({
					name: node.data.trim().slice(0, 40),
					size: Number.parseFloat(getComputedStyle(parent).fontSize)
				}))
				.filter(({ size }) => size < LEAST_SIZE)
				.map(({ name, size }) => `“${name}” is set in ${size} px`);
		}

		/** Marks and rails, which have no text to be read but can be cut as well. */
		function marksIn(figure: Element): Line[] {
			return [...figure.querySelectorAll('.drawing [data-record]')]
				.filter((mark) => mark.getClientRects().length > 0)
				.map((mark) => {
					const { left, right, top, bottom } = mark.getBoundingClientRect();
					const name = `the mark ${mark.getAttribute('data-record') ?? ''}`;
					return { owner: mark, name, left, right, top, bottom };
				});
		}

		window.coveredBy = (selector, part) =>
			[...document.querySelectorAll(selector)].flatMap((stage) => {
				const box = stage.querySelector(part)?.getBoundingClientRect();
				if (box === undefined) return [`there is no ${part}`];
				return [...stage.querySelectorAll('figure')]
					.flatMap(textsIn)
					.flatMap(linesOf)
					.filter((line) => overlaps(line, { ...line, ...box.toJSON() }))
					.map(({ name }) => `“${name}” is covered by ${part}`);
			});

		const LEAST_CONTRAST = 4.5;

		const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });

		/** Colours laid over one another, the first undermost, as red, green and blue. */
		function mixed(colours: readonly string[]): number[] {
			if (pixel === null) throw new Error('There is no canvas to mix colours on.');
			pixel.clearRect(0, 0, 1, 1);
			for (const colour of colours) {
				pixel.fillStyle = colour;
				pixel.fillRect(0, 0, 1, 1);
			}
			return [...pixel.getImageData(0, 0, 1, 1).data].slice(0, 3);
		}

		/** Relative luminance, as WCAG defines it. */
		function luminance(colour: readonly number[]): number {
			const [red = 0, green = 0, blue = 0] = colour
				.map((value) => value / 255)
				.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
			return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
		}

		function contrast(a: readonly number[], b: readonly number[]): number {
			const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
			return (high + 0.05) / (low + 0.05);
		}

		/** Backgrounds of an element and all around it, the outermost first. */
		function backgrounds(element: Element | null): string[] {
			if (element === null) return [];
			return [...backgrounds(element.parentElement), getComputedStyle(element).backgroundColor];
		}

		const meet = (a: DOMRect, b: DOMRect): boolean =>
			a.left < b.right && a.right > b.left && a.top < b.bottom && a.bottom > b.top;

		/** Fills of the shapes that lie somewhere under a text: any may be what is behind its letters. */
		function fillsUnder(drawing: Element, text: DOMRect): string[] {
			return [...drawing.querySelectorAll('svg :is(path, rect, circle, polygon, use)')]
				.filter((shape) => meet(shape.getBoundingClientRect(), text))
				.flatMap((shape) => {
					const used = shape.getAttribute('href');
					return used === null ? [shape] : [...document.querySelectorAll(`${used} path`)];
				})
				.map((shape) => getComputedStyle(shape).fill)
				.filter((fill) => fill !== 'none');
		}

		/** The least contrast of a text with all that may be behind it. */
		function contrastOf(
			{ node, parent }: { node: Text; parent: Element },
			drawing: Element
		): number {
			const range = document.createRange();
			range.selectNodeContents(node);
			const { color, fill } = getComputedStyle(parent);
			const colour = parent instanceof SVGElement ? fill : color;
			const outer = backgrounds(drawing);
			const own = backgrounds(parent).slice(outer.length);
			const grounds = [
				outer,
				...fillsUnder(drawing, range.getBoundingClientRect()).map((under) => [...outer, under])
			];
			return Math.min(
				...grounds.map((ground) => {
					const behind = [...ground, ...own];
					return contrast(mixed(behind), mixed([...behind, colour]));
				})
			);
		}

		window.faint = (selector) =>
			[...document.querySelectorAll<HTMLElement>(selector)].flatMap((figure) => {
				const drawing = figure.querySelector('.drawing');
				if (drawing === null) return [];
				return textsIn(drawing)
					.filter(({ parent }) => parent.getClientRects().length > 0)
					.map((text) => ({
						name: text.node.data.trim().slice(0, 40),
						by: contrastOf(text, drawing)
					}))
					.filter(({ by }) => by < LEAST_CONTRAST)
					.map(
						({ name, by }) =>
							`${figure.dataset['chart']} ${figure.dataset['state']}: “${name}” has a contrast of ${by.toFixed(2)}`
					);
			});

		window.unreadable = (selector, room) =>
			[...document.querySelectorAll<HTMLElement>(selector)].flatMap((figure) => {
				const drawing = figure.querySelector('.drawing');
				const stage = figure.closest('.stage');
				if (drawing === null || drawing.getClientRects().length === 0) {
					return [`${figure.dataset['chart']} ${figure.dataset['state']}: is not shown`];
				}
				const texts = textsIn(figure).flatMap(linesOf);
				const inDrawing = textsIn(drawing).flatMap(linesOf);
				const width = document.documentElement.clientWidth;
				const page = new DOMRect(0, -1e6, width, 2e6);
				const box = drawing.getBoundingClientRect();
				const stageBox = stage?.getBoundingClientRect();
				return [
					...(texts.length === 0 ? ['has no text at all'] : []),
					...overlapping(texts),
					...cut(texts, page, 'page'),
					...cut([...inDrawing, ...marksIn(figure)], box, 'drawing'),
					...(room === 'stage' && stageBox !== undefined
						? cut([...texts, ...marksIn(figure)], stageBox, 'stage')
						: []),
					...small(figure)
				].map((what) => `${figure.dataset['chart']} ${figure.dataset['state']}: ${what}`);
			});
	});
}

export function unreadable(
	page: Page,
	figures: string,
	room: 'drawing' | 'stage'
): Promise<string[]> {
	return page.evaluate(
		([selector, within]) => window.unreadable?.(selector, within) ?? ['nothing was measured'],
		[figures, room] as const
	);
}

export function coveredBy(page: Page, stage: string, part: string): Promise<string[]> {
	return page.evaluate(
		([selector, over]) => window.coveredBy?.(selector, over) ?? ['nothing was measured'],
		[stage, part] as const
	);
}

/** Texts of drawings that stand out too little from what is behind them, in both themes. */
export async function faint(page: Page, figures: string): Promise<string[]> {
	const found: string[] = [];
	for (const theme of ['light', 'dark']) {
		const here = await page.evaluate(
			([selector, name]) => {
				document.documentElement.dataset['theme'] = name;
				return window.faint?.(selector) ?? ['nothing was measured'];
			},
			[figures, theme] as const
		);
		found.push(...here.map((what) => `${theme}: ${what}`));
	}
	return found;
}

/** By how many pixels the page is wider than its window, and what makes it so. */
export function tooWide(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const { scrollWidth, clientWidth } = document.documentElement;
		if (scrollWidth <= clientWidth) return [];
		const culprits = [...document.querySelectorAll('body *')]
			.filter((element) => element.closest('.scrolls') === null)
			.filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
			.map(({ tagName, className }) => `${tagName} ${String(className)}`);
		return [`the page is ${scrollWidth - clientWidth} px wider than its window`, ...culprits];
	});
}
