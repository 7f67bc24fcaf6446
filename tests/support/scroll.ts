/** Where a reader is in the story, worked out from geometry alone, and what each stage shows there. */
import type { Page } from 'playwright-core';

/** A stage in the browser: what it should show at this place, and what it does. */
export interface StageSight {
	chart: string;
	/** Slug of the step that the reader is at. */
	step: string;
	/** State of that step. */
	wanted: string;
	/** State that the live drawing is in. */
	shown: string;
	/** Whether the live drawing is the same as the step’s own, to the last character. */
	same: boolean;
}

/** Where a step’s top lies in the window, and what that makes of it. */
export interface StepPlace {
	slug: string;
	state: string;
	active: boolean;
	/** How far to scroll from here so that the step has just become the active one. */
	distance: number;
}

declare global {
	interface Window {
		sights?: () => StageSight[];
		places?: () => StepPlace[];
		/** Scrolls so far that a step’s top lies some pixels past its line. */
		goPast?: (slug: string, past: number) => void;
	}
}

/**
 * In a page: puts the measuring into it. The rule stands in the design: a step is the active one once
 * its top has passed a line, 55 % down the room that the stage leaves for text.
 */
export function measure(): void {
	const SHARE = 0.55;

	const all = (within: ParentNode, selector: string): HTMLElement[] => [
		...within.querySelectorAll<HTMLElement>(selector)
	];

	function lineOf(scrolly: HTMLElement): number {
		const stage = scrolly.querySelector('.stage')?.getBoundingClientRect();
		const text = scrolly.querySelector('.steps')?.getBoundingClientRect();
		if (stage === undefined || text === undefined) return 0;
		const beside = stage.right <= text.left || text.right <= stage.left;
		const top = beside ? 0 : Math.min(innerHeight, Math.max(0, stage.bottom));
		return top + (innerHeight - top) * SHARE;
	}

	/** A drawing as it is written, without what the script adds for keys and for who listens. */
	function markupOf(figure: Element | null): string {
		return (figure?.outerHTML ?? '').replace(/ (?:tabindex="-1"|aria-hidden="true")/g, '');
	}

	function activeOf(scrolly: HTMLElement): HTMLElement | undefined {
		const line = lineOf(scrolly);
		const steps = all(scrolly, '.step');
		return steps.filter((step) => step.getBoundingClientRect().top <= line).at(-1) ?? steps[0];
	}

	window.sights = () =>
		all(document, '.scrolly').map((scrolly) => {
			const active = activeOf(scrolly);
			const live = scrolly.querySelector<HTMLElement>('.stage figure');
			const own = active?.querySelector('.own-drawing figure') ?? null;
			return {
				chart: live?.dataset['chart'] ?? '',
				step: active?.id ?? '',
				wanted: active?.dataset['step'] ?? '',
				shown: live?.dataset['state'] ?? '',
				same: markupOf(live) === markupOf(own)
			};
		});

	window.places = () =>
		all(document, '.scrolly').flatMap((scrolly) => {
			const line = lineOf(scrolly);
			const active = activeOf(scrolly);
			return all(scrolly, '.step').map((step) => ({
				slug: step.id,
				state: step.dataset['step'] ?? '',
				active: step === active,
				distance: step.getBoundingClientRect().top - line
			}));
		});

	window.goPast = (slug, past) => {
		// A sticky stage moves with the first scroll: the line is where it is only once it has stopped.
		for (let turn = 0; turn < 8; turn++) {
			const place = window.places?.().find((candidate) => candidate.slug === slug);
			if (place === undefined || Math.abs(place.distance + past) < 1) return;
			scrollBy({ top: Math.round(place.distance) + past, behavior: 'instant' });
		}
	};
}

/** Puts the measuring into every page that is opened. */
export async function addMeasuring(page: Page): Promise<void> {
	await page.addInitScript(measure);
}

/** Slugs of all steps, in order. */
export async function stepsOf(page: Page): Promise<string[]> {
	const places = await page.evaluate(() => window.places?.() ?? []);
	return places.map(({ slug }) => slug);
}

/** Waits until every stage shows the state of the step that the reader is at; says which does not. */
export async function expectInStep(page: Page, at: string): Promise<void> {
	try {
		await page.waitForFunction(
			() => {
				const found = window.sights?.() ?? [];
				return (
					found.length > 0 && found.every(({ wanted, shown, same }) => wanted === shown && same)
				);
			},
			undefined,
			{ timeout: 5000 }
		);
	} catch {
		const found = await page.evaluate(() => window.sights?.() ?? []);
		const wrong = found
			.filter(({ wanted, shown, same }) => wanted !== shown || !same)
			.map(
				({ chart, step, wanted, shown }) =>
					`${chart} at #${step} should show ${wanted} and shows ${shown}${wanted === shown ? ', drawn otherwise than in the step' : ''}`
			);
		throw new Error(`${at}: ${wrong.join('; ') || 'there is no stage'}`);
	}
}

/** Waits until a step is the active one of its stage, as geometry has it. */
export async function expectActive(page: Page, slug: string, at: string): Promise<void> {
	try {
		await page.waitForFunction(
			(id) => (window.places?.() ?? []).some((place) => place.slug === id && place.active),
			slug,
			{ timeout: 5000 }
		);
	} catch {
		const active = await page.evaluate(() =>
			(window.places?.() ?? []).filter((place) => place.active).map((place) => place.slug)
		);
		throw new Error(`${at}: #${slug} is not the active step; active are ${active.join(', ')}`);
	}
}

/** Scrolls so far that a step’s top lies some pixels past the line at which it becomes active. */
export async function scrollPast(page: Page, slug: string, past = 4): Promise<void> {
	await page.evaluate(([id, more]) => window.goPast?.(id, more), [slug, past] as const);
}
