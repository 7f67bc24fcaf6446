/** Pictures have the colours of the pages. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { themes, tokens } from '../../../src/lib/pictures/tokens.ts';

const css = readFileSync(fileURLToPath(new URL('../../../src/app.css', import.meta.url)), 'utf8');

/** Values of a custom property where it is first given: in the light theme, and twice in the dark one. */
function declared(name: string): string[] {
	return [...css.matchAll(new RegExp(`--${name}:\\s*([^;]+);`, 'g'))].map(([, value]) =>
		(value ?? '').trim()
	);
}

const PLACES = { light: [0], dark: [1, 2] } as const;

describe.each(themes)('%s', (theme) => {
	it.each(Object.entries(tokens[theme]))('%s is %s', (name, value) => {
		for (const place of PLACES[theme]) expect(declared(name)[place]).toBe(value);
	});
});

it('a token that one theme has, the other has too', () => {
	expect(Object.keys(tokens.dark)).toEqual(Object.keys(tokens.light));
});
