/** How the dataset is cited: one version of it. */
import { message, type Messages } from '../../charts/chart.ts';
import { AUTHOR, LICENCE, TITLE } from '../data-package/credit.ts';
import { siteAddress } from '../site.ts';

interface Cited {
	version: string;
	/** As `YYYY-MM-DD`. */
	released: string;
}

function addressOf(version: string): string | null {
	const site = siteAddress();
	return site === null ? null : `${site}data/${version}/dataset.json`;
}

/** A reference as it stands in a list of references. */
export function citationText({ version, released }: Cited, words: Messages): string {
	const address = addressOf(version);
	const text = message(words, 'data-citation', {
		author: AUTHOR,
		year: released.slice(0, 4),
		title: TITLE,
		version
	});
	return address === null ? text : `${text} ${address}`;
}

/** A reference for BibTeX. `@misc` is known to all of its styles; `version` to the newer ones. */
export function bibtex({ version, released }: Cited, words: Messages): string {
	const [year, month] = released.split('-');
	const address = addressOf(version);
	const fields: readonly (readonly [string, string])[] = [
		['author', `{${AUTHOR}}`],
		['title', `{${message(words, 'data-citation-title', { title: TITLE, version })}}`],
		['year', year ?? ''],
		['month', String(Number(month))],
		['version', version],
		...(address === null ? [] : [['url', address] as const]),
		['note', `Dataset, ${LICENCE.name}`]
	];
	const lines = fields.map(([name, value]) => `  ${name} = {${value}}`);
	return `@misc{names-on-a-list-${version},\n${lines.join(',\n')}\n}`;
}
