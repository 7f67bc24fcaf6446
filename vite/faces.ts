import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import subsetFont from 'subset-font';
import type { Plugin } from 'vite';

/** Where the faces are written, and where style sheets find them: `url('$faces/literata-latin.woff2')`. */
const FOLDER = '.cache/faces';
const ALIAS = '$faces';

/** The faces as their makers give them, by the names of the files made of them. */
const FACES = {
	'literata-latin': '@fontsource-variable/literata/files/literata-latin-wght-normal.woff2',
	'literata-cyrillic': '@fontsource-variable/literata/files/literata-cyrillic-wght-normal.woff2',
	'source-sans-latin':
		'@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2',
	'source-sans-cyrillic':
		'@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2'
} as const;

/** The weights that the style sheets ask for. */
const WEIGHTS = { wght: { min: 400, max: 600 } };

/**
 * What is done with letters without being asked for (the features that OpenType has on by default), and what
 * the style sheets ask for: digits of one height and of one width.
 */
const FEATURES = [
	...['rvrn', 'rclt', 'rlig', 'ccmp', 'locl', 'calt', 'liga', 'clig', 'kern', 'mark', 'mkmk'],
	...['lnum', 'tnum']
];

/** What a face says of its makers and its licence, which stays with it (OpenType, `name`: 0, 13, 14). */
const KEPT_NAMES = [0, 13, 14];

/** Where the words of pages are written; what was released says nothing that these do not. */
const WORDS = ['src/content', 'src/lib', 'src/routes', 'data/locales', 'data'];
/** Of these, a table of the widths of all letters says nothing. */
const TEXT = /\.(?:md|svelte)$|^(?!glyph-widths).*\.json$/;

/** Printed ASCII, what `Intl` sets between and before digits, and both cases of two alphabets. */
const ALWAYS = [
	...Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCharCode(0x20 + i)),
	'\u00A0\u2011\u202F\u2212№',
	...['абвгґдеєжзиіїйклмнопрстуфхцчшщьюя', 'ёъыэ'].flatMap((letters) => [
		letters,
		letters.toUpperCase()
	])
].join('');

/** @returns every character of the texts in a folder of the project, and of `data` its own tables alone */
function charactersIn(root: string, folder: string): string {
	const recursive = folder !== 'data';
	const texts = readdirSync(join(root, folder), { recursive, withFileTypes: true })
		.filter((entry) => entry.isFile() && TEXT.test(entry.name))
		.map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));
	return [...new Set(texts.join(''))].join('');
}

/** Every character that a page of the project at a path may show, each once, in their order. */
export function neededCharacters(root: string): string {
	const all = ALWAYS + WORDS.map((folder) => charactersIn(root, folder)).join('');
	return [...new Set(all)].sort().join('');
}

/** The part of a face that pages need: their characters, and the weights and features that are in use. */
export async function faceFor(face: Uint8Array, characters: string): Promise<Uint8Array> {
	// The types of the library do not know of `keepFeatures` yet: nothing may be said of it in place.
	const options = {
		targetFormat: 'woff2',
		variationAxes: WEIGHTS,
		keepFeatures: FEATURES,
		preserveNameIds: KEPT_NAMES
	} as const;
	return subsetFont(Buffer.from(face), characters, options);
}

/** Cuts the faces to what pages need, before the style sheets ask for them. */
export function faces(): Plugin {
	return {
		name: 'faces',
		async config({ root = '.' }) {
			const folder = resolve(root, FOLDER);
			const characters = neededCharacters(root);
			mkdirSync(folder, { recursive: true });
			for (const [name, file] of Object.entries(FACES)) {
				const whole = readFileSync(resolve(root, 'node_modules', file));
				writeFileSync(join(folder, `${name}.woff2`), await faceFor(whole, characters));
			}
			return { resolve: { alias: { [ALIAS]: folder } } };
		}
	};
}
