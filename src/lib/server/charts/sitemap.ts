/**
 * `/sitemap.xml` and `/robots.txt`. A sitemap may hold absolute addresses alone, so there is one only
 * where the build was told the site’s address; without it there is no file, rather than one that every
 * reader of sitemaps refuses.
 */
import { escaped } from '../../format/markup.ts';
import { pathIn } from '../site.ts';
import type { ChartEntry } from './entries.ts';
import { chartPath } from './paths.ts';

export const SITEMAP = 'sitemap.xml';

/** Pages whose addresses come from files of routes: without a parameter, but for the language. */
const PAGE = /\/routes\/\[\[lang=lang\]\]\/((?:[a-z-]+\/)*)\+page\.svelte$/;

/** Pages that are shown inside others’ pages, or kept as they once were: copies, not to be found. */
const COPY = /^(?:embed\/.|freeze\/|v\/)/;

/** Paths of the pages that routes name as they stand, below the folder of a language. */
export function fixedPages(routes: readonly string[]): string[] {
	return routes
		.flatMap((route) => PAGE.exec(route)?.[1] ?? [])
		.filter((path) => !COPY.test(path))
		.sort();
}

export interface Pages {
	/** Paths of the pages that are there whatever the data are. */
	fixed: readonly string[];
	charts: readonly Pick<ChartEntry, 'id'>[];
	/** Names of the comparisons of neighbouring releases. */
	pairs: readonly string[];
}

/** Every page that is to be found, below the folder of a language; frozen ones are not. */
export function sitePaths({ fixed, charts, pairs }: Pages): string[] {
	return [
		...fixed,
		...charts.map(({ id }) => chartPath(id)),
		...(fixed.includes('data/') ? ['data/compare/'] : []),
		...pairs.map((pair) => `data/compare/${pair}/`)
	];
}

export interface Edition {
	language: string;
	/** Folder of its pages; empty for the default language. */
	prefix: string;
}

export function sitemap(
	paths: readonly string[],
	editions: readonly Edition[],
	site: string
): string {
	const at = (prefix: string, path: string): string => escaped(`${site}${pathIn(prefix, path)}`);
	const alternates = (path: string): string =>
		editions.length < 2
			? ''
			: editions
					.map(
						({ language, prefix }) =>
							`\n\t\t<xhtml:link rel="alternate" hreflang="${language}" href="${at(prefix, path)}"/>`
					)
					.join('');
	const urls = paths.flatMap((path) =>
		editions.map(
			({ prefix }) => `	<url>
		<loc>${at(prefix, path)}</loc>${alternates(path)}
	</url>
`
		)
	);
	return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('')}</urlset>
`;
}

/** Everything may be read. */
export function robots(site: string | null): string {
	const map = site === null ? '' : `\nSitemap: ${site}${SITEMAP}\n`;
	return `User-agent: *\nDisallow:\n${map}`;
}
