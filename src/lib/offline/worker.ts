/**
 * The service worker of one edition of the story. When it is installed it fetches all that its build’s
 * list names into one cache, each file held to its hash, or fails and changes nothing: a cache is whole
 * and of one version, and nothing is ever put into it later. What it cannot answer from there, it leaves
 * to the browser, as it does with everything but the story, above all embeds and frozen pages.
 */
import { siteFirst } from './answer.ts';
import { cachesOf, editionOf, marked, wayOf, withoutEnd } from './kept.ts';
import type { WorkerScope } from './scope.ts';

const worker = self as unknown as WorkerScope;

/** How long a reader waits for the site before the copy is shown, in milliseconds. */
const PATIENCE = 4000;

const root = new URL('.', worker.location.href).href;
const { scope } = worker.registration;
const files = editionOf(worker.kept, root, scope).map(([address, integrity]) => ({
	url: new URL(address, root).href,
	integrity
}));
const addresses = new Set(files.map(({ url }) => url));
const ours = cachesOf(scope);
const name = `${ours}${worker.kept.version}`;

/** @throws TypeError if the site cannot be reached, leads elsewhere, or has other bytes than the list says */
async function fetched({ url, integrity }: (typeof files)[number]): Promise<Response> {
	const answer = await fetch(url, { integrity, cache: 'no-cache', redirect: 'error' });
	if (!answer.ok) throw new TypeError(`${url}: ${answer.status}`);
	return answer;
}

async function install(): Promise<void> {
	if (files.length === 0) throw new TypeError(`Nothing is kept of ${scope}.`);
	const answers = await Promise.all(files.map(fetched));
	const cache = await caches.open(name);
	await Promise.all(answers.map((answer, i) => cache.put(files[i]?.url ?? '', answer)));
	await worker.skipWaiting();
}

async function activate(): Promise<void> {
	const old = (await caches.keys()).filter((key) => key.startsWith(ours) && key !== name);
	await Promise.all(old.map((key) => caches.delete(key)));
	await worker.clients.claim();
}

const copyOf = async (url: string): Promise<Response | undefined> =>
	(await caches.open(name)).match(url, { ignoreVary: true });

/** A page’s copy, marked as one. Its length and encoding were those of other bytes. */
async function keptPage(url: string): Promise<Response | undefined> {
	const copy = await copyOf(url);
	if (copy === undefined) return undefined;
	const headers = new Headers(copy.headers);
	for (const header of ['content-encoding', 'content-length']) headers.delete(header);
	return new Response(marked(await copy.text()), { headers });
}

/** What the browser itself has kept of a page is not asked: that may be of another version than the site’s. */
const page = (request: Request): Promise<Response> =>
	siteFirst(
		fetch(request, { cache: 'no-cache' }),
		() => keptPage(withoutEnd(request.url)),
		PATIENCE
	);

const file = async (request: Request): Promise<Response> =>
	(await copyOf(request.url)) ?? fetch(request);

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('fetch', (event) => {
	const way = wayOf(event.request, addresses);
	if (way !== 'pass') event.respondWith(way === 'page' ? page(event.request) : file(event.request));
});
