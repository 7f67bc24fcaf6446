/** The embeds of the built site: live, and kept with releases. */
import { charts } from '../../src/lib/charts/registry.ts';
import { embedPath } from '../../src/lib/embed/addresses.ts';
import { embedIds, isEmbedPage } from '../../src/lib/embed/ids.ts';
import { languages, type Language } from '../../src/lib/format/languages.ts';
import { prefixOf, pathIn } from '../../src/lib/server/site.ts';
import { isFull } from './pairs.ts';
import { addressOf, builtPages } from './site.ts';

export interface Embed {
	id: string;
	language: Language;
	/** Its file. */
	page: string;
	/** Its address below the site’s. */
	address: string;
	/** The folder of the version that it is kept with, or of its language: `v/1.3.0/`, or nothing. */
	root: string;
}

/** Every page that should be there live. */
export const liveEmbeds: readonly Embed[] = languages.flatMap((language) =>
	embedIds(charts).map((id) => {
		const root = pathIn(prefixOf(language), '');
		const address = `${root}${embedPath(id)}`;
		return { id, language, root, address, page: `${address}index.html` };
	})
);

/** Each of them in one language, by turns; with `npm run test:full` in every one. */
export const sampledEmbeds: readonly Embed[] = liveEmbeds.filter(
	({ id, language }) =>
		isFull || embedIds(charts).indexOf(id) % languages.length === languages.indexOf(language)
);

/** Those that were kept with releases. */
export const keptEmbeds: readonly Embed[] = builtPages()
	.filter((page) => isEmbedPage(page) && /(?:^|\/)v\//.test(page))
	.map((page) => {
		const address = addressOf(page);
		const [root = '', id = ''] = address.split(/embed\/|\/$/);
		const language = languages.find((one) => address.startsWith(`${one}/`)) ?? languages[0];
		return { id, language, root, address, page };
	});

/** The charts among them, each with the states that it has. */
export function chartsAmong(
	embeds: readonly Embed[]
): (Embed & { states: readonly string[]; key: string })[] {
	return embeds.flatMap((embed) => {
		const chart = charts.find(({ id }) => id === embed.id);
		if (chart === undefined) return [];
		return [{ ...embed, states: chart.states.map(({ name }) => name), key: chart.key }];
	});
}
