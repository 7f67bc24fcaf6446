/** The built site on disk: its files, its pages, and a server for it. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load, type CheerioAPI } from 'cheerio';
import { isCompressedCopy } from '../../deploy/lib/types.mjs';
import { filesIn } from '../../scripts/lib/files.mjs';
import { serve } from '../../scripts/lib/serve.mjs';
import { languages } from '../../src/lib/format/languages.ts';
import { pathIn, prefixOf } from '../../src/lib/server/site.ts';

export const root = fileURLToPath(new URL('../..', import.meta.url));
export const buildDir = join(root, 'build');

/** The tables and releases that the site was built from: for a trial, others than the project’s own. */
export const dataFolder = process.env['NAMES_DATA'] ?? join(root, 'data');

/** The story, in each language. */
export const storyPages: readonly string[] = languages.map((language) =>
	pathIn(prefixOf(language), 'index.html')
);

/** Every file of the built site, as a path with slashes; compressed copies are no files of their own. */
export function builtFiles(): string[] {
	if (!existsSync(join(buildDir, 'index.html'))) {
		throw new Error('There is no built site in build/: run npm run build first.');
	}
	return filesIn(buildDir).filter((file) => !isCompressedCopy(file));
}

/** Every page of the built site: `index.html`, `sources/index.html`. */
export function builtPages(): string[] {
	return builtFiles().filter((file) => file.endsWith('.html'));
}

/** The path under which a server answers with a page: empty for the story. */
export function addressOf(page: string): string {
	return page.replace(/(^|\/)index\.html$/, '$1');
}

export function readBuilt(file: string): string {
	return readFileSync(join(buildDir, file), 'utf8');
}

export function readPage(page: string): CheerioAPI {
	return load(readBuilt(page));
}

export interface Site {
	/** Address of the story, with a slash at its end. */
	url: string;
	close: () => Promise<void>;
}

/**
 * The folder of the edition that the suite is run for, with a slash at its end: the first language’s is
 * empty. `scripts/test.mjs` names another where what holds for one has to hold for each.
 */
export const edition = process.env['NAMES_EDITION'] ?? '';

/**
 * Serves the build at a free port, under a path such as `/stories/names` if one is given.
 * @returns the site, with the address of the edition’s story
 */
export async function serveBuild(base = ''): Promise<Site> {
	const { url, close } = await serve({ dir: buildDir, port: 0, base });
	return { url: `${url}${edition}`, close };
}

/** Selector of the numbers of a page. */
export const FACTS = 'a.fact, [data-fact]';

/** What a number of a page stands for: in an embed its address says it. */
export function factOf(attributes: Readonly<Record<string, string>>): string {
	return attributes['data-fact'] ?? attributes['href']?.split('#')[1] ?? '';
}
