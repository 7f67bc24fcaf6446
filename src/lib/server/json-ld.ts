/** What search engines and reference managers read of a page: JSON-LD in the words of schema.org. */
import { plainText } from '../copy/model.ts';
import { message } from '../charts/chart.ts';
import type { OpenDataset } from '../dataset/dataset.ts';
import { earliest, latest } from '../dataset/dates.ts';
import { tableNames } from '../dataset/names.ts';
import type { Language } from '../format/languages.ts';
import { AUTHOR, LICENCE, TITLE } from './data-package/credit.ts';
import { citationText } from './data-pages/cite.ts';
import { currentDataset, releases } from './dataset.ts';
import { addressesFrom, pathIn, prefixOf } from './site.ts';
import { messages, story } from './story.ts';

const CONTEXT = 'https://schema.org';

/** Characters that would end the element, or a line, in the middle of a text. */
const UNSAFE: Readonly<Record<string, string>> = {
	'<': '\\u003c',
	'>': '\\u003e',
	'&': '\\u0026',
	'\u2028': '\\u2028',
	'\u2029': '\\u2029'
};

/** A value as JSON that may stand in a `<script>`, whatever its texts are. */
export function scriptJson(value: unknown): string {
	return JSON.stringify(value).replace(
		/[<>&\u2028\u2029]/g,
		(character) => UNSAFE[character] ?? ''
	);
}

/** An element that holds data and runs nothing. */
export function dataScript(type: string, value: unknown, id = ''): string {
	const named = id === '' ? '' : ` id="${id}"`;
	return `<script type="${type}"${named}>${scriptJson(value)}</script>`;
}

export function jsonLd(value: object): string {
	return dataScript('application/ld+json', { '@context': CONTEXT, ...value });
}

export function publisher(address: (path: string) => string, prefix: string): object {
	return {
		'@type': 'Organization',
		name: TITLE,
		url: address(pathIn(prefix, '')),
		correctionsPolicy: address(pathIn(prefix, 'corrections/'))
	};
}

/** From the first to the last day that a record speaks of. */
function coverage({ tables }: OpenDataset): string {
	const dates = [
		...tables['deportation-figures'].map(({ asOf }) => asOf),
		...tables['icc-timeline'].map(({ date }) => date),
		...tables['summit-events'].map(({ date }) => date)
	];
	const first = dates.map(earliest).sort()[0] ?? '';
	const last = dates.map(latest).sort().at(-1) ?? '';
	return `${first}/${last}`;
}

/** The dataset as `Dataset`. @param page path of the page that it stands on, from the root */
export function datasetObject(language: Language, page: string): object {
	const dataset = currentDataset();
	const words = messages(language);
	const address = addressesFrom(page);
	const prefix = prefixOf(language);
	const { version, released, published } = dataset;
	const file = (name: string, type: string) => ({
		'@type': 'DataDownload',
		name,
		encodingFormat: type,
		contentUrl: address(`data/${version}/${name}`)
	});
	return {
		'@type': 'Dataset',
		name: message(words, 'data-jsonld-name'),
		description: message(words, 'data-description'),
		url: address(pathIn(prefix, 'data/')),
		inLanguage: 'en',
		license: LICENCE.path,
		isAccessibleForFree: true,
		creator: { '@type': 'Organization', name: AUTHOR },
		publisher: publisher(address, prefix),
		temporalCoverage: coverage(dataset),
		// Each record names its sources; the page lists them all, with the records that cite them.
		isBasedOn: address(pathIn(prefix, 'sources/')),
		...(published && {
			version,
			datePublished: releases()[0]?.manifest.released,
			dateModified: released,
			citation: citationText(dataset, words),
			distribution: [
				file('dataset.json', 'application/json'),
				file('datapackage.json', 'application/json'),
				...tableNames.map((table) => file(`${table}.csv`, 'text/csv'))
			]
		})
	};
}

/** The story as `NewsArticle`, resting on the dataset. */
export function storyObject(language: Language): object {
	const dataset = currentDataset();
	const { masthead } = story(language);
	const words = messages(language);
	const prefix = prefixOf(language);
	const page = pathIn(prefix, '');
	const address = addressesFrom(page);
	const { version, released, published } = dataset;
	return {
		'@type': 'NewsArticle',
		headline: masthead.title,
		alternativeHeadline: plainText(masthead.deck),
		description: message(words, 'description'),
		url: address(page),
		inLanguage: language,
		license: LICENCE.path,
		isAccessibleForFree: true,
		author: { '@type': 'Organization', name: AUTHOR },
		publisher: publisher(address, prefix),
		...(published && {
			version,
			datePublished: releases()[0]?.manifest.released ?? released,
			dateModified: released,
			citation: citationText(dataset, words)
		}),
		isBasedOn: {
			'@type': 'Dataset',
			name: message(words, 'data-jsonld-name'),
			description: message(words, 'data-description'),
			url: address(pathIn(prefix, 'data/')),
			license: LICENCE.path,
			...(published && {
				version,
				distribution: {
					'@type': 'DataDownload',
					encodingFormat: 'application/json',
					contentUrl: address(`data/${version}/dataset.json`)
				}
			})
		}
	};
}
