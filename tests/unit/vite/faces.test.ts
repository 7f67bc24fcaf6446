import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { afterEach, expect, it } from 'vitest';
import { faceFor, neededCharacters } from '../../../vite/faces.ts';

const root = join(import.meta.dirname, '../../..');
const FACE = join(
	root,
	'node_modules/@fontsource-variable/literata/files/literata-latin-wght-normal.woff2'
);
const folders: string[] = [];

afterEach(() => {
	for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A project with these texts, by their paths. */
function project(texts: Record<string, string>): string {
	const folder = mkdtempSync(join(tmpdir(), 'faces-'));
	folders.push(folder);
	for (const needed of [
		'src/content/en',
		'src/lib/charts',
		'src/routes',
		'data/locales/uk',
		'data/releases'
	])
		mkdirSync(join(folder, needed), { recursive: true });
	for (const [path, text] of Object.entries(texts)) writeFileSync(join(folder, path), text);
	return folder;
}

it.each([
	['a chapter', 'src/content/en/one.md', true],
	['messages', 'src/content/en/messages.json', true],
	['a component', 'src/lib/charts/Mark.svelte', true],
	['a table', 'data/places.json', true],
	['a translation', 'data/locales/uk/places.json', true],
	['a release, which has pages of its own', 'data/releases/places.json', false],
	['the table of widths', 'src/lib/charts/glyph-widths.json', false],
	['a module', 'src/lib/charts/mark.ts', false]
])('a letter of %s', (_what, path, needed) => {
	expect(neededCharacters(project({ [path]: '"ķ"' })).includes('ķ')).toBe(needed);
});

it('letters, digits and what is set between digits are always there, each once', () => {
	const characters = [...neededCharacters(project({}))];
	expect(characters).toEqual(expect.arrayContaining([...'Az09“'.slice(0, 4), '\u00A0', 'ї', 'Ґ']));
	expect(new Set(characters).size).toBe(characters.length);
});

it('a face with fewer characters is smaller, and no face at all is refused', async () => {
	const whole = readFileSync(FACE);
	const few = await faceFor(whole, 'abc');
	const more = await faceFor(whole, 'abcdefghijklmnopqrstuvwxyz');
	expect(few.length).toBeLessThan(more.length);
	expect(more.length).toBeLessThan(whole.length);
	expect(Buffer.from(few.subarray(0, 4)).toString()).toBe('wOF2');
	await expect(faceFor(new Uint8Array([1, 2, 3]), 'abc')).rejects.toThrow();
});

it('a face does what the style sheets ask for, and has no letters for what they do not', async () => {
	const characters = 'abcfi0123456789';
	const cut = Buffer.from(await faceFor(readFileSync(FACE), characters));
	const plain = await subsetFont(cut, characters, { targetFormat: 'truetype' });
	const tables = plain.toString('latin1');
	for (const feature of ['kern', 'liga', 'tnum']) expect(tables).toContain(feature);
	for (const feature of ['frac', 'numr', 'pnum']) expect(tables).not.toContain(feature);
});
