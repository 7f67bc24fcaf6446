/** Places of the story that a reader can name and go to: chapters, steps, still charts. */
import { triggerLine } from './active-step.ts';
import type { Stage } from './stage.ts';

/** All stops of the page in order; each has an id. */
export function stopsOf(root: ParentNode): HTMLElement[] {
	return [...root.querySelectorAll<HTMLElement>('.chapter[id], .step[id], .chapter .still[id]')];
}

/** Whether the reader has come to a stop: its top has passed the line of its stage, or of the window. */
function passed(stop: HTMLElement, stages: readonly Stage[]): boolean {
	// Nothing below the window is passed, nor looked into.
	const chapter = stop.closest('.chapter');
	if (chapter !== null && chapter.getBoundingClientRect().top > window.innerHeight) return false;
	const own = stages.find(({ steps }) => steps.includes(stop));
	const line = own?.line ?? triggerLine({ viewport: window.innerHeight, stageBottom: 0 });
	return stop.getBoundingClientRect().top <= line;
}

/** Index of the stop that the reader is at; -1 before the first. */
export function currentStop(stops: readonly HTMLElement[], stages: readonly Stage[]): number {
	return stops.findLastIndex((stop) => passed(stop, stages));
}

/** Least way in pixels that counts as having moved. */
const LEAST = 4;

/**
 * Index of the stop to go to in a direction, or -1: the next that differs from the current one and
 * lies elsewhere on the page, for a chapter and its first step may share a place.
 * @param tops how far the page is scrolled at each stop, in pixels, in order
 * @param now how far it is scrolled
 * @param current index of the stop that the reader is at; -1 before the first
 */
export function stopBeside(
	tops: readonly number[],
	now: number,
	current: number,
	by: 1 | -1
): number {
	return by === 1
		? tops.findIndex((top, i) => i > current && top > now + LEAST)
		: tops.findLastIndex((top, i) => i < current && top < now - LEAST);
}

/** How far the page is scrolled when a link has led to a stop. */
function scrolledAt(stop: HTMLElement): number {
	const margin = Number.parseFloat(getComputedStyle(stop).scrollMarginTop);
	const padding = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop);
	return stop.getBoundingClientRect().top + window.scrollY - (margin || 0) - (padding || 0);
}

/** The stop next to the one that the reader is at, or undefined. */
export function neighbour(
	stops: readonly HTMLElement[],
	stages: readonly Stage[],
	by: 1 | -1
): HTMLElement | undefined {
	const tops = stops.map(scrolledAt);
	return stops[stopBeside(tops, window.scrollY, currentStop(stops, stages), by)];
}

/** Goes to a stop, as a link to its fragment would. */
export function goTo(stop: HTMLElement): void {
	stop.scrollIntoView({ block: 'start', behavior: 'instant' });
}
