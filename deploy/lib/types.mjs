/** What kinds of file the site is made of, what a server calls them, and which of them compress. */

/**
 * By the ending of a name. Texts say their charset: a CSV that is opened by itself has no other place
 * to say it.
 * @type {Record<string, string>}
 */
const TEXTS = {
	html: 'text/html; charset=utf-8',
	css: 'text/css; charset=utf-8',
	js: 'text/javascript; charset=utf-8',
	json: 'application/json; charset=utf-8',
	csv: 'text/csv; charset=utf-8',
	xml: 'application/xml; charset=utf-8',
	svg: 'image/svg+xml; charset=utf-8',
	txt: 'text/plain; charset=utf-8',
	webmanifest: 'application/manifest+json; charset=utf-8'
};

/** These are compressed as they are. */
const OTHERS = { png: 'image/png', webp: 'image/webp', woff2: 'font/woff2' };

/** @type {Record<string, string>} */
export const typesByEnding = { ...TEXTS, ...OTHERS };

/** A name without an ending: `SHA256SUMS`. */
export const typeWithoutEnding = TEXTS['txt'] ?? '';

/** An ending says too little of these. */
export const typesByPath = [
	{ paths: ['(lang/)feed.xml'], type: 'application/atom+xml; charset=utf-8' },
	{ paths: ['sbom.cdx.json'], type: 'application/vnd.cyclonedx+json' }
];

/** @param {string} file @returns {string} `csv`, or nothing */
function endingOf(file) {
	return /\.([a-z\d]+)$/.exec(file)?.[1] ?? '';
}

/** @param {string} file @returns {boolean} whether it gets smaller when it is compressed */
export function isText(file) {
	const ending = endingOf(file);
	return ending === '' || ending in TEXTS;
}

/** @param {string} file @returns {boolean} whether it is a compressed copy that stands beside another file */
export function isCompressedCopy(file) {
	return /\.(?:br|gz)$/.test(file);
}
