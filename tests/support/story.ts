/** The story as it should be built: copy compiled against the latest release. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import messagesEn from '../../src/content/en/messages.json';
import { message, type Chart, type Messages } from '../../src/lib/charts/chart.ts';
import { charts, chartStates } from '../../src/lib/charts/registry.ts';
import { copyContext } from '../../src/lib/copy/binding.ts';
import { readCopy, type Copy } from '../../src/lib/copy/folder.ts';
import type { Section } from '../../src/lib/copy/model.ts';
import { openDataset, type OpenDataset } from '../../src/lib/dataset/dataset.ts';
import { readReleases } from '../../src/lib/dataset/folder.ts';
import type { Language } from '../../src/lib/format/languages.ts';
import { root } from './site.ts';

export const locale = 'en';
export const messages: Messages = messagesEn;

/** The latest release, which the build draws. */
export function latestDataset(): OpenDataset {
	const latest = readReleases(join(root, 'data')).at(-1);
	if (latest === undefined) throw new Error('There is no release in data/releases/.');
	return openDataset(latest.dataset, { published: true });
}

/** The interface’s words of a language. */
export function messagesIn(language: Language): Messages {
	const file = join(root, 'src/content', language, 'messages.json');
	return JSON.parse(readFileSync(file, 'utf8')) as Messages;
}

export function compiledCopy(dataset: OpenDataset, language: Language = locale): Copy {
	return readCopy(
		join(root, 'src/content'),
		copyContext(dataset, chartStates(), language, message(messagesIn(language), 'about'))
	);
}

export type Scroll = Extract<Section, { kind: 'scroll' }>;

/** The stages of the story in order, each with the chapter that it stands in. */
export function scrolls({ chapters }: Copy): { chapter: string; scroll: Scroll }[] {
	return chapters.flatMap(({ id, sections }) =>
		sections.flatMap((section) =>
			section.kind === 'scroll' ? [{ chapter: id, scroll: section }] : []
		)
	);
}

export function chartOf(id: string): Chart {
	const chart = charts.find((candidate) => candidate.id === id);
	if (chart === undefined) throw new Error(`There is no chart ${id}.`);
	return chart;
}

/** Ids of the records that a chart of this dataset draws. */
export function selected(chart: string, dataset: OpenDataset): string[] {
	return chartOf(chart)
		.select(dataset)
		.map(({ id }) => id);
}
