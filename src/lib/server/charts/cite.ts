/** How a chart is cited: as it was drawn from one version of the dataset. */
import { message, type Messages } from '../../charts/chart.ts';
import { AUTHOR, LICENCE, TITLE } from '../data-package/credit.ts';
import { siteAddress } from '../site.ts';
import type { ChartEntry } from './entries.ts';
import { chartPath } from './paths.ts';

export interface Cited {
	/** Null where the tables are drawn as they stand: such a chart is not there to be cited. */
	version: string | null;
	/** As `YYYY-MM-DD`. */
	released: string;
}

export interface Citation {
	text: string;
	bibtex: string;
}

/**
 * @param site the address of the site, where it is known
 * @param prefix folder of the language’s pages with a slash at its end, or empty
 */
export function chartCitation(
	{ id, question }: Pick<ChartEntry, 'id' | 'question'>,
	{ version, released }: Cited,
	words: Messages,
	prefix = '',
	site: string | null = siteAddress()
): Citation | null {
	if (version === null) return null;
	const [year = '', month] = released.split('-');
	const address = site === null ? null : `${site}${prefix}${chartPath(id)}`;
	const text = message(words, 'chart-citation', {
		author: AUTHOR,
		year,
		question,
		title: TITLE,
		version
	});
	const fields: readonly (readonly [string, string])[] = [
		['author', `{${AUTHOR}}`],
		['title', `{${question}}`],
		['year', year],
		['month', String(Number(month))],
		['version', version],
		...(address === null ? [] : [['url', address] as const]),
		[
			'note',
			message(words, 'chart-citation-note', { title: TITLE, version, licence: LICENCE.name })
		]
	];
	const lines = fields.map(([name, value]) => `  ${name} = {${value}}`);
	return {
		text: address === null ? text : `${text} ${address}`,
		bibtex: `@misc{names-on-a-list-${id}-${version},\n${lines.join(',\n')}\n}`
	};
}
