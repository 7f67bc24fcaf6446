/**
 * SVG to PNG, with the story’s faces. A picture that was rendered once is kept by the hash of all that
 * it is made from, in a folder that may be deleted, or written to by two builds at a time.
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const FONTS = 'src/lib/pictures/fonts';
const FACES = ['names-sans-regular.ttf', 'names-sans-semibold.ttf', 'names-serif-medium.ttf'];

/** What stands in for every family that the renderer does not know. */
const DEFAULT_FACE = 'Names Sans';

/** A letter that the faces have not: a picture with one takes what faces the machine has. */
const OTHER_LETTER = /(?!\p{Script=Latin}|\p{Script=Cyrillic})\p{L}/u;

export const CACHE = '.cache/pictures';

const fontFiles = FACES.map((face) => join(FONTS, face));

let renderer: string | null = null;

/** Hash of what besides the picture decides how it looks: the faces and the renderer’s version. */
function rendererHash(): string {
	if (renderer !== null) return renderer;
	const hash = createHash('sha256');
	for (const file of [...fontFiles, 'node_modules/@resvg/resvg-js/package.json'])
		hash.update(readFileSync(file));
	renderer = hash.digest('hex');
	return renderer;
}

function render(svg: string, zoom: number): Uint8Array<ArrayBuffer> {
	const resvg = new Resvg(svg, {
		fitTo: { mode: 'zoom', value: zoom },
		font: { loadSystemFonts: OTHER_LETTER.test(svg), fontFiles, defaultFontFamily: DEFAULT_FACE }
	});
	return new Uint8Array(resvg.render().asPng());
}

function kept(file: string): Uint8Array<ArrayBuffer> | null {
	try {
		const bytes = new Uint8Array(readFileSync(file));
		// Those that have not been used for long are taken away in the end.
		const now = new Date();
		utimesSync(file, now, now);
		return bytes;
	} catch {
		return null;
	}
}

/**
 * A picture as PNG.
 * @param zoom pixels of the file to one CSS pixel
 * @param cache folder in which it is kept
 */
export function png(svg: string, zoom: number, cache: string = CACHE): Uint8Array<ArrayBuffer> {
	const name = createHash('sha256').update(`${rendererHash()}\0${zoom}\0${svg}`).digest('hex');
	const file = join(cache, `${name}.png`);
	const known = kept(file);
	if (known !== null) return known;
	const bytes = render(svg, zoom);
	mkdirSync(cache, { recursive: true });
	// Whole or not at all: another build may be reading it.
	const aside = `${file}.${process.pid}.tmp`;
	writeFileSync(aside, bytes);
	renameSync(aside, file);
	return bytes;
}
