/** What a file of the built site may weigh, by what it is. The first kind that a name fits is its own. */
import { gzip, KB } from './bytes.ts';

export interface Kind {
	what: string;
	names: RegExp;
	/** Bytes: of a text as any server sends it (gzip, level 9), of anything else as it lies there. */
	most: number;
}

/** The folder of a language, and of a version. */
const EDITION = '^(?:[a-z]{2}/)?(?:v/[^/]+/)?';

const inEdition = (names: string): RegExp => new RegExp(`${EDITION}${names}$`);

export const kinds: readonly Kind[] = [
	{
		what: 'a copy that a server sends in place of a text',
		names: /\.(?:br|gz|zst)$/,
		most: Infinity
	},
	{ what: 'the story, live and kept', names: inEdition('index\\.html'), most: 140 * KB },
	{
		what: 'every record and source on one page',
		names: inEdition('sources/index\\.html'),
		most: 340 * KB
	},
	{
		what: 'a chart with all its states',
		names: inEdition('charts/[^/]+/index\\.html'),
		most: 80 * KB
	},
	{
		what: 'the whole story in a frame',
		names: inEdition('embed/story/index\\.html'),
		most: 130 * KB
	},
	{ what: 'a chart in a frame', names: inEdition('embed/[^/]+/index\\.html'), most: 25 * KB },
	{
		what: 'the cards of the whole story',
		names: inEdition('embed/story/cards\\.js'),
		most: 105 * KB
	},
	{ what: 'the cards of a chart', names: inEdition('embed/[^/]+/cards\\.js'), most: 60 * KB },
	{ what: 'a script for hosts', names: inEdition('embed/v\\d[^/]*\\.js'), most: 3.5 * KB },
	{ what: 'any other page', names: /\.html$/, most: 40 * KB },
	{ what: 'the script of a page', names: /^_app\/immutable\/workers\/[^/]+\.js$/, most: 13 * KB },
	{ what: 'any other script', names: /^[^/]+\.js$/, most: 10 * KB },
	{ what: 'a face', names: /^_app\/immutable\/assets\/[^/]+\.woff2$/, most: 30 * KB },
	{ what: 'all cards', names: inEdition('cards\\.json'), most: 100 * KB },
	{ what: 'a list of charts, and its schema', names: /charts(?:\.schema)?\.json$/, most: 15 * KB },
	{ what: 'what content systems are told', names: /(?:^|\/)oembed\/[^/]+\.json$/, most: 2 * KB },
	{ what: 'a dataset in one file', names: /^data\/[^/]+\/dataset\.json$/, most: 185 * KB },
	{ what: 'what describes a dataset', names: /^data\/.+\.json$/, most: 45 * KB },
	{ what: 'a table', names: /\.csv$/, most: 55 * KB },
	{ what: 'what the site is made of', names: /^sbom\.cdx\.json$/, most: 60 * KB },
	{ what: 'whose work is in it', names: /^third-party\.txt$/, most: 10 * KB },
	{ what: 'a feed or a sitemap', names: /\.xml$/, most: 15 * KB },
	{ what: 'a chart as a drawing', names: /charts\/.+\.svg$/, most: 10 * KB },
	{ what: 'a chart as a picture', names: /^(?:[a-z]{2}\/)?charts\/.+\.png$/, most: 900 * KB },
	{
		what: 'a picture for who shares a link',
		names: /^(?:[a-z]{2}\/)?share\/.+\.png$/,
		most: 125 * KB
	},
	{ what: 'an icon', names: /^[^/]+\.(?:svg|png|ico)$/, most: 20 * KB },
	{
		what: 'a word to crawlers, to installers or about hashes',
		names: /(?:\.txt|\.webmanifest|\/SHA256SUMS)$/,
		most: 2 * KB
	}
];

/** The kind of a file; undefined if it is of none that is known. */
export function kindOf(file: string): Kind | undefined {
	return kinds.find(({ names }) => names.test(file));
}

const BINARY = /\.(?:png|ico|woff2|br|gz|zst)$/;

export function isText(file: string): boolean {
	return !BINARY.test(file);
}

/** What a file weighs, as its budget is meant. */
export function weightOf(file: string, bytes: Buffer): number {
	return isText(file) ? gzip(bytes.toString('utf8')) : bytes.length;
}
