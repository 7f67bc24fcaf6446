/**
 * The service worker of a build, `service-worker.js` at its root, with the list of what a device keeps.
 * It holds the hashes of files as they are published: nothing may change one after this.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { load } from 'cheerio';
import { tsImport } from 'tsx/esm/api';

/** Its name at the root of the site, by which it is published, updated and taken back. */
export const WORKER_FILE = 'service-worker.js';

/** What a story asks for as it is read: its script, its cards, its faces. */
const SCRIPT = 'script[src]';
const CARDS = 'link[data-cards]';
const FACE = /url\(([^)]*\.woff2)\)/g;

/** What an edition in Latin letters has nothing set in. */
const CYRILLIC = /-cyrillic\./;

/** Another page that is kept with the story, from its folder: how everything was counted. */
const METHODOLOGY = 'methodology/';

/** @param {Buffer} bytes */
const integrityOf = (bytes) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;

/**
 * What is kept of an edition.
 * @param {string} folder a finished build
 * @param {string} edition path of its story from the root: `''`, `'uk/'`
 * @returns {import('../../src/lib/offline/kept.ts').KeptFile[]}
 * @throws {Error} if there is no file of an address that the story names
 */
function keptFiles(folder, edition) {
	const html = readFileSync(join(folder, edition, 'index.html'), 'utf8');
	const $ = load(html);
	const { script } = new Intl.Locale($('html').attr('lang') ?? '').maximize();
	const asked = [
		...$(SCRIPT).map((_, element) => $(element).attr('src')),
		...$(CARDS).map((_, element) => $(element).attr('href')),
		...[...$('style').text().matchAll(FACE)]
			.map(([, url]) => url ?? '')
			.filter((url) => script !== 'Latn' || !CYRILLIC.test(url))
	].map((address) => posix.join(edition, address));
	return [...new Set([edition, `${edition}${METHODOLOGY}`, ...asked])].map((address) => {
		const path = address.replace(/\?.*$/, '');
		const file = join(folder, path === '' || path.endsWith('/') ? `${path}index.html` : path);
		if (!existsSync(file))
			throw new Error(`${edition}index.html names ${address}, which is not there.`);
		return [address, integrityOf(readFileSync(file))];
	});
}

/**
 * The list of a build.
 * @param {string} folder a finished build
 * @param {readonly string[]} editions paths of the stories in it
 * @returns {import('../../src/lib/offline/kept.ts').KeptList}
 */
export function keptList(folder, editions) {
	const files = Object.fromEntries(
		editions.map((edition) => [edition, keptFiles(folder, edition)])
	);
	const version = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 12);
	return { version, editions: files };
}

/**
 * Writes the service worker into a build.
 * @param {string} folder a finished build
 */
export async function writeWorker(folder) {
	/** @type {typeof import('../../vite/script-text.ts')} */
	const { scriptText } = await tsImport('../../vite/script-text.ts', import.meta.url);
	/** @type {typeof import('../../src/lib/format/languages.ts')} */
	const { prefixedLanguages } = await tsImport(
		'../../src/lib/format/languages.ts',
		import.meta.url
	);
	const worker = join(import.meta.dirname, '../../src/lib/offline/worker.ts');
	const { text } = await scriptText(worker);
	const list = keptList(folder, ['', ...prefixedLanguages.map((language) => `${language}/`)]);
	writeFileSync(join(folder, WORKER_FILE), `self.kept=${JSON.stringify(list)};\n${text}\n`);
}
