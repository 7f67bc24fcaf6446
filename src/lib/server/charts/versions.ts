/** What became of a chart from release to release: copies that stay as they are, and its last change. */
import { embedPath } from '../../embed/addresses.ts';
import type { Language } from '../../format/languages.ts';
import type { Release } from '../../dataset/folder.ts';
import { currentDataset, releases } from '../dataset.ts';
import { keptCopies } from '../frozen.ts';
import type { ChartEntry } from './entries.ts';
import { chartPath } from './paths.ts';

export interface ChartVersion {
	version: string;
	/** As `YYYY-MM-DD`. */
	released: string;
	/** Whether the version keeps the chart’s page for frames too: from 1.3.0 on. */
	embedded: boolean;
	/** The last day on which a later release corrected something that it shows; null if none has. */
	corrected: string | null;
}

/** The versions that keep a chart’s page, oldest first. */
export function chartVersions(id: string, language: Language): ChartVersion[] {
	const embeds = new Map(
		keptCopies(embedPath(id), language).map((copy) => [copy.version, copy.corrected])
	);
	return keptCopies(chartPath(id), language).map(({ version, released, corrected }) => ({
		version,
		released,
		embedded: embeds.has(version),
		corrected: embeds.get(version) ?? corrected
	}));
}

/**
 * The day of the last release that added, changed or removed a record which a chart draws.
 * @param all releases, oldest first; the first of them brought whatever no later one touched
 */
export function lastChange(
	records: ReadonlySet<string>,
	all: readonly Pick<Release, 'manifest'>[]
): string | null {
	const touching = all.findLast(({ manifest: { changes } }) =>
		[
			...changes.added,
			...[...changes.changed, ...changes.removed].map(({ record }) => record)
		].some((record) => records.has(record.slice(record.indexOf('/') + 1)))
	);
	return (touching ?? all.at(0))?.manifest.released ?? null;
}

/** The day of the last change to what a chart draws; that of the tables where nothing is released. */
export function updatedOn({ view }: Pick<ChartEntry, 'view'>): string {
	return lastChange(new Set(view.marks), releases()) ?? currentDataset().released;
}
