/**
 * The drawing of each chart by its id: `<id>/Drawing.svelte`, and `<id>/Defs.svelte` if what is the
 * same in all its drawings is printed once a page. Only the server draws: a browser gets markup.
 */
import type { Component } from 'svelte';

export type DrawingComponent = Component<{ base: unknown; drawing: unknown }>;
export type DefsComponent = Component<{ defs: unknown }>;

const drawings = import.meta.glob<DrawingComponent>('./*/Drawing.svelte', {
	eager: true,
	import: 'default'
});
const defs = import.meta.glob<DefsComponent>('./*/Defs.svelte', { eager: true, import: 'default' });

/** The drawing of a chart. @throws Error if there is no such chart */
export function drawingOf(chart: string): DrawingComponent {
	const found = drawings[`./${chart}/Drawing.svelte`];
	if (found === undefined) throw new Error(`There is no drawing of a chart ${chart}.`);
	return found;
}

/** What is printed once on a page that draws the chart, or null. */
export function defsOf(chart: string): DefsComponent | null {
	return defs[`./${chart}/Defs.svelte`] ?? null;
}
