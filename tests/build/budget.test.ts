/** What a reader on a bad line has to load. */
import { statSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { brotli, KB } from '../support/bytes.ts';
import { referencesOf } from '../support/references.ts';
import { buildDir, builtFiles, builtPages, storyPages, readBuilt } from '../support/site.ts';

const MOST_HTML = 90 * KB;
const MOST_SCRIPT = 15 * KB;
const MOST_FACES = 40 * KB;

/** Files of script that a page loads by itself, and what these import in turn. */
function scriptsOf(page: string): string[] {
	const loaded = new Set<string>();
	const add = (from: string, wheres: RegExp) => {
		for (const { address, where } of referencesOf(from, readBuilt(from))) {
			const file = posix.join(dirname(from), address);
			if (!wheres.test(where) || !file.endsWith('.js') || loaded.has(file)) continue;
			loaded.add(file);
			add(file, /^import$/);
		}
	};
	add(page, /^(?:script src|link rel=(?:module)?preload|import|import\(\))$/);
	return [...loaded].sort();
}

describe('the story', () => {
	it.each(storyPages)('%s is at most 90 KB of HTML', (page) => {
		const size = brotli(readBuilt(page));
		console.log(`${page}: ${(size / KB).toFixed(1)} KB of HTML (brotli 11)`);
		expect(size).toBeLessThanOrEqual(MOST_HTML);
	});

	it.each(storyPages)('%s loads at most 15 KB of script', (page) => {
		const scripts = scriptsOf(page);
		const sizes = scripts.map((file) => brotli(readBuilt(file)));
		const total = sizes.reduce((sum, size) => sum + size, 0);
		console.log(
			`${page}: ${(total / KB).toFixed(1)} KB of script (brotli 11) in ${scripts.length} files`
		);
		expect(scripts.length).toBeGreaterThan(0);
		expect(total).toBeLessThanOrEqual(MOST_SCRIPT);
	});
});

describe('the faces', () => {
	const files = builtFiles().filter((file) => file.endsWith('.woff2'));

	it('of the Latin script, which the English story asks for, are at most 40 KB', () => {
		const latin = files.filter((file) => /-latin[.-]/.test(file));
		const total = latin.reduce((sum, file) => sum + statSync(join(buildDir, file)).size, 0);
		console.log(`${(total / KB).toFixed(1)} KB of faces in ${latin.length} files`);
		expect(latin).toHaveLength(2);
		expect(total).toBeLessThanOrEqual(MOST_FACES);
	});

	it('are named where their characters are, and waited for by no page', () => {
		expect(files).toHaveLength(4);
		for (const page of storyPages) {
			const html = readBuilt(page);
			for (const file of files)
				expect(html).toContain(`url(${posix.relative(dirname(page), file)})`);
			expect(html).not.toMatch(/rel="?preload"?[^>]*as="?font/);
		}
	});
});

describe('the first lines of a page', () => {
	it.each(builtPages())('%s asks for no style sheet to paint them', (page) => {
		const asked = referencesOf(page, readBuilt(page)).map(({ where }) => where);
		expect(asked.filter((where) => /stylesheet/.test(where))).toEqual([]);
	});
});

describe('every page', () => {
	it.each(builtPages())('%s loads no script but its own', (page) => {
		const own = /^_app\/immutable\/workers\//;
		expect(scriptsOf(page).filter((file) => !own.test(file))).toEqual([]);
	});
});

describe('other origins', () => {
	it('nothing is fetched from one, by any file', () => {
		const strangers = builtFiles().flatMap((file) =>
			/\.(?:html|css|js)$/.test(file)
				? referencesOf(file, readBuilt(file))
						.filter(
							({ address, fetched }) => fetched && /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(address)
						)
						.map(({ address, where }) => `${file}: ${where} “${address}”`)
				: []
		);
		expect(strangers).toEqual([]);
	});
});
