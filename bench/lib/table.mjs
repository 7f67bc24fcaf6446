/** Medians of runs, as a table of Markdown. */
import { aligned } from './aligned.mjs';
import { quantile } from './cold-run.mjs';

/** @param {readonly number[]} values */
export function median(values) {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length >> 1;
	return sorted.length % 2 === 1
		? (sorted[middle] ?? 0)
		: ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

const kb = (value) => `${(value / 1000).toFixed(1)} KB`;
const ms = (value) => `${Math.round(value)} ms`;
/** A page on which nothing is written or drawn has no such paint. */
const paint = (value) => (value === 0 ? 'none' : ms(value));
const exactMs = (value) => `${value.toFixed(1)} ms`;
const plain = (value) => String(Math.round(value));

/** What is measured, how it is read from a visit, and how it is written. */
const FIGURES = [
	['bytes until idle', ({ bytes }) => bytes.all, kb],
	['of these HTML', ({ bytes }) => bytes.html, kb],
	['of these style', ({ bytes }) => bytes.css, kb],
	['of these script', ({ bytes }) => bytes.script, kb],
	['of these faces', ({ bytes }) => bytes.fonts, kb],
	['of these other', ({ bytes }) => bytes.other, kb],
	['elements', ({ nodes }) => nodes, plain],
	['first paint', ({ paint: first }) => first, paint],
	['largest paint', ({ largest }) => largest, paint],
	['blocking by long tasks while loading', ({ blocking }) => blocking, ms],
	['layout shift, whole visit', ({ shift }) => shift, (value) => value.toFixed(4)],
	['frame while scrolling, median', ({ frames }) => quantile(frames, 0.5), exactMs],
	['frame while scrolling, 95th percentile', ({ frames }) => quantile(frames, 0.95), exactMs],
	['frame while scrolling, 99th percentile', ({ frames }) => quantile(frames, 0.99), exactMs],
	['long tasks while scrolling', ({ scroll }) => scroll.longTasks, plain],
	['longest of them', ({ scroll }) => scroll.longest, ms],
	['blocking by long tasks while scrolling', ({ scroll }) => scroll.blocking, ms]
];

/** @param {readonly { story: object, bare: object }[]} runs */
export function figures(runs) {
	return FIGURES.map(([name, read, write]) => {
		const of = (page) => write(median(runs.map((run) => read(run[page]))));
		return [name, of('story'), of('bare')];
	});
}

/** @param {readonly string[][]} rows */
export function table(rows) {
	return aligned([['', 'the story', 'a bare sticky page'], ...rows]);
}
