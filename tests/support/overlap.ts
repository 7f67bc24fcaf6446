/** Whether the texts of a drawing can all be read: none over another, none cut, none too small. */
import type { Page } from 'playwright-core';

declare global {
	interface Window {
		/** Everything that is wrong with the texts of the figures that a selector finds. */
		unreadable?: (figures: string, room: 'drawing' | 'stage') => string[];
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
