/** `/charts.json`: what charts there are and where, for a newsroom’s system. */
import { z } from 'zod';
import { AUTHOR, LICENCE, TITLE } from '../data-package/credit.ts';
import type { ChartEntry } from './entries.ts';
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
	share: address.describe('A picture of 1200 by 630 pixels.')
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
}

export function chartManifest(
	entries: readonly ChartEntry[],
	{ address: at, rootAddress, language, version, updated }: ManifestContext
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
		charts: entries.map((entry) => ({
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
			share: at(sharePath(entry.id))
		}))
	};
}

export function manifestJsonSchema(): object {
	return {
		...z.toJSONSchema(manifestSchema, { target: 'draft-2020-12' }),
		title: `${TITLE}: charts`
	};
}
