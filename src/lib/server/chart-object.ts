/** A chart in the words of schema.org: a page about one picture, whose licence stands beside it. */
import { message } from '../charts/chart.ts';
import type { Language } from '../format/languages.ts';
import { chartCitation } from './charts/cite.ts';
import type { ChartEntry } from './charts/entries.ts';
import { chartPath, csvPath, picturePath } from './charts/paths.ts';
import { updatedOn } from './charts/versions.ts';
import { AUTHOR, LICENCE } from './data-package/credit.ts';
import { currentDataset } from './dataset.ts';
import { publisher } from './json-ld.ts';
import { addressesFrom, pathIn, prefixOf } from './site.ts';
import { messages } from './story.ts';

export function chartObject(entry: ChartEntry, language: Language): object {
	const { version, released, published } = currentDataset();
	const words = messages(language);
	const prefix = prefixOf(language);
	const page = pathIn(prefix, chartPath(entry.id));
	const root = addressesFrom(page);
	const at = (path: string): string => root(pathIn(prefix, path));
	const citation = chartCitation(
		entry,
		{ version: published ? version : null, released },
		words,
		pathIn(prefix, '')
	);
	return {
		'@type': 'WebPage',
		name: entry.question,
		description: entry.key.title,
		url: root(page),
		inLanguage: language,
		license: LICENCE.path,
		isAccessibleForFree: true,
		publisher: publisher(root, prefix),
		isPartOf: { '@type': 'WebSite', name: message(words, 'site-title'), url: at('') },
		...(published && { version, dateModified: updatedOn(entry), citation: citation?.text }),
		primaryImageOfPage: {
			'@type': 'ImageObject',
			contentUrl: at(picturePath(entry.id, null, 'png')),
			encodingFormat: 'image/png',
			caption: entry.key.summary,
			license: LICENCE.path,
			acquireLicensePage: `${root(page)}#use`,
			creator: { '@type': 'Organization', name: AUTHOR },
			creditText: message(words, 'site-title'),
			copyrightNotice: LICENCE.title
		},
		isBasedOn: {
			'@type': 'Dataset',
			name: message(words, 'data-jsonld-name'),
			description: message(words, 'data-description'),
			url: at('data/'),
			license: LICENCE.path,
			distribution: {
				'@type': 'DataDownload',
				encodingFormat: 'text/csv',
				contentUrl: at(csvPath(entry.id))
			}
		}
	};
}
