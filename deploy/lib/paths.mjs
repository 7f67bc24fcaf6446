/**
 * Sets of addresses, written once and read by every server in its own way. A path is written as it is
 * below the site’s own base, without a slash before it:
 *
 * - `(lang/)`: a language’s prefix, or none
 * - `(v/)`: the folder of a frozen version, `v/1.2.0/`, or none
 * - `version`: a version, `1.2.0`
 * - `*`: something within a folder
 * - `**` at the end: the folder and all below it; after a `*` and a slash, what is in its folders alone
 */
import { readFileSync } from 'node:fs';

/** Where the languages of the site are listed, the first of which has no path of its own. */
const LIST = new URL('../../src/lib/format/languages.ts', import.meta.url);

/** Read and not imported: these files need nothing to be installed. */
function listed() {
	const [, list = ''] =
		/^export const languages = \[([^\]]*)\]/m.exec(readFileSync(LIST, 'utf8')) ?? [];
	const all = [...list.matchAll(/'([^']+)'/g)].map(([, language = '']) => language);
	if (all.length === 0) throw new Error(`${LIST.pathname} has no line that lists the languages.`);
	return all;
}

/** Languages that have a path of their own. Only hosts without regular expressions need their names. */
export const languages = listed().slice(1);

const VERSION = '[0-9]+[.][0-9]+[.][0-9]+';

/** Curly brackets and backslashes mean something else to some server: these do without. */
const PARTS = [
	{
		written: '(lang/)',
		regex: '(?:[a-z][a-z][a-z]?(?:-[A-Za-z0-9]+)*/)?',
		globs: ['', ...languages.map((l) => `${l}/`)]
	},
	{ written: '(v/)', regex: `(?:v/${VERSION}/)?`, globs: ['', 'v/:version/'] },
	{ written: 'version/', regex: `${VERSION}/`, globs: [...'0123456789'].map((n) => `${n}*/`) },
	{ written: '*/**', regex: '[^/]+/.*', globs: [':id/*'] },
	{ written: '**', regex: '.*', globs: ['*'] },
	{ written: '*', regex: '[^/]+', globs: ['*'] },
	{ written: '.', regex: '[.]', globs: ['.'] }
];

/** @param {string} path @returns {{ part: typeof PARTS[0] | null, text: string }[]} */
function partsOf(path) {
	const found = [];
	for (let rest = path; rest !== '';) {
		const part = PARTS.find(({ written }) => rest.startsWith(written)) ?? null;
		const text = part?.written ?? rest.charAt(0);
		found.push({ part, text });
		rest = rest.slice(text.length);
	}
	return found;
}

/**
 * One regular expression for a set of paths, for what stands after the base; the same in PCRE, RE2 and
 * JavaScript.
 * @param {readonly string[]} paths
 */
export function regexOf(paths) {
	const each = paths.map((path) =>
		partsOf(path)
			.map(({ part, text }) => part?.regex ?? text)
			.join('')
	);
	return `(?:${each.join('|')})$`;
}

/**
 * The same set in the globs of static hosts, where `*` goes on over slashes and stands once in a path. For
 * some of them `charts/*` holds for `charts.json` too: so a folder is written as all that begins as it does.
 * @param {readonly string[]} paths
 */
export function globsOf(paths) {
	const all = paths.flatMap((path) =>
		partsOf(path)
			.reduce(
				/** @param {string[]} made */
				(made, { part, text }) =>
					made.flatMap((before) => (part?.globs ?? [text]).map((glob) => before + glob)),
				['']
			)
			.map((glob) => glob.replace('*/*', '*').replace(/\/\*$/, '*'))
	);
	return all.filter((glob) => !all.some((other) => glob !== other && covers(other, glob)));
}

/** @param {string} glob @param {string} other @returns {boolean} whether all that begins so does so */
function covers(glob, other) {
	return glob.endsWith('*') && other.startsWith(glob.slice(0, -1));
}

/** @param {readonly string[]} paths @param {string} path below the base */
export function isIn(paths, path) {
	return new RegExp(`^${regexOf(paths)}`).test(path);
}
