/** What a file of the built site refers to. */
import type { CheerioAPI } from 'cheerio';
import { load } from 'cheerio';

export interface Reference {
	/** The address as it is written. */
	address: string;
	/** Where it stands: `a href`, `CSS url()`, `import`. */
	where: string;
	/** Whether a browser fetches it by itself: not a link that a reader may follow. */
	fetched: boolean;
}

const fetchingRels = new Set([
	'stylesheet',
	'icon',
	'modulepreload',
	'preload',
	'prefetch',
	'preconnect',
	'dns-prefetch',
	'manifest',
	'apple-touch-icon',
	'mask-icon'
]);

const fetchingAttributes: readonly (readonly [selector: string, attribute: string])[] = [
	['script', 'src'],
	['img', 'src'],
	['source', 'src'],
	['video', 'src'],
	['video', 'poster'],
	['audio', 'src'],
	['track', 'src'],
	['iframe', 'src'],
	['embed', 'src'],
	['object', 'data'],
	['input', 'src'],
	['image', 'href'],
	['use', 'href'],
	['image', 'xlink\\:href'],
	['use', 'xlink\\:href']
];

const candidateSets: readonly (readonly [selector: string, attribute: string])[] = [
	['img', 'srcset'],
	['source', 'srcset'],
	['link', 'imagesrcset']
];

/** Addresses in a style sheet, without those that carry their own bytes. */
export function referencesOfCss(css: string): Reference[] {
	const bare = css.replace(/\/\*[\s\S]*?\*\//g, '');
	const urls = [...bare.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)\s]*))\s*\)/g)].map(
		([, double, single, plain]) => ({
			address: double ?? single ?? plain ?? '',
			where: 'CSS url()'
		})
	);
	const imports = [...bare.matchAll(/@import\s*(?:"([^"]*)"|'([^']*)')/g)].map(
		([, double, single]) => ({ address: double ?? single ?? '', where: 'CSS @import' })
	);
	return [...urls, ...imports]
		.filter(({ address }) => !address.startsWith('data:') && !address.startsWith('#'))
		.map((found) => ({ ...found, fetched: true }));
}

/** Modules that a script names, those that it loads later included. */
export function referencesOfScript(script: string): Reference[] {
	const statically = [...script.matchAll(/(?:\bfrom|\bimport)\s*(["'`])(\.{0,2}\/[^"'`\n]+)\1/g)];
	const later = [...script.matchAll(/\bimport\s*\(\s*(["'`])([^"'`\n]+)\1\s*\)/g)];
	return [
		...statically.map(([, , address]) => ({ address: address ?? '', where: 'import' })),
		...later.map(([, , address]) => ({ address: address ?? '', where: 'import()' }))
	].map((found) => ({ ...found, fetched: true }));
}

function linksOf($: CheerioAPI): Reference[] {
	const links = $('link[href]')
		.toArray()
		.map((link) => {
			const rels = ($(link).attr('rel') ?? '').split(/\s+/);
			return {
				address: $(link).attr('href') ?? '',
				where: `link rel=${rels.join(' ')}`,
				fetched: rels.some((rel) => fetchingRels.has(rel))
			};
		});
	const anchors = $('a[href], area[href]')
		.toArray()
		.map((anchor) => ({
			address: $(anchor).attr('href') ?? '',
			where: 'a href',
			fetched: false
		}));
	return [...links, ...anchors];
}

/** Every address in a page: links, subresources, inline styles and inline scripts. */
export function referencesOfHtml(html: string): Reference[] {
	const $ = load(html);
	const attributes = fetchingAttributes.flatMap(([selector, attribute]) =>
		$(`${selector}[${attribute}]`)
			.toArray()
			.map((element) => ({
				address: $(element).attr(attribute.replace('\\', '')) ?? '',
				where: `${selector} ${attribute}`,
				fetched: true
			}))
	);
	const candidates = candidateSets.flatMap(([selector, attribute]) =>
		$(`${selector}[${attribute}]`)
			.toArray()
			.flatMap((element) =>
				($(element).attr(attribute) ?? '').split(/,\s+/).map((candidate) => ({
					address: candidate.trim().split(/\s+/)[0] ?? '',
					where: `${selector} ${attribute}`,
					fetched: true
				}))
			)
	);
	const styles = [
		...$('style')
			.toArray()
			.map((style) => $(style).text()),
		...$('[style]')
			.toArray()
			.map((element) => $(element).attr('style') ?? '')
	].flatMap(referencesOfCss);
	const scripts = $('script:not([src])')
		.toArray()
		.flatMap((script) => referencesOfScript($(script).text()));
	return [...linksOf($), ...attributes, ...candidates, ...styles, ...scripts].filter(
		({ address }) => !address.startsWith('data:')
	);
}

/** Every address in a file, by the end of its name. */
export function referencesOf(file: string, text: string): Reference[] {
	if (file.endsWith('.html')) return referencesOfHtml(text);
	if (file.endsWith('.css')) return referencesOfCss(text);
	if (file.endsWith('.js')) return referencesOfScript(text);
	return [];
}
