/** `/charts.json`: what charts there are and where, for a newsroom’s system. */
import { z } from 'zod';
import { embedPath, frozenPath, oembedPath } from '../../embed/addresses.ts';
import { AUTHOR, LICENCE, TITLE } from '../data-package/credit.ts';
import type { ChartEntry } from './entries.ts';
import type { ChartVersion } from './versions.ts';
import { chartPath, csvPath, picturePath, sharePath, statePath } from './paths.ts';

const address = z
	.string()
	.min(1)
	.describe('Absolute, or relative to this file where the build was not told the site’s address.');

const pictures = z.strictObject({ svg: address, png: address });

const state = z.strictObject({
	name: z.string().min(1).describe('The fragment of the page’s address that shows it.'),
	title: z.string().min(1).describe('The finding, in a sentence.'),
	subtitle: z.string().describe('What is counted, in which unit.'),
	description: z.string().min(1).describe('The drawing in words.'),
	page: address,
	picture: pictures
});

const kept = z.strictObject({
	version: z.string().min(1),
	released: z.iso.date(),
	page: address,
	embed: address.nullable().describe('Null for a version from before there were pages for frames.'),
	corrected: z.iso
		.date()
		.nullable()
		.describe('The last day on which a later release corrected something that it shows.')
});

const chart = z.strictObject({
	id: z.string().min(1).describe('Never changes, and is never used again.'),
	title: z.string().min(1).describe('The finding of the state that is shown first.'),
	question: z.string().min(1).describe('What the chart answers.'),
	description: z.string().min(1).describe('The state that is shown first, in words.'),
	key: z.string().min(1).describe('Name of the state that is shown first.'),
	states: z.array(state).min(1),
	page: address,
	csv: address.describe('The rows of the chart’s table, each with the id of its record.'),
	picture: pictures,
	pictureDark: pictures,
	share: address.describe('A picture of 1200 by 630 pixels.'),
	updated: z.iso.date().describe('Day of the last release that changed a record which it draws.'),
	embed: address.describe('The page for a frame, of the latest release: it changes with each.'),
	heights: z
		.record(z.string().regex(/^\d+$/), z.int().positive())
		.describe('Height of that page, in pixels, by the width of its frame, in its first state.'),
	oembed: address
		.nullable()
		.describe('The answer of oEmbed; null where the build was not told the site’s address.'),
	versions: z.array(kept).describe('Those that keep the chart as it was, oldest first.')
});

export const manifestSchema = z.strictObject({
	$schema: address,
	title: z.string().min(1),
	publisher: z.string().min(1),
	licence: z.url(),
	language: z.string().min(2),
	version: z
		.string()
		.nullable()
		.describe('Version of the dataset that the charts are drawn from; null if unreleased.'),
	updated: z.iso.date().describe('Day on which that version was released.'),
	charts: z.array(chart)
});

export type Manifest = z.infer<typeof manifestSchema>;

export const MANIFEST = 'charts.json';
export const MANIFEST_SCHEMA = 'charts.schema.json';

export interface ManifestContext {
	/** The address of a path below the folder of the language’s pages. */
	address(path: string): string;
	/** The address of a path from the site’s root. */
	rootAddress(path: string): string;
	language: string;
	version: string | null;
	/** As `YYYY-MM-DD`. */
	updated: string;
	/** Whether the site’s address is known, so that there are answers of oEmbed. */
	answers: boolean;
	/** What is known of a chart besides what it shows. */
	about(entry: ChartEntry): ChartFacts;
}

export interface ChartFacts {
	/** As `YYYY-MM-DD`. */
	updated: string;
	/** Of the page for frames, in pixels, by the width of the frame. */
	heights: Readonly<Record<string, number>>;
	versions: readonly ChartVersion[];
}

export function chartManifest(
	entries: readonly ChartEntry[],
	{ address: at, rootAddress, language, version, updated, answers, about }: ManifestContext
): Manifest {
	const picturesOf = (id: string, name: string | null, theme: 'light' | 'dark' = 'light') => ({
		svg: at(picturePath(id, name, 'svg', theme)),
		png: at(picturePath(id, name, 'png', theme))
	});
	return {
		$schema: rootAddress(MANIFEST_SCHEMA),
		title: TITLE,
		publisher: AUTHOR,
		licence: LICENCE.path,
		language,
		version,
		updated,
		charts: entries
			.map((entry) => ({ entry, facts: about(entry) }))
			.map(({ entry, facts }) => ({
				id: entry.id,
				title: entry.key.title,
				question: entry.question,
				description: entry.key.summary,
				key: entry.key.name,
				states: entry.states.map(({ name, title, subtitle, summary }) => ({
					name,
					title,
					subtitle,
					description: summary,
					page: at(statePath(entry.id, name)),
					picture: picturesOf(entry.id, name)
				})),
				page: at(chartPath(entry.id)),
				csv: at(csvPath(entry.id)),
				picture: picturesOf(entry.id, null),
				pictureDark: picturesOf(entry.id, null, 'dark'),
				share: at(sharePath(entry.id)),
				updated: facts.updated,
				embed: at(embedPath(entry.id)),
				heights: { ...facts.heights },
				oembed: answers ? at(oembedPath(entry.id)) : null,
				versions: facts.versions.map(({ version: of, released, embedded, corrected }) => ({
					version: of,
					released,
					page: at(frozenPath(of, chartPath(entry.id))),
					embed: embedded ? at(frozenPath(of, embedPath(entry.id))) : null,
					corrected
				}))
			}))
	};
}

export function manifestJsonSchema(): object {
	return {
		...z.toJSONSchema(manifestSchema, { target: 'draft-2020-12' }),
		title: `${TITLE}: charts`
	};
}
