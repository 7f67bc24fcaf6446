/** The comparisons of releases: a page where a reader chooses two, and one for each two neighbours. */
import type { Language } from '../../format/languages.ts';
import { comparison, COMPARISON_WORDS } from '../../page/data/comparison.ts';
import { html } from '../../format/tree.ts';
import type { CompareSettings, CompareView } from '../../page/data/view.ts';
import { releases } from '../dataset.ts';
import { dataScript } from '../json-ld.ts';
import { pairs, pairViews, reasonsOf } from './pairs.ts';
import { prefixOf } from '../site.ts';
import { entryOf } from './rows.ts';
import { writer, type Writer } from './writer.ts';

/** The way from a page of comparisons to the other pages of its language. */
const UP = { choosing: '../../', pair: '../../../' } as const;

function settings(write: Writer): CompareSettings {
	const root = prefixOf(write.locale) === '' ? UP.choosing : `../${UP.choosing}`;
	return {
		messages: Object.fromEntries(
			Object.entries(write.messages).filter(([key]) => COMPARISON_WORDS.test(key))
		),
		locale: write.locale,
		files: `${root}data/`,
		sources: `${UP.choosing}sources/`,
		versions: releases().map(({ manifest }) => manifest.version)
	};
}

/** Names of the pages that compare neighbours. */
export function pairNames(): string[] {
	return pairs().map(({ name }) => name);
}

/**
 * @param name the pair that a page compares; null for the page where a reader chooses
 * @returns null if there is no such pair
 */
export function compareView(language: Language, name: string | null): CompareView | null {
	const write = writer(language);
	const pair = pairs().find((candidate) => candidate.name === name);
	if (name !== null && pair === undefined) return null;
	const tree =
		pair &&
		comparison(
			{ version: pair.from.manifest.version, tables: pair.from.dataset.tables },
			{ version: pair.to.manifest.version, tables: pair.to.dataset.tables },
			reasonsOf(pair.to.manifest),
			{
				...write,
				entry(table, id) {
					const anchor = entryOf(table, id);
					return anchor === null ? null : `${UP.pair}sources/#${anchor}`;
				}
			}
		);
	return {
		versions: releases().map(({ manifest: { version, released } }) => ({
			version,
			date: write.date(released)
		})),
		pairs: pairViews(write),
		settings: pair ? '' : dataScript('application/json', settings(write), 'compare-settings'),
		pair: pair
			? {
					from: pair.from.manifest.version,
					to: pair.to.manifest.version,
					fromDate: write.date(pair.from.manifest.released),
					toDate: write.date(pair.to.manifest.released),
					changes: (tree ?? []).map((one) => html(one, language)).join('')
				}
			: null
	};
}
