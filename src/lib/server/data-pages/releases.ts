/** The page on the dataset: every release, what is in it, how to have it and how to cite it. */
import type { Release } from '../../dataset/folder.ts';
import { tableNames } from '../../dataset/names.ts';
import { recordTables } from '../../dataset/rules/rule.ts';
import { SCHEMA_MAJOR } from '../../dataset/schema.ts';
import type { Language } from '../../format/languages.ts';
import type { DataView, FileView, ReleaseView } from '../../page/data/view.ts';
import { filesOf } from '../data-files.ts';
import { currentDataset, releases } from '../dataset.ts';
import { datasetObject, jsonLd } from '../json-ld.ts';
import { pathIn, prefixOf } from '../site.ts';
import { bibtex, citationText } from './cite.ts';
import { changesText, pairs, pairViews } from './pairs.ts';
import { writer, type Writer } from './writer.ts';

/** What a file is, in words. */
function fileWords(name: string, write: Writer): string {
	const table = tableNames.find((candidate) => name === `${candidate}.csv`);
	return table === undefined
		? write.say(`data-file-${name}`)
		: write.say('data-file-csv', { table: write.say(`data-table-${table}`) });
}

function fileViews(release: Release, write: Writer): FileView[] {
	return filesOf(release).map(({ name, content, sha256 }) => ({
		name,
		path: `${release.manifest.version}/${name}`,
		what: fileWords(name, write),
		size: write.size(content.length),
		sha256
	}));
}

function releaseView(release: Release, write: Writer): ReleaseView {
	const { manifest } = release;
	const { version, released, sha256, bytes, counts, coverageTo, notes, changes } = manifest;
	const pair = pairs().find(({ to }) => to.manifest.version === version);
	return {
		version,
		date: write.date(released),
		latest: releases().at(-1) === release,
		notes,
		size: write.size(bytes),
		sha256,
		tables: tableNames.map((table) => {
			const covered = recordTables.find((name) => name === table);
			return {
				name: write.say(`data-table-${table}`),
				rows: write.number(counts[table] ?? 0),
				to: covered === undefined ? '' : write.date(coverageTo[covered])
			};
		}),
		changes:
			pair === undefined
				? write.counted('data-first', changes.added.length)
				: changesText(manifest, write),
		pair: pair?.name ?? '',
		corrected: changes.changed.length + changes.removed.length,
		files: fileViews(release, write)
	};
}

export function dataView(language: Language): DataView {
	const write = writer(language);
	const dataset = currentDataset();
	const path = pathIn(prefixOf(language), 'data/');
	return {
		releases: [...releases()].reverse().map((release) => releaseView(release, write)),
		pairs: pairViews(write),
		schema: `schema/${SCHEMA_MAJOR}.json`,
		citation: dataset.published ? citationText(dataset, write.messages) : '',
		bibtex: dataset.published ? bibtex(dataset, write.messages) : '',
		structured: jsonLd(datasetObject(language, path))
	};
}
