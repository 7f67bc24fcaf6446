/** Pictures have the colours of the pages. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { themes, tokens } from '../../../src/lib/pictures/tokens.ts';

const css = readFileSync(fileURLToPath(new URL('../../../src/app.css', import.meta.url)), 'utf8');

/** Values of the custom properties in the blocks of `:root`, in order: light, then dark. */
function declared(name: string): string[] {
	return [...css.matchAll(new RegExp(`--${name}:\\s*([^;]+);`, 'g'))].map(([, value]) =>
		(value ?? '').trim()
	);
}

describe.each(themes.map((theme, i) => ({ theme, i })))('$theme', ({ theme, i }) => {
	it.each(Object.entries(tokens[theme]))('%s is %s', (name, value) => {
		expect(declared(name)[i]).toBe(value);
	});
});

it('a token that one theme has, the other has too', () => {
	expect(Object.keys(tokens.dark)).toEqual(Object.keys(tokens.light));
});
