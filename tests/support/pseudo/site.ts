/**
 * The site with two more languages, that do not exist: a copy of what it is built from, in which each is a
 * folder of content, one of translations and its tag in the list of languages, and nothing else.
 */
import { createHash } from 'node:crypto';
import {
	cpSync,
	existsSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync
} from 'node:fs';
import { join } from 'node:path';
import { inputsHash } from '../../../scripts/lib/build.mjs';
import { run } from '../../../scripts/lib/run.mjs';
import { serve } from '../../../scripts/lib/serve.mjs';
import { root, type Site } from '../site.ts';
import { writeContent } from './content.ts';
import { pseudos, type Pseudo } from './letters.ts';
import { writeOverlay } from './overlay.ts';

const HERE = join(root, 'tests/support/pseudo');
const COPY = join(root, '.cache/pseudo');
/** Outside the copy, so that it is only there when all of it is, and is built. */
const STAMP = join(root, '.cache/pseudo-inputs');

/** Where it is built to. */
export const pseudoBuild = join(COPY, 'build');

const LIST = 'src/lib/format/languages.ts';

/** What no build reads, besides what is hidden. */
const LEFT_OUT: readonly string[] = ['bench', 'build', 'docs', 'node_modules', 'tests'];

/** What a build reads, and what it is made by. */
const isSource = (name: string): boolean => !name.startsWith('.') && !LEFT_OUT.includes(name);

/** Puts the tags at the end of the list: the one line. */
function addToList(): void {
	const file = join(COPY, LIST);
	const text = readFileSync(file, 'utf8');
	const tags = pseudos.map(({ tag }) => `, '${tag}'`).join('');
	const made = text.replace(/^(export const languages = \[[^\]]*)(\] as const;)$/m, `$1${tags}$2`);
	if (made === text) throw new Error(`${LIST} has no line that lists the languages.`);
	writeFileSync(file, made);
}

/** Everything that the copy is made from: the site’s sources, and what is here. */
function hashOfAll(): string {
	const hash = createHash('sha256').update(inputsHash(root));
	for (const name of readdirSync(HERE).sort()) hash.update(readFileSync(join(HERE, name)));
	return hash.digest('hex');
}

function copySources(): void {
	rmSync(COPY, { recursive: true, force: true });
	mkdirSync(join(COPY, '.cache'), { recursive: true });
	for (const name of readdirSync(root).filter(isSource))
		cpSync(join(root, name), join(COPY, name), { recursive: true });
	// Pictures that were rendered once are taken from where every build keeps them.
	mkdirSync(join(root, '.cache/pictures'), { recursive: true });
	for (const shared of ['node_modules', '.cache/pictures'])
		symlinkSync(join(root, shared), join(COPY, shared), 'junction');
	addToList();
	for (const pseudo of pseudos) {
		writeContent(join(COPY, 'src/content'), pseudo);
		writeOverlay(join(COPY, 'data'), pseudo);
	}
}

/** Builds it, unless it stands there as it is. @throws if it cannot be built */
export async function buildPseudo(): Promise<void> {
	const hash = hashOfAll();
	const isFresh = existsSync(STAMP) && readFileSync(STAMP, 'utf8') === hash;
	if (isFresh && existsSync(join(pseudoBuild, 'index.html'))) return;
	rmSync(STAMP, { force: true });
	copySources();
	const build = [join('scripts', 'build.mjs'), '--bare'];
	if ((await run(process.execPath, build, {}, COPY)) !== 0)
		throw new Error('The site with the two languages was not built.');
	writeFileSync(STAMP, hash);
}

/** Serves it at a free port. @returns the site, with the address of the edition’s story */
export async function servePseudo({ tag }: Pseudo): Promise<Site> {
	const { url, close } = await serve({ dir: pseudoBuild, port: 0, base: '' });
	return { url: `${url}${tag}/`, close };
}
