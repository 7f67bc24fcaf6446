/** A site whose builds change and whose server dies, with no more in it than the tests of that need. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, posix } from 'node:path';
import { createHash } from 'node:crypto';
import { load } from 'cheerio';
import { keptList, WORKER_FILE, writeWorker } from '../../scripts/lib/offline.mjs';
import { serve } from '../../scripts/lib/serve.mjs';
import { languages } from '../../src/lib/format/languages.ts';
import { pagePolicy, withPolicy } from '../../src/lib/policy/policy.ts';
import { prefixOf } from '../../src/lib/server/site.ts';
import { buildDir, root } from './site.ts';

/** Paths of the stories from the root of the site. */
export const editions: readonly string[] = languages.map((language) =>
	`${prefixOf(language)}/`.replace(/^\//, '')
);

const BESIDE = ['icon.svg', 'embed/register/index.html', 'v/1.2.0/index.html', '404.html'];

const fileOf = (address: string): string =>
	address.replace(/\?.*$/, '').replace(/(^|\/)$/, '$1index.html');

/** A folder with what the device keeps of the build, and a few pages of which it keeps nothing. */
export function copyOfBuild(): string {
	const folder = mkdtempSync(join(tmpdir(), 'names-kept-'));
	const kept = Object.values(keptList(buildDir, editions).editions).flat();
	const files = new Set([...kept.map(([address]) => fileOf(address)), WORKER_FILE, ...BESIDE]);
	for (const file of files) {
		mkdirSync(dirname(join(folder, file)), { recursive: true });
		cpSync(join(buildDir, file), join(folder, file));
	}
	return folder;
}

/** What the next version calls itself. */
export const NEXT = '9.8.7';

const integrityOf = (text: string): string =>
	`sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Makes of such a folder the next version: other pages, another script, other cards, another list. */
export async function makeNext(folder: string, version: string): Promise<void> {
	for (const edition of editions) {
		const page = join(folder, edition, 'index.html');
		let html = readFileSync(page, 'utf8').replaceAll(version, NEXT);
		const $ = load(html);
		const put = (address: string, text: string, next: string) => {
			const path = fileOf(posix.join(edition, next));
			writeFileSync(join(folder, path), text);
			html = html.replaceAll(address, next);
		};
		const script = $('script[src]').attr('src') ?? '';
		const run = `${readFileSync(join(folder, edition, script), 'utf8')}\n// The next version’s.\n`;
		html = html.replace($('script[src]').attr('integrity') ?? '', integrityOf(run));
		put(script, run, script.replace(/-[^/]*\.js$/, '-next.js'));
		const cards = $('link[data-cards]').attr('href') ?? '';
		const said = readFileSync(join(folder, fileOf(posix.join(edition, cards))), 'utf8');
		const next = said.replaceAll(version, NEXT);
		html = html.replace($('link[data-cards]').attr('data-integrity') ?? '', integrityOf(next));
		put(cards, next, cards.replace(/v=.*/, 'v=next'));
		const bare = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
		writeFileSync(page, withPolicy(bare, pagePolicy(bare)));
	}
	await writeWorker(folder);
}

export interface ChangingSite {
	/** Address of the site’s root; the same whatever is served. */
	url: string;
	/** Serves another folder, or again what was served, at the same address. */
	serve: (folder: string) => Promise<void>;
	/** Answers whatever is asked with the status 500. */
	fail: () => Promise<void>;
	/** Nobody answers at the address. */
	stop: () => Promise<void>;
}

type Server = Awaited<ReturnType<typeof serve>>;

async function failing(url: string): Promise<Server> {
	const server = createServer((_, response) => response.writeHead(500).end('It failed.'));
	server.listen(Number(new URL(url).port), '127.0.0.1');
	await once(server, 'listening');
	return {
		url,
		close: async () => {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		}
	};
}

export async function changingSite(folder: string, base: string): Promise<ChangingSite> {
	let server = await serve({ dir: folder, port: 0, base });
	const { url } = server;
	const port = Number(new URL(url).port);
	return {
		url,
		stop: () => server.close(),
		async serve(other) {
			await server.close();
			server = await serve({ dir: other, port, base });
		},
		async fail() {
			await server.close();
			server = await failing(url);
		}
	};
}

/** Has the file published that takes back what devices keep. */
export function switchOff(folder: string): void {
	cpSync(join(root, 'deploy/service-worker-off.js'), join(folder, WORKER_FILE));
}

export const remove = (folder: string): void => rmSync(folder, { recursive: true });
