/** Rendered files: their size, their type, and that each is rendered once. */
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { png } from '../../../src/lib/pictures/png.ts';
import { legible, share, SHARE } from '../../../src/lib/pictures/share.ts';
import { svg } from '../../../src/lib/pictures/svg.ts';
import { statePicture } from '../../../src/lib/server/charts/pictures.ts';
import { messages } from '../charts/fixture.ts';
import { fixtureEntry, pictureOf } from './fixture.ts';

/** Width and height of a PNG, from its first chunk. */
function sizeOf(bytes: Uint8Array): [number, number] {
	const view = new DataView(bytes.buffer, bytes.byteOffset);
	expect(view.getUint32(0)).toBe(0x89504e47);
	return [view.getUint32(16), view.getUint32(20)];
}

let cache: string;
beforeEach(() => {
	cache = mkdtempSync(join(tmpdir(), 'pictures-'));
});
afterEach(() => rmSync(cache, { recursive: true }));

const entry = fixtureEntry();
const context = { messages, language: 'en', site: null } as const;

it.each(entry.states)('the picture of state $name is twice its size on the page', (state) => {
	const sheet = statePicture(entry, state, context)?.sheet;
	if (sheet === undefined) throw new Error('No picture.');
	expect(sizeOf(png(svg(sheet, 'light'), 2, cache))).toEqual([1200, sheet.height * 2]);
});

it('is rendered once for what it is made from, and again if it is gone', () => {
	const draw = (fill: string, zoom = 1) =>
		png(
			`<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9" fill="${fill}"/></svg>`,
			zoom,
			cache
		);
	const first = draw('#123456');
	const [name = ''] = readdirSync(cache);
	// A picture that is written anew is another file under the same name.
	const written = statSync(join(cache, name)).ino;
	const longAgo = new Date('2026-01-01');
	utimesSync(join(cache, name), longAgo, longAgo);
	expect(draw('#123456')).toEqual(first);
	expect(readdirSync(cache)).toEqual([name]);
	expect(statSync(join(cache, name)).ino).toBe(written);
	// Having been used, it is kept for longer.
	expect(statSync(join(cache, name)).mtime > longAgo).toBe(true);
	expect(draw('#654321')).not.toEqual(first);
	expect(sizeOf(draw('#123456', 3))).toEqual([27, 27]);
	expect(readdirSync(cache)).toHaveLength(3);
	rmSync(join(cache, name));
	expect(draw('#123456')).toEqual(first);
});

it('what another build left half done is not taken for a picture', () => {
	writeFileSync(join(cache, 'abc.png.77.tmp'), 'half');
	expect(
		sizeOf(png('<svg xmlns="http://www.w3.org/2000/svg" width="5" height="4"/>', 1, cache))
	).toEqual([5, 4]);
});

it('type is set in the faces of the story, Cyrillic too', () => {
	const set = (text: string, family: string) =>
		png(
			`<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="2" y="30" font-size="24" font-family="${family}">${text}</text></svg>`,
			1,
			cache
		);
	const nothing = set('', 'sans-serif');
	const [latin, cyrillic] = [set('Names', 'Arial'), set('Імена', 'Arial')];
	expect(latin).not.toEqual(nothing);
	expect(cyrillic).not.toEqual(nothing);
	expect(set('Names', "'Names Serif'")).not.toEqual(latin);
	// A character that no face has would be drawn as the same empty box.
	expect(set('є', 'Arial')).not.toEqual(set('ґ', 'Arial'));
});

const shared = {
	title: 'A finding',
	subtitle: 'What is counted',
	summary: 'In words',
	site: 'Names on a List',
	version: 'Dataset 1.2.3',
	language: 'en'
};

it.each([
	['with a drawing', pictureOf('some')],
	['with a drawing too tall to be shown', { ...pictureOf('some'), height: 1400 }]
])('the shared picture %s is 1200 by 630', (_, picture) => {
	const sheet = share(picture, shared);
	expect(sizeOf(png(svg(sheet, 'light'), 1, cache))).toEqual([SHARE.width, SHARE.height]);
	for (const { x, y, scale, shapes } of sheet.parts)
		for (const shape of shapes)
			if (shape.kind === 'text') {
				expect(x + shape.x * scale).toBeGreaterThanOrEqual(0);
				expect(y + shape.y * scale).toBeLessThan(SHARE.height);
				expect(shape.size * scale).toBeGreaterThanOrEqual(11);
			}
});

it('a drawing so tall that it would be a smudge is left to the page', () => {
	const parts = (height: number) => share({ ...pictureOf('some'), height }, shared).parts.length;
	expect(parts(1400)).toBe(parts(800) - 1);
});

it('where any type would be too small all is left out with its ground, marks are not', () => {
	const picture = pictureOf('some');
	const ground = { kind: 'rect', x: 1, y: 1, width: 9, height: 9, fill: 'paper' } as const;
	const withGround = { ...picture, shapes: [...picture.shapes, ground] };
	expect(legible(withGround, 1)).toEqual(withGround.shapes);
	expect(legible(withGround, 0.8)).toEqual(picture.shapes.filter(({ kind }) => kind !== 'text'));
});

it('a subtitle that leaves no room is left out whole, the title never is', () => {
	const long = 'A very long sentence about what is counted. '.repeat(20).trim();
	const text = (words: typeof shared) => svg(share(pictureOf('some'), words), 'light');
	expect(text({ ...shared, subtitle: long })).not.toContain('about what');
	expect(text({ ...shared, subtitle: long })).toContain('A finding');
});
